import type { Cursor, InboxRow, InboxStore, RowRef } from './stores.ts';

export interface ReadingTimes {
  pollMs: number;
  sweepMs: number;
  fullMs: number;
}
export const READING_TIMES: ReadingTimes = { pollMs: 150, sweepMs: 30_000, fullMs: 600_000 };
/** How far back polls and sweeps look, whatever is unfinished: without a bound they would walk over ended rows' tombstones. */
const POLL_BACK_MS = 10_000;
const SWEEP_BACK_MS = 300_000;
const PAGE = 1_000;

export interface ReadingParts {
  inbox: Pick<InboxStore, 'newAfter'>;
  times: ReadingTimes;
  now(): Date;
  /** False ends the reading. */
  holds(): boolean;
  /** True while more events are unfinished than memory should hold. */
  isFull(): boolean;
  seen(refs: readonly RowRef[]): void;
  /** Rows our own inserts created, handed over in memory. */
  fresh(rows: readonly InboxRow[]): void;
  pause(): Promise<void>;
  /** The first full read is done: work may begin. */
  caughtUp(): void;
}

export interface Reading {
  /** Reads until the lease is gone. */
  run(): Promise<void>;
  /** Rows that our own insert has just created. */
  handOver(rows: readonly InboxRow[]): void;
}

/**
 * Finds new events: those of this process are handed over in memory, those of others are read. While behind (after a
 * takeover, or after memory was full) only reading counts, oldest first, so that no event overtakes an earlier one.
 */
export function createReading(parts: ReadingParts): Reading {
  const { inbox, times, now, holds, isFull, seen, pause } = parts;
  let behind = true;
  let held: InboxRow[] | null = null;
  let sweptAt = performance.now();
  let fullAt = performance.now();

  const readFrom = async (from: number): Promise<void> => {
    let cursor: Cursor = { rx: from, id: '' };
    for (;;) {
      const page = await inbox.newAfter(cursor, PAGE);
      if (!holds()) return;
      seen(page);
      const last = page.at(-1);
      if (last === undefined || page.length < PAGE) return;
      cursor = { rx: last.rx, id: last.id };
      if (isFull()) parts.caughtUp();
      while (isFull() && holds()) await pause();
    }
  };
  const catchUp = async (): Promise<void> => {
    await readFrom(0);
    // From here on fresh rows are kept back; a last look finds those that were ignored before.
    held = [];
    await readFrom(now().getTime() - POLL_BACK_MS);
    behind = false;
    parts.caughtUp();
    const rows = held;
    held = null;
    parts.fresh(rows);
    fullAt = performance.now();
  };
  const look = (): Promise<void> => {
    const at = performance.now();
    if (behind) return catchUp();
    if (at - fullAt > times.fullMs) {
      fullAt = at;
      return readFrom(0);
    }
    const sweep = at - sweptAt > times.sweepMs;
    if (sweep) sweptAt = at;
    return readFrom(now().getTime() - (sweep ? SWEEP_BACK_MS : POLL_BACK_MS));
  };
  return {
    async run(): Promise<void> {
      while (holds()) {
        // No database: the next look tells.
        if (behind || !isFull()) await look().catch(() => undefined);
        await pause();
      }
    },
    handOver(rows: readonly InboxRow[]): void {
      if (held !== null) held.push(...rows);
      else if (!behind && !isFull()) parts.fresh(rows);
      else behind = true;
    },
  };
}

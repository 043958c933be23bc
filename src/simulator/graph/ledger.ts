import { closeSync, fdatasync, fdatasyncSync, openSync, writeSync } from 'node:fs';

/** What Graph decided about a request. Holds no text of any message, so that a ledger can be kept. */
export type RequestEntry = {
  readonly kind: 'request';
  readonly n: number;
  /** Fake clock and real clock, both in ms. */
  readonly at: number;
  readonly realAt: number;
  readonly method: string;
  readonly route: string;
  readonly decision: 'accepted' | 'refused' | 'accepted without reply' | 'no reply' | 'answered';
  readonly psid?: string;
  readonly metadata?: string;
  readonly mid?: string;
  readonly action?: string;
  readonly code?: number;
  readonly subcode?: number;
  readonly fault?: string;
};

/** One try to bring a webhook; `signature` names the exact bytes. */
export type WebhookEntry = {
  readonly kind: 'webhook';
  readonly n: number;
  readonly at: number;
  readonly realAt: number;
  readonly attempt: number;
  readonly signature: string;
  readonly ids: readonly string[];
  readonly outcome: number | 'no reply' | 'given up';
};

export type LedgerEntry = RequestEntry | WebhookEntry;
type Stamped = 'n' | 'at' | 'realAt';
export type NewEntry = Omit<RequestEntry, Stamped> | Omit<WebhookEntry, Stamped>;

export type Ledger = {
  add(entry: NewEntry): void;
  readonly entries: readonly LedgerEntry[];
  readonly count: number;
  close(): void;
};

/**
 * Appends every request and decision in order. A line is written before the reply leaves, so it outlives the bot; syncing
 * to disk is grouped, so it costs a busy server little.
 *
 * @param keep `counts` remembers nothing in memory: for runs of a million sends
 */
export function createLedger(now: () => Date, file: string | undefined, keep: 'everything' | 'counts'): Ledger {
  const entries: LedgerEntry[] = [];
  const paper = file === undefined ? undefined : createPaper(file);
  let count = 0;
  return {
    add(entry) {
      count += 1;
      if (paper === undefined && keep === 'counts') return;
      const stamped = { n: count, at: now().getTime(), realAt: Date.now(), ...entry } as LedgerEntry;
      if (keep === 'everything') entries.push(stamped);
      paper?.write(`${JSON.stringify(stamped)}\n`);
    },
    entries,
    get count() {
      return count;
    },
    close: () => paper?.close(),
  };
}

function createPaper(file: string) {
  const fd = openSync(file, 'a');
  let state: 'clean' | 'dirty' | 'syncing' | 'closed' = 'clean';
  let wroteWhileSyncing = false;
  const sync = () => {
    state = 'syncing';
    wroteWhileSyncing = false;
    fdatasync(fd, () => {
      if (state === 'closed') closeSync(fd);
      else if (wroteWhileSyncing) sync();
      else state = 'clean';
    });
  };
  return {
    write(line: string): void {
      writeSync(fd, line);
      if (state === 'syncing') wroteWhileSyncing = true;
      else if (state === 'clean') {
        state = 'dirty';
        setImmediate(() => state === 'dirty' && sync());
      }
    },
    close(): void {
      const isSyncing = state === 'syncing';
      state = 'closed';
      fdatasyncSync(fd);
      if (!isSyncing) closeSync(fd);
    },
  };
}

import { type Lane, takeNext } from './lane.ts';
import type { EngineParts } from './parts.ts';
import type { InboxRow } from './stores.ts';

/** From so many takeovers without a clean stop on, an event may be what ends the process. */
const SUSPICIOUS = 2;

export interface Careful {
  on(): boolean;
  /** Takes one event of the lane, alone in the whole process, and notes on its row that it is being taken. */
  oneOf(lane: Lane, turn: (rows: InboxRow[]) => Promise<boolean>): Promise<boolean>;
}

/** Finds an event that kills the process: while suspicious, events run singly, and each that does not come back is counted. */
export function createCareful(
  { stores: { inbox }, limits, now }: EngineParts,
  unclean: number,
  persist: <Answer>(ask: () => Promise<Answer>) => Promise<Answer>,
): Careful {
  const until = performance.now() + limits.lease.settledMs;
  let before: Promise<unknown> = Promise.resolve();

  const alone = async (lane: Lane, turn: (rows: InboxRow[]) => Promise<boolean>): Promise<boolean> => {
    const [row] = takeNext(lane, now().getTime(), 1);
    if (row === undefined) return false;
    await persist(() => inbox.count(row.id, 'kills', 1));
    await turn([row]);
    await persist(() => inbox.count(row.id, 'kills', -1));
    return true;
  };
  return {
    on: () => unclean >= SUSPICIOUS && performance.now() < until,
    oneOf(lane, turn) {
      const mine = before.then(() => alone(lane, turn));
      before = mine.catch(() => undefined);
      return mine;
    },
  };
}

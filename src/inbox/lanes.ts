import type { ConversationKey } from '../ids.ts';
import type { Ground } from './ground.ts';
import { isIdle, join, type Lane, newLane } from './lane.ts';
import type { InboxRow, RowId, RowRef } from './stores.ts';

/** The people in memory, and the events that wait for each. */
export interface Lanes {
  of(key: ConversationKey): Lane;
  all(): Iterable<Lane>;
  count(): number;
  unfinishedEvents(): number;
  /** False when the row is in its lane already. */
  enter(lane: Lane, id: RowId): boolean;
  leave(lane: Lane, id: RowId): void;
  /** Rows that a reading has found. */
  seen(refs: readonly RowRef[]): void;
  /** Rows of our own insert: new for certain. */
  fresh(rows: readonly InboxRow[]): void;
  /** Something has changed for a lane. */
  wake(lane: Lane): void;
  /** Before this nothing is taken: first all that was left behind is read. */
  begin(): void;
  working(): boolean;
  /** Somebody else has written, or we stumbled: what we remember of this person counts no more. */
  replace(lane: Lane, rows: readonly RowRef[]): void;
  /** Wakes lanes whose pause is over, forgets people who were idle for long. */
  tend(now: number): void;
}

/** @param run works on a lane until it has nothing to do */
export function createLanes({ parts, holds }: Ground, run: (lane: Lane) => void): Lanes {
  const lanes = new Map<ConversationKey, Lane>();
  const early = new Set<Lane>();
  let unfinishedEvents = 0;
  let working = false;

  const of = (key: ConversationKey): Lane => {
    const lane = lanes.get(key) ?? newLane(key);
    lanes.set(key, lane);
    return lane;
  };
  const enter = (lane: Lane, id: RowId): boolean => {
    if (lane.known.has(id)) return false;
    lane.known.add(id);
    unfinishedEvents += 1;
    return true;
  };
  const wake = (lane: Lane) => {
    lane.usedAtMs = performance.now();
    if (working) run(lane);
    else early.add(lane);
  };
  const seen = (refs: readonly RowRef[]) => {
    for (const ref of refs) {
      const lane = of(ref.key);
      // A row of an insert of ours that is not answered yet will be handed over.
      if (parts.intake.isBeingStored(ref.id) || !enter(lane, ref.id)) continue;
      lane.doubtful.push(ref);
      wake(lane);
    }
  };
  return {
    of,
    all: () => lanes.values(),
    count: () => lanes.size,
    unfinishedEvents: () => unfinishedEvents,
    enter,
    leave(lane, id) {
      if (lane.known.delete(id) && !lane.gone) unfinishedEvents -= 1;
    },
    seen,
    fresh(rows) {
      for (const row of rows) {
        const lane = of(row.key);
        if (!enter(lane, row.id)) continue;
        join(lane, row, parts.isUrgent);
        wake(lane);
      }
    },
    wake,
    begin() {
      if (working) return;
      working = true;
      for (const lane of early) run(lane);
      early.clear();
    },
    working: () => working,
    replace(lane, rows) {
      if (lane.gone || !holds()) return;
      lane.gone = true;
      lane.unfinished = [];
      unfinishedEvents -= lane.known.size;
      lanes.delete(lane.key);
      const next = of(lane.key);
      next.erasing = lane.erasing;
      seen([...rows, ...lane.waiting.map(({ row }) => row), ...lane.doubtful]);
      wake(next);
    },
    tend(now) {
      const longIdle = performance.now() - parts.limits.idleMs;
      for (const lane of lanes.values()) {
        if (lane.waiting.some(({ notBefore }) => notBefore > 0 && notBefore <= now)) wake(lane);
        else if (lane.usedAtMs < longIdle && isIdle(lane)) lanes.delete(lane.key);
      }
    },
  };
}

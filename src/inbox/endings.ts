import { failpoint } from '../failpoint.ts';
import type { Turn } from '../outbox/line.ts';
import type { Ground } from './ground.ts';
import { grouped } from './grouped.ts';
import type { Lane } from './lane.ts';
import type { Lanes } from './lanes.ts';
import { type InboxRow, type RowId, rowId } from './stores.ts';

export interface Endings {
  /** An event that makes no turn: a cancelled timer, a row from before an erasure. */
  skip(lane: Lane, id: RowId): Promise<void>;
  /** All effects of a turn are carried out. Only after the mark may the next commit leave it out. */
  finish(lane: Lane, turn: Turn): Promise<void>;
}

export function createEndings({ parts, counts, persist }: Ground, lanes: Lanes): Endings {
  const { stores, limits, now, alarm } = parts;
  const marks = grouped(
    async (ids: RowId[]) => {
      await persist(() => stores.inbox.mark(ids, 'finished'));
      return ids;
    },
    { gatherMs: limits.markMs },
  );
  const bury = async (id: RowId, { key }: Lane) => {
    await failpoint('dead.beforeMove');
    const [row] = await persist(() => stores.inbox.stillNew([id]));
    await persist(() => stores.dead.bury({ id, key, what: 'event', code: 'D208', at: now(), body: bodyOf(row) }));
    await persist(() => stores.inbox.mark([id], 'dead'));
    counts.dead += 1;
    alarm('D208', { key, id });
  };
  return {
    async skip(lane, id) {
      await marks.add(id);
      lanes.leave(lane, id);
    },
    async finish(lane, turn) {
      const id = rowId(lane.key, turn.eid);
      await (turn.dead ? bury(id, lane) : marks.add(id));
      await failpoint('worker.afterMark');
      lane.unfinished = lane.unfinished.filter((one) => one !== turn);
      lanes.leave(lane, id);
      lanes.wake(lane);
    },
  };
}

/** A body that does not open was the poison itself. */
function bodyOf(row: InboxRow | undefined): unknown {
  try {
    return row?.body() ?? null;
  } catch {
    return null;
  }
}

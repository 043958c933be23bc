import type { ConversationKey, Psid } from '../ids.ts';
import { briefError } from '../log.ts';
import type { Outbox } from '../outbox/outbox.ts';
import { isDatabaseAway } from '../outbox/waits.ts';
import type { Careful } from './careful.ts';
import type { Endings } from './endings.ts';
import type { Ground } from './ground.ts';
import { grouped } from './grouped.ts';
import { join, type Lane, takeNext } from './lane.ts';
import type { Lanes } from './lanes.ts';
import { adopt, createLoader } from './loader.ts';
import { type RowId, rowId } from './stores.ts';
import type { TakeRows } from './turn-taking.ts';

export interface LaneWorkParts {
  lanes: Lanes;
  outbox: Outbox;
  endings: Endings;
  careful: Careful;
  takeRows: TakeRows;
  endErasure(lane: Lane): Promise<boolean>;
  /** True when no further event may be taken. */
  draining(): boolean;
}

/** Works on one lane until it has nothing to do: load, make sure, introduce, take a turn. One worker per lane. */
export function createLaneWork(ground: Ground, work: LaneWorkParts): (lane: Lane) => void {
  const { parts, holds, persist, end } = ground;
  const { lanes, outbox, endings, careful, takeRows } = work;
  const { inbox, identities, conversations } = parts.stores;

  const step = async (lane: Lane): Promise<boolean> => {
    if (lane.conversation === null) return load(lane);
    if (lane.doubtful.length > 0) return confirm(lane);
    if (lane.erasing && lane.unfinished.length === 0) return work.endErasure(lane);
    if (!lane.introduced && !lane.erasing && lane.psid !== null) return introduce(lane, lane.psid);
    if (work.draining()) return false;
    if (careful.on()) return careful.oneOf(lane, (rows) => takeRows(lane, rows));
    return takeRows(lane, takeNext(lane, parts.now().getTime()));
  };

  const loader = createLoader(parts.stores);
  const load = async (lane: Lane): Promise<boolean> => {
    const loaded = await persist(() => loader.add(lane));
    if (loaded instanceof Error) throw loaded;
    const unreadable = adopt(lane, loaded, conversations);
    for (const eid of unreadable) parts.alarm('D207', { key: lane.key, eid });
    for (const { eid } of lane.unfinished) lanes.enter(lane, rowId(lane.key, eid));
    outbox.recovered(lane);
    outbox.work(lane);
    return true;
  };
  const confirms = grouped(async (ids: RowId[]) => {
    const rows = new Map((await inbox.stillNew(ids)).map((row) => [row.id, row]));
    return ids.map((id) => rows.get(id) ?? null);
  });
  /** A row that was read counts as new only if it still is, now that the conversation is loaded. */
  const confirm = async (lane: Lane): Promise<boolean> => {
    const refs = lane.doubtful.splice(0);
    const rows = await persist(() => Promise.all(refs.map(({ id }) => confirms.add(id))));
    for (const [at, { id, rx, eid }] of refs.entries()) {
      const row = rows[at];
      // One that stands in `un` was committed: it stays known until its turn is finished.
      if (lane.unfinished.some((turn) => turn.eid === eid)) continue;
      if (!row) lanes.leave(lane, id);
      else if (rx <= lane.erasedRx) endings.skip(lane, id).catch(() => undefined);
      else join(lane, row, parts.isUrgent);
    }
    return true;
  };
  const introductions = grouped(async (people: { key: ConversationKey; psid: Psid }[]) => {
    await identities.keep(people);
    return people;
  });
  const introduce = async (lane: Lane, psid: Psid): Promise<boolean> => {
    await persist(() => introductions.add({ key: lane.key, psid }));
    lane.introduced = true;
    return true;
  };

  const stumbled = (lane: Lane, error: unknown) => {
    if (!holds()) return;
    if ((error as { code?: unknown }).code === 'X201') return end('newer');
    if (!isDatabaseAway(error)) parts.alarm('X204', { key: lane.key, ...briefError(error) });
    setTimeout(() => lanes.replace(lane, []), parts.limits.outbox.firstWaitMs);
  };
  const run = async (lane: Lane): Promise<void> => {
    lane.woken = true;
    if (lane.busy) return;
    lane.busy = true;
    try {
      // A wake may fall between the last look and its answer: nobody would call again for what it was about.
      while (lane.woken) {
        lane.woken = false;
        while (holds() && !lane.gone && (await step(lane)));
      }
      lane.busy = false;
    } catch (error) {
      // Stays busy: the lane is replaced in a moment, with all that waits in it.
      stumbled(lane, error);
    }
  };
  return (lane) => void run(lane);
}

import { failpoint } from '../failpoint.ts';
import { briefError } from '../log.ts';
import { type Line, type Turn, tasksOf } from '../outbox/line.ts';
import type { CommitLane } from './commits.ts';
import type { Endings } from './endings.ts';
import { emptied, withdraw } from './erase.ts';
import type { Ground } from './ground.ts';
import { join, type Lane, MOST_PER_COMMIT } from './lane.ts';
import type { Lanes } from './lanes.ts';
import type { Conversation, InboxRow } from './stores.ts';
import { type Made, type Progress, takeTurns } from './turns.ts';

/** Takes events of one person: pure step, commit, and what to do when either fails. True when there may be more to do. */
export type TakeRows = (lane: Lane, rows: InboxRow[]) => Promise<boolean>;

export function createTurnTaking(
  ground: Ground,
  lanes: Lanes,
  commit: CommitLane,
  { skip }: Pick<Endings, 'skip'>,
  carryOut: (line: Line) => void,
): TakeRows {
  const { parts, counts, persist } = ground;
  const { conversations, inbox } = parts.stores;

  const newTurn = (lane: Lane, { owner }: Conversation, { row: { eid }, effects, dead }: Made): Turn => {
    // The farewell needs an address when the identity is gone already.
    const parcel = { effects, ...(erases(effects) && lane.psid !== null ? { psid: lane.psid } : {}) };
    const sealed = conversations.seal(lane.key, eid, parcel);
    const tasks = tasksOf(effects, false);
    return { eid, sealed, dead, owner, tasks, ending: false, farewell: false, recovered: false };
  };
  const won = (lane: Lane, turns: readonly Turn[], erasing: boolean) => {
    if (erasing) lane.unfinished.forEach(withdraw);
    lane.erasing ||= erasing;
    lane.most = MOST_PER_COMMIT;
    lane.unfinished.push(...turns);
    carryOut(lane);
  };
  const commitMade = async (lane: Lane, { conversation, made, failed }: Progress): Promise<boolean> => {
    const turns = made.map((one) => newTurn(lane, conversation, one));
    const erasing = made.some(({ effects }) => erases(effects));
    const earlier = erasing ? lane.unfinished.map((turn) => emptied(parts, lane, turn)) : lane.unfinished;
    const is = await commit(lane, [...earlier, ...turns], conversation);
    await failpoint('worker.afterCommitBeforeMark');
    const rows = [...made.map(({ row }) => row), ...(failed ? [failed] : [])];
    if (is === 'won') {
      counts.turns += made.length;
      counts.late += made.filter(({ late }) => late).length;
      won(lane, turns, erasing);
    }
    if (is === 'lost') lanes.replace(lane, rows);
    if (is === 'refused') await refused(lane, rows);
    return is === 'won';
  };
  /** Who is to blame for a refusal is found by committing one at a time. */
  const refused = async (lane: Lane, rows: InboxRow[]) => {
    const [first, ...others] = rows;
    if (first === undefined) return;
    back(lane, others);
    if (others.length > 0) back(lane, [first]);
    else await threw(lane, first, null);
    lane.most = 1;
  };
  const threw = async (lane: Lane, row: InboxRow, error: unknown) => {
    counts.throws += 1;
    if (row.tries === 0) parts.alarm('X205', { key: lane.key, eid: row.eid, ...briefError(error) });
    await persist(() => inbox.count(row.id, 'tries', 1));
    const waits = parts.limits.poisonMs;
    const notBefore = parts.now().getTime() + (waits[Math.min(row.tries, waits.length - 1)] ?? 0);
    join(lane, { ...row, tries: row.tries + 1 }, parts.isUrgent);
    const again = lane.waiting.pop();
    if (again) lane.waiting.unshift({ ...again, notBefore });
  };
  return async (lane, rows) => {
    if (rows.length === 0 || lane.conversation === null) return false;
    await failpoint('worker.afterTake');
    const progress = takeTurns(lane.conversation, rows, parts.takeTurn, parts.now());
    await failpoint('worker.afterStep');
    back(lane, progress.rest);
    for (const { id } of progress.idle) skip(lane, id).catch(() => undefined);
    if (progress.made.length > 0 && !(await commitMade(lane, progress))) return true;
    if (progress.failed !== null) await threw(lane, progress.failed, progress.error);
    return true;
  };
}

const erases = (effects: Made['effects']): boolean => effects.some((effect) => effect.do === 'erase');

function back(lane: Lane, rows: readonly InboxRow[]): void {
  lane.waiting.unshift(...rows.map((row) => ({ row, urgent: false, notBefore: 0 })));
}

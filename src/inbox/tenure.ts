import { failpoint } from '../failpoint.ts';
import type { ConversationKey, EventId } from '../ids.ts';
import { type Line, type Turn, tasksOf } from '../outbox/line.ts';
import { createOutbox, type Outbox } from '../outbox/outbox.ts';
import { isDatabaseAway, pause, untilDone } from '../outbox/waits.ts';
import { createCareful } from './careful.ts';
import { emptied, erase, withdraw } from './erase.ts';
import { grouped } from './grouped.ts';
import { isIdle, join, type Lane, newLane, takeNext } from './lane.ts';
import type { Lease } from './lease.ts';
import { adopt, createLoader } from './loader.ts';
import type { EngineCounts, EngineParts } from './parts.ts';
import { createReading } from './reading.ts';
import {
  type Commit,
  type CommitOutcome,
  type Conversation,
  type InboxRow,
  type RowId,
  type RowRef,
  rowId,
} from './stores.ts';
import { fireTimers } from './timers.ts';
import { type Made, takeTurns } from './turns.ts';

/** What an engine does while it holds the lease. All memory of people lives here and goes with it. */
export interface Tenure {
  /** `newer`: a later version of the bot has been here. */
  ended: Promise<'lost' | 'newer'>;
  end(why: 'lost' | 'newer'): void;
  /** Takes no further events and waits for what is under way. */
  drain(): Promise<void>;
  facts(): {
    people: number;
    unfinishedEvents: number;
    oldestRx: number | null;
    caughtUp: boolean;
    unsureNow: number;
    pagePaused: boolean;
  };
}

export function startTenure(parts: EngineParts, lease: Lease, counts: EngineCounts): Tenure {
  const { stores, intake, limits, now } = parts;
  const { inbox, conversations } = stores;
  const beganMs = performance.now();
  const lanes = new Map<ConversationKey, Lane>();
  const toWake = new Set<Lane>();
  const fired = new Set<RowId>();
  let unfinishedEvents = 0;
  let working = false;
  let draining = false;
  let over = false;
  let resolveEnded: (why: 'lost' | 'newer') => void = () => {};
  const ended = new Promise<'lost' | 'newer'>((resolve) => {
    resolveEnded = resolve;
  });

  const holds = () => !over && lease.held();
  const end = (why: 'lost' | 'newer') => {
    if (over) return;
    over = true;
    intake.handOverTo(null);
    clearInterval(ticks);
    outbox.end();
    resolveEnded(why);
  };

  // === Events come in ===

  const laneOf = (key: ConversationKey): Lane => {
    const lane = lanes.get(key) ?? newLane(key);
    lanes.set(key, lane);
    return lane;
  };
  const enter = (lane: Lane, { id }: Pick<RowRef, 'id'>): boolean => {
    if (lane.known.has(id)) return false;
    lane.known.add(id);
    unfinishedEvents += 1;
    return true;
  };
  const leave = (lane: Lane, id: RowId) => {
    if (lane.known.delete(id) && !lane.gone) unfinishedEvents -= 1;
    fired.delete(id);
  };
  const seen = (refs: readonly RowRef[]) => {
    for (const ref of refs) {
      if (intake.isBeingStored(ref.id)) continue;
      const lane = laneOf(ref.key);
      if (!enter(lane, ref)) continue;
      lane.doubtful.push(ref);
      wake(lane);
    }
  };
  const fresh = (rows: readonly InboxRow[]) => {
    for (const row of rows) {
      const lane = laneOf(row.key);
      if (!enter(lane, row)) continue;
      join(lane, row, parts.isUrgent);
      wake(lane);
    }
  };

  // === Turns ===

  const wake = (lane: Lane) => {
    lane.usedAtMs = performance.now();
    if (working) void run(lane);
    else toWake.add(lane);
  };
  const run = async (lane: Lane): Promise<void> => {
    if (lane.busy) return;
    lane.busy = true;
    try {
      while (holds() && !lane.gone && (await step(lane)));
    } catch (error) {
      stumbled(lane, error);
    }
    lane.busy = false;
  };
  const stumbled = (lane: Lane, error: unknown) => {
    if (!holds()) return;
    if ((error as { code?: unknown }).code === 'X201') return end('newer');
    if (!isDatabaseAway(error)) parts.alarm('X204', { key: lane.key, error });
    setTimeout(() => replace(lane, []), limits.outbox.firstWaitMs);
  };
  const step = async (lane: Lane): Promise<boolean> => {
    if (lane.conversation === null) return load(lane);
    if (lane.doubtful.length > 0) return confirm(lane);
    if (lane.erasing && lane.unfinished.length === 0) return endErasure(lane);
    if (!lane.introduced && !lane.erasing && lane.psid !== null) return introduce(lane, lane.psid);
    if (draining) return false;
    return careful.on() ? careful.oneOf(lane, (rows) => turn(lane, rows)) : turn(lane, takeNext(lane, now().getTime()));
  };

  const loader = createLoader(stores);
  const load = async (lane: Lane): Promise<boolean> => {
    const loaded = await persist(() => loader.add(lane));
    if (loaded instanceof Error) throw loaded;
    const unreadable = adopt(lane, loaded, stores.conversations);
    for (const eid of unreadable) parts.alarm('D207', { key: lane.key, eid });
    for (const { eid } of lane.unfinished) enter(lane, { id: rowId(lane.key, eid) });
    outbox.recovered(lane);
    outbox.work(lane);
    return true;
  };
  const confirms = grouped(async (batch: RowId[]) => {
    const rows = new Map((await inbox.stillNew(batch)).map((row) => [row.id, row]));
    return batch.map((id) => rows.get(id) ?? null);
  });
  const confirm = async (lane: Lane): Promise<boolean> => {
    const refs = lane.doubtful;
    lane.doubtful = [];
    const rows = await persist(() => Promise.all(refs.map(({ id }) => confirms.add(id))));
    for (const [at, row] of rows.entries()) {
      const { id, rx } = refs[at] as RowRef;
      if (row === null || lane.unfinished.some(({ eid }) => eid === row.eid)) leaveUnless(lane, id);
      else if (rx <= lane.erasedRx) void finish(lane, id);
      else join(lane, row, parts.isUrgent);
    }
    return true;
  };
  // A row that stands in `un` stays known until its turn is finished.
  const leaveUnless = (lane: Lane, id: RowId) => {
    if (!lane.unfinished.some(({ eid }) => rowId(lane.key, eid) === id)) leave(lane, id);
  };
  const introductions = grouped(async (people: { key: ConversationKey; psid: NonNullable<Lane['psid']> }[]) => {
    await stores.identities.keep(people);
    return people;
  });
  const introduce = async (lane: Lane, psid: NonNullable<Lane['psid']>): Promise<boolean> => {
    await persist(() => introductions.add({ key: lane.key, psid }));
    lane.introduced = true;
    return true;
  };
  const careful = createCareful(inbox, lease.unclean, () => now().getTime(), limits.lease.settledMs, persist);

  const turn = async (lane: Lane, rows: InboxRow[]): Promise<boolean> => {
    if (rows.length === 0 || lane.conversation === null) return false;
    await failpoint('worker.afterTake');
    const progress = takeTurns(lane.conversation, rows, parts.takeTurn, now());
    await failpoint('worker.afterStep');
    lane.waiting.unshift(...progress.rest.map((row) => ({ row, urgent: false, notBefore: 0 })));
    for (const { id } of progress.idle) void finish(lane, id);
    if (progress.made.length > 0 && !(await commitMade(lane, progress.conversation, progress.made, progress.failed)))
      return true;
    if (progress.failed !== null) await failedOnce(lane, progress.failed);
    return true;
  };
  const commitMade = async (lane: Lane, conversation: Conversation, made: readonly Made[], failed: InboxRow | null) => {
    const turns = made.map((one) => newTurn(lane, conversation, one));
    const erases = turns.some(({ tasks }) => tasks.some(({ effect }) => effect.do === 'erase'));
    const earlier = erases ? lane.unfinished.map((one) => emptied(parts, lane, one)) : lane.unfinished;
    const { is } = await commit(lane, [...earlier, ...turns], conversation);
    if (is === 'lost') replace(lane, [...made.map(({ row }) => row), ...(failed ? [failed] : [])]);
    if (is === 'refused') await refused(lane, made, failed);
    if (is !== 'won') return false;
    counts.turns += made.length;
    await failpoint('worker.afterCommitBeforeMark');
    if (erases) for (const one of lane.unfinished) withdraw(one);
    lane.erasing ||= erases;
    lane.unfinished.push(...turns);
    outbox.work(lane);
    return true;
  };
  const newTurn = (lane: Lane, { owner }: Conversation, { row, effects, dead }: Made): Turn => {
    const erases = effects.some((effect) => effect.do === 'erase');
    // The farewell needs an address when the identity is gone already.
    const parcel = { effects, ...(erases && lane.psid !== null ? { psid: lane.psid } : {}) };
    const sealed = conversations.seal(lane.key, row.eid, parcel);
    return {
      eid: row.eid,
      sealed,
      dead,
      owner,
      tasks: tasksOf(effects, false),
      ending: false,
      farewell: false,
      recovered: false,
    };
  };
  const refused = async (lane: Lane, made: readonly Made[], failed: InboxRow | null) => {
    const [first, ...others] = [...made.map(({ row }) => row), ...(failed ? [failed] : [])];
    lane.waiting.unshift(...others.map((row) => ({ row, urgent: false, notBefore: 0 })));
    // Who is to blame is found by committing one at a time.
    if (lane.most > 1 && others.length > 0 && first) lane.waiting.unshift({ row: first, urgent: false, notBefore: 0 });
    else if (first) await failedOnce(lane, first);
    lane.most = 1;
  };
  const failedOnce = async (lane: Lane, row: InboxRow) => {
    counts.throws += 1;
    await persist(() => inbox.count(row.id, 'tries', 1));
    const waits = limits.poisonMs;
    const notBefore = now().getTime() + (waits[Math.min(row.tries, waits.length - 1)] ?? 0);
    join(lane, { ...row, tries: row.tries + 1 }, parts.isUrgent);
    const again = lane.waiting.pop();
    if (again) lane.waiting.unshift({ ...again, notBefore });
  };

  // === Commits ===

  const commits = grouped(async (batch: Commit[]): Promise<readonly CommitOutcome[]> => {
    counts.commits += 1;
    return persist(() => conversations.commitTurns(batch));
  });
  const commit = async (lane: Lane, un: readonly Turn[], conversation: Conversation): Promise<CommitOutcome> => {
    const { v, stored } = lane.conversation ?? { v: 0, stored: false };
    const stands = un.map(({ eid, sealed, dead }) => ({ eid, sealed, dead }));
    const w = crypto.randomUUID();
    const outcome = await commits.add({ ...conversation, v, stored, key: lane.key, w, ep: lease.ep, un: stands });
    if (outcome.is === 'lost') counts.lost += 1;
    if (outcome.is === 'lost' && (outcome.now?.ep ?? 0) > lease.ep) end('lost');
    if (!holds()) throw new TenureOver();
    if (outcome.is === 'won') lane.conversation = { ...conversation, v: v + 1, stored: true };
    return outcome;
  };
  /** Repeats while there is no database. Throws when the lease has gone meanwhile. */
  async function persist<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
    let answer: { is: Answer } | null = null;
    await untilDone(async () => {
      answer = { is: await ask() };
    }, holds);
    if (answer === null || !holds()) throw new TenureOver();
    return (answer as { is: Answer }).is;
  }
  /** Somebody else has written: what we remember of this person counts no more. */
  const replace = (lane: Lane, rows: readonly RowRef[]) => {
    if (lane.gone || over) return;
    lane.gone = true;
    lane.unfinished = [];
    unfinishedEvents -= lane.known.size;
    lanes.delete(lane.key);
    const next = laneOf(lane.key);
    next.erasing = lane.erasing;
    seen([...rows, ...lane.waiting.map(({ row }) => row), ...lane.doubtful]);
    wake(next);
  };

  // === Effects, and the end of an event ===

  const marks = grouped(
    async (ids: RowId[]) => {
      await persist(() => inbox.mark(ids, 'finished'));
      return ids;
    },
    { gatherMs: limits.markMs },
  );
  const finish = async (lane: Lane, id: RowId) => {
    await marks.add(id).catch(() => undefined);
    if (!over) leave(lane, id);
  };
  const finished = async (lane: Lane, turn: Turn) => {
    const id = rowId(lane.key, turn.eid);
    try {
      if (turn.dead) await buryEvent(turn.eid, lane.key);
      await (turn.dead ? persist(() => inbox.mark([id], 'dead')) : marks.add(id));
    } catch (error) {
      if (!over) stumbled(lane, error);
      return;
    }
    await failpoint('worker.afterMark');
    lane.unfinished = lane.unfinished.filter((one) => one !== turn);
    leave(lane, id);
    wake(lane);
  };
  const buryEvent = async (eid: EventId, key: ConversationKey) => {
    const id = rowId(key, eid);
    await failpoint('dead.beforeMove');
    const [row] = await persist(() => inbox.stillNew([id]));
    await persist(() => stores.dead.bury({ id, key, what: 'event', code: 'D208', at: now(), body: bodyOf(row) }));
    counts.dead += 1;
    parts.alarm('D208', { key, id });
  };
  const eraseNow = async (line: Line, turn: Turn, effect: Parameters<typeof erase>[3]) => {
    const lane = line as Lane;
    await erase(parts, lane, turn, effect, async (un, conversation) => {
      const { is } = await commit(lane, un, conversation);
      if (is === 'won') return;
      replace(lane, []);
      throw new TenureOver();
    });
    for (const { eid } of lane.unfinished) if (eid !== turn.eid) leave(lane, rowId(lane.key, eid));
    lane.unfinished = [turn];
    lane.doubtful.push(...lane.waiting.map(({ row }) => row));
    lane.waiting = [];
  };
  const endErasure = async (lane: Lane): Promise<boolean> => {
    await failpoint('erase.marked');
    if (lane.conversation?.stored) {
      const { is } = await commit(lane, [], lane.conversation);
      if (is !== 'won') replace(lane, []);
      if (is !== 'won') return false;
    }
    await failpoint('erase.emptied');
    await persist(() => stores.erasures.end(lane.key));
    lane.erasing = false;
    lane.introduced = false;
    lane.psid = null;
    lane.doubtful.push(...lane.waiting.splice(0).map(({ row }) => row));
    return true;
  };

  const outbox: Outbox = createOutbox(
    {
      carriers: parts.carriers,
      send: parts.sendLetter,
      askThread: parts.askThread,
      tell: (key, eid, heard) =>
        intake.store([{ key, eid: eid as EventId, ts: now().getTime(), body: { from: 'bot', heard }, as: 'new' }]),
      erase: eraseNow,
      bury: (dead) => stores.dead.bury(dead),
      alarm: parts.alarm,
      holds,
      async echoed(letters) {
        const ids = new Map(letters.map(({ line, effectId }) => [echoRow(line.key, effectId), effectId]));
        return new Set([...(await inbox.present([...ids.keys()]))].map((id) => ids.get(id) ?? ''));
      },
      finished: (line, turn) => void finished(line as Lane, turn),
      receivingSinceMs: intake.receivingSinceMs,
      now,
      limits: limits.outbox,
    },
    counts.outbox,
  );

  // === Time ===

  let looking = false;
  const look = async () => {
    if (looking || !working || draining) return;
    looking = true;
    try {
      await outbox.lookForEchoes();
      await fireTimers(conversations, intake.store, fired, now());
    } catch {
      // No database: the next tick looks again.
    }
    looking = false;
  };
  const tick = () => {
    void look();
    const at = now().getTime();
    const longIdle = performance.now() - limits.idleMs;
    for (const lane of lanes.values()) {
      if (lane.waiting.some(({ notBefore }) => notBefore > 0 && notBefore <= at)) wake(lane);
      else if (lane.usedAtMs < longIdle && isIdle(lane)) lanes.delete(lane.key);
    }
  };
  const ticks = setInterval(tick, limits.tickMs);

  const begin = () => {
    if (working || over) return;
    working = true;
    for (const lane of toWake) wake(lane);
    toWake.clear();
  };
  const openErasures = async () => {
    for (const { key } of await persist(() => stores.erasures.open())) {
      const lane = laneOf(key);
      lane.erasing = true;
      wake(lane);
    }
  };
  const reading = createReading({
    inbox,
    times: limits.reading,
    now,
    holds,
    isFull: () => unfinishedEvents > limits.mostUnfinished,
    seen,
    fresh,
    pause: () => pause(limits.reading.pollMs, () => {}),
    caughtUp: begin,
  });
  intake.handOverTo({
    rows(rows, insertBeganMs) {
      // Begun under an earlier holder: it may have had a turn there. The polls look.
      if (insertBeganMs > beganMs && holds()) reading.handOver(rows);
    },
    finished(ids) {
      for (const id of ids) outbox.heardEcho(id.slice(id.indexOf(ECHO) + ECHO.length));
    },
  });
  void openErasures()
    .then(() => reading.run())
    .catch(() => undefined);

  const quiet = (lane: Lane) =>
    !lane.busy && (!lane.sending || outbox.rests(lane)) && !lane.unfinished.some(({ ending }) => ending);
  return {
    ended,
    end,
    async drain() {
      draining = true;
      await failpoint('shutdown.duringDrain');
      const until = performance.now() + limits.drainMs;
      while (holds() && performance.now() < until && ![...lanes.values()].every(quiet)) await pause(5, () => {});
    },
    facts: () => ({
      people: lanes.size,
      unfinishedEvents,
      oldestRx: oldestOf(lanes.values()),
      caughtUp: working,
      unsureNow: outbox.unsureNow(),
      pagePaused: outbox.pagePaused(),
    }),
  };
}

class TenureOver extends Error {}

const ECHO = ':echo:';
const echoRow = (key: ConversationKey, effectId: string): RowId => `${key}${ECHO}${effectId}`;

function bodyOf(row: InboxRow | undefined): unknown {
  try {
    return row?.body() ?? null;
  } catch {
    return null;
  }
}

function oldestOf(lanes: Iterable<Lane>): number | null {
  let oldest: number | null = null;
  for (const { waiting, doubtful } of lanes) {
    for (const { rx } of [...waiting.map(({ row }) => row), ...doubtful]) oldest = Math.min(oldest ?? rx, rx);
  }
  return oldest;
}

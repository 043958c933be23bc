import { createHash } from 'node:crypto';
import type { Decision } from '../committees/acts.ts';
import type { RequestState } from '../committees/lifecycle.ts';
import { NATIONAL } from '../committees/readers.ts';
import { asConversationKey } from '../ids.ts';
import type { Case, CaseChange, CaseEvent, CaseStore, Language, Settled, Who } from '../requests/ports.ts';
import { factsOf, fieldsOf, reachOf } from './case-rows.ts';
import type { Models } from './models/index.ts';
import type { RequestRow, SettledRow } from './models/request.ts';
import type { StudentIdFor } from './request-store.ts';

/** A redo comes within minutes, after a handful of other acts at most. */
const REMEMBERED = 50;
const IN_HANDS: RequestState[] = ['claimed', 'in_conversation'];
const FREE: RequestState[] = ['new', 'forwarded', 'reopened'];
const MAJORITY = { readConcern: { level: 'majority' } } as const;

export function createCaseStore(models: Models, studentIdFor: StudentIdFor): CaseStore {
  const { requests, students, events } = models;
  const row = (requestId: string) => requests.findOne({ _id: { $eq: requestId } }, null, MAJORITY).lean<RequestRow>();
  const cases = createCaseReader(models);
  const ids = async (filter: object, limit: number) =>
    (await requests.find(filter, { _id: 1 }).limit(limit).lean()).map(({ _id }) => _id);

  const record = async ({ id, requestId, actor, actorId, type, at }: CaseEvent, from?: string, to?: string) => {
    const event = { requestId, actorKind: actor, actorId, type, from: from ?? null, to: to ?? null, at, v: 1 };
    await events.updateOne({ _id: { $eq: `${requestId}:${id}` } }, { $setOnInsert: event }, { upsert: true });
  };
  const attempt = async (
    requestId: string,
    id: string,
    who: Who,
    decide: (found: Case) => Decision,
    now: Date,
  ): Promise<{ settled: Settled; found: Case } | 'again' | null> => {
    const before = await row(requestId);
    if (before === null) return null;
    const known = before.by?.find((one) => one.id === id);
    const [found] = await cases([before]);
    if (found === undefined) return null;
    if (known !== undefined) return { settled: settledOf(known), found };
    const decision = decide(found);
    if (decision.do === 'refuse' && decision.why === 'not_yours') return { settled: decision, found };
    if (decision.do !== 'change') {
      // No condition: nothing changes, so nobody's write is in the way, and two hundred refusals need not queue.
      await requests.updateOne(
        { _id: { $eq: requestId }, 'by.id': { $ne: id } },
        { $push: { by: remember(id, decision) } },
      );
      return { settled: decision, found };
    }
    const after = await requests
      .findOneAndUpdate({ _id: { $eq: requestId }, v: before.v }, writeOf(before, id, who, decision, now), {
        returnDocument: 'after',
      })
      .lean<RequestRow>();
    if (after === null) return 'again';
    const [stands] = await cases([after]);
    return stands === undefined ? null : { settled: { do: 'change', type: decision.type }, found: stands };
  };

  return {
    alias,
    async read(requestId) {
      const found = await row(requestId);
      return found === null ? null : ((await cases([found]))[0] ?? null);
    },
    async isStudentOf(requestId, key) {
      const own = { _id: { $eq: requestId }, studentId: { $eq: studentIdFor(key) } };
      return (await requests.exists(own)) !== null;
    },
    async studentOf(requestId) {
      const found = await row(requestId);
      if (found === null) return null;
      const student = await students.findOne({ _id: { $eq: found.studentId } }, { key: 1 }).lean();
      return student === null ? null : asConversationKey(student.key);
    },
    async change(requestId, id, who, decide, now) {
      for (;;) {
        const outcome = await attempt(requestId, alias(id), who, decide, now);
        if (outcome !== 'again') return outcome;
      }
    },
    async settle(requestId, { id, actor, actorId, type, at, from, to }) {
      await record({ id, requestId, actor, actorId, type, at }, from, to);
      await requests.updateOne({ _id: { $eq: requestId } }, { $pull: { todo: { id } } });
    },
    record: (event) => record(event),
    async note(requestId, what) {
      const change = 'safety' in what ? { $set: { safety: true } } : { $max: { lastStudentAt: what.lastStudentAt } };
      await requests.updateOne({ _id: { $eq: requestId } }, { ...change, $inc: { v: 1 } });
    },
    unsettled: (before, limit) => ids({ 'todo.at': { $lte: before } }, limit),
    due: (now, limit) => ids({ nextDueAt: { $ne: null, $lte: now } }, limit),
    async inHands() {
      const first = { state: 'reopened' as const, preferred: { $ne: null } };
      return cases(await requests.find({ $or: [{ state: { $in: IN_HANDS } }, first] }).lean<RequestRow[]>());
    },
    async heldBy(personId) {
      const theirs = { holderId: { $eq: personId }, state: { $in: IN_HANDS } };
      return cases(await requests.find(theirs).sort({ createdAt: 1, _id: 1 }).lean<RequestRow[]>());
    },
    async free(committeeIds) {
      const open = { committeeId: { $in: [...committeeIds] }, state: { $in: FREE } };
      return cases(await requests.find(open).sort({ createdAt: 1, _id: 1 }).lean<RequestRow[]>());
    },
  };
}

/** The same for the same id, and leads nobody back: ids of effects begin with the key of whose turn it was. */
const alias = (id: string): string => createHash('sha256').update(id).digest('hex').slice(0, 32);

/** Reads what decisions need besides the rows, for all of them at once. */
function createCaseReader({ committees, memberships }: Models): (rows: readonly RequestRow[]) => Promise<Case[]> {
  return async (rows) => {
    if (rows.length === 0) return [];
    const wanted = { $in: [...new Set([NATIONAL, ...rows.map(({ committeeId }) => committeeId)])] };
    const [settings, members] = await Promise.all([
      committees.find({ _id: wanted }).lean(),
      memberships.find({ committeeId: wanted }).sort({ _id: 1 }).lean(),
    ]);
    const times = new Map(settings.map(({ _id, hours, reminders }) => [_id, { hours, reminders }]));
    return rows.map((row) => ({
      facts: factsOf(row),
      university: row.university,
      topic: row.topic,
      language: row.language as Language,
      committee: times.get(row.committeeId) ?? {},
      memberships: members
        .filter(({ committeeId }) => committeeId === row.committeeId || committeeId === NATIONAL)
        .map(reachOf),
      isEmpty: row.destination === 'nobody',
      todo: (row.todo ?? []) as readonly CaseChange[],
    }));
  };
}

function writeOf(before: RequestRow, id: string, who: Who, decision: Changing, now: Date) {
  const { type, set, then: consequences } = decision;
  const to = set.state ?? before.state;
  const change = { id, at: now, type, ...who, from: before.state, to, consequences };
  const moved = type === 'letters_accepted' ? { forwardedAt: now } : {};
  return {
    $set: { ...fieldsOf(set), ...moved },
    $push: { by: remember(id, decision), todo: change },
    $inc: { v: 1 },
  };
}
type Changing = Extract<Decision, { do: 'change' }>;

function remember(id: string, decision: Decision) {
  const result: SettledRow = {
    id,
    type: decision.do === 'change' ? decision.type : null,
    refused: decision.do === 'refuse' ? decision.why : null,
  };
  return { $each: [result], $slice: -REMEMBERED };
}

function settledOf({ type, refused }: SettledRow): Settled {
  if (refused !== null) return { do: 'refuse', why: refused };
  return type === null ? { do: 'nothing' } : { do: 'change', type };
}

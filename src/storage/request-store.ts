import { createHash } from 'node:crypto';
import { decide } from '../committees/decide.ts';
import { OPEN_STATES } from '../committees/lifecycle.ts';
import { isOnLeave, type Membership } from '../committees/readers.ts';
import { rulesOf } from '../committees/rules.ts';
import type { SpokenPart } from '../conversation/effect.ts';
import { asConversationKey, type ConversationKey, type StudentId } from '../ids.ts';
import type { RequestStore, StoredRequest } from '../outbox/forward-ports.ts';
import type { LetterRequests } from '../outbox/mail-ports.ts';
import { createCaseStore } from './case-store.ts';
import { isDuplicate } from './duplicate.ts';
import type { EventRow } from './models/event.ts';
import type { Models } from './models/index.ts';
import type { MessageRow } from './models/message.ts';
import type { RequestRow } from './models/request.ts';
import type { Sealer } from './seal.ts';

export type StudentIdFor = (key: ConversationKey) => StudentId;

export function createRequestStore(
  models: Models,
  sealer: Sealer,
  studentIdFor: StudentIdFor,
): RequestStore & LetterRequests {
  const { requests, messages, files, events, students, people, committees } = models;
  const cases = createCaseStore(models, studentIdFor);

  const keepMessages = async (rows: readonly MessageRow[], owner: { studentId: string; requestId: string }) => {
    if (rows.length === 0) return;
    await messages.bulkWrite(rows.map(({ _id, ...row }) => insertOnce(_id, row)));
    const fileIds = rows.flatMap((row) => row.fileIds);
    const theirs = { _id: { $in: fileIds }, studentId: { $eq: owner.studentId } };
    if (fileIds.length > 0) await files.updateMany(theirs, { $set: { requestId: owner.requestId } });
  };
  const sealed = (draft: Omit<MessageRow, 'text' | 'fileIds'>, part: SpokenPart): MessageRow => ({
    ...draft,
    text: part.kind === 'text' ? sealer.seal(`${draft._id}:text`, part.text) : null,
    fileIds: part.kind === 'file' ? [part.fileId] : [],
  });
  const record = ({ _id, ...event }: EventRow) =>
    events.updateOne({ _id: { $eq: _id } }, { $setOnInsert: event }, { upsert: true });

  return {
    async create(request, key, destination, now) {
      const { requestId, committee, personal: _, code, ...facts } = request;
      const studentId = studentIdFor(key);
      await students.updateOne(
        { _id: { $eq: studentId } },
        { $setOnInsert: { key }, $set: { language: request.language, v: 1 } },
        { upsert: true },
      );
      const nobody = destination.to === 'nobody';
      const own = await people.findOne({ key: { $eq: key } }, { _id: 1 }).lean();
      const row: Omit<RequestRow, 'code'> = {
        ...facts,
        _id: requestId,
        studentId,
        committeeId: nobody ? committee : destination.committeeId,
        destination: destination.to,
        sentTo: nobody ? [] : sentTo(destination.readers, own?._id ?? null, now),
        state: nobody ? 'expired' : 'new',
        holderId: null,
        createdAt: now,
        forwardedAt: null,
        lastStudentAt: now,
        v: 1,
        // Who is a member, too, does not answer the own request.
        notFor: own === null ? [] : [own._id],
        preferred: null,
        otherOrigin: request.answers['mentor_origin'] === 'other',
        returns: 0,
        safety: false,
        due: {},
      };
      const stored = await insertWithFreeCode(models, row, code);
      await record(eventOf(stored, nobody ? 'nobody_to_read' : 'stored', null, stored.state, stored.createdAt));
      return storedOf(stored);
    },

    async keepWords({ requestId, personal, language }, { committeeId, studentId }, now) {
      const rows = Object.entries(personal).flatMap(([name, parts]) =>
        parts.map((part, place) => {
          const _id = `${requestId}:${name}:${place}`;
          return sealed(
            { _id, requestId, committeeId, dir: 'in', authorId: studentId, name, place, language, at: now, v: 1 },
            part,
          );
        }),
      );
      await keepMessages(rows, { studentId, requestId });
    },

    async addWords(requestId, key, words, now) {
      const studentId = studentIdFor(key);
      const own = { _id: { $eq: requestId }, studentId: { $eq: studentId }, state: { $in: [...OPEN_STATES] } };
      const request = await requests.findOne(own).lean();
      if (request === null) return false;
      const { committeeId, language } = request;
      const rows = words.map((part, place) => {
        const _id = `${requestId}:${part.mid}:${place}`;
        return sealed(
          {
            ...{ _id, requestId, committeeId, dir: 'in', authorId: studentId, name: null, place, language },
            ...{ at: now, v: 1, state: 'waiting' },
          },
          part,
        );
      });
      await keepMessages(rows, { studentId, requestId });
      await requests.updateOne(own, { $max: { lastStudentAt: now } });
      return true;
    },

    async forLetters(requestId) {
      const request = await requests.findOne({ _id: { $eq: requestId } }).lean();
      if (request === null) return null;
      const student = await students.findOne({ _id: { $eq: request.studentId } }, { key: 1 }).lean();
      if (student === null) return null;
      const { state, code, committeeId: committee } = request;
      const result = request.destination === 'redirected' ? 'redirected' : 'delivered';
      const works = (await committees.findOne({ _id: { $eq: committee } }, { hours: 1 }).lean())?.hours;
      const hours = works === undefined ? null : { days: works.days, from: works.from, to: works.to };
      return { key: asConversationKey(student.key), state, code, committee, result, hours };
    },

    async markForwarded(requestId, now) {
      const letters = { kind: 'letters_accepted' } as const;
      const who = { actor: 'bot', actorId: null } as const;
      const done = await cases.change(
        requestId,
        `letters_accepted:${requestId}`,
        who,
        ({ facts, committee, memberships }) =>
          decide(facts, { is: 'bot' }, letters, rulesOf(committee, memberships), now),
        now,
      );
      const moved = done?.found.todo.filter(({ type }) => type === letters.kind) ?? [];
      for (const change of moved) await cases.settle(requestId, change);
    },
  };
}

/** Nothing is offered to who is on leave, unless all are; nor to who asks. */
function sentTo(readers: readonly Membership[], ownId: string | null, now: Date): string[] {
  const others = readers.filter(({ personId }) => personId !== ownId);
  const here = others.filter((one) => !isOnLeave(one, now));
  return (here.length > 0 ? here : others).map(({ personId }) => personId);
}

const insertOnce = <Row extends object>(_id: string, row: Row) => ({
  updateOne: { filter: { _id: { $eq: _id } }, update: { $setOnInsert: row }, upsert: true },
});

const storedOf = ({ _id, studentId, code, committeeId, destination, sentTo }: RequestRow): StoredRequest => ({
  id: _id,
  studentId,
  code,
  committeeId,
  destination,
  sentTo,
});

const eventOf = (request: RequestRow, type: string, from: string | null, to: string, at: Date): EventRow => ({
  _id: `${request._id}:${type}`,
  requestId: request._id,
  actorKind: 'bot',
  actorId: null,
  type,
  from,
  to,
  at,
  v: 1,
});

/** Inserts under the proposed code, or the next that is free. A request that is there already is returned as it is. */
async function insertWithFreeCode(
  { requests }: Models,
  row: Omit<RequestRow, 'code'>,
  proposed: string,
): Promise<RequestRow> {
  for (let attempt = 0; ; attempt++) {
    const whole: RequestRow = { ...row, code: attempt === 0 ? proposed : nextCode(row._id, attempt) };
    try {
      await requests.create([whole]);
      return whole;
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      const there = await requests.findOne({ _id: { $eq: row._id } }).lean();
      if (there !== null) return there;
    }
  }
}

const SHORT_CODES = 4;

/** Always the same for the same request and attempt. After a few attempts codes grow longer. */
export function nextCode(requestId: string, attempt: number): string {
  const hash = createHash('sha256').update(`${requestId}|${attempt}`).digest('hex').toUpperCase();
  return hash.slice(0, attempt <= SHORT_CODES ? 4 : 6);
}

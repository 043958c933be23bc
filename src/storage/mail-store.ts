import { createHash } from 'node:crypto';
import { mayRead } from '../committees/readers.ts';
import type { LetterRow, MailState, MailStore, OpenedLetter } from '../outbox/mail-ports.ts';
import { bytes, membershipOf } from './committee-store.ts';
import type { Models } from './models/index.ts';
import type { MailRow } from './models/mail.ts';
import type { RequestRow } from './models/request.ts';
import type { Sealer } from './seal.ts';

/** A letter that says "new request" is not sent about one that is over. */
const WORTH_A_LETTER = ['new', 'forwarded', 'claimed', 'in_conversation', 'reopened'];
const MAY_COUNT: MailState[] = ['waiting', 'accepted', 'sent'];

export function createMailStore({ mail, requests, memberships, people }: Models, sealer: Sealer): MailStore {
  const change = async (
    id: string,
    from: MailState[],
    set: Partial<MailRow>,
    $inc: { v: number; tries?: number } = { v: 1 },
  ) => {
    const filter = { _id: { $eq: id }, state: { $in: from } };
    return (await mail.updateOne(filter, { $set: set, $inc })).matchedCount === 1;
  };
  const read = async (row: LetterRow, now: Date): Promise<OpenedLetter | 'not_for_them'> => {
    const request = await requests.findOne({ _id: { $eq: row.requestId } }).lean();
    if (request === null) return 'not_for_them';
    const membership = await memberships.findOne({ _id: { $eq: `${row.personId}.${request.committeeId}` } }).lean();
    const person = await people.findOne({ _id: { $eq: row.personId } }).lean();
    if (membership === null || person === null || !mayRead(membershipOf(membership), request, now))
      return 'not_for_them';
    if (!WORTH_A_LETTER.includes(request.state)) return 'not_for_them';
    const to = sealer.open(`${person._id}:email`, bytes(person.email));
    return { messageId: messageId(row.id), to, readerLanguage: person.language, facts: factsOf(request) };
  };

  return {
    async queue(letters, now) {
      if (letters.length === 0) return;
      const fresh = { state: 'waiting', tries: 0, nextAt: now, createdAt: now, reason: null, v: 1 } as const;
      await mail.bulkWrite(
        letters.map(({ id, ...letter }) => ({
          updateOne: { filter: { _id: { $eq: id } }, update: { $setOnInsert: { ...letter, ...fresh } }, upsert: true },
        })),
      );
    },
    async due(now, limit) {
      const rows = await mail
        .find({ nextAt: { $lte: now } })
        .sort({ nextAt: 1 })
        .limit(limit)
        .lean();
      return rows.map(letterOf);
    },
    async open(row, now) {
      const letter = await read(row, now);
      // Last of all: erasing deletes the row, and what was read before that must not leave.
      return (await mail.exists({ _id: { $eq: row.id }, state: 'waiting' })) === null ? 'gone' : letter;
    },
    postpone: async (id, reason, nextAt) =>
      void (await change(id, ['waiting', 'accepted'], { reason, nextAt }, { v: 1, tries: 1 })),
    accept: (id, now) => change(id, ['waiting'], { state: 'accepted', nextAt: now, reason: null }),
    end: async (id, state, reason) => void (await change(id, ['waiting', 'accepted'], { state, reason, nextAt: null })),
    async reach({ effectId, requestId }) {
      const theirs = { requestId: { $eq: requestId }, effectId: { $eq: effectId }, state: { $in: MAY_COUNT } };
      const rows = await mail.find(theirs, { personId: 1 }).lean();
      const request = await requests.findOne({ _id: { $eq: requestId } }, { committeeId: 1 }).lean();
      const ids = rows.map(({ personId }) => `${personId}.${request?.committeeId ?? ''}`);
      const spoken = await memberships.find({ _id: { $in: ids } }, { languages: 1 }).lean();
      return { reached: rows.length, languages: [...new Set(spoken.flatMap(({ languages }) => languages))].sort() };
    },
    again: (id, now) =>
      change(id, ['refused', 'dead'], { state: 'waiting', nextAt: now, createdAt: now, tries: 0, reason: null }),
  };
}

const letterOf = ({ _id, effectId, requestId, personId, state, tries, createdAt }: MailRow): LetterRow => ({
  id: _id,
  effectId,
  requestId,
  personId,
  state,
  tries,
  createdAt,
});

function factsOf({ kind, destination, code, university, topic, language }: RequestRow): OpenedLetter['facts'] {
  const to = destination === 'redirected' ? 'redirected' : 'committee';
  return { kind, destination: to, code, university, topic, studentLanguage: language };
}

/** The same for every try of a letter, and tells nobody anything. */
const messageId = (rowId: string) => createHash('sha256').update(rowId).digest('hex').slice(0, 32);

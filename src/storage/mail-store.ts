import type { LetterRow, MailState, MailStore, NewLetter } from '../outbox/mail-ports.ts';
import type { LetterSources } from './mail-contents.ts';
import { createFindLink, createOpenLetter } from './mail-open.ts';
import type { Models } from './models/index.ts';
import type { MailRow } from './models/mail.ts';
import type { Sealer } from './seal.ts';

const MAY_COUNT: MailState[] = ['waiting', 'accepted', 'sent'];
/** A member is called to waiting words once in this time. */
const CALL_AGAIN_AFTER_MS = 3_600_000;

export function createMailStore(models: Models, sealer: Sealer, sources: LetterSources): MailStore {
  return {
    ...createMailRows(models),
    open: createOpenLetter(models, sealer, sources),
    findLink: createFindLink(models),
  };
}

/** What needs no key: letters as rows. */
export function createMailRows({ mail, requests, memberships }: Models): Omit<MailStore, 'open' | 'findLink'> {
  const change = async (
    id: string,
    from: MailState[],
    set: Partial<MailRow>,
    $inc: { v: number; tries?: number } = { v: 1 },
  ) => {
    const filter = { _id: { $eq: id }, state: { $in: from } };
    return (await mail.updateOne(filter, { $set: set, $inc })).matchedCount === 1;
  };
  const wasCalled = async ({ kind, requestId, personId }: NewLetter, now: Date) => {
    if (kind !== 'words_waiting') return false;
    const since = new Date(now.getTime() - CALL_AGAIN_AFTER_MS);
    const theirs = { requestId: { $eq: requestId }, personId: { $eq: personId }, createdAt: { $gt: since } };
    return (await mail.exists({ ...theirs, kind, state: { $in: MAY_COUNT } })) !== null;
  };
  const queue: MailStore['queue'] = async (letters, now) => {
    const called = await Promise.all(letters.map((letter) => wasCalled(letter, now)));
    const wanted = letters.filter((_, n) => !called[n]);
    if (wanted.length > 0) await mail.bulkWrite(wanted.map((letter) => insertOnce(letter, now)));
  };

  return {
    queue,
    async due(now, limit) {
      const rows = await mail
        .find({ nextAt: { $lte: now } })
        .sort({ nextAt: 1 })
        .limit(limit)
        .lean();
      return rows.map(letterOf);
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
    async sayRefused({ kind, personId }, now) {
      if (personId === null || kind === 'mail_refused') return;
      const theirs = await memberships
        .find({ personId: { $eq: personId }, status: 'active' }, { committeeId: 1 })
        .lean();
      const committeeIds = theirs.map(({ committeeId }) => committeeId);
      const coordinators = await memberships
        .find({
          committeeId: { $in: committeeIds },
          role: 'coordinator',
          status: 'active',
          personId: { $ne: personId },
        })
        .lean();
      const effectId = `mail_refused.${personId}.${now.toISOString().slice(0, 10)}`;
      const letters = coordinators.map(
        ({ _id, personId: reader, committeeId }): NewLetter => ({
          id: `${effectId}.${_id}`,
          kind: 'mail_refused',
          effectId,
          requestId: null,
          personId: reader,
          committeeId,
          about: personId,
        }),
      );
      await queue(letters, now);
    },
  };
}

const insertOnce = ({ id, ...letter }: NewLetter, now: Date) => {
  const fresh = { state: 'waiting', tries: 0, nextAt: now, createdAt: now, reason: null, v: 1 } as const;
  const row = { committeeId: null, about: null, ...letter, ...fresh };
  return { updateOne: { filter: { _id: { $eq: id } }, update: { $setOnInsert: row }, upsert: true } };
};

const letterOf = (row: MailRow): LetterRow => ({
  id: row._id,
  kind: row.kind ?? 'new',
  effectId: row.effectId,
  requestId: row.requestId,
  personId: row.personId,
  committeeId: row.committeeId ?? null,
  about: row.about ?? null,
  state: row.state,
  tries: row.tries,
  createdAt: row.createdAt,
});

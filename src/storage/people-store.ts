import { asConversationKey } from '../ids.ts';
import type { Language, PeopleStore, Person } from '../requests/ports.ts';
import { reachOf } from './case-rows.ts';
import { bytes } from './committee-store.ts';
import type { Models } from './models/index.ts';
import type { PersonRow } from './models/person.ts';
import type { Sealer } from './seal.ts';

/** Members as the rest of a request's life sees them: a first name, a language, how to be reached. */
export function createPeopleStore({ people, memberships }: Models, sealer: Pick<Sealer, 'open'>): PeopleStore {
  const personOf = ({ _id, name, language, key }: PersonRow): Person => ({
    id: _id,
    name: firstName(sealer.open(`${_id}:name`, bytes(name))),
    language: language as Language,
    key: key === undefined ? null : asConversationKey(key),
  });
  const reaches = async (filter: object) => (await memberships.find(filter).sort({ _id: 1 }).lean()).map(reachOf);

  return {
    async byKey(key) {
      const row = await people.findOne({ key: { $eq: key } }).lean<PersonRow>();
      return row === null ? null : personOf(row);
    },
    async byIds(ids) {
      const rows = await people.find({ _id: { $in: [...ids] } }).lean<PersonRow[]>();
      return new Map(rows.map((row) => [row._id, personOf(row)]));
    },
    membershipsOf: (personId) => reaches({ personId: { $eq: personId } }),
    membershipsIn: (committeeIds) => reaches({ committeeId: { $in: [...committeeIds] } }),
    async speak(personId, language) {
      await people.updateOne({ _id: { $eq: personId } }, { $set: { language }, $inc: { v: 1 } });
    },
    async setLeave(personId, from, until) {
      const vacation = until === null ? [] : [{ from, until }];
      await memberships.updateMany({ personId: { $eq: personId } }, { $set: { vacation }, $inc: { v: 1 } });
    },
    async setBlocked(personId, since) {
      const change = since === null ? { $unset: { blockedSince: 1 as const } } : { $set: { blockedSince: since } };
      const isNews = since === null ? { blockedSince: { $exists: true } } : { blockedSince: { $exists: false } };
      await people.updateOne({ _id: { $eq: personId }, ...isNews }, change);
    },
  };
}

const firstName = (name: string): string => name.trim().split(/\s+/)[0] ?? name;

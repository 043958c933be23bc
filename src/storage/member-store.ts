import type { MembershipView } from '../conversation/casework.ts';
import { asConversationKey } from '../ids.ts';
import type { MemberPerson, MemberStore } from '../requests/invite-ports.ts';
import { bytes } from './committee-store.ts';
import { isDuplicate } from './duplicate.ts';
import type { Models } from './models/index.ts';
import type { MembershipRow } from './models/membership.ts';
import type { PersonRow } from './models/person.ts';
import type { Sealer } from './seal.ts';

/** People of the committees as conversations know them. */
export function createMemberStore({ people, memberships }: Models, sealer: Pick<Sealer, 'open'>): MemberStore {
  const personOf = (row: PersonRow | null): MemberPerson | null => (row === null ? null : memberOf(row, sealer));
  const valid = (now: Date) => ({ $or: [{ validTo: null }, { validTo: { $gt: now } }] });

  return {
    byKey: async (key) => personOf(await people.findOne({ key: { $eq: key } }).lean()),
    byId: async (id) => personOf(await people.findOne({ _id: { $eq: id } }).lean()),
    async bind(personId, key, at) {
      const earlier = { $or: [{ boundAt: { $exists: false } }, { boundAt: { $lte: at } }] };
      await people.updateMany({ key: { $eq: key }, _id: { $ne: personId }, ...earlier }, { $unset: { key: 1 } });
      try {
        await people.updateOne({ _id: { $eq: personId }, ...earlier }, { $set: { key, boundAt: at }, $inc: { v: 1 } });
      } catch (error) {
        // Somebody else was bound to this conversation later than that: a redo comes too late.
        if (!isDuplicate(error)) throw error;
      }
    },
    async unbind(key, before) {
      const earlier = before === undefined ? {} : { boundAt: { $lt: before } };
      await people.updateMany({ key: { $eq: key }, ...earlier }, { $unset: { key: 1 }, $inc: { v: 1 } });
    },
    async memberships(personId, now) {
      const theirs = { personId: { $eq: personId }, status: { $in: ['pending', 'active'] as const }, ...valid(now) };
      return (await memberships.find(theirs).sort({ _id: 1 }).lean()).map(viewOf);
    },
    async membership(id) {
      const row = await memberships.findOne({ _id: { $eq: id } }).lean();
      return row === null ? null : { personId: row.personId, status: row.status, view: viewOf(row) };
    },
    async join(id, status) {
      await memberships.updateOne({ _id: { $eq: id }, status: 'invited' }, { $set: { status }, $inc: { v: 1 } });
    },
    async settle(id, accept) {
      const status = accept ? 'active' : 'ended';
      await memberships.updateOne({ _id: { $eq: id }, status: 'pending' }, { $set: { status }, $inc: { v: 1 } });
    },
    async coordinators(committeeId, now) {
      const theirs = {
        committeeId: { $eq: committeeId },
        role: 'coordinator',
        status: 'active',
        ...valid(now),
      } as const;
      const ids = (await memberships.find(theirs, { personId: 1 }).sort({ _id: 1 }).lean()).map((row) => row.personId);
      const rows = await people
        .find({ _id: { $in: ids } })
        .sort({ _id: 1 })
        .lean();
      return rows.map((row) => memberOf(row, sealer));
    },
  };
}

function memberOf({ _id, name, language, key, boundAt }: PersonRow, sealer: Pick<Sealer, 'open'>): MemberPerson {
  return {
    personId: _id,
    name: sealer.open(`${_id}:name`, bytes(name)),
    language: language as MemberPerson['language'],
    key: key === undefined ? null : asConversationKey(key),
    boundAt: boundAt ?? null,
  };
}

function viewOf({ _id, committeeId, role, status }: MembershipRow): MembershipView {
  return { membershipId: _id, committee: committeeId, role, status: status === 'active' ? 'active' : 'pending' };
}

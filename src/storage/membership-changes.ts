import { randomUUID } from 'node:crypto';
import type { MemberEntry } from '../committees/file.ts';
import type { MemberSettings } from '../committees/member-settings.ts';
import type { MembershipState, Role } from '../committees/readers.ts';
import type { Models } from './models/index.ts';
import type { MembershipRow } from './models/membership.ts';
import type { Sealer } from './seal.ts';

/** What whoever runs the bot changes about one person, found by the address. */
export interface MembershipChanges {
  /** Adds the person, when unknown, and the membership. An existing membership stays as it is: false. */
  addMember(entry: MemberEntry): Promise<boolean>;
  /** The same, but nobody reads anything before the code is used. A former member is invited again in the role given. */
  invite(entry: MemberEntry): Promise<{ personId: string; committeeId: string; status: MembershipState; role: Role }>;
  /** Sets the role of an existing membership and makes it active. */
  reinstate(committee: string, email: string, role: Role): Promise<boolean>;
  /** Ends a membership: from now on its person reads nothing of that committee. False when there is none. */
  deactivate(committee: string, email: string): Promise<boolean>;
  /** Out of one committee and into another, in one write: with the same role, state and settings. False when not in `from`. */
  move(email: string, from: string, to: string): Promise<boolean>;
  /** False when there is no such membership. */
  set(committee: string, email: string, settings: MemberSettings): Promise<boolean>;
}

const OVER: readonly MembershipState[] = ['suspended', 'ended'];

export function createMembershipChanges(
  { connection, memberships, people }: Models,
  sealer: Pick<Sealer, 'seal'>,
  personIdOf: (email: string) => Promise<string | null>,
  hashOf: (email: string) => string,
): MembershipChanges {
  const addPerson = async ({ name, email, languages }: MemberEntry): Promise<string> => {
    const id = randomUUID();
    const person = {
      _id: id,
      email: sealer.seal(`${id}:email`, email.trim()),
      name: sealer.seal(`${id}:name`, name),
      language: languages[0] ?? 'it',
      v: 1,
    };
    await people.updateOne({ emailHash: { $eq: hashOf(email) } }, { $setOnInsert: person }, { upsert: true });
    return (await personIdOf(email)) ?? id;
  };
  const addMembership = async (entry: MemberEntry, status: MembershipState) => {
    const personId = await addPerson(entry);
    const { committee: committeeId, role, areas, languages } = entry;
    const fresh = { personId, committeeId, role, status, areas, languages, validTo: null, v: 1 };
    const filter = { _id: { $eq: `${personId}.${committeeId}` } };
    const done = await memberships.updateOne(filter, { $setOnInsert: fresh }, { upsert: true });
    return { personId, committeeId, filter, isNew: done.upsertedCount === 1 };
  };
  const change = async (committee: string, email: string, set: Partial<MembershipRow>) => {
    const personId = await personIdOf(email);
    if (personId === null) return false;
    const filter = { _id: { $eq: `${personId}.${committee}` } };
    return (await memberships.updateOne(filter, { $set: set, $inc: { v: 1 } })).matchedCount === 1;
  };

  return {
    addMember: async (entry) => (await addMembership(entry, 'active')).isNew,
    async invite(entry) {
      const { personId, committeeId, filter } = await addMembership(entry, 'invited');
      const again = { role: entry.role, status: 'invited', validTo: null } as const;
      await memberships.updateOne(
        { ...filter, status: { $in: [...OVER, 'invited'] } },
        { $set: again, $inc: { v: 1 } },
      );
      const row = await memberships.findOne(filter).orFail().lean();
      return { personId, committeeId, status: row.status, role: row.role };
    },
    reinstate: (committee, email, role) => change(committee, email, { role, status: 'active', validTo: null }),
    deactivate: (committee, email) => change(committee, email, { status: 'ended' }),
    async move(email, from, to) {
      const personId = await personIdOf(email);
      if (personId === null) return false;
      return connection.transaction(async (session) => {
        const left = await memberships
          .findOneAndUpdate(
            { _id: { $eq: `${personId}.${from}` }, status: { $nin: OVER } },
            { $set: { status: 'ended' }, $inc: { v: 1 } },
            { session },
          )
          .lean();
        if (left === null) return false;
        const { _id: _, v: __, committeeId: ___, ...same } = left;
        await memberships.updateOne(
          { _id: { $eq: `${personId}.${to}` } },
          { $set: { ...same, committeeId: to }, $inc: { v: 1 } },
          { session, upsert: true },
        );
        return true;
      });
    },
    async set(committee, email, { language, ...settings }) {
      const personId = await personIdOf(email);
      if (personId !== null && language !== undefined)
        await people.updateOne({ _id: { $eq: personId } }, { $set: { language }, $inc: { v: 1 } });
      return change(committee, email, given(settings));
    },
  };
}

const given = <T extends object>(settings: T): Partial<MembershipRow> =>
  Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));

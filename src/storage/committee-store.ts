import type { CommitteeSettings } from '../committees/file.ts';
import type { Leave, Membership, MembershipState, Role } from '../committees/readers.ts';
import type { FindCommittees } from '../outbox/forward-ports.ts';
import { createMembershipChanges, type MembershipChanges } from './membership-changes.ts';
import type { CommitteeRow } from './models/committee.ts';
import type { Models } from './models/index.ts';
import type { MembershipRow } from './models/membership.ts';
import type { PersonRow } from './models/person.ts';
import type { Sealer } from './seal.ts';

export interface MemberListing {
  membershipId: string;
  committee: string;
  name: string;
  email: string;
  role: Role;
  status: MembershipState;
  languages: readonly string[];
  areas: readonly string[];
  /** Language of what we write to this person. */
  language: string;
  /** A code was used: cards come in Messenger, too. */
  inMessenger: boolean;
  vacation: readonly Leave[];
  quietHours: { from: string; to: string } | null;
  notify: { messenger: boolean; mail: boolean };
  validTo: Date | null;
}
export interface CommitteeStore extends MembershipChanges {
  findCommittees: FindCommittees;
  committees(): Promise<readonly CommitteeSettings[]>;
  /** Every membership with name and address opened: for the operator's terminal only. */
  members(): Promise<readonly MemberListing[]>;
  /** False when it exists already; then nothing is changed. */
  addCommittee(settings: CommitteeSettings): Promise<boolean>;
  /** Overwrites the settings; what the file leaves out is taken away. */
  updateCommittee(settings: CommitteeSettings): Promise<void>;
  member(committee: string, email: string): Promise<MemberListing | null>;
}

/** @param emailHash HMAC of a lower-cased address: finds a person without opening anything. */
export function createCommitteeStore(
  models: Models,
  sealer: Sealer,
  emailHash: (lowerCased: string) => string,
): CommitteeStore {
  const { committees, memberships, people } = models;
  const hashOf = (email: string) => emailHash(email.trim().toLowerCase());
  const personIdOf = async (email: string) =>
    (await people.findOne({ emailHash: { $eq: hashOf(email) } }, { _id: 1 }).lean())?._id ?? null;
  const listing = async (rows: readonly MembershipRow[]) => {
    const known = await people.find({ _id: { $in: rows.map(({ personId }) => personId) } }).lean();
    const byId = new Map(known.map((person) => [person._id, person]));
    return rows.flatMap((row): MemberListing[] => {
      const person = byId.get(row.personId);
      if (person === undefined) return [];
      return [listingOf(row, person, sealer)];
    });
  };
  return {
    async findCommittees(ids) {
      const wanted = { $in: [...ids] };
      const [active, rows] = await Promise.all([
        committees.find({ _id: wanted, active: true }, { _id: 1 }).lean(),
        memberships.find({ committeeId: wanted }).sort({ _id: 1 }).lean(),
      ]);
      return { active: new Set(active.map(({ _id }) => _id)), memberships: rows.map(membershipOf) };
    },
    committees: async () => (await committees.find().sort({ _id: 1 }).lean()).map(settingsOf),
    members: async () => listing(await memberships.find().sort({ committeeId: 1, _id: 1 }).lean()),
    async addCommittee({ id, ...settings }) {
      const row = { ...withoutGaps(settings), v: 1 };
      const filter = { _id: { $eq: id } };
      const done = await committees.updateOne(filter, { $setOnInsert: row }, { upsert: true });
      return done.upsertedCount === 1;
    },
    async updateCommittee({ id, ...settings }) {
      const gone = (['hours', 'reminders'] as const).filter((name) => settings[name] === undefined);
      const $unset = Object.fromEntries(gone.map((name) => [name, 1]));
      await committees.updateOne({ _id: { $eq: id } }, { $set: withoutGaps(settings), $unset, $inc: { v: 1 } });
    },
    async member(committee, email) {
      const personId = await personIdOf(email);
      if (personId === null) return null;
      return (await listing(await memberships.find({ _id: { $eq: `${personId}.${committee}` } }).lean()))[0] ?? null;
    },
    ...createMembershipChanges(models, sealer, personIdOf, hashOf),
  };
}

function listingOf(row: MembershipRow, person: PersonRow, sealer: Pick<Sealer, 'open'>): MemberListing {
  const { committeeId: committee, role, status, languages, areas, validTo } = row;
  const { vacation = [], quietHours = null, notify = { messenger: true, mail: true } } = row;
  return {
    membershipId: row._id,
    committee,
    name: sealer.open(`${person._id}:name`, bytes(person.name)),
    email: sealer.open(`${person._id}:email`, bytes(person.email)),
    role,
    status,
    languages,
    areas,
    language: person.language,
    inMessenger: person.key !== undefined,
    vacation,
    quietHours,
    notify,
    validTo,
  };
}

export const membershipOf = ({
  personId,
  committeeId,
  role,
  status,
  languages,
  validTo,
  vacation = [],
}: MembershipRow): Membership => ({
  personId,
  committeeId,
  role,
  status,
  languages,
  validTo,
  vacation,
});

function settingsOf({ _id, v: _, ...settings }: CommitteeRow): CommitteeSettings {
  return { id: _id, ...settings } as CommitteeSettings;
}

const withoutGaps = <T extends object>(settings: T): T =>
  Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined)) as T;

/** `lean` gives the driver's Binary where a document would give a Buffer. */
export function bytes(value: Uint8Array | { buffer: Uint8Array }): Uint8Array {
  return value instanceof Uint8Array ? value : value.buffer;
}

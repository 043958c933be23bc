import type { MemberEntry } from '../committees/file.ts';
import type { AddedMember, MemberRole, SimulatedMembers } from '../simulator/parts.ts';
import { type CommitteeStore, createCommitteeStore } from '../storage/committee-store.ts';
import { createInviteStore } from '../storage/invite-store.ts';
import type { Surroundings } from './engine.ts';

/** `example.org` takes no mail: nobody real is ever invited from here. */
const MADE_UP = '@example.org';
const NAMES = ['Giulia', 'Karim', 'Sara', 'Luca', 'Amal', 'Marta', 'Omar', 'Elena', 'Yusuf', 'Nadia', 'Paolo', 'Leila'];

/**
 * Members of committees for the simulator, active as soon as they open the link: a real mentor waits for a coordinator's
 * yes. Only on a database of our own, or a test's: in somebody's real one this would let anybody in.
 */
export function simulatedMembers(around: Surroundings): SimulatedMembers | undefined {
  const { database, keys, channel, settings } = around;
  if (!database.isEmbedded && settings.environment !== 'test') return undefined;
  const store = createCommitteeStore(database.models, keys.sealer, keys.emailHash);
  const invites = createInviteStore(database.models, keys.sealer, keys.inviteHash);
  const taken = new Set<string>();
  return {
    committees: async () => (await store.committees()).filter(({ active }) => active),
    async add(committee, role, language): Promise<AddedMember | null> {
      const found = (await store.committees()).find(({ id }) => id === committee);
      if (found === undefined) return null;
      const entry = await somebody(store, taken, { committee, role, language });
      taken.add(entry.email);
      const { personId, committeeId } = await store.invite(entry);
      const invite = { personId, committeeId, grants: 'active', requestId: null } as const;
      const { token } = await invites.create(invite, channel.now());
      return { name: entry.name, email: entry.email, committee: found.name, token };
    },
  };
}

type Wanted = { committee: string; role: MemberRole; language: string };

/** One of the examples without a phone, because letters go to them already; else somebody new. */
async function somebody(store: CommitteeStore, taken: ReadonlySet<string>, wanted: Wanted): Promise<MemberEntry> {
  const members = (await store.members()).filter(({ email }) => email.endsWith(MADE_UP));
  const free = members.find((one) => isLike(one, wanted) && !taken.has(one.email));
  const known = new Set(members.map(({ email }) => email));
  return entryFor(wanted, free ?? newcomer(wanted.committee, (email) => known.has(email) || taken.has(email)));
}

function isLike(member: Awaited<ReturnType<CommitteeStore['members']>>[number], { committee, role }: Wanted): boolean {
  return member.committee === committee && member.role === role && member.status === 'active';
}

function newcomer(committee: string, isKnown: (email: string) => boolean): { name: string; email: string } {
  for (let n = 0; ; n += 1) {
    const name = NAMES[n % NAMES.length] ?? '';
    const round = Math.floor(n / NAMES.length);
    const email = `${name.toLowerCase()}${round === 0 ? '' : round + 1}.${committee}${MADE_UP}`;
    if (!isKnown(email)) return { name, email };
  }
}

function entryFor(
  { committee, role, language }: Wanted,
  { name, email }: Pick<MemberEntry, 'name' | 'email'>,
): MemberEntry {
  const languages = [language, ...['it', 'en', 'ar', 'fr'].filter((one) => one !== language)];
  return { committee, role, name, email, languages, areas: [] } as MemberEntry;
}

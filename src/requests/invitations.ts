import { NATIONAL } from '../committees/readers.ts';
import type { MembershipView, Notice } from '../conversation/casework.ts';
import type { Heard } from '../conversation/heard.ts';
import type { ConversationKey } from '../ids.ts';
import type { LetterKind, MailStore } from '../outbox/mail-ports.ts';
import type { InviteStore, MemberPerson, MemberStore, UsedInvite } from './invite-ports.ts';
import type { Confirmed, Invitations, Tell } from './ports.ts';

export interface InvitationParts {
  invites: Pick<InviteStore, 'use'>;
  members: MemberStore;
  mail: Pick<MailStore, 'queue'>;
  tell: Tell;
  /** A name for an effect that leads back to nobody. */
  alias: (effectId: string) => string;
}

/** Who may act: codes make members of people who talk to the bot, coordinators confirm them. Everything may be done twice. */
export interface MembershipDesk extends Invitations {
  /** `by` null: whoever runs the bot. The first answer stands; another one later is refused. */
  confirm(
    membershipId: string,
    by: ConversationKey | null,
    accept: boolean,
    effectId: string,
    now: Date,
  ): Promise<Confirmed>;
  membershipsOf(key: ConversationKey, now: Date): Promise<MembershipView[]>;
  /** Somebody tried too many: the national coordination hears of it. */
  wrongCodes(effectId: string, now: Date): Promise<void>;
}

export function createInvitations(parts: InvitationParts): MembershipDesk {
  const { invites, members, alias } = parts;
  return {
    async use(secret, key, effectId, now) {
      const invite = await invites.use(secret, effectId, now);
      const joined = invite === null ? null : await join(parts, invite, now);
      if (invite === null || joined === null) return { is: 'bad' };
      await moveBinding(parts, invite, joined.person, key);
      if (joined.view.status === 'pending') await askCoordinators(parts, invite, joined, now);
      const { name, language } = joined.person;
      const memberships = await members.memberships(invite.personId, now);
      return { is: 'joined', person: { name, language }, memberships, requestId: invite.requestId };
    },
    async confirm(membershipId, by, accept, effectId, now) {
      const found = await members.membership(membershipId);
      const person = found === null ? null : await members.byId(found.personId);
      if (found === null || person === null) return { is: 'refused' };
      const { committee } = found.view;
      if (by !== null && !(await coordinates(members, by, committee, now))) return { is: 'refused' };
      await members.settle(membershipId, accept);
      const settled = await members.membership(membershipId);
      if (settled?.status !== (accept ? 'active' : 'ended')) return { is: 'refused' };
      await tellMember(parts, person, `settled:${alias(effectId)}`, now);
      return { is: 'done', name: person.name, committee };
    },
    async membershipsOf(key, now) {
      const person = await members.byKey(key);
      return person === null ? [] : members.memberships(person.personId, now);
    },
    async wrongCodes(effectId, now) {
      const coordinators = await members.coordinators(NATIONAL, now);
      const letter = { kind: 'wrong_codes', committeeId: NATIONAL } as const;
      await inform(parts, coordinators, `codes:${alias(effectId)}`, { notice: 'wrong_codes' }, letter, now);
    },
  };
}

type Joined = { person: MemberPerson; view: MembershipView };

/** Null when the membership ended, or never was, since the invitation was made. */
async function join({ members }: InvitationParts, invite: UsedInvite, now: Date): Promise<Joined | null> {
  const id = `${invite.personId}.${invite.committeeId}`;
  await members.join(id, invite.grants);
  const person = await members.byId(invite.personId);
  const view = (await members.memberships(invite.personId, now)).find(({ membershipId }) => membershipId === id);
  return person === null || view === undefined ? null : { person, view };
}

/** One conversation a person: the one that used the newest code. The other is told first, as a redo would not know of it. */
async function moveBinding(
  { members, tell }: InvitationParts,
  { id, personId, usedAt }: UsedInvite,
  { key: before, boundAt, name, language }: MemberPerson,
  key: ConversationKey,
): Promise<void> {
  // A redo that comes after a newer code was used.
  if (boundAt !== null && boundAt > usedAt) return;
  if (before !== null && before !== key) {
    await tell(before, `moved:${id}`, noticed({ notice: 'membership', name, language, memberships: [] }));
  }
  await members.bind(personId, key, usedAt);
}

async function askCoordinators(parts: InvitationParts, invite: UsedInvite, joined: Joined, now: Date): Promise<void> {
  const { membershipId, committee, role } = joined.view;
  const notice: Notice = { notice: 'pending_member', membershipId, name: joined.person.name, committee, role };
  const letter = { kind: 'pending_member', committeeId: committee, about: membershipId } as const;
  const coordinators = await parts.members.coordinators(committee, now);
  await inform(parts, coordinators, `pending:${invite.id}`, notice, letter, now);
}

/** In Messenger where they are bound, and by e-mail. */
async function inform(
  { tell, mail }: InvitationParts,
  people: readonly MemberPerson[],
  because: string,
  notice: Notice,
  letter: { kind: LetterKind; committeeId: string; about?: string },
  now: Date,
): Promise<void> {
  for (const { key } of people) if (key !== null) await tell(key, because, noticed(notice));
  const letters = people.map(({ personId }) => ({
    ...letter,
    id: `${because}.${personId}`,
    effectId: because,
    requestId: null,
    personId,
  }));
  await mail.queue(letters, now);
}

async function tellMember({ members, tell }: InvitationParts, person: MemberPerson, eid: string, now: Date) {
  const { key, name, language, personId } = person;
  if (key === null) return;
  const memberships = await members.memberships(personId, now);
  await tell(key, eid, noticed({ notice: 'membership', name, language, memberships }));
}

async function coordinates(members: MemberStore, key: ConversationKey, committee: string, now: Date): Promise<boolean> {
  const person = await members.byKey(key);
  const coordinators = person === null ? [] : await members.coordinators(committee, now);
  return coordinators.some(({ personId }) => personId === person?.personId);
}

const noticed = (notice: Notice): Heard => ({ kind: 'notice', notice });

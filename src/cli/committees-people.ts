import { JOIN_REF, messengerLink, shownCode } from '../committees/codes.ts';
import { memberSchema } from '../committees/file.ts';
import { memberSettings, type WrittenSettings } from '../committees/member-settings.ts';
import type { MailStore } from '../outbox/mail-ports.ts';
import type { MembershipDesk } from '../requests/invitations.ts';
import type { InviteStore } from '../requests/invite-ports.ts';
import type { CommitteeStore } from '../storage/committee-store.ts';
import { listed, type MemberOptions, masked, noCommittee, type Outcome } from './committees.ts';

/** Where no hours are set, days begin and end here. */
const ZONE = 'Europe/Rome';

export interface PeopleParts {
  store: CommitteeStore;
  invites: InviteStore;
  desk: MembershipDesk;
  mail: Pick<MailStore, 'queue'>;
  /** Null without a Page: in the simulator the code is typed. */
  pageId: string | null;
  now: Date;
}

export type InviteOptions = Omit<MemberOptions, 'name'> & { name?: string | undefined };

/**
 * `committees invite`: a single-use code and link, printed once and mailed. A mentor who used it waits for a coordinator's
 * yes, a coordinator is active at once. Somebody who is a member already only gets connected to Messenger.
 */
export async function inviteMember(parts: PeopleParts, options: InviteOptions): Promise<Outcome> {
  const name = options.name ?? nameIn(options.email);
  const entry = { ...options, name, languages: listed(options.languages), areas: listed(options.areas) };
  const parsed = memberSchema.safeParse(entry);
  if (!parsed.success) return wrongCall(parsed.error.issues);
  const { committee, email, role } = parsed.data;
  const unknown = await noCommittee(parts.store, committee);
  if (unknown !== null) return unknown;
  const who = `${masked(email)} in ${committee}`;
  const member = await parts.store.invite(parsed.data);
  if (member.role !== role) {
    return failed(`${who} is ${member.status} there as ${member.role}; "committees add-member" sets a role.`);
  }
  const { personId, committeeId, status } = member;
  const grants = role === 'coordinator' ? 'active' : 'pending';
  const fresh = await parts.invites.create({ personId, committeeId, grants, requestId: null }, parts.now);
  const letter = { kind: 'invitation', requestId: null, personId, committeeId, about: fresh.id } as const;
  await parts.mail.queue([{ ...letter, id: `invite.${fresh.id}`, effectId: `invite.${fresh.id}` }], parts.now);
  const link = parts.pageId === null ? [] : [`link  ${messengerLink(parts.pageId, `${JOIN_REF}${fresh.token}`)}`];
  const done = status === 'invited' ? `invited ${role} ${who}` : `${who} is ${status} already: this connects Messenger`;
  return {
    exitCode: 0,
    lines: [
      done,
      `code  ${shownCode(fresh.code)}`,
      ...link,
      'For one use, until 72 hours from now. Shown only here; the letter is on its way.',
    ],
  };
}

/** `committees confirm`: lets in (or not) who used a code and waits, in place of a coordinator. */
export async function confirmMember(
  { store, desk, now }: PeopleParts,
  { committee, email, refuse }: { committee: string; email: string; refuse: boolean },
): Promise<Outcome> {
  const member = await store.member(committee, email);
  if (member === null) return failed(`There is no member ${masked(email)} in "${committee}".`);
  if (member.status === 'invited') return failed(`${masked(email)} has not used the code yet.`);
  const over = failed(`${masked(email)} in ${committee} is ${member.status}: nothing waits for a yes.`);
  if (member.status !== 'pending') return over;
  const effectId = `command:${member.membershipId}:${now.getTime()}`;
  const settled = await desk.confirm(member.membershipId, null, !refuse, effectId, now);
  if (settled.is === 'refused') return over;
  return { exitCode: 0, lines: [`${masked(email)} is ${refuse ? 'not let in' : 'active'} in ${committee}`] };
}

/** `committees move`: from then on this person reads nothing of the old committee, also not what was held or mailed. */
export async function moveMember(
  { store }: PeopleParts,
  { email, from, to }: { email: string; from: string; to: string },
): Promise<Outcome> {
  const unknown = await noCommittee(store, to);
  if (unknown !== null) return unknown;
  if (from === to) return failed('--from and --to are the same committee.');
  if (await store.move(email, from, to))
    return { exitCode: 0, lines: [`${masked(email)} is in ${to}, no longer in ${from}`] };
  return failed(`There is no member ${masked(email)} in "${from}".`);
}

/** `committees set`: areas, languages, leave, quiet hours and so on. None of it widens what somebody may read. */
export async function setMember(
  { store }: PeopleParts,
  { committee, email, ...written }: { committee: string; email: string } & WrittenSettings,
): Promise<Outcome> {
  const zone = (await store.committees()).find(({ id }) => id === committee)?.hours?.time_zone ?? ZONE;
  const read = memberSettings(written, zone);
  if ('problems' in read) return { exitCode: 2, lines: read.problems };
  const names = Object.keys(read.settings);
  if (names.length === 0) return { exitCode: 2, lines: ['Nothing to set: --help lists what can be.'] };
  if (await store.set(committee, email, read.settings)) {
    return { exitCode: 0, lines: [`set for ${masked(email)} in ${committee}: ${names.join(', ')}`] };
  }
  return failed(`There is no member ${masked(email)} in "${committee}".`);
}

const failed = (line: string): Outcome => ({ exitCode: 1, lines: [line] });

function wrongCall(issues: readonly { path: readonly PropertyKey[]; message: string }[]): Outcome {
  return { exitCode: 2, lines: issues.map(({ path, message }) => `--${String(path[0] ?? '')}: ${message}`) };
}

/** `giulia.rossi2@…` is called Giulia until somebody says otherwise. */
function nameIn(email: string): string {
  const [first = ''] = email.trim().split(/[@._\d+-]/);
  return first.charAt(0).toUpperCase() + first.slice(1).toLowerCase() || 'Mentor';
}

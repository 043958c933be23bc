import type { Language } from '../../flows/model.ts';
import type { MembershipView } from '../casework.ts';
import type { LetterChoice, Words } from '../letter.ts';
import type { MemberHalf, MemberUnconfirmed } from '../state.ts';
import { quick, type Talk } from '../talk.ts';
import { isActive, newMember } from './memory.ts';
import { button, staying, tell, text } from './tell.ts';

/** What to press when nothing else is open. */
export function sayHome(talk: Talk, member: MemberHalf, before: readonly Words[] = []): void {
  const items = homeChoices(talk, member);
  tell(talk, [...before, text(isActive(member) ? 'home' : 'pending')], quick(items));
}

export function sayHelp(talk: Talk, member: MemberHalf): void {
  tell(talk, text('help_requests'));
  tell(talk, text('help_text'), quick(homeChoices(talk, member)));
}

function homeChoices(talk: Talk, member: MemberHalf): LetterChoice[] {
  const sides = [button('language', 'language'), button('student', 'student_side')];
  if (!isActive(member)) return sides;
  const pause = isPaused(talk, member) ? button('resume', 'end_pause') : button('pause', 'pause');
  return [button('mine', 'mine'), button('free', 'free'), pause, button('help', 'help'), ...sides];
}

export function isPaused({ moment }: Talk, { pausedUntilMs }: MemberHalf): boolean {
  return pausedUntilMs !== null && pausedUntilMs > moment.now.getTime();
}

/** Plain messages belong to the committee half from here on. */
export function toCommitteeSide(talk: Talk): void {
  if (talk.state.mode === 'member') return;
  talk.state.mode = 'member';
  tell(talk, text('on_committee_side'));
}

export function toStudentSide(talk: Talk): void {
  if (talk.state.mode === 'student') return;
  talk.state.mode = 'student';
  tell(talk, text('on_student_side'), quick([button('committee', 'committee_side')]));
}

/** In no committee (any more): this half and what it knew go. */
export function leaveCommittees(talk: Talk): void {
  tell(talk, text('not_member'));
  talk.state.member = null;
  talk.state.mode = 'student';
}

interface Joined {
  name: string;
  language: Language;
  memberships: readonly MembershipView[];
}

/** A code was right: from now on plain messages belong to the committee half. */
export function join(talk: Talk, joined: Joined): MemberHalf {
  const { state } = talk;
  const member = renewed(talk, joined);
  state.codeTries = [];
  state.mode = 'member';
  if (state.language === null) {
    state.language = joined.language;
    state.student.offerLanguage = true;
  }
  welcome(talk, member);
  return member;
}

/** Memberships began, were confirmed, moved or ended. What was known of a committee that is left, is forgotten. */
export function membershipsChanged(talk: Talk, changed: Joined): void {
  const before = talk.state.member;
  if (changed.memberships.length === 0) return before === null ? undefined : leaveCommittees(talk);
  if (before === null) return void join(talk, changed);
  const wasActive = isActive(before);
  const member = renewed(talk, changed);
  if (isActive(member) && !wasActive) return welcome(talk, member);
  sayHome(talk, member, [text('membership', { committees: committeesOf(talk, member) })]);
}

function renewed(talk: Talk, { name, language, memberships }: Joined): MemberHalf {
  const before = talk.state.member ?? newMember(name, language, memberships);
  const isIn = (committee: string) => memberships.some((one) => one.committee === committee && one.status === 'active');
  const lost = before.memberships.some(({ committee, status }) => status === 'active' && !isIn(committee));
  const kept = lost ? { ...newMember(name, language, memberships), questions: before.questions } : before;
  const waiting = isActive({ ...kept, memberships: [...memberships] }) ? before.waiting : [];
  talk.state.member = { ...kept, name, language, memberships: [...memberships], waiting };
  return talk.state.member;
}

function welcome(talk: Talk, member: MemberHalf): void {
  const { name } = member;
  if (!isActive(member)) return tell(talk, text('joined_pending', { name }));
  sayHome(talk, member, [text('welcome', { name, committees: committeesOf(talk, member) })]);
}

function committeesOf(talk: Talk, { memberships }: MemberHalf): Words {
  const active = memberships.filter(({ status }) => status === 'active');
  return { list: active.map(({ committee }) => ({ own: committeeName(talk, committee) })) };
}

/** Is this the right person? Only a coordinator's yes opens the committee. */
export function askAboutMember(talk: Talk, { membershipId, name, committee, role }: MemberUnconfirmed): void {
  tell(
    talk,
    text('pending_member', { name, committee: committeeName(talk, committee), role: text(`role_${role}`) }),
    staying([button('confirm', 'confirm', `yes:${membershipId}`), button('confirm', 'refuse', `no:${membershipId}`)]),
  );
}

export function committeeName({ world }: Talk, id: string): string {
  return world.content.committees.find((one) => one.id === id)?.name ?? id;
}

import { OPEN_REF } from '../../committees/codes.ts';
import type { Delivery, Relayed } from '../casework.ts';
import type { PersonHeard } from '../hear-person.ts';
import type { Heard } from '../heard.ts';
import type { MemberHalf } from '../state.ts';
import { common, type Talk } from '../talk.ts';
import { takeButton } from './answering.ts';
import { hearAnswer } from './answers.ts';
import { tellCard } from './card.ts';
import { codeWasBad, secretIn, useSecret } from './codes.ts';
import { desk, obey, obeyTyped } from './commands.ts';
import { tellDelivery } from './deliveries.ts';
import { isActive } from './memory.ts';
import { hearNotice } from './notices.ts';
import { type MemberTap, memberTap, parted } from './payload.ts';
import { forTheSwitch, readOn, spareFor } from './reading.ts';
import { hearChange, hearFiles } from './relay.ts';
import { join, leaveCommittees, membershipsChanged, sayHome, toCommitteeSide, toStudentSide } from './sides.ts';
import { tell, text } from './tell.ts';
import type { Typed } from './typed.ts';
import { hearWords, showWaiting } from './words.ts';
import { hearWritten, isButtonOf, typedBy } from './written.ts';

/** What a member hears of the committee: answers to what was asked, and notices. */
export function hearAsMember(talk: Talk, heard: Extract<Heard, { kind: 'desk' | 'notice' }>): void {
  const { member } = talk.state;
  if (heard.kind === 'notice') {
    if (heard.notice.notice === 'membership') return membershipsChanged(talk, heard.notice);
    return member === null ? undefined : hearNotice(talk, member, heard.notice);
  }
  switch (heard.answer.answer) {
    case 'joined': {
      const joined = join(talk, heard.answer);
      return heard.answer.offered === null || !isActive(joined) ? undefined : tellCard(talk, heard.answer.offered);
    }
    case 'bad_code':
      return codeWasBad(talk);
    case 'not_member':
      return leaveCommittees(talk);
    default:
      return member === null ? undefined : hearAnswer(talk, member, heard.answer);
  }
}

/** A student's words for this member. */
export function showToMember(talk: Talk, relayed: Relayed): void {
  const { member } = talk.state;
  if (member !== null) hearWords(talk, member, relayed);
}

/** What became of this member's words. */
export function tellMember(talk: Talk, delivery: Delivery): void {
  const { member } = talk.state;
  if (member !== null) tellDelivery(talk, member, delivery);
}

/** What a person did while the member half has the word, or with a button of it. False: it is the student half's. */
export function hearMember(talk: Talk, heard: PersonHeard): boolean {
  const { member } = talk.state;
  const typed = member !== null && heard.kind === 'text' ? typedBy(talk, member, heard.text.trim()) : null;
  const secret = secretIn(heard);
  // "Hand back 7F3A" has the shape of an invitation.
  if (secret !== null && (typed === null || typed.code === null)) {
    useSecret(talk, secret);
    return true;
  }
  const tap = heard.kind === 'tap' ? memberTap(heard.payload) : null;
  if (member === null) return tap !== null && noMember(talk);
  if (talk.state.student.dropped === 'stopped') talk.state.student.dropped = null;
  const unread = member.waiting.length > 0;
  const reads = tap?.verb === 'read' || (typed?.command === 'read' && (talk.state.mode === 'member' || unread));
  const shown = showWaiting(talk, member, reads ? forTheSwitch(talk) : spareFor(talk, heard, tap, typed), reads);
  if (reads) return readOn(talk, member, shown);
  if (tap !== null) return hearButton(talk, member, tap);
  if (heard.kind === 'edited' || heard.kind === 'unsent') return hearChange(talk, member, heard);
  if (talk.state.mode === 'student') return onStudentSide(talk, member, heard, typed);
  return onCommitteeSide(talk, member, heard, typed, unread);
}

/** A button of somebody who is in no committee any more: nothing is shown. */
function noMember(talk: Talk): boolean {
  tell(talk, text('not_member'));
  return true;
}

function hearButton(talk: Talk, member: MemberHalf, { verb, rest }: MemberTap): boolean {
  if (verb !== 'student' && verb !== 'committee') toCommitteeSide(talk);
  if (verb === 'old') tell(talk, common('old_button'));
  else if (verb === 'answer') takeButton(talk, member, ...parted(rest));
  else obey(talk, member, verb, rest);
  return true;
}

type Arrived = Extract<PersonHeard, { kind: 'started' | 'referral' }>;
type Said = Exclude<PersonHeard, { kind: 'edited' | 'unsent' }>;

/** Only what leads back: the word for it, what a button with a known code says, or a link to a request. */
function onStudentSide(talk: Talk, member: MemberHalf, heard: Said, typed: Typed | null): boolean {
  if (heard.kind === 'text') {
    if (typed?.command === 'committee') obey(talk, member, 'committee', '');
    else if (typed === null || !isButtonOf(member, typed)) return false;
    else {
      toCommitteeSide(talk);
      obeyTyped(talk, member, typed);
    }
    return true;
  }
  if (heard.kind === 'tap' || heard.kind === 'attachments' || requestIn(heard) === null) return false;
  toCommitteeSide(talk);
  return arrive(talk, member, heard, false);
}

/** `unread`: words of students waited when this was written. */
function onCommitteeSide(talk: Talk, member: MemberHalf, heard: Said, typed: Typed | null, unread: boolean): boolean {
  switch (heard.kind) {
    case 'text':
      return hearWritten(talk, member, heard, typed, unread);
    case 'attachments':
      hearFiles(talk, member, heard, unread);
      return true;
    case 'started':
    case 'referral':
      return arrive(talk, member, heard, unread);
    case 'tap':
      toStudentSide(talk);
      return false;
  }
}

function requestIn({ ref }: Arrived): string | null {
  return ref?.startsWith(OPEN_REF) ? ref.slice(OPEN_REF.length) : null;
}

/** By a link to a request, by another link, or by Get Started. */
function arrive(talk: Talk, member: MemberHalf, heard: Arrived, hasRead: boolean): boolean {
  const requestId = requestIn(heard);
  if (requestId !== null && isActive(member)) desk(talk, { ask: 'open', requestId });
  else if (!hasRead) sayHome(talk, member);
  return true;
}

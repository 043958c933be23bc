import { OPEN_REF } from '../../committees/codes.ts';
import { fold } from '../../language/fold.ts';
import type { Delivery, Relayed } from '../casework.ts';
import type { PersonHeard } from '../hear-person.ts';
import type { Heard } from '../heard.ts';
import type { MemberHalf } from '../state.ts';
import { common, type Talk } from '../talk.ts';
import { takeButton, takeTyped } from './answering.ts';
import { hearAnswer } from './answers.ts';
import { tellCard } from './card.ts';
import { codeWasBad, secretIn, useSecret } from './codes.ts';
import { desk, obey, obeyTyped, typedCommand } from './commands.ts';
import { tellDelivery } from './deliveries.ts';
import { isActive } from './memory.ts';
import { hearNotice } from './notices.ts';
import { type MemberTap, memberTap, parted } from './payload.ts';
import { hearChange, hearFiles, hearPlain } from './relay.ts';
import { join, leaveCommittees, membershipsChanged, sayHome, toCommitteeSide, toStudentSide } from './sides.ts';
import { room, tell, text } from './tell.ts';
import { hearWords, showWaiting } from './words.ts';

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
  const secret = secretIn(heard);
  if (secret !== null) {
    useSecret(talk, secret);
    return true;
  }
  const { member } = talk.state;
  const tap = heard.kind === 'tap' ? memberTap(heard.payload) : null;
  if (member === null) return tap !== null && noMember(talk);
  if (talk.state.student.dropped === 'stopped') talk.state.student.dropped = null;
  const letters = room(talk);
  showWaiting(talk, member, spareFor(talk, member, heard, tap));
  if (tap !== null) return hearButton(talk, member, tap);
  if (heard.kind === 'edited' || heard.kind === 'unsent') return hearChange(talk, member, heard);
  if (talk.state.mode === 'student') return onStudentSide(talk, member, heard);
  return onCommitteeSide(talk, member, heard, room(talk) < letters);
}

/** Letters of the turn that the words of students leave to what is answered besides. */
function spareFor(talk: Talk, member: MemberHalf, heard: PersonHeard, tap: MemberTap | null): number {
  const forTheSwitch = talk.state.mode === 'student' ? 1 : 0;
  if (tap !== null) return (tap.verb === 'read' ? 0 : 2) + forTheSwitch;
  if (heard.kind === 'started' || heard.kind === 'referral') return 1;
  const isForStudents = heard.kind === 'tap' || (heard.kind === 'text' && isStudentCommand(talk, member, heard.text));
  return talk.state.mode === 'student' || isForStudents ? 4 : 2;
}

const isStudentCommand = (talk: Talk, member: MemberHalf, said: string): boolean =>
  typedCommand(talk, member, said)?.command === 'student_command';

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

/** Only what leads back: the word for it, or a link to a request. */
function onStudentSide(talk: Talk, member: MemberHalf, heard: Said): boolean {
  if (heard.kind === 'text') {
    const words = talk.world.content.vocabulary.memberCommands.get('committee');
    if (!words?.includes(fold(heard.text))) return false;
    obey(talk, member, 'committee', '');
    return true;
  }
  if (heard.kind === 'tap' || heard.kind === 'attachments' || requestIn(heard) === null) return false;
  toCommitteeSide(talk);
  return arrive(talk, member, heard, false);
}

function onCommitteeSide(talk: Talk, member: MemberHalf, heard: Said, hasRead: boolean): boolean {
  switch (heard.kind) {
    case 'text':
      return hearWritten(talk, member, heard);
    case 'attachments':
      hearFiles(talk, member, heard);
      return true;
    case 'started':
    case 'referral':
      return arrive(talk, member, heard, hasRead);
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

/** The open question; a command; with nothing chosen a greeting is no message for anybody; the rest is. */
function hearWritten(
  talk: Talk,
  member: MemberHalf,
  { mid, text: written }: Extract<Heard, { kind: 'text' }>,
): boolean {
  const said = written.trim();
  const typed = typedCommand(talk, member, said);
  if (typed?.command === 'student_command') {
    obeyTyped(talk, member, typed);
    return false;
  }
  if (takeTyped(talk, member, said)) return true;
  if (typed !== null) obeyTyped(talk, member, typed);
  else if (said === '') tell(talk, common('only_spaces'));
  else if (member.chosen === null && member.question === null && isGreeting(talk, said)) sayHome(talk, member);
  else hearPlain(talk, member, [{ kind: 'text', mid, text: said }]);
  return true;
}

function isGreeting(talk: Talk, said: string): boolean {
  const { answers } = talk.world.content.vocabulary;
  return [...(answers.get('greetings') ?? []), ...(answers.get('thanks') ?? [])].includes(fold(said));
}

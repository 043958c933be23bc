import { assertNever } from '../errors.ts';
import type { EmergencyKind } from '../flows/model.ts';
import { begin } from './beginning.ts';
import { commandIn, obey } from './commands.ts';
import { hush, isFlooding } from './flood.ts';
import { openQuestion } from './focus.ts';
import { hearAfterChange } from './hear-after-change.ts';
import { hearAttachments } from './hear-attachments.ts';
import { hearEdited, hearUnsent } from './hear-changes.ts';
import { hearTap } from './hear-tap.ts';
import { hearText } from './hear-text.ts';
import type { Heard } from './heard.ts';
import { hearMember } from './member/hear.ts';
import { addOffers, offerToTalk } from './offers.ts';
import { ask } from './questions.ts';
import { hold } from './routed.ts';
import { heardCry, kindOf } from './safety.ts';
import { showSafetyCard } from './safety-card.ts';
import { watchSilence } from './silence.ts';
import { alarmOnce, common, letter, say, type Talk } from './talk.ts';
import { greetAgain } from './with-mentor/contact.ts';
import { returnToBot } from './with-mentor/thread.ts';

export type PersonHeard = Extract<
  Heard,
  { kind: 'text' | 'tap' | 'started' | 'referral' | 'attachments' | 'edited' | 'unsent' }
>;

/** Safety first; then who holds the thread; then what is under way; then the words themselves. */
export function hearPerson(talk: Talk, heard: PersonHeard): void {
  const { student } = talk.state;
  const cry = heardCry(wordsOf(heard), talk.world.content.vocabulary);
  const emergency = kindOf(cry);
  const flooding = isFlooding(talk, heard);
  const idleMs = talk.moment.now.getTime() - student.lastHeardMs;
  student.lastHeardMs = talk.moment.now.getTime();
  if (student.dropped === 'stopped') student.dropped = null;
  if (pageInboxHolds(talk)) return emergency === null ? undefined : alarmOnce(talk, 'C104');
  talk.owner = talk.owner.by === 'page_inbox' ? { by: 'bot' } : talk.owner;
  if (emergency !== null) showCardFor(talk, emergency, wordsOf(heard));
  else {
    if (cry === 'unread') unread(talk);
    else if (cry !== null) offerToTalk(talk);
    take(talk, heard, idleMs);
    addOffers(talk);
    if (flooding) hush(talk);
  }
  watchSilence(talk);
}

/** A member whose own message called the card hears, beside it, that the message went to nobody. */
function showCardFor(talk: Talk, emergency: EmergencyKind, words: string): void {
  showSafetyCard(talk, emergency, words);
  if (talk.state.member === null || talk.state.mode !== 'member') return;
  const card = talk.effects.findLastIndex((effect) => effect.do === 'say');
  const { language } = talk.state.member;
  const notSent = letter(talk, { key: 'members.not_sent' }, { language, safety: true });
  talk.effects.splice(Math.max(0, card), 0, { do: 'say', letter: notSent });
}

/** The check itself failed: nobody knows whether these words cry for help. */
function unread(talk: Talk): void {
  alarmOnce(talk, 'C106');
  say(talk, common('safety_line'), { safety: true });
}

function pageInboxHolds({ owner, moment }: Talk): boolean {
  return owner.by === 'page_inbox' && owner.until > moment.now;
}

export function wordsOf(heard: Heard): string {
  if (heard.kind === 'text' || heard.kind === 'edited') return heard.text;
  return heard.kind === 'attachments' ? (heard.text ?? '') : '';
}

function take(talk: Talk, heard: PersonHeard, idleMs: number): void {
  const { student } = talk.state;
  greetAgain(talk);
  if (student.afterPageInbox) {
    student.afterPageInbox = false;
    // A mentor's words that waited have said already who speaks.
    if (talk.owner.by !== 'request') say(talk, common('bot_again'));
  }
  if (hearMember(talk, heard)) return;
  if (student.focus.kind === 'parked') return whileParked(talk, heard);
  if (hearAfterChange(talk, heard)) return;
  switch (heard.kind) {
    case 'text':
      return hearText(talk, heard, idleMs);
    case 'tap':
      return hearTap(talk, heard);
    case 'attachments':
      return hearAttachments(talk, heard);
    case 'edited':
      return hearEdited(talk, heard);
    case 'unsent':
      return hearUnsent(talk, heard);
    case 'started':
    case 'referral':
      return arrive(talk);
    default:
      return assertNever(heard);
  }
}

/** The request is being forwarded: what can be lost by waiting acts now, the rest is taken afterwards, in order. */
function whileParked(talk: Talk, heard: PersonHeard): void {
  const { focus } = talk.state.student;
  const command = heard.kind === 'text' ? commandIn(talk, heard.text) : null;
  const menu = heard.kind === 'tap' && heard.payload === 'menu:delete';
  if (command === 'stop' || command === 'delete') return obey(talk, command);
  if (menu) return obey(talk, 'delete');
  const isTapOfTheReview = heard.kind === 'tap' && heard.payload === talk.state.student.lastTap;
  if (focus.kind === 'parked' && !isTapOfTheReview) hold(focus, heard);
}

/** Get Started, or a link into the thread: the open question again, or the beginning. */
function arrive(talk: Talk): void {
  returnToBot(talk);
  const open = openQuestion(talk);
  if (open !== null) ask(talk, open);
  else begin(talk, '');
}

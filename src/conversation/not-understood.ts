import { otherLanguage } from '../language/detect.ts';
import { offerDraft } from './beginning.ts';
import { MAX_ON_SCREEN } from './choices.ts';
import { hasDraft, isInSafetyVisit, leaveVisit } from './focus.ts';
import { hearText } from './hear-text.ts';
import type { Heard } from './heard.ts';
import { miss } from './misses.ts';
import { TALK_TO_A_PERSON } from './offers.ts';
import { ask, letterChoices, offeredBy } from './questions.ts';
import { hold } from './routed.ts';
import type { Question } from './state.ts';
import { common, quick, say, spokenIn, type Talk } from './talk.ts';
import { namesFor, smallTalkIn } from './understanding.ts';

type Text = Extract<Heard, { kind: 'text' }>;
const DAY_MS = 24 * 3_600_000;

/** No answer to the open question: perhaps it was none. Under a safety card the words go to what was open before. */
export function notUnderstood(talk: Talk, question: Question, heard: Text, idleMs: number): void {
  if (isInSafetyVisit(talk.state.student.stack)) return leaveSafety(talk, heard, idleMs);
  switch (smallTalkIn(spokenIn(talk, heard.text), talk.world.content)) {
    case 'greetings':
      return ask(talk, question);
    case 'thanks':
      return ask(talk, question, [common('thanks_answer')]);
    case 'robot':
      return ask(talk, question, [common('robot_answer')]);
    case 'insults':
      return calm(talk, question);
    case null:
  }
  if (saysWhichLanguages(talk, heard.text)) return ask(talk, question);
  if (idleMs > DAY_MS && hasDraft(talk) && question.kind === 'step') return offerDraft(talk);
  miss(talk, question);
}

/** Somebody is angry: no lesson, and a person first. */
function calm(talk: Talk, question: Question): void {
  const items = [TALK_TO_A_PERSON, ...letterChoices(question, offeredBy(talk, question).shown)];
  say(talk, common('insult_answer'), { choices: quick(items.slice(0, MAX_ON_SCREEN)) });
}

/** A language that we do not speak: once it is said which ones we do, in all of them, and a person is offered. */
export function saysWhichLanguages(talk: Talk, text: string): boolean {
  const { student } = talk.state;
  if (student.offered?.includes('other') || otherLanguage(text, namesFor(talk.world.content)) === null) return false;
  student.offered = [...(student.offered ?? []), 'other'];
  say(talk, common('other_language'), { language: 'every' });
  talk.offers.push({ choice: TALK_TO_A_PERSON, alone: null });
  return true;
}

function leaveSafety(talk: Talk, heard: Text, idleMs: number): void {
  const focus = leaveVisit(talk);
  talk.state.student.focus = focus ?? { kind: 'nothing' };
  if (talk.state.student.focus.kind === 'parked') return hold(talk.state.student.focus, heard);
  hearText(talk, heard, idleMs);
}

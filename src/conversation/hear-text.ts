import { fold } from '../language/fold.ts';
import { asOffered, listOf, type Match, matched, SKIP } from './choices.ts';
import { commandIn, FIRST_COMMANDS, obey, repeatOpen } from './commands.ts';
import { takeCorrection } from './corrections.ts';
import type { SpokenPart } from './effect.ts';
import { openQuestion, stepOf } from './focus.ts';
import type { Heard } from './heard.ts';
import { didYouMean, numberTooHigh, whichOne } from './misses.ts';
import { notUnderstood } from './not-understood.ts';
import { nothingOpen } from './nothing-open.ts';
import { noteLanguage } from './offers.ts';
import { answerIn, ask } from './questions.ts';
import type { Question } from './state.ts';
import { hearPart } from './steps/ask.ts';
import { choose } from './steps/choose.ts';
import { takeChoice } from './take-choice.ts';
import { takeSaid } from './take-said.ts';
import { common, say, spokenIn, type Talk } from './talk.ts';
import { isSign, isThumbUp, takeThumb } from './thumbs.ts';
import { isWhole, smallTalkIn } from './understanding.ts';
import { takeMore } from './whole-request.ts';
import { isAboutRequest } from './with-mentor/questions.ts';

type Text = Extract<Heard, { kind: 'text' }>;

/** The order of understanding: `stop`, `human`, `delete`; the open question; the other commands; the rest. */
export function hearText(talk: Talk, heard: Text, idleMs: number): void {
  const command = commandIn(talk, heard.text);
  if (command !== null && FIRST_COMMANDS.includes(command)) return obey(talk, command);
  const question = openQuestion(talk);
  if (question === null) return command === null ? nothingOpen(talk, heard) : obey(talk, command);
  if (isFree(talk, question)) return command === null ? freeAnswer(talk, question, heard) : obey(talk, command);
  if (isPlainYes(talk, question, heard)) return takeChoice(talk, question, yesAt(question), heard.mid);
  const said = spokenIn(talk, heard.text);
  const match = answerIn(talk, question, said);
  if (isWhole(match, said)) return takeChoice(talk, question, match.id, heard.mid);
  if (command !== null) return obey(talk, command);
  if (isAboutRequest(question))
    return match.kind === 'choice' ? takeChoice(talk, question, match.id, heard.mid) : passOn(talk, question, heard);
  if (isSign(heard.text) && match.kind !== 'choice') return sign(talk, question, heard);
  noteLanguage(talk, heard.text);
  if (takeCorrection(talk, question, heard)) return;
  if (match.kind === 'choice') return takeSaid(talk, question, match, heard);
  unclear(talk, question, heard, match, idleMs);
}

/** Not the answer, or not surely: what else it says is kept, what it may mean is asked. */
function unclear(talk: Talk, question: Question, heard: Text, match: Match, idleMs: number): void {
  const step = stepOf(talk, question);
  if (step?.verb === 'choose' && takeMore(talk, step, heard, match.kind !== 'nothing')) return;
  switch (match.kind) {
    case 'city':
    case 'ambiguous':
      return whichOne(talk, question, match.ids);
    case 'near':
      // "Salermo" may be Salerno, and may be Palermo.
      return match.why.by === 'outside'
        ? ask(talk, question, [common('please_tap')])
        : didYouMean(talk, question, match.id);
    case 'number_too_high':
      return numberTooHigh(talk, question);
    default:
      notUnderstood(talk, question, heard, idleMs);
  }
}

function isFree(talk: Talk, question: Question): boolean {
  return stepOf(talk, question)?.verb === 'ask';
}

function freeAnswer(talk: Talk, question: Question, heard: Text): void {
  const { mid, text } = heard;
  const step = stepOf(talk, question);
  if (question.kind !== 'step' || step?.verb !== 'ask') return;
  const skips = talk.world.content.vocabulary.answers.get('skip') ?? [];
  const said = spokenIn(talk, text);
  const skipped = step.optional && (skips.includes(fold(text)) || answerIn(talk, question, said).kind === 'choice');
  if (skipped) return takeChoice(talk, question, SKIP, mid);
  if (text.trim() === '') return say(talk, common('only_spaces'));
  if (smallTalkIn(said, talk.world.content) === 'robot') return ask(talk, question, [common('robot_answer')]);
  if (takeCorrection(talk, question, heard)) return;
  noteLanguage(talk, text);
  if (!step.personal && namesAnEarlierChoice(talk, heard)) return;
  hearPart(talk, step, question, { kind: 'text', mid, text: text.trim() } satisfies SpokenPart);
}

/** Asked for the name of "another" one, the person names one that was offered: that is the answer, not a name. */
function namesAnEarlierChoice(talk: Talk, { mid, text }: Text): boolean {
  const { steps } = talk.world.content.flows;
  const last = talk.state.student.draft.trail.findLast(({ choice }) => choice !== null);
  const step = steps.get(last?.step ?? '');
  if (step?.verb !== 'choose' || step.choices.kind !== 'flat') return false;
  const match = matched(spokenIn(talk, text), step.choices.items.map(asOffered), [], talk.world.content, listOf(step));
  if (match.kind !== 'choice' || match.id === last?.choice) return false;
  choose(
    talk,
    step,
    { kind: 'step', id: '', step: step.address, misses: 0, group: null, page: 0, parts: [] },
    match.id,
    mid,
  );
  return true;
}

/** Only signs (👍, ❤️): never a miss. */
function sign(talk: Talk, question: Question, { text }: Text): void {
  if (isThumbUp(text)) return takeThumb(talk, question);
  repeatWith(talk, question);
}

function repeatWith(talk: Talk, question: Question): void {
  if (question.kind === 'step') ask(talk, question, [common('sticker_hint')]);
  else repeatOpen(talk);
}

/** "Is it solved?" has a button of its own words, "did you mean …?" none for yes: a bare yes means it. */
function isPlainYes(talk: Talk, question: Question, { text }: Text): boolean {
  const maybe = question.kind === 'step' && question.maybe !== undefined;
  if (question.kind !== 'solved' && !maybe) return false;
  return talk.world.content.vocabulary.answers.get('yes')?.includes(fold(text)) === true;
}

const yesAt = (question: Question): string => (question.kind === 'step' ? (question.maybe ?? 'yes') : 'yes');

/** No answer to a question about a request: words like any other. Only a document goes on waiting for its yes. */
function passOn(talk: Talk, question: Question, heard: Text): void {
  if (question.kind !== 'document') talk.state.student.focus = { kind: 'nothing' };
  nothingOpen(talk, heard);
}

import { fold } from '../language/fold.ts';
import { begin, offerDraft } from './beginning.ts';
import { asOffered, matched, SKIP } from './choices.ts';
import { commandIn, FIRST_COMMANDS, obey } from './commands.ts';
import type { SpokenPart } from './effect.ts';
import { hasDraft, isInSafetyVisit, leaveVisit, openQuestion, stepOf } from './focus.ts';
import type { Heard } from './heard.ts';
import { miss, numberTooHigh, whichOne } from './misses.ts';
import { answerIn, ask, offeredBy } from './questions.ts';
import { hold } from './routed.ts';
import type { Question } from './state.ts';
import { hearPart } from './steps/ask.ts';
import { choose } from './steps/choose.ts';
import { takeChoice } from './take-choice.ts';
import { common, say, type Talk } from './talk.ts';
import { askRequest } from './with-mentor/acts.ts';
import { isWithMentor, mayReopen, mayTakeWords } from './with-mentor/candidates.ts';
import { isAboutRequest } from './with-mentor/questions.ts';
import { giveWords } from './with-mentor/relay.ts';

type Text = Extract<Heard, { kind: 'text' }>;
const DAY_MS = 24 * 3_600_000;

/** The order of understanding: `stop`, `human`, `delete`; the open question; the other commands; the rest. */
export function hearText(talk: Talk, heard: Text, idleMs: number): void {
  const command = commandIn(talk, heard.text);
  if (command !== null && FIRST_COMMANDS.includes(command)) return obey(talk, command);
  const question = openQuestion(talk);
  if (question === null) return command === null ? nothingOpen(talk, heard) : obey(talk, command);
  if (isFree(talk, question)) return command === null ? freeAnswer(talk, question, heard) : obey(talk, command);
  const match = answerIn(talk, question, heard.text);
  if (match.kind === 'choice') return takeChoice(talk, question, match.id, heard.mid);
  if (command !== null) return obey(talk, command);
  if (isAboutRequest(question))
    return isPlainYes(talk, question, heard)
      ? takeChoice(talk, question, 'yes', heard.mid)
      : passOn(talk, question, heard);
  if (match.kind === 'city') return whichOne(talk, question, match.ids);
  if (match.kind === 'number_too_high') return numberTooHigh(talk, question);
  if (isDecoy(talk, question, heard.text)) return takeOther(talk, question, heard);
  notUnderstood(talk, question, heard, idleMs);
}

function isFree(talk: Talk, question: Question): boolean {
  return stepOf(talk, question)?.verb === 'ask';
}

function freeAnswer(talk: Talk, question: Question, { mid, text }: Text): void {
  const step = stepOf(talk, question);
  if (question.kind !== 'step' || step?.verb !== 'ask') return;
  const skips = talk.world.content.vocabulary.answers.get('skip') ?? [];
  const skipped = step.optional && (skips.includes(fold(text)) || answerIn(talk, question, text).kind === 'choice');
  if (skipped) return takeChoice(talk, question, SKIP, mid);
  if (text.trim() === '') return say(talk, common('only_spaces'));
  if (!step.personal && namesAnEarlierChoice(talk, { kind: 'text', mid, text })) return;
  hearPart(talk, step, question, { kind: 'text', mid, text: text.trim() } satisfies SpokenPart);
}

/** Asked for the name of "another" one, the person names one that was offered: that is the answer, not a name. */
function namesAnEarlierChoice(talk: Talk, { mid, text }: Text): boolean {
  const { steps } = talk.world.content.flows;
  const last = talk.state.student.draft.trail.findLast(({ choice }) => choice !== null);
  const step = steps.get(last?.step ?? '');
  if (step?.verb !== 'choose' || step.choices.kind !== 'flat') return false;
  const match = matched(text, step.choices.items.map(asOffered), [], talk.world.content.vocabulary);
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

/** A name that is known but not offered, such as a university outside the network. */
function isDecoy(talk: Talk, question: Question, text: string): boolean {
  const step = stepOf(talk, question);
  const list = step?.verb === 'choose' && step.choices.kind === 'flat' ? step.choices.list : undefined;
  const decoys = talk.world.content.vocabulary.decoys.get(list ?? '') ?? [];
  return decoys.includes(fold(text)) && offeredBy(talk, question).shown.some(({ id }) => id === 'other');
}

/** Chooses "another"; where the flow then asks for its name, the typed one is the answer. */
function takeOther(talk: Talk, question: Question, heard: Text): void {
  takeChoice(talk, question, 'other', heard.mid);
  const next = openQuestion(talk);
  const step = next === null ? undefined : stepOf(talk, next);
  if (next?.kind !== 'step' || step?.verb !== 'ask' || step.personal) return;
  talk.effects.splice(
    talk.effects.findLastIndex((effect) => effect.do === 'say'),
    1,
  );
  hearPart(talk, step, next, { kind: 'text', mid: heard.mid, text: heard.text.trim() });
}

/** Under a safety card nothing is "not understood": the words go to what was open before. */
function notUnderstood(talk: Talk, question: Question, heard: Text, idleMs: number): void {
  if (isInSafetyVisit(talk.state.student.stack)) return leaveSafety(talk, heard, idleMs);
  const { answers } = talk.world.content.vocabulary;
  if (answers.get('greetings')?.includes(fold(heard.text))) return ask(talk, question);
  if (answers.get('thanks')?.includes(fold(heard.text))) return ask(talk, question, [common('thanks_answer')]);
  if (idleMs > DAY_MS && hasDraft(talk) && question.kind === 'step') return offerDraft(talk);
  miss(talk, question);
}

function leaveSafety(talk: Talk, heard: Text, idleMs: number): void {
  const focus = leaveVisit(talk);
  talk.state.student.focus = focus ?? { kind: 'nothing' };
  if (talk.state.student.focus.kind === 'parked') return hold(talk.state.student.focus, heard);
  hearText(talk, heard, idleMs);
}

/** "Is it solved?" has a button of its own words; a bare yes means the same. */
function isPlainYes(talk: Talk, question: Question, { text }: Text): boolean {
  return question.kind === 'solved' && talk.world.content.vocabulary.answers.get('yes')?.includes(fold(text)) === true;
}

/** No answer to a question about a request: words like any other. Only a document goes on waiting for its yes. */
function passOn(talk: Talk, question: Question, heard: Text): void {
  if (question.kind !== 'document') talk.state.student.focus = { kind: 'nothing' };
  nothingOpen(talk, heard);
}

/** Words go to the mentor who has the request; else to one that waits or ended lately, unless they only greet or thank. */
function nothingOpen(talk: Talk, heard: Text): void {
  const { answers } = talk.world.content.vocabulary;
  const text = heard.text.trim();
  const said = fold(text);
  const named = talk.state.student.requests.find(({ code }) => fold(code) === said);
  if (named !== undefined) return askRequest(talk, named);
  const candidates = mayTakeWords(talk);
  const words: SpokenPart = { kind: 'text', mid: heard.mid, text };
  if (text !== '' && candidates.some(isWithMentor)) return giveWords(talk, [words]);
  if (answers.get('thanks')?.includes(said) || (candidates.length > 0 && isThumb(text)))
    return say(talk, common('thanks_answer'));
  if (candidates.some((one) => mayReopen(talk, one)) && answers.get('yes')?.includes(said))
    return say(talk, common('thanks_answer'));
  if (
    candidates.length === 0 ||
    (talk.state.student.draft.aside && hasDraft(talk)) ||
    answers.get('greetings')?.includes(said) ||
    said === ''
  )
    return begin(talk, heard.text);
  giveWords(talk, [words]);
}

/** A sign and nothing else, such as 👍 or ❤️. */
const isThumb = (text: string): boolean =>
  /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F|\u200D|\s)+$/u.test(text);

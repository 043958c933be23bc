import type { AskStep } from '../../flows/model.ts';
import { answerTo, answerWords, saveAnswer, textOf } from '../answers.ts';
import { noteAsked } from '../asked.ts';
import { SKIP } from '../choices.ts';
import { dueBeforePersonal, goTo } from '../due.ts';
import type { SpokenPart } from '../effect.ts';
import { dropFiles } from '../files.ts';
import { openStep } from '../focus.ts';
import type { Words } from '../letter.ts';
import { payloadOf } from '../payload.ts';
import { type Entered, run } from '../run.ts';
import type { Question } from '../state.ts';
import { common, quick, say, type Talk } from '../talk.ts';
import { valuesFor } from '../values.ts';
import { returnToBot } from '../with-mentor/thread.ts';
import { recordStep } from './choose.ts';
import { isValid } from './free-answer.ts';

type StepQuestion = Extract<Question, { kind: 'step' }>;

export function enterAsk(talk: Talk, step: AskStep, how: 'first' | 'again'): Entered {
  const earlier = answerTo(talk, step);
  if (how === 'first' && earlier !== undefined) return { to: step.next };
  const due = dueBeforePersonal(talk, step);
  if (due !== null) return goTo(talk, due);
  const question = openStep(talk, step.address) as StepQuestion;
  const before = how === 'again' && earlier ? [common('earlier_answer', { answer: answerWords(talk, earlier) })] : [];
  askFreely(talk, step, question, before);
  return 'waits';
}

export function askFreely(talk: Talk, step: AskStep, question: StepQuestion, before: readonly Words[] = []): void {
  noteAsked(question, step);
  const skip = step.optional ? [{ payload: payloadOf(question, SKIP), title: common('skip') }] : [];
  say(talk, [...before, { key: `${step.address}.ask`, values: valuesFor(talk, step) }], { choices: quick(skip) });
}

/**
 * Takes a part of the answer. Where messages are joined, the answer is complete when nothing more came for a while (a
 * timer); elsewhere at once.
 */
export function hearPart(talk: Talk, step: AskStep, question: StepQuestion, part: SpokenPart): void {
  question.parts = [...question.parts, part];
  if (step.joinMessagesMs === 0) return completeAnswer(talk, step, question);
  const at = new Date(talk.moment.now.getTime() + step.joinMessagesMs);
  talk.timers = [
    ...talk.timers.filter(({ type }) => type !== 'join_messages'),
    { id: `join.${question.id}.${part.mid}`, type: 'join_messages', at },
  ];
}

/** Everything that was said to the question is the answer, if it fits; otherwise the person is told what is missing. */
export function completeAnswer(talk: Talk, step: AskStep, question: StepQuestion): void {
  talk.timers = talk.timers.filter(({ type }) => type !== 'join_messages');
  returnToBot(talk);
  const parts = keptParts(talk, step, question.parts);
  const problem = problemWith(step, parts);
  if (problem !== null) return say(talk, problem, { choices: skipChoice(step, question) });
  const earlier = answerTo(talk, step);
  saveAnswer(talk, step, { kind: 'parts', step: step.address, parts });
  dropReplacedFiles(talk, earlier?.kind === 'parts' ? earlier.parts : [], parts);
  goOn(talk, step);
}

export function skip(talk: Talk, step: AskStep): void {
  saveAnswer(talk, step, { kind: 'skipped', step: step.address });
  goOn(talk, step);
}

function goOn(talk: Talk, step: AskStep): void {
  recordStep(talk, step.address, null);
  talk.state.student.focus = { kind: 'nothing' };
  run(talk, step.next);
}

function skipChoice(step: AskStep, question: StepQuestion) {
  return quick(step.optional ? [{ payload: payloadOf(question, SKIP), title: common('skip') }] : []);
}

/** What is too short is kept and may be continued; what is no address is asked anew. */
function problemWith(step: AskStep, parts: readonly SpokenPart[]): Words | null {
  const text = textOf(parts).trim();
  if (parts.some((part) => part.kind === 'file')) return null;
  if (step.type !== 'text' && !isValid(step.type, text)) return { key: `${step.address}.not_valid` };
  const missing = (step.length?.min ?? 1) - text.length;
  if (missing <= 0) return null;
  return step.length === undefined
    ? common('please_tap')
    : { key: `${step.address}.too_short`, values: { count: missing }, count: missing };
}

/** Words that were said elsewhere, as the answer of this question; null where they are none. */
export function fittingParts(talk: Talk, step: AskStep, parts: readonly SpokenPart[]): SpokenPart[] | null {
  return problemWith(step, parts) === null ? keptParts(talk, step, parts) : null;
}

/** Text beyond the maximum is left out, and the person is told so; nothing else is lost. */
function keptParts(talk: Talk, step: AskStep, parts: readonly SpokenPart[]): SpokenPart[] {
  const max = step.length?.max ?? Number.POSITIVE_INFINITY;
  if (textOf(parts).length <= max) return step.type === 'text' ? [...parts] : parts.slice(-1);
  let room = max;
  const kept = parts.flatMap((part): SpokenPart[] => {
    if (part.kind !== 'text') return [part];
    const text = wholeCharacters(part.text, room);
    room = Math.max(0, room - text.length - 1);
    return text === '' ? [] : [{ ...part, text }];
  });
  say(talk, { key: `${step.address}.too_long`, values: { count: max }, count: max });
  return kept;
}

function wholeCharacters(text: string, units: number): string {
  const cut = text.slice(0, units);
  return cut.isWellFormed() ? cut : cut.slice(0, -1);
}

function dropReplacedFiles(talk: Talk, before: readonly SpokenPart[], after: readonly SpokenPart[]): void {
  const kept = new Set(after.flatMap((part) => (part.kind === 'file' ? [part.fileId] : [])));
  dropFiles(
    talk,
    before.filter((part) => part.kind === 'file' && !kept.has(part.fileId)),
  );
}

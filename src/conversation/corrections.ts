import type { ChooseStep } from '../flows/model.ts';
import type { Spoken } from '../language/spoken.ts';
import { answerTo, answerWords } from './answers.ts';
import { asOffered, choiceOf, everyChoice, listOf, matched, titleOf } from './choices.ts';
import { isInVisit, openQuestion, stepOf } from './focus.ts';
import type { Heard } from './heard.ts';
import type { Question, Step } from './state.ts';
import { choose } from './steps/choose.ts';
import { common, say, spokenIn, type Talk } from './talk.ts';
import { requestIn, TOPICS, UNIVERSITIES } from './understanding.ts';
import { nameAsTyped, nameBehind, saveName } from './whole-request.ts';

type Text = Extract<Heard, { kind: 'text' }>;

const MOST_WORDS = 12;
/** At a question for somebody's own words a longer text is the answer. */
const MOST_WORDS_OF_OWN = 6;
const CLAUSE =
  /[,;:.!?،؛؟\n]|(?:^|\s)(?:anzi|no|scusa|scusate|ma|but|sorry|actually|mais|pardon|plutôt|بل|لكن|لا|عفوا)\s/iu;

/**
 * "No, Roma Tre", "not Palermo, Bicocca", "anzi, alloggio": an answer that was given changes, as by an old button, and the
 * conversation goes on where it was.
 */
export function takeCorrection(talk: Talk, question: Question, { mid, text: written }: Text): boolean {
  const text = spokenIn(talk, written);
  const isFree = stepOf(talk, question)?.verb === 'ask';
  if (text.words.length > (isFree ? MOST_WORDS_OF_OWN : MOST_WORDS) || isInVisit(talk.state.student.stack))
    return false;
  const request = requestIn(text, talk.world.content);
  if (!request.corrects) return false;
  const university = (step: ChooseStep) =>
    request.university ?? lastNamed(talk, step, written) ?? (request.decoy === null ? null : 'other');
  return (
    change(talk, question, UNIVERSITIES, university, mid, nameIn(talk, text)) ||
    change(talk, question, TOPICS, (step) => lastNamed(talk, step, written), mid, null)
  );
}

/** "You are changing topic from A to B." */
export function sayChange(talk: Talk, address: string, choice: string): void {
  const step = talk.world.content.flows.steps.get(address);
  if (step?.verb !== 'choose' || step.save === undefined) return;
  const before = answerTo(talk, step);
  const after = choiceOf(step, choice);
  if (before === undefined || after === undefined) return;
  const label = { key: `answers.${step.save}` };
  say(talk, common('changed_answer', { label, before: answerWords(talk, before), after: titleOf(after) }));
}

function change(
  talk: Talk,
  question: Question,
  list: string,
  meant: (step: ChooseStep) => string | null,
  mid: string,
  name: string | null,
): boolean {
  const answered = answeredIn(talk, list);
  const choice = answered === null ? null : meant(answered.step);
  if (answered === null || choice === null || choice === answered.at.choice) return false;
  if (choiceOf(answered.step, choice) === undefined) return false;
  const parts = question.kind === 'step' ? question.parts : [];
  sayChange(talk, answered.step.address, choice);
  talk.state.student.stack = structuredClone(answered.at.stack);
  if (name !== null && choice === 'other') saveName(talk, choiceOf(answered.step, choice)?.to, mid, name);
  choose(talk, answered.step, blank(answered.step), choice, mid);
  if (choice === 'other') nameBehind(talk, answered.step);
  keepParts(talk, question, parts);
  return true;
}

/** The question of that list which the person has answered last. */
function answeredIn(talk: Talk, list: string): { step: ChooseStep; at: Step } | null {
  const { steps } = talk.world.content.flows;
  for (const at of talk.state.student.draft.trail.toReversed()) {
    const step = steps.get(at.step);
    if (step?.verb === 'choose' && listOf(step)?.split('.')[0] === list && at.choice !== null) return { step, at };
  }
  return null;
}

/** In the last clause: "not housing, the permit". */
function lastNamed(talk: Talk, step: ChooseStep, written: string): string | null {
  const clause = written.split(CLAUSE).findLast((part) => part.trim() !== '') ?? '';
  const match = matched(clause, everyChoice(step).map(asOffered), [], talk.world.content, listOf(step));
  return match.kind === 'choice' ? match.id : null;
}

function nameIn(talk: Talk, text: Spoken): string | null {
  const step = answeredIn(talk, UNIVERSITIES)?.step;
  if (step === undefined) return null;
  const match = matched(text, everyChoice(step).map(asOffered), [], talk.world.content, listOf(step));
  return match.kind === 'choice' && match.why.by === 'outside' ? nameAsTyped(text.text, match.why.said) : null;
}

const blank = (step: ChooseStep) =>
  ({ kind: 'step', id: '', step: step.address, misses: 0, group: null, page: 0, parts: [] }) satisfies Question;

/** Words that wait for more stay with their question. */
function keepParts(talk: Talk, before: Question, parts: Extract<Question, { kind: 'step' }>['parts']): void {
  const open = openQuestion(talk);
  if (open?.kind === 'step' && before.kind === 'step' && open.step === before.step) open.parts = parts;
}

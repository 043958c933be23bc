import type { ChooseStep } from '../../flows/model.ts';
import { answerTo, answerWords, saveAnswer } from '../answers.ts';
import { noteAsked } from '../asked.ts';
import { choiceOf, isGroupOnly, MAX_ON_SCREEN, MORE, type Offered, OTHER_GROUP, offered } from '../choices.ts';
import { consentHolds, giveConsent } from '../consent.ts';
import { isInVisit, openStep } from '../focus.ts';
import type { LetterChoice, Words } from '../letter.ts';
import { listOf } from '../migrate-answers.ts';
import { payloadOf } from '../payload.ts';
import { type Entered, run } from '../run.ts';
import type { Question } from '../state.ts';
import { common, MAX_STEPS_PER_TURN, say, type Talk } from '../talk.ts';
import { valuesFor } from '../values.ts';

const MAX_BUTTONS = 3;
type StepQuestion = Extract<Question, { kind: 'step' }>;

/** `again`: asked even if answered, and the earlier answer is shown. */
export function enterChoose(talk: Talk, step: ChooseStep, how: 'first' | 'again'): Entered {
  if (how === 'first') {
    const passed = toldBefore(talk, step) ?? passedOver(talk, step);
    if (passed !== null) return { to: passed };
  }
  const question = openStep(talk, step.address);
  const earlier = answerTo(talk, step);
  const before = how === 'again' && earlier ? [common('earlier_answer', { answer: answerWords(talk, earlier) })] : [];
  askChoice(talk, step, question as StepQuestion, before);
  return 'waits';
}

/** What a first message has said already: said back, and not asked. Once: who comes here again is asked. */
function toldBefore(talk: Talk, step: ChooseStep): string | null {
  const { draft } = talk.state.student;
  if (draft.passes?.step !== step.address) return null;
  const { choice, understood } = draft.passes;
  delete draft.passes;
  say(talk, understood);
  const told = choice === null ? undefined : choiceOf(step, choice);
  if (told === undefined) return null;
  recordStep(talk, step.address, told.id);
  return told.to;
}

/** Where an answer or a consent that stands already leads; null when the question is due. */
export function passedOver(talk: Talk, step: ChooseStep): string | null {
  if (step.consent !== undefined) return consentHolds(talk, step) ? (choiceOf(step, step.consent)?.to ?? null) : null;
  if (step.choices.kind === 'languages') return isInVisit(talk.state.student.stack) ? null : languagePassed(talk, step);
  const answer = answerTo(talk, step);
  if (answer?.kind !== 'choice' || isGroupOnly(step, answer.choice)) return null;
  return choiceOf(step, answer.choice)?.to ?? null;
}

function languagePassed(talk: Talk, step: ChooseStep): string | null {
  return talk.state.language === null ? null : (choiceOf(step, talk.state.language)?.to ?? null);
}

/** Puts the question on the screen, behind `before`. Consent stays as buttons; other choices vanish once answered. */
export function askChoice(talk: Talk, step: ChooseStep, question: StepQuestion, before: readonly Words[] = []): void {
  noteAsked(question, step);
  const shown = offered(step, question.group, question.page);
  const items = [
    ...shown.map((choice) => asLetterChoice(question, choice)),
    ...changeLanguage(talk, step, shown.length),
  ];
  const style = step.consent !== undefined && items.length <= MAX_BUTTONS ? 'buttons' : 'quick';
  const unknownLanguage = step.choices.kind === 'languages' && talk.state.language === null;
  say(
    talk,
    [
      ...before,
      { key: `${step.address}.${question.group === null ? 'ask' : 'ask_item'}`, values: valuesFor(talk, step) },
    ],
    {
      choices: { style, items },
      ...(unknownLanguage ? { language: 'every' } : {}),
    },
  );
}

/** Once after the language was recognised: another one is a tap away. */
function changeLanguage(talk: Talk, step: ChooseStep, shown: number): LetterChoice[] {
  const { student } = talk.state;
  if (!student.offerLanguage || step.consent !== undefined || shown >= MAX_ON_SCREEN) return [];
  student.offerLanguage = false;
  return [{ payload: 'menu:language', title: common('change_language') }];
}

export function asLetterChoice(question: Question, choice: Offered): LetterChoice {
  return { payload: payloadOf(question, choice.id), title: choice.title };
}

/** The person chose: saved, counted as answered, and the conversation goes where the choice leads. */
export function choose(talk: Talk, step: ChooseStep, question: StepQuestion, id: string, mid: string | null): void {
  if (id === MORE) return reshow(talk, step, { ...question, page: question.page + 1 });
  if (id === OTHER_GROUP) return reshow(talk, step, { ...question, group: null });
  if (isGroupOnly(step, id)) return reshow(talk, step, { ...question, group: id });
  const choice = choiceOf(step, id);
  if (choice === undefined) return reshow(talk, step, question);
  remember(talk, step, id, mid);
  run(talk, choice.to);
}

function reshow(talk: Talk, step: ChooseStep, question: StepQuestion): void {
  talk.state.student.focus = question;
  askChoice(talk, step, question);
}

function remember(talk: Talk, step: ChooseStep, id: string, mid: string | null): void {
  const { student } = talk.state;
  forgetDetour(talk, step, id);
  if (step.consent === id) giveConsent(talk, step);
  if (step.choices.kind === 'languages') talk.state.language = id as NonNullable<typeof talk.state.language>;
  else saveAnswer(talk, step, { kind: 'choice', step: step.address, choice: id, mid, ...fromList(step) });
  recordStep(talk, step.address, id);
  student.focus = { kind: 'nothing' };
}

function fromList(step: ChooseStep): { list?: string } {
  const list = listOf(step);
  return list === undefined ? {} : { list };
}

/** Questions that only the earlier choice led to (the name of another university) are not asked any more: their answers go. */
function forgetDetour(talk: Talk, step: ChooseStep, id: string): void {
  const { draft } = talk.state.student;
  const earlier = answerTo(talk, step);
  const meets = choiceOf(step, id)?.to;
  let at = earlier?.kind === 'choice' ? choiceOf(step, earlier.choice)?.to : undefined;
  for (let steps = 0; at !== undefined && at !== meets && steps < MAX_STEPS_PER_TURN; steps += 1) {
    const passed = talk.world.content.flows.steps.get(at);
    if (passed?.verb !== 'say' && passed?.verb !== 'ask') return;
    if (passed.verb === 'ask' && passed.save !== undefined) delete draft.answers[passed.save];
    draft.trail = draft.trail.filter((one) => one.step !== passed.address);
    at = passed.next;
  }
}

/** Adds to the trail; a question answered again keeps only its last place. */
export function recordStep(talk: Talk, step: string, choice: string | null): void {
  const { draft, stack } = talk.state.student;
  draft.trail = [
    ...draft.trail.filter((one) => one.step !== step),
    { step, choice, stack: structuredClone(stack) },
  ].slice(-50);
}

import type { AskStep, ChooseStep, Flows } from '../flows/model.ts';
import { presentAnswer, presentChoice, presentStep } from '../flows/present.ts';
import { textOf } from './answers.ts';
import { choiceOf, isGroupOnly } from './choices.ts';
import type { Answer, Draft } from './state.ts';
import { isValid } from './steps/free-answer.ts';

type Saver = AskStep | ChooseStep;
type Named = [name: string, answer: Answer];

/** Each answer under its name of today; what no question asks for is set aside, and what one asks for again comes back. */
export function migrateAnswers(draft: Draft, flows: Flows): void {
  const { answers, setAside = {} } = draft;
  const kept: Record<string, Answer> = {};
  const aside: Record<string, Answer> = {};
  for (const [name, answer] of [...Object.entries(answers), ...Object.entries(setAside)]) {
    const fit = fitted(flows, name, answer);
    if (fit !== undefined && kept[fit[0]] === undefined) kept[fit[0]] = fit[1];
    else aside[name] ??= answer;
  }
  draft.answers = kept;
  if (Object.keys(aside).length > 0) draft.setAside = aside;
  else delete draft.setAside;
}

/** The answer as the present structure would have saved it; undefined when it would not. */
function fitted(flows: Flows, name: string, answer: Answer): Named | undefined {
  const now = presentAnswer(flows, name);
  const savers = [...flows.steps.values()].filter((step): step is Saver => 'save' in step && step.save === now);
  const own = presentStep(flows, answer.step)?.address;
  const asked = savers.find(({ address }) => address === own);
  for (const saver of asked === undefined ? savers : [asked]) {
    const fits = asAnswerTo(flows, saver, answer);
    if (fits !== undefined) return [now, fits];
  }
  return savers.length > 0 ? undefined : movedWithStep(flows, own, answer);
}

/** Nobody saves that name any more, but the question is there: its answer is saved under another name now. */
function movedWithStep(flows: Flows, own: string | undefined, answer: Answer): Named | undefined {
  const step = flows.steps.get(own ?? '');
  if (step === undefined || !('save' in step) || step.save === undefined) return undefined;
  const fits = asAnswerTo(flows, step, answer);
  return fits === undefined ? undefined : [step.save, fits];
}

function asAnswerTo(flows: Flows, step: Saver, answer: Answer): Answer | undefined {
  if (answer.kind === 'choice') return step.verb === 'choose' ? chosen(flows, step, answer) : undefined;
  if (step.verb !== 'ask') return undefined;
  if (answer.kind === 'skipped') return step.optional ? { ...answer, step: step.address } : undefined;
  // A length is not looked at: words that were accepted once stay.
  const fits = step.type === 'text' || isValid(step.type, textOf(answer.parts).trim());
  return fits ? { ...answer, step: step.address } : undefined;
}

function chosen(flows: Flows, step: ChooseStep, answer: Extract<Answer, { kind: 'choice' }>): Answer | undefined {
  const list = listOf(step);
  if (answer.list !== undefined && answer.list !== list) return undefined;
  const id = presentChoice(flows, step, answer.choice, answer.step);
  if (id === undefined || choiceOf(step, id) === undefined || isGroupOnly(step, id)) return undefined;
  return { ...answer, step: step.address, choice: id };
}

/** `topics` for `topics.join` too; undefined for choices of the step's own. */
export function listOf({ choices }: ChooseStep): string | undefined {
  return choices.kind === 'languages' ? undefined : choices.list?.split('.')[0];
}

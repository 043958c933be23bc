import { hashOf } from '../flows/hash.ts';
import type { Step } from '../flows/model.ts';
import { stepOf } from './focus.ts';
import type { Asked, Question } from './state.ts';
import type { Talk } from './talk.ts';

export type StepQuestion = Extract<Question, { kind: 'step' }>;

/** A question as it is now. Of a review also what it shows: what was confirmed is what is sent. */
export function askedOf(step: Step): Asked {
  if (step.verb === 'choose') return { as: step.fingerprint, wants: 'choice', ...saved(step.save) };
  if (step.verb === 'ask') return { as: step.fingerprint, wants: step.type, ...saved(step.save) };
  if (step.verb === 'review') return { as: hashOf([step.fingerprint, step.show.toSorted()]), wants: 'review' };
  return { as: step.fingerprint, wants: 'nothing' };
}

const saved = (save: string | undefined) => (save === undefined ? {} : { save });

/** The question stands on the screen as it is now. */
export function noteAsked(question: Question, step: Step): void {
  if (question.kind === 'step') question.asked = askedOf(step);
}

/** The question is another one than the person has seen. */
export function hasChanged(talk: Talk, question: Question): question is StepQuestion {
  if (question.kind !== 'step' || question.asked === undefined) return false;
  const step = stepOf(talk, question);
  return question.asked === null || step === undefined || askedOf(step).as !== question.asked.as;
}

/** The person's place is gone, and this question is where it leads. */
export const isMoved = (question: Question): boolean => question.kind === 'step' && question.asked === null;

/** Said once in each version. */
export function updatedOnce(talk: Talk): boolean {
  const { version } = talk.state.student;
  if (version === undefined) return true;
  const first = !version.told;
  version.told = true;
  return first;
}

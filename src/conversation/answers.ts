import type { Step } from '../flows/model.ts';
import { choiceOf, titleOf } from './choices.ts';
import type { SpokenPart } from './effect.ts';
import { fileWords } from './files.ts';
import type { Words } from './letter.ts';
import type { Answer } from './state.ts';
import type { Talk } from './talk.ts';

/** Saves under the step's `save` name; a step without one leaves no answer. */
export function saveAnswer(talk: Talk, step: Step, answer: Answer): void {
  const name = 'save' in step ? step.save : undefined;
  if (name !== undefined) talk.state.student.draft.answers[name] = answer;
}

export function answerTo(talk: Talk, step: Step): Answer | undefined {
  const name = 'save' in step ? step.save : undefined;
  return name === undefined ? undefined : talk.state.student.draft.answers[name];
}

/** An answer as the review and "from … to …" show it; the person's own words stay as written. */
export function answerWords(talk: Talk, answer: Answer): Words {
  if (answer.kind === 'skipped') return { own: '–' };
  if (answer.kind === 'parts') return { lines: answer.parts.map(partWords) };
  const step = talk.world.content.flows.steps.get(answer.step);
  const choice = step?.verb === 'choose' ? choiceOf(step, answer.choice) : undefined;
  return choice === undefined ? { own: answer.choice } : titleOf(choice);
}

function partWords(part: SpokenPart): Words {
  return part.kind === 'text' ? { own: part.text } : fileWords(part.type);
}

/** The saved choice id, or the person's own words as one text; null when not answered (or left out). */
export function answerText(talk: Talk, name: string): string | null {
  const answer = talk.state.student.draft.answers[name];
  if (answer === undefined || answer.kind === 'skipped') return null;
  return answer.kind === 'choice' ? answer.choice : textOf(answer.parts);
}

export function textOf(parts: readonly SpokenPart[]): string {
  return parts.flatMap((part) => (part.kind === 'text' ? [part.text] : [])).join('\n');
}

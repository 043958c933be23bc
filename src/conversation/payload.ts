import type { Question } from './state.ts';

/** A tapped button in our words. `flow` and `command` names come from Messenger's menu. */
export type Tapped =
  | { kind: 'choice'; draft: number; question: string; step: string; choice: string }
  | { kind: 'menu'; name: string }
  | { kind: 'foreign' };

/** `v1:<question id>:<step>:<choice>`; a step of the engine's own questions is `~sure`, `~edit`, … */
export function payloadOf(question: Question, choice: string): string {
  return `v1:${question.id}:${question.kind === 'step' ? question.step : `~${question.kind}`}:${choice}`;
}

export function tapped(payload: string): Tapped {
  const [version, question, step, ...choice] = payload.split(':');
  if (version === 'menu' && question !== undefined) return { kind: 'menu', name: question };
  if (version !== 'v1' || question === undefined || step === undefined || choice.length === 0)
    return { kind: 'foreign' };
  return { kind: 'choice', draft: Number.parseInt(question, 10), question, step, choice: choice.join(':') };
}

export function isFor(tap: Extract<Tapped, { kind: 'choice' }>, question: Question): boolean {
  return payloadOf(question, tap.choice) === `v1:${tap.question}:${tap.step}:${tap.choice}`;
}

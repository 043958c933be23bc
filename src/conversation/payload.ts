import type { Flows } from '../flows/model.ts';
import { presentChoice, presentFlow, presentStep } from '../flows/present.ts';
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

/** A button of an earlier version, in the names of today. */
export function presentTap(flows: Flows, tap: Tapped): Tapped {
  if (tap.kind === 'menu') return { ...tap, name: presentFlow(flows, tap.name) };
  if (tap.kind === 'foreign') return tap;
  const step = presentStep(flows, tap.step)?.address;
  return step === undefined ? tap : named(flows, { ...tap, step }, tap.step);
}

function named(flows: Flows, tap: Extract<Tapped, { kind: 'choice' }>, was: string): Tapped {
  const step = flows.steps.get(tap.step);
  if (step?.verb !== 'choose' && step?.verb !== 'review') return tap;
  return { ...tap, choice: presentChoice(flows, step, tap.choice, was) ?? tap.choice };
}

export function isFor(tap: Extract<Tapped, { kind: 'choice' }>, question: Question): boolean {
  return payloadOf(question, tap.choice) === `v1:${tap.question}:${tap.step}:${tap.choice}`;
}

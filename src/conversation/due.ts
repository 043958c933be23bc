import type { Address, AskStep, ChooseStep, FlowModel, ReviewStep, RouteStep, Step } from '../flows/model.ts';
import { updatedOnce } from './asked.ts';
import { choiceOf, isGroupOnly } from './choices.ts';
import { consentHolds } from './consent.ts';
import { copyOf } from './copy.ts';
import type { Entered } from './run.ts';
import type { Frame } from './state.ts';
import { common, say, type Talk } from './talk.ts';

/** A place, and what to return to from there. */
export interface Due {
  at: Address;
  stack: Frame[];
}

/** No flow has as many steps without a question (the engine stops at 50). */
const MOST_STEPS = 100;

/**
 * Follows the way from a step as far as answers and consent lead: to the first question that is still open, a review, a
 * request to be sent, or `until`. Null where the way ends before.
 */
export function dueFrom(
  talk: Talk,
  from: Address,
  below: readonly Frame[],
  until: (step: Step) => boolean = () => false,
): Due | null {
  const stack = copyOf([...below]);
  let at: Address | undefined = from;
  for (let steps = 0; at !== undefined && steps < MOST_STEPS; steps += 1) {
    const step = talk.world.content.flows.steps.get(at);
    if (step === undefined) return null;
    const next: Address | 'here' | undefined = until(step) ? 'here' : wayOn(talk, step, stack);
    if (next === 'here') return { at, stack };
    at = next;
  }
  return null;
}

function wayOn(talk: Talk, step: Step, stack: Frame[]): Address | 'here' | undefined {
  switch (step.verb) {
    case 'say':
      return step.next;
    case 'choose':
      return answeredWay(talk, step) ?? 'here';
    case 'ask':
      return isAnswered(talk, step) ? step.next : 'here';
    case 'review':
    case 'route':
      return 'here';
    case 'call':
      return intoCalled(talk, step.address, step.callee, stack);
    case 'end':
      return backToCaller(talk, step.name, stack);
  }
}

/** The consent of a flow, if it asks for one. */
export function consentIn(flow: FlowModel | undefined): ChooseStep | undefined {
  return flow?.steps.find((one): one is ChooseStep => one.verb === 'choose' && one.consent !== undefined);
}

function intoCalled(talk: Talk, caller: Address, callee: string, stack: Frame[]): Address | 'here' | undefined {
  const flow = talk.world.content.flows.flows.get(callee);
  const consent = consentIn(flow);
  if (consent !== undefined && !consentHolds(talk, consent)) return 'here';
  stack.push({ kind: 'call', step: caller, callee });
  return consent === undefined ? flow?.steps[0]?.address : choiceOf(consent, consent.consent!)?.to;
}

function backToCaller(talk: Talk, ending: string, stack: Frame[]): Address | undefined {
  const frame = stack.at(-1);
  if (frame?.kind !== 'call') return undefined;
  stack.pop();
  const caller = talk.world.content.flows.steps.get(frame.step);
  return caller?.verb === 'call' ? caller.then.get(ending) : undefined;
}

/** Where the answer leads that was given; of a question that saves nothing, as the person chose in this draft. */
export function answeredWay(talk: Talk, step: ChooseStep): Address | undefined {
  const { draft } = talk.state.student;
  if (step.consent !== undefined) return consentHolds(talk, step) ? choiceOf(step, step.consent)?.to : undefined;
  if (step.choices.kind === 'languages') return choiceOf(step, talk.state.language ?? '')?.to;
  const answer = step.save === undefined ? undefined : draft.answers[step.save];
  const chosen =
    step.save === undefined
      ? draft.trail.findLast((one) => one.step === step.address)?.choice
      : answer?.kind === 'choice'
        ? answer.choice
        : undefined;
  return chosen == null || isGroupOnly(step, chosen) ? undefined : choiceOf(step, chosen)?.to;
}

function isAnswered(talk: Talk, step: AskStep): boolean {
  const { answers, trail } = talk.state.student.draft;
  return step.save === undefined ? trail.some((one) => one.step === step.address) : answers[step.save] !== undefined;
}

/**
 * What must come before a summary is shown or a request leaves: consent to the text as it stands, and of a draft that was begun
 * under an earlier version every question that has come since.
 */
export function stillDue(talk: Talk, step: ReviewStep | RouteStep): Due | null {
  const { student } = talk.state;
  const first = firstOf(talk, step.flow);
  const arrived = (one: Step) =>
    one.address === step.address || (step.verb === 'route' && one.verb === 'review' && one.flow === step.flow);
  const due = first === undefined ? null : dueFrom(talk, first, student.stack, arrived);
  const found = due === null ? undefined : talk.world.content.flows.steps.get(due.at);
  const isConsent = found?.verb === 'call' || (found?.verb === 'choose' && found.consent !== undefined);
  if (isConsent && !consentStands(talk)) return due;
  const isQuestion = found?.verb === 'ask' || found?.verb === 'choose' || found?.verb === 'call';
  return isQuestion && student.draft.carried === true && !arrived(found) ? due : null;
}

/** Consent was given, and to a text that is asked today. */
export function consentStands(talk: Talk): boolean {
  if (talk.state.student.consent === null) return false;
  return [...talk.world.content.flows.flows.values()].some((flow) => {
    const consent = consentIn(flow);
    return consent !== undefined && consentHolds(talk, consent);
  });
}

/** Nothing personal is asked without consent, wherever a change has put somebody. */
export function dueBeforePersonal(talk: Talk, step: AskStep): Due | null {
  const { student } = talk.state;
  const first = firstOf(talk, step.flow);
  if (!step.personal || student.consent !== null || first === undefined) return null;
  const due = dueFrom(talk, first, student.stack, (one) => one.address === step.address);
  return due === null || due.at === step.address ? null : due;
}

/** Goes where something is due; who comes from an earlier version hears why. */
export function goTo(talk: Talk, { at, stack }: Due): Entered {
  if (talk.state.student.draft.carried && updatedOnce(talk)) say(talk, common('updated'));
  talk.state.student.stack = stack;
  return { to: at };
}

function firstOf(talk: Talk, flow: string): Address | undefined {
  return talk.world.content.flows.flows.get(flow)?.steps[0]?.address;
}

import { edgesOf } from '../flows/graph.ts';
import type { Address, Flows, Step } from '../flows/model.ts';
import type { Frame, StudentHalf } from './state.ts';

type Walker = Pick<StudentHalf, 'focus' | 'stack' | 'draft' | 'consent'>;
interface Arrow {
  readonly from: Address;
  readonly to: Address;
}

/** The administrator's step that somebody stands at, also while the bot asks a question of its own; null: at none. */
export function placeOf({ focus, stack }: Pick<Walker, 'focus' | 'stack'>): Address | null {
  if (focus.kind === 'step' || focus.kind === 'parked') return focus.step;
  if (focus.kind === 'edit') return focus.review;
  const visit = stack.findLastIndex(({ kind }) => kind === 'visit');
  const under = stack[visit];
  return under?.kind === 'visit' ? placeOf({ focus: under.focus, stack: stack.slice(0, visit) }) : null;
}

/** The arrows of the flows that the unfinished request went along, each once. */
export function arrowsWalked(flows: Flows, walker: Walker): Arrow[] {
  const { trail } = walker.draft;
  const place = placeOf(walker);
  const legs = trail.map(({ step, choice, stack }, at) =>
    leg(flows, walker, { step, by: choice, stack, until: trail[at + 1]?.step ?? place }),
  );
  return [...new Map(legs.flat().map((arrow) => [`${arrow.from}>${arrow.to}`, arrow])).values()];
}

interface Leg {
  readonly step: Address;
  readonly by: string | null;
  readonly stack: readonly Frame[];
  readonly until: Address | null;
}

/** No flow has as many steps without a question (the engine stops at 50). */
const MOST_STEPS = 60;

/** From an answer to the next question; nothing where the way cannot be told, as after "back" or another version. */
function leg(flows: Flows, walker: Walker, { step, by, stack, until }: Leg): Arrow[] {
  const arrows: Arrow[] = [];
  const calls = stack.flatMap((frame) => (frame.kind === 'call' ? [frame.step] : []));
  let at = flows.steps.get(step);
  let on = at === undefined ? undefined : targetOf(at, by);
  while (at !== undefined && on !== undefined && arrows.length < MOST_STEPS) {
    arrows.push({ from: at.address, to: on });
    if (on === until) return arrows;
    at = automatic(flows, calls, on);
    on = at === undefined ? undefined : wayOn(at, walker);
    if (at?.verb === 'end') ({ at, on } = returned(flows, calls, at));
  }
  return [];
}

/** The first step that is no call: what is called comes before what follows. */
function automatic(flows: Flows, calls: Address[], address: Address): Step | undefined {
  let step = flows.steps.get(address);
  while (step?.verb === 'call' && calls.length < MOST_STEPS) {
    calls.push(step.address);
    step = flows.flows.get(step.callee)?.steps[0];
  }
  return step;
}

function returned(flows: Flows, calls: Address[], end: Step): { at: Step | undefined; on: Address | undefined } {
  const caller = flows.steps.get(calls.pop() ?? '');
  return { at: caller, on: caller === undefined ? undefined : targetOf(caller, end.name) };
}

/** How a step goes on by itself: a sentence, a question whose answer is known, and a summary that was sent. */
function wayOn(step: Step, { draft, consent }: Walker): Address | undefined {
  if (step.verb === 'say') return step.next;
  if (step.verb === 'review') return step.options[0]?.to;
  if (step.verb === 'choose' && step.consent !== undefined)
    return consent === null ? undefined : targetOf(step, step.consent);
  const answer = 'save' in step && step.save !== undefined ? draft.answers[step.save] : undefined;
  if (answer === undefined) return undefined;
  return targetOf(step, answer.kind === 'choice' ? answer.choice : null);
}

function targetOf(step: Step, by: string | null): Address | undefined {
  const edges = edgesOf(step);
  const group = by?.split('.')[0];
  return (edges.find((edge) => edge.by === by) ?? edges.find((edge) => edge.by === group || edge.by === 'next'))?.to;
}

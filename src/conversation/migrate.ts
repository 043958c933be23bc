import type { Address, Flows, RouteStep } from '../flows/model.ts';
import { presentChoice, presentFlow, presentStep } from '../flows/present.ts';
import { answeredWay, dueFrom } from './due.ts';
import { migrateAnswers } from './migrate-answers.ts';
import type { Focus, Frame, Parked, Question, Step, StudentHalf } from './state.ts';
import type { Talk } from './talk.ts';

type StepQuestion = Extract<Question, { kind: 'step' }>;
interface Place {
  focus: Focus;
  stack: Frame[];
}

/**
 * Brings a state to the structure of today (flows.md, section 11): names that were changed, answers that still fit, and a place
 * that exists. Nothing is said here: nobody is contacted because of a new version. Whoever writes next meets `hearAfterChange`.
 */
export function migrate(talk: Talk): void {
  const { student } = talk.state;
  const { flows } = talk.world.content;
  if (student.version?.id === flows.version) return;
  const { draft, version } = student;
  if (version !== undefined && (draft.trail.length > 0 || Object.keys(draft.answers).length > 0)) draft.carried = true;
  // It names choices and titles of its time: the question is asked instead.
  delete draft.passes;
  keepOpenWords(student, flows);
  migrateAnswers(draft, flows);
  draft.trail = draft.trail.flatMap((one) => trailStep(flows, one));
  const place = placed(talk, student.focus, student.stack);
  student.focus = place.focus;
  student.stack = place.stack;
  student.version = { id: flows.version, told: false };
}

/** Words that wait for more, at a question that does not take them any more, become its answer. */
function keepOpenWords(student: StudentHalf, flows: Flows): void {
  for (const focus of [
    student.focus,
    ...student.stack.flatMap((frame) => (frame.kind === 'visit' ? frame.focus : [])),
  ]) {
    if (focus.kind !== 'step' || focus.parts.length === 0) continue;
    const present = presentStep(flows, focus.step);
    if (present !== undefined && present.by !== 'removed' && flows.steps.get(present.address)?.verb === 'ask') continue;
    const name = focus.asked?.save ?? focus.step;
    student.draft.answers[name] = { kind: 'parts', step: focus.step, parts: focus.parts };
    focus.parts = [];
  }
}

function trailStep(flows: Flows, one: Step): Step[] {
  const present = presentStep(flows, one.step);
  const step = present === undefined || present.by === 'removed' ? undefined : flows.steps.get(present.address);
  if (step === undefined || (step.verb !== 'choose' && step.verb !== 'ask')) return [];
  const choice = step.verb === 'ask' || one.choice === null ? null : presentChoice(flows, step, one.choice, one.step);
  return [{ step: step.address, choice: choice ?? null, stack: one.stack.map((frame) => callFrame(flows, frame)) }];
}

function callFrame(flows: Flows, frame: Frame): Frame {
  if (frame.kind === 'visit') return frame;
  const step = presentStep(flows, frame.step)?.address ?? frame.step;
  return { ...frame, step, ...(frame.callee === undefined ? {} : { callee: presentFlow(flows, frame.callee) }) };
}

/** What was visited first, then what waits below it. */
function placed(talk: Talk, focus: Focus, stack: readonly Frame[]): Place {
  const { flows } = talk.world.content;
  const at = stack.findLastIndex(({ kind }) => kind === 'visit');
  const visit = stack[at];
  const above = stack.slice(at + 1).map((frame) => callFrame(flows, frame));
  const below = visit?.kind === 'visit' ? placed(talk, visit.focus, stack.slice(0, at)) : null;
  if (below === null || visit?.kind !== 'visit') return placedAt(talk, focus, above, null) ?? beginning(talk, focus);
  const rest: Frame[] = [...below.stack, { ...visit, focus: below.focus }];
  return placedAt(talk, focus, [...rest, ...above], rest) ?? { focus: askedAnew(below.focus), stack: below.stack };
}

/** `visit`: what lies under the visited flow; there the trail, which is of the draft, tells nothing. */
function placedAt(talk: Talk, focus: Focus, stack: Frame[], visit: Frame[] | null): Place | null {
  const { flows } = talk.world.content;
  if (focus.kind === 'parked') return { focus: { ...focus, step: routeFor(flows, focus) }, stack };
  const address = addressOf(focus);
  if (address === null) return { focus, stack };
  const present = presentStep(flows, address);
  const there =
    present === undefined || present.by === 'removed' ? undefined : withAddress(flows, focus, present.address);
  if (there !== undefined) return { focus: there, stack };
  if (present !== undefined) return { focus: movedTo(focus, present.address), stack };
  return (visit === null ? behindTrail(talk, focus) : null) ?? inItsFlow(talk, focus, address, visit ?? stack, stack);
}

/** The administrator's step that a focus is about. */
function addressOf(focus: Focus): Address | null {
  if (focus.kind === 'step') return focus.step;
  if (focus.kind === 'edit') return focus.review;
  return focus.kind === 'add' ? focus.insteadOf : null;
}

function withAddress(flows: Flows, focus: Focus, address: Address): Focus | undefined {
  const step = flows.steps.get(address);
  if (focus.kind === 'edit') return step?.verb === 'review' ? { ...focus, review: address } : undefined;
  if (focus.kind === 'add') return step?.verb === 'route' ? { ...focus, insteadOf: address } : undefined;
  if (focus.kind !== 'step') return focus;
  const groups = step?.verb === 'choose' && step.choices.kind === 'groups' ? step.choices.groups : [];
  const group = groups.some(({ choice }) => choice.id === focus.group) ? focus.group : null;
  return { ...focus, step: address, group };
}

/** A place to go on from: what is there is entered when the person writes. */
function movedTo(focus: Focus, step: Address): StepQuestion {
  const id = 'id' in focus ? focus.id : '';
  return { kind: 'step', id, step, misses: 0, group: null, page: 0, parts: [], asked: null };
}

/** Behind the latest question of the trail that still exists. */
function behindTrail(talk: Talk, focus: Focus): Place | null {
  const last = talk.state.student.draft.trail.at(-1);
  const step = talk.world.content.flows.steps.get(last?.step ?? '');
  if (last === undefined || (step?.verb !== 'choose' && step?.verb !== 'ask')) return null;
  const on = step.verb === 'choose' ? answeredWay(talk, step) : step.next;
  return { focus: movedTo(focus, on ?? step.address), stack: structuredClone(last.stack) };
}

/** The first question of the same flow that has no answer. */
function inItsFlow(talk: Talk, focus: Focus, address: Address, below: Frame[], stack: Frame[]): Place | null {
  const first = talk.world.content.flows.flows.get(presentFlow(talk.world.content.flows, address.split('.')[0]!))
    ?.steps[0];
  if (first === undefined) return null;
  const due = dueFrom(talk, first.address, below);
  return due === null
    ? { focus: movedTo(focus, first.address), stack }
    : { focus: movedTo(focus, due.at), stack: due.stack };
}

/** Language, consent and answers stay. */
function beginning(talk: Talk, focus: Focus): Place {
  const { flows } = talk.world.content;
  const first = flows.flows.get(flows.start)!.steps[0]!;
  const due = dueFrom(talk, first.address, []);
  return { focus: movedTo(focus, due?.at ?? first.address), stack: due?.stack ?? [] };
}

/** What waited under a visit that is gone comes again on the screen. */
function askedAnew(focus: Focus): Focus {
  if (focus.kind !== 'step' || focus.asked === null) return focus;
  return { ...focus, asked: { as: '', wants: 'nothing' } };
}

/** The outcome of a request that is under way is told behind the step that sent it, or behind its like. */
function routeFor(flows: Flows, { step }: Parked): Address {
  const address = presentStep(flows, step)?.address ?? step;
  const flow = presentFlow(flows, step.split('.')[0]!);
  const routes = [...flows.steps.values()].filter((one): one is RouteStep => one.verb === 'route');
  const found = routes.find((one) => one.address === address) ?? routes.find((one) => one.flow === flow) ?? routes[0];
  return found?.address ?? step;
}

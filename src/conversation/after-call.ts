import type { Address, EndStep } from '../flows/model.ts';
import { dueFrom } from './due.ts';
import type { Frame } from './state.ts';
import type { Talk } from './talk.ts';

/**
 * Where a called flow's ending leads. A caller that another version has changed or removed still gets its people: they go on
 * at what stands in its place, or at the first question of its flow that has no answer.
 */
export function wayAfterCall(talk: Talk, frame: Extract<Frame, { kind: 'call' }>, end: EndStep): Address | undefined {
  const { flows } = talk.world.content;
  const caller = flows.steps.get(frame.step);
  const to = caller?.verb === 'call' ? caller.then.get(end.name) : undefined;
  if (to !== undefined) return to;
  const isReturn = frame.callee === end.flow && talk.state.student.draft.carried === true;
  if (!isReturn) return undefined;
  if (caller !== undefined && caller.verb !== 'call') return caller.address;
  const flow = flows.flows.get(frame.step.split('.')[0]!) ?? flows.flows.get(flows.start);
  const first = flow?.steps[0]?.address;
  const due = first === undefined ? null : dueFrom(talk, first, talk.state.student.stack);
  return due === null ? first : continueAt(talk, due);
}

function continueAt(talk: Talk, { at, stack }: NonNullable<ReturnType<typeof dueFrom>>): Address {
  talk.state.student.stack = stack;
  return at;
}

/** Somebody went into a flow before it was one that others call: the ending leads to the caller in the flow they came from. */
export function callerOf(talk: Talk, end: EndStep): Address | undefined {
  const { draft, stack } = talk.state.student;
  if (draft.carried !== true || stack.length > 0) return undefined;
  const from = draft.trail.findLast(({ step }) => step.split('.')[0] !== end.flow)?.step.split('.')[0];
  for (const step of talk.world.content.flows.steps.values())
    if (step.verb === 'call' && step.callee === end.flow && step.flow === from) return step.then.get(end.name);
  return undefined;
}

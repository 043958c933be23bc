import type { Address, ChooseStep, Flows, Step } from './model.ts';

/** One way on from a step, with the choice, outcome or ending that takes it. */
export interface Edge {
  readonly to: Address;
  /** Choice id, ending, outcome; `next` where there is only one way. */
  readonly by: string;
  /** The choice is only a group that leaves the question: no answer is saved. */
  readonly unanswered?: boolean;
}

/** Ways on from a step as written; the inside of a called flow is not one of them. */
export function edgesOf(step: Step): readonly Edge[] {
  switch (step.verb) {
    case 'say':
    case 'ask':
      return [{ to: step.next, by: 'next' }];
    case 'choose':
      return choiceEdges(step);
    case 'review':
      return step.options.map(({ id, to }) => ({ to, by: id }));
    case 'call':
    case 'route':
      return [...step.then].map(([by, to]) => ({ to, by }));
    case 'end':
      return [];
  }
}

function choiceEdges({ choices }: ChooseStep): Edge[] {
  if (choices.kind !== 'groups') return choices.items.map(({ id, to }) => ({ to, by: id }));
  return choices.groups.flatMap(({ choice, items, leaves }) =>
    leaves ? [{ to: choice.to, by: choice.id, unanswered: true }] : items.map(({ id, to }) => ({ to, by: id })),
  );
}

/** The flow that the safety check visits by itself. */
export const URGENT_FLOW = 'urgent';

/** First steps of the flows that people enter from anywhere: start, commands, menu, safety check. */
export function entrancesOf(flows: Flows): Address[] {
  const visited = [...flows.commands.values()].flatMap((command) => ('visit' in command ? [command.visit] : []));
  const names = new Set([flows.start, ...visited, ...flows.menu, URGENT_FLOW]);
  return [...names].flatMap((name) => firstStepOf(flows, name));
}

export function firstStepOf(flows: Flows, name: string): Address[] {
  const first = flows.flows.get(name)?.steps[0];
  return first === undefined ? [] : [first.address];
}

/** Where a step can lead, the first step of a called flow included. */
export function reachableFrom(flows: Flows, starts: readonly Address[]): ReadonlySet<Address> {
  const seen = new Set<Address>(starts);
  for (const address of seen) {
    const step = flows.steps.get(address);
    if (step !== undefined) for (const next of successorsOf(flows, step)) seen.add(next);
  }
  return seen;
}

export function successorsOf(flows: Flows, step: Step): Address[] {
  const called = step.verb === 'call' ? firstStepOf(flows, step.callee) : [];
  return [...called, ...edgesOf(step).map(({ to }) => to)].filter((to) => flows.steps.has(to));
}

export const waitsForPerson = ({ verb }: Step): boolean => verb === 'ask' || verb === 'choose' || verb === 'review';

import { type Edge, edgesOf, entrancesOf, firstStepOf } from './graph.ts';
import type { Address, Flows, Step } from './model.ts';

/**
 * What must have happened on every way to a step: `consent`, `confirmed`, `routed`, `asked:<answer>`. Facts are only
 * gained on the way, so what a called flow adds does not depend on where it was called.
 */
export type Facts = ReadonlySet<string>;

export interface FactsAtSteps {
  /** Facts on every way to this step; undefined where no way leads. */
  at(address: Address): Facts | undefined;
}

/** `assumed` are facts taken as given at a step, for hiding errors caused by one already reported. */
export function factsOf(flows: Flows, assumed: ReadonlyMap<Address, Facts> = new Map()): FactsAtSteps {
  const endings = new Map<string, ReadonlyMap<string, Facts>>();
  const addedBy = (flow: string): ReadonlyMap<string, Facts> => {
    const known = endings.get(flow);
    if (known !== undefined) return known;
    endings.set(flow, new Map()); // a flow that calls itself adds nothing (F306 refuses it anyway)
    const added = endingFacts(flows, flow, spread(flows, firstStepOf(flows, flow), addedBy, assumed));
    endings.set(flow, added);
    return added;
  };
  const all = spread(flows, entrancesOf(flows), addedBy, assumed);
  return { at: (address) => all.get(address) };
}

type AddedBy = (flow: string) => ReadonlyMap<string, Facts>;

/** Facts at every step reachable from `starts`, where nothing is known at the start. */
function spread(
  flows: Flows,
  starts: readonly Address[],
  addedBy: AddedBy,
  assumed: ReadonlyMap<Address, Facts>,
): Map<Address, Facts> {
  const known = new Map<Address, Facts>();
  const work: Address[] = [];
  const arrive = (address: Address, facts: Facts): void => {
    const before = known.get(address);
    const after = (before === undefined ? facts : before.intersection(facts)).union(assumed.get(address) ?? NOTHING);
    if (before !== undefined && after.size === before.size) return;
    known.set(address, after);
    work.push(address);
  };
  for (const start of starts) arrive(start, NOTHING);
  for (let address = work.pop(); address !== undefined; address = work.pop()) {
    const step = flows.steps.get(address);
    if (step === undefined) continue;
    const here = known.get(address)!;
    if (step.verb === 'call') for (const first of firstStepOf(flows, step.callee)) arrive(first, here);
    for (const [to, facts] of waysOn(step, addedBy)) arrive(to, here.union(facts));
  }
  return known;
}

const NOTHING: Facts = new Set();

function waysOn(step: Step, addedBy: AddedBy): [Address, Facts][] {
  if (step.verb !== 'call') return edgesOf(step).map((edge) => [edge.to, gained(step, edge)]);
  const added = addedBy(step.callee);
  return edgesOf(step).flatMap(({ to, by }): [Address, Facts][] => {
    const facts = added.get(by);
    return facts === undefined ? [] : [[to, facts]];
  });
}

function gained(step: Step, { by, unanswered }: Edge): Facts {
  switch (step.verb) {
    case 'choose':
      return new Set([
        ...(step.save !== undefined && !unanswered ? [`asked:${step.save}`] : []),
        ...(step.consent === by ? ['consent'] : []),
      ]);
    case 'ask':
      return new Set(step.save === undefined ? [] : [`asked:${step.save}`]);
    case 'review':
      return new Set(by === confirmingOption(step) ? ['confirmed'] : []);
    case 'route':
      return new Set(['routed']);
    default:
      return NOTHING;
  }
}

/** The option of a review that sends: `send`, or the first where none is called so. */
function confirmingOption(step: Extract<Step, { verb: 'review' }>): string | undefined {
  return (step.options.find(({ id }) => id === 'send') ?? step.options[0])?.id;
}

function endingFacts(flows: Flows, flow: string, known: ReadonlyMap<Address, Facts>): ReadonlyMap<string, Facts> {
  const ends = flows.flows.get(flow)?.steps.filter(({ verb }) => verb === 'end') ?? [];
  return new Map(
    ends.flatMap(({ name, address }): [string, Facts][] => (known.has(address) ? [[name, known.get(address)!]] : [])),
  );
}

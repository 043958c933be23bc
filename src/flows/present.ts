import type { Address, ChooseStep, Flows, ReviewStep } from './model.ts';

/** A name of an earlier version as it is called now; `removed`: another place that takes its people. */
export interface Present {
  readonly address: Address;
  readonly by: 'itself' | 'renamed' | 'removed';
}

/** The step that a name of an earlier version means now; undefined when nobody said so. */
export function presentStep(flows: Flows, address: Address): Present | undefined {
  let by: Present['by'] = 'itself';
  for (const one of chainFrom(flows, address)) {
    if (by === 'itself' || one.by === 'removed') by = one.by;
    if (flows.steps.has(one.name)) return { address: one.name, by };
    const first = flows.flows.get(one.name)?.steps[0];
    if (first !== undefined) return { address: first.address, by };
  }
  return undefined;
}

/** The name itself, then each that the tables give it, up to one that is there. */
function chainFrom(flows: Flows, address: Address): { name: string; by: Present['by'] }[] {
  const chain: { name: string; by: Present['by'] }[] = [];
  let next: { name: string; by: Present['by'] } | undefined = { name: address, by: 'itself' };
  while (next !== undefined && !chain.some(({ name }) => name === next!.name)) {
    chain.push(next);
    next = flows.steps.has(next.name) || flows.flows.has(next.name) ? undefined : nextName(flows, next.name);
  }
  return chain;
}

function nextName({ renamed, removed }: Flows, name: string): { name: string; by: Present['by'] } | undefined {
  const [flow = '', step] = name.split('.');
  const itsFlow = step === undefined ? undefined : renamed.get(flow);
  const newName = renamed.get(name) ?? (itsFlow === undefined ? undefined : `${itsFlow}.${step}`);
  if (newName !== undefined) return { name: newName, by: 'renamed' };
  const instead = removed.get(name) ?? removed.get(flow);
  return instead === undefined ? undefined : { name: instead, by: 'removed' };
}

export function presentFlow(flows: Flows, name: string): string {
  if (flows.flows.has(name)) return name;
  const step = presentStep(flows, name);
  return step === undefined ? name : step.address.split('.')[0]!;
}

/** The name under which an answer is saved now. */
export function presentAnswer(flows: Flows, name: string): string {
  return last(flows, `answers.${name}`).slice('answers.'.length);
}

/** A choice of an earlier version, as the step calls it now; `was`: the step's address at that time. */
export function presentChoice(
  flows: Flows,
  step: ChooseStep | ReviewStep,
  id: string,
  was: Address = step.address,
): string | undefined {
  const ids = choiceIds(step);
  if (ids.includes(id)) return id;
  const list = step.verb === 'choose' && step.choices.kind !== 'languages' ? step.choices.list : undefined;
  const prefix = list === undefined ? `${step.address}.options.` : `lists.${list.split('.')[0]}.`;
  const addresses = [...chainFrom(flows, was).map(({ name }) => name), step.address];
  const keys = list === undefined ? addresses.map((address) => `${address}.options.${id}`) : [`${prefix}${id}`];
  return keys
    .map((key) => last(flows, key))
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length))
    .find((now) => ids.includes(now));
}

/** Where the tables lead from a name, as far as they go. */
function last({ renamed, removed }: Flows, from: string): string {
  const seen = new Set<string>();
  let name = from;
  for (let next: string | undefined = name; next !== undefined && !seen.has(next); ) {
    name = next;
    seen.add(name);
    next = renamed.get(name) ?? removed.get(name);
  }
  return name;
}

function choiceIds(step: ChooseStep | ReviewStep): string[] {
  if (step.verb === 'review') return step.options.map(({ id }) => id);
  const { choices } = step;
  if (choices.kind !== 'groups') return choices.items.map(({ id }) => id);
  return choices.groups.flatMap(({ choice, items }) => [choice.id, ...items.map(({ id }) => id)]);
}

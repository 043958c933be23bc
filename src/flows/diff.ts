import type { Address, ContentSet, Flows, Language, ListModel, Step } from './model.ts';
import { LANGUAGES } from './model.ts';

/** One thing that a version changes, as `flows diff` tells it. */
export type Difference =
  | { is: 'flow'; change: 'added' | 'removed'; flow: string }
  | { is: 'renamed'; from: string; to: string }
  | { is: 'step'; change: 'added' | 'removed'; step: Address; verb: Step['verb'] }
  | { is: 'choices'; of: string; added: readonly string[]; removed: readonly string[] }
  | { is: 'order'; of: string }
  | { is: 'leads'; step: Address; by: string; from: Address; to: Address }
  | { is: 'changed'; step: Address; what: string; from: string; to: string }
  | { is: 'setting'; what: string }
  | { is: 'texts'; language: Language; added: number; removed: number; changed: number }
  | { is: 'consent'; flow: string }
  | { is: 'words' }
  | { is: 'committees' }
  | { is: 'numbers' };

/** What a version changes, in the order in which people look at it: structure, texts, the rest. */
export function differences(before: ContentSet, after: ContentSet): Difference[] {
  return [
    ...renames(before.flows, after.flows),
    ...flowsAndSteps(before.flows, after.flows),
    ...[...after.flows.steps.values()].flatMap((step) => stepDifferences(before.flows, step, after.flows)),
    ...listDifferences(before.flows, after.flows),
    ...settings(before.flows, after.flows),
    ...consents(before, after),
    ...LANGUAGES.flatMap((language) => textDifferences(language, before, after)),
    ...rest(before, after),
  ];
}

function renames(before: Flows, after: Flows): Difference[] {
  return [...after.renamed]
    .filter(([from, to]) => before.renamed.get(from) !== to && isIn(before, from))
    .map(([from, to]) => ({ is: 'renamed', from, to }));
}

/** Choices are told of with their question. */
const isIn = ({ steps, flows }: Flows, name: string): boolean =>
  steps.has(name) ||
  flows.has(name) ||
  name.startsWith('answers.') ||
  name.startsWith('lists.') ||
  name.includes('.options.');

/** Its name in the version before. */
function earlierName({ renamed }: Flows, address: Address): Address {
  const [flow, name] = address.split('.');
  const itself = [...renamed].find(([, to]) => to === address)?.[0];
  const itsFlow = [...renamed].find(([, to]) => to === flow)?.[0];
  return itself ?? (itsFlow === undefined ? address : `${itsFlow}.${name}`);
}

function flowsAndSteps(before: Flows, after: Flows): Difference[] {
  const earlier = new Map(
    [...after.steps.keys()].map((address) => [
      before.steps.has(address) ? address : earlierName(after, address),
      address,
    ]),
  );
  const earlierFlows = new Set([...earlier.keys()].map((address) => address.split('.')[0]));
  const newFlows = [...after.flows.keys()].filter(
    (flow) => !before.flows.has(flow) && ![...after.renamed.values()].includes(flow),
  );
  const goneFlows = [...before.flows.keys()].filter((flow) => !after.flows.has(flow) && !earlierFlows.has(flow));
  const told = new Set([...newFlows, ...goneFlows]);
  const isTold = (address: Address) => told.has(address.split('.')[0]!);
  const added = [...earlier].filter(([was, is]) => !before.steps.has(was) && !isTold(is)).map(([, is]) => is);
  const removed = [...before.steps.keys()].filter((address) => !earlier.has(address) && !isTold(address));
  return [
    ...newFlows.map((flow): Difference => ({ is: 'flow', change: 'added', flow })),
    ...goneFlows.map((flow): Difference => ({ is: 'flow', change: 'removed', flow })),
    ...added.map((step): Difference => ({ is: 'step', change: 'added', step, verb: after.steps.get(step)!.verb })),
    ...removed.map((step): Difference => ({ is: 'step', change: 'removed', step, verb: before.steps.get(step)!.verb })),
  ];
}

function stepDifferences(before: Flows, now: Step, after: Flows): Difference[] {
  const was = before.steps.get(now.address) ?? before.steps.get(earlierName(after, now.address));
  if (was === undefined) return [];
  const present = (to: Address) =>
    after.steps.has(to) ? to : ([...after.steps.keys()].find((one) => earlierName(after, one) === to) ?? to);
  const fields = fieldsOf(was);
  const changed = [...fieldsOf(now)].filter(([what, value]) => fields.get(what) !== value);
  const [ways, options] = [waysOf(was), ownChoices(was)];
  const leads = [...waysOf(now)].filter(([by, to]) => ways.has(by) && present(ways.get(by)!) !== to);
  return [
    ...choicesDifference(now.address, options, ownChoices(now)),
    ...changed.map(
      ([what, value]): Difference => ({
        is: 'changed',
        step: now.address,
        what,
        from: fields.get(what) ?? '–',
        to: value,
      }),
    ),
    ...leads.map(([by, to]): Difference => ({ is: 'leads', step: now.address, by, from: present(ways.get(by)!), to })),
  ];
}

/** Everything of a step that is no target and no choice. */
function fieldsOf(step: Step): ReadonlyMap<string, string> {
  const of: Record<string, unknown> = { ...step, verb: step.verb };
  for (const left of ['address', 'flow', 'name', 'fingerprint', 'next', 'then', 'choices', 'options']) delete of[left];
  if (step.verb === 'choose') of['list'] = step.choices.kind === 'languages' ? 'languages' : (step.choices.list ?? '–');
  return new Map(Object.entries(of).map(([name, value]) => [name, JSON.stringify(plainOf(value))]));
}

const plainOf = (value: unknown): unknown =>
  value instanceof Map
    ? Object.fromEntries([...value].map(([key, one]) => [key, plainOf(one)]))
    : Array.isArray(value)
      ? value.map(plainOf)
      : typeof value === 'object' && value !== null
        ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plainOf(one)]))
        : value;

function waysOf(step: Step): ReadonlyMap<string, Address> {
  if (step.verb === 'say' || step.verb === 'ask') return new Map([['next', step.next]]);
  if (step.verb === 'review') return new Map(step.options.map(({ id, to }) => [id, to]));
  if (step.verb === 'call' || step.verb === 'route') return step.then as ReadonlyMap<string, Address>;
  if (step.verb === 'end') return new Map();
  const { choices } = step;
  const all =
    choices.kind === 'groups'
      ? choices.groups.flatMap(({ choice, items, leaves }) => (leaves ? [choice] : items))
      : choices.items;
  return new Map(all.map(({ id, to }) => [id, to]));
}

/** Those of a list are told of with the list. */
function ownChoices(step: Step): readonly string[] {
  if (step.verb === 'review') return step.options.map(({ id }) => id);
  return step.verb === 'choose' && step.choices.kind === 'flat' && step.choices.list === undefined
    ? step.choices.items.map(({ id }) => id)
    : [];
}

function choicesDifference(of: string, before: readonly string[], after: readonly string[]): Difference[] {
  const added = after.filter((id) => !before.includes(id));
  const removed = before.filter((id) => !after.includes(id));
  if (added.length + removed.length > 0) return [{ is: 'choices', of, added, removed }];
  return before.join() === after.join() ? [] : [{ is: 'order', of }];
}

function listDifferences(before: Flows, after: Flows): Difference[] {
  const names = new Set([...before.lists.keys(), ...after.lists.keys()]);
  return [...names].flatMap((name) =>
    choicesDifference(`lists.${name}`, idsOf(before.lists.get(name)), idsOf(after.lists.get(name))),
  );
}

function idsOf(list: ListModel | undefined): string[] {
  if (list === undefined) return [];
  return list.kind === 'flat'
    ? list.items.map(({ id }) => id)
    : list.groups.flatMap(({ id, items }) => items.map((item) => `${id}.${item}`));
}

const SETTINGS = ['start', 'languages', 'commands', 'menu', 'ladder', 'silence'] as const;
const AS_WRITTEN: Partial<Record<(typeof SETTINGS)[number], string>> = { ladder: 'not_understood' };

function settings(before: Flows, after: Flows): Difference[] {
  const changed = SETTINGS.filter(
    (name) => JSON.stringify(plainOf(before[name])) !== JSON.stringify(plainOf(after[name])),
  );
  const committees = (flows: Flows) =>
    [...flows.lists.values()].flatMap((list) => (list.kind === 'flat' ? list.items : []));
  const sameCommittees = committees(before).every(({ id, committee }) =>
    committees(after).every((one) => one.id !== id || one.committee === committee),
  );
  return [
    ...changed.map((name): Difference => ({ is: 'setting', what: AS_WRITTEN[name] ?? name })),
    ...(sameCommittees ? [] : [{ is: 'setting', what: 'lists' } as const]),
  ];
}

/** People are asked for their consent again. */
function consents(before: ContentSet, after: ContentSet): Difference[] {
  return [...after.flows.flows.values()]
    .filter(({ steps }) => steps.some((step) => step.verb === 'choose' && step.consent !== undefined))
    .filter(({ name }) => before.flows.flows.has(name) && saidIn(before, name) !== saidIn(after, name))
    .map(({ name }) => ({ is: 'consent', flow: name }));
}

function saidIn({ flows, texts }: ContentSet, flow: string): string {
  const keys = (flows.flows.get(flow)?.steps ?? []).flatMap(({ address }) => [`${address}.text`, `${address}.ask`]);
  return JSON.stringify(LANGUAGES.map((language) => keys.map((key) => texts[language][key] ?? '')));
}

function textDifferences(language: Language, before: ContentSet, after: ContentSet): Difference[] {
  const [was, is] = [before.texts[language], after.texts[language]];
  const added = Object.keys(is).filter((key) => !(key in was)).length;
  const removed = Object.keys(was).filter((key) => !(key in is)).length;
  const changed = Object.keys(is).filter((key) => key in was && was[key] !== is[key]).length;
  return added + removed + changed === 0 ? [] : [{ is: 'texts', language, added, removed, changed }];
}

function rest(before: ContentSet, after: ContentSet): Difference[] {
  const differs = (one: unknown, other: unknown) => JSON.stringify(plainOf(one)) !== JSON.stringify(plainOf(other));
  const words = ({ vocabulary, texts }: ContentSet) => ({
    vocabulary: vocabulary.written,
    texts: Object.keys(texts.it).length,
  });
  const onlyWords = differs(words(before).vocabulary, words(after).vocabulary);
  return [
    ...(onlyWords ? [{ is: 'words' } as const] : []),
    ...(differs(before.committees, after.committees) ? [{ is: 'committees' } as const] : []),
    ...(differs(before.emergencies, after.emergencies) ? [{ is: 'numbers' } as const] : []),
  ];
}

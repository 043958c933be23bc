import type { ChooseStep, ContentSet, ReviewStep, Step } from './model.ts';

/** Something in flows.yml that has a name, as people and the tables write it. */
export type Named =
  | { kind: 'flow'; flow: string }
  | { kind: 'step'; flow: string; step: Step }
  | { kind: 'option'; step: ChooseStep | ReviewStep; id: string }
  | { kind: 'answer'; answer: string }
  /** `id` as it is saved: `palermo`, `admin.permit`. */
  | { kind: 'item'; list: string; id: string }
  | { kind: 'group'; list: string; id: string };

/** What a name stands for: `support`, `support.topic`, `answers.topic`, `lists.topics.admin.permit`, `support.summary.options.send`. */
export function namedBy({ flows }: ContentSet, name: string): Named | undefined {
  const [first = '', second, third, ...more] = name.split('.');
  if (first === 'answers') {
    const saved = [...flows.steps.values()].some((step) => 'save' in step && step.save === second);
    return second !== undefined && third === undefined && saved ? { kind: 'answer', answer: second } : undefined;
  }
  if (first === 'lists')
    return listed(flows, second ?? '', [third, ...more].filter((part) => part !== undefined).join('.'));
  if (second === undefined) return flows.flows.has(first) ? { kind: 'flow', flow: first } : undefined;
  const step = flows.steps.get(`${first}.${second}`);
  if (step === undefined) return undefined;
  if (third === undefined) return { kind: 'step', flow: first, step };
  const options = optionsOf(step);
  return third === 'options' && options.includes(more.join('.'))
    ? { kind: 'option', step: step as ChooseStep, id: more.join('.') }
    : undefined;
}

function listed(flows: ContentSet['flows'], name: string, id: string): Named | undefined {
  const list = flows.lists.get(name);
  if (list?.kind === 'flat')
    return list.items.some((item) => item.id === id) ? { kind: 'item', list: name, id } : undefined;
  const [group, item] = id.split('.');
  const found = list?.groups.find((one) => one.id === group);
  if (found === undefined) return undefined;
  if (item === undefined) return { kind: 'group', list: name, id };
  return found.items.includes(item) ? { kind: 'item', list: name, id } : undefined;
}

/** Choices that are the step's own. */
export function optionsOf(step: Step): readonly string[] {
  if (step.verb === 'review') return step.options.map(({ id }) => id);
  const isOwn = step.verb === 'choose' && step.choices.kind === 'flat' && step.choices.list === undefined;
  return isOwn ? step.choices.items.map(({ id }) => id) : [];
}

/** Every name that can be renamed or removed, for suggestions. */
export function allNames({ flows }: ContentSet): string[] {
  const lists = [...flows.lists.values()].flatMap((list) =>
    list.kind === 'flat'
      ? list.items.map(({ id }) => `lists.${list.name}.${id}`)
      : list.groups.flatMap(({ id, items }) => [
          `lists.${list.name}.${id}`,
          ...items.map((item) => `lists.${list.name}.${id}.${item}`),
        ]),
  );
  const steps = [...flows.steps.values()];
  const answers = steps.flatMap((step) => ('save' in step && step.save !== undefined ? [`answers.${step.save}`] : []));
  const options = steps.flatMap((step) => optionsOf(step).map((id) => `${step.address}.options.${id}`));
  return [...flows.flows.keys(), ...flows.steps.keys(), ...new Set(answers), ...lists, ...options];
}

import { LANGUAGES } from './model.ts';
import type { FlowsFile, ListFile, StepFile } from './schema.ts';
import { VERBS, type Verb } from './schema.ts';

/** A step with its address, before names are resolved. */
export interface OutlineStep {
  readonly flow: string;
  readonly index: number;
  readonly name: string;
  readonly address: string;
  readonly verb: Verb;
  readonly file: StepFile;
}

/** What a list offers: `ids` can be chosen for good, `groups` only on the way to an item. */
export interface OfferedIds {
  readonly kind: 'flat' | 'groups' | 'languages';
  readonly ids: readonly string[];
  readonly groups: readonly string[];
}

/** The names of a flows file and what they mean. */
export interface Outline {
  readonly file: FlowsFile;
  readonly steps: readonly OutlineStep[];
  readonly flowNames: readonly string[];
  stepsOf(flow: string): readonly OutlineStep[];
  endingsOf(flow: string): readonly string[];
  /** Where `to`, written in this step, leads; undefined when it leads nowhere. */
  addressOf(from: OutlineStep, to: string): string | undefined;
  /** Everything that could be written as a target in this flow. */
  targetsIn(flow: string): readonly string[];
  list(name: string): OfferedIds | undefined;
  readonly listNames: readonly string[];
  /** Steps that save an answer under this name. */
  savedBy(answer: string): readonly OutlineStep[];
  readonly answers: readonly string[];
}

export function outlineOf(file: FlowsFile): Outline {
  const byFlow = new Map(
    Object.entries(file.flows).map(([flow, steps]) => [
      flow,
      steps.map((step, index) => outlineStep(flow, index, step)),
    ]),
  );
  const steps = [...byFlow.values()].flat();
  const addresses = new Set(steps.map(({ address }) => address));
  const stepsOf = (flow: string): readonly OutlineStep[] => byFlow.get(flow) ?? [];
  const flowNames = [...byFlow.keys()];
  const saves = Map.groupBy(steps, (step) => ('save' in step.file ? step.file.save : undefined));
  const lists = listsOf(file.lists);
  return {
    file,
    steps,
    flowNames,
    stepsOf,
    endingsOf: (flow) =>
      stepsOf(flow)
        .filter(({ verb }) => verb === 'end')
        .map(({ name }) => name),
    addressOf: (from, to) => {
      if (to === 'next') return stepsOf(from.flow)[from.index + 1]?.address;
      if (addresses.has(`${from.flow}.${to}`)) return `${from.flow}.${to}`;
      return byFlow.has(to) ? stepsOf(to)[0]?.address : addresses.has(to) ? to : undefined;
    },
    targetsIn: (flow) => ['next', ...stepsOf(flow).map(({ name }) => name), ...flowNames, ...addresses],
    list: (name) => lists.get(name),
    listNames: [...lists.keys()],
    savedBy: (answer) => saves.get(answer) ?? [],
    answers: [...saves.keys()].filter((name) => name !== undefined),
  };
}

function outlineStep(flow: string, index: number, file: StepFile): OutlineStep {
  const verb = VERBS.find((candidate) => candidate in file)!;
  const name = String((file as Record<string, unknown>)[verb]);
  return { flow, index, name, address: `${flow}.${name}`, verb, file };
}

export const isGroups = (list: ListFile): list is Record<string, string[]> => Object.values(list).some(Array.isArray);

function listsOf(files: FlowsFile['lists']): Map<string, OfferedIds> {
  const lists = new Map<string, OfferedIds>([['languages', { kind: 'languages', ids: LANGUAGES, groups: [] }]]);
  for (const [name, list] of Object.entries(files)) {
    if (!isGroups(list)) {
      lists.set(name, { kind: 'flat', ids: Object.keys(list), groups: [] });
      continue;
    }
    const itemsOf = (group: string): string[] => list[group]!.map((item) => `${group}.${item}`);
    const groups = Object.keys(list);
    lists.set(name, { kind: 'groups', ids: groups.flatMap(itemsOf), groups });
    for (const group of groups) lists.set(`${name}.${group}`, { kind: 'flat', ids: itemsOf(group), groups: [] });
  }
  return lists;
}

/** Ids of a list as they may be written in `then`: of a single group also without the group's name. */
export function itemNamed(list: string, offered: OfferedIds, written: string): string | undefined {
  if (offered.ids.includes(written) || offered.groups.includes(written)) return written;
  const whole = `${list.split('.')[1] ?? ''}.${written}`;
  return offered.ids.includes(whole) ? whole : undefined;
}

/** The committee of `committee of university`, or the answer it depends on. */
export function otherwiseOf(text: string): { readonly committee: string } | { readonly ofAnswer: string } {
  const answer = /^committee of (\S+)$/.exec(text)?.[1];
  return answer === undefined ? { committee: text } : { ofAnswer: answer };
}

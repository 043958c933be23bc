import { edgesOf } from '../graph.ts';
import { baseOf, formOf } from '../locale.ts';
import { COMMANDS, type ContentSet, type Step } from '../model.ts';

/** Buttons of the bot itself, as a test names them, and their ids in Messenger. */
export const OWN_BUTTONS: ReadonlyMap<string, string> = new Map([
  ['skip', '~skip'],
  ['edit', '~edit'],
  ['more', '~more'],
  ['other_group', '~groups'],
  ['back_to_summary', '~back'],
  ['yes', 'yes'],
  ['no', 'no'],
]);

/** Everything that a test may name. */
export interface TestNames {
  isStep(name: string): boolean;
  /** A step, or the full key of a text: `common.repeat`, `support.description.too_short`. */
  isSaid(name: string): boolean;
  readonly flows: ReadonlySet<string>;
  readonly steps: readonly string[];
  readonly texts: ReadonlySet<string>;
  /** Ids of buttons, of all questions together. */
  readonly choices: ReadonlySet<string>;
  choicesOf(step: string): readonly string[];
  readonly answers: ReadonlySet<string>;
  readonly committees: readonly string[];
  readonly menu: readonly string[];
}

export function testNames({ flows, texts, committees }: ContentSet): TestNames {
  const all = [...flows.steps.values()];
  const keys = new Set(Object.keys(texts.it).map((key) => (formOf(key) === undefined ? key : baseOf(key))));
  const saved = all.flatMap((step) => ('save' in step && step.save !== undefined ? [step.save] : []));
  return {
    isStep: (name) => flows.steps.has(name),
    isSaid: (name) => flows.steps.has(name) || keys.has(name),
    flows: new Set(flows.flows.keys()),
    steps: [...flows.steps.keys()],
    texts: keys,
    choices: new Set([...OWN_BUTTONS.keys(), ...flows.menu, ...COMMANDS, ...saved, ...all.flatMap(choiceIds)]),
    choicesOf: (name) => [...choiceIds(flows.steps.get(name)), ...OWN_BUTTONS.keys()],
    answers: new Set(['language', ...saved]),
    committees: committees.map(({ id }) => id),
    menu: [...flows.menu, ...COMMANDS],
  };
}

/** What a person can choose at a step: groups and their items, options, languages. */
export function choiceIds(step: Step | undefined): string[] {
  if (step?.verb === 'review') return step.options.map(({ id }) => id);
  if (step?.verb !== 'choose') return [];
  const groups = step.choices.kind === 'groups' ? step.choices.groups.map(({ choice }) => choice.id) : [];
  const items = step.choices.kind === 'groups' ? step.choices.groups.flatMap(({ items }) => items) : [];
  return [...new Set([...groups, ...items.map(({ id }) => id), ...edgesOf(step).map(({ by }) => by)])];
}

import type { Scalar, YAMLMap } from 'yaml';
import { itemsOf, keyOf, pairAt, pairsOf, type TextEditor, textOf, valueAt } from './edit-text.ts';
import type { ContentSet, Step } from './model.ts';
import { type Renaming, swap } from './rename.ts';
import { VERBS } from './schema.ts';

/** A step as it stands in flows.yml. */
export interface StepNode {
  readonly flow: string;
  readonly node: unknown;
  readonly step: Step;
}

export function stepNodes(root: unknown, { flows }: ContentSet): StepNode[] {
  return pairsOf(valueAt(root, 'flows')).flatMap((pair) =>
    itemsOf(pair.value).flatMap((node) => {
      const verb = VERBS.find((one) => pairAt(node, one) !== undefined);
      const step = flows.steps.get(`${keyOf(pair)}.${textOf(valueAt(node, verb ?? ''))}`);
      return step === undefined ? [] : [{ flow: keyOf(pair), node, step }];
    }),
  );
}

/** Every place of a step that says where to go: `next`, and what stands behind choices, endings and outcomes. */
export function targetNodes({ node }: StepNode): unknown[] {
  const behind = ['options', 'then'].flatMap((field) => pairsOf(valueAt(node, field)).map(({ value }) => value));
  return [valueAt(node, 'next'), ...behind].filter((one) => one !== undefined && one !== null);
}

export function renameInFlows(editor: TextEditor, content: ContentSet, renaming: Renaming): void {
  const { named } = renaming;
  const steps = stepNodes(editor.root, content);
  if (named.kind === 'flow') renameFlow(editor, renaming, steps);
  if (named.kind === 'step') renameStep(editor, renaming, steps);
  if (named.kind === 'answer') renameAnswer(editor, renaming, steps);
  if (named.kind === 'option') renameOption(editor, renaming, steps);
  if (named.kind === 'item' || named.kind === 'group') renameItem(editor, renaming, steps);
  writeTable(editor, 'renamed', renaming.names);
}

function renameFlow(editor: TextEditor, { from, to }: Renaming, steps: readonly StepNode[]): void {
  const { root } = editor;
  swap(editor, valueAt(root, 'start'), from, to);
  for (const { value } of pairsOf(valueAt(root, 'commands'))) swap(editor, valueAt(value, 'visit'), from, to);
  for (const item of itemsOf(valueAt(root, 'menu'))) swap(editor, item, from, to);
  swap(editor, pairAt(valueAt(root, 'flows'), from)?.key, from, to);
  for (const one of steps) {
    swap(editor, valueAt(one.node, 'call'), from, to);
    const own = steps.some(({ step }) => step.address === `${one.flow}.${from}` && step.verb !== 'call');
    for (const target of targetNodes(one)) if (!own || textOf(target) !== from) swapBeginning(editor, target, from, to);
    // A step that calls the flow bears its name.
    if (one.step.verb !== 'call') for (const target of targetNodes(one)) swapEnd(editor, target, from, to, steps);
  }
}

/** `support` and `support.topic`. */
export function swapBeginning(editor: TextEditor, node: unknown, from: string, to: string): void {
  const text = textOf(node);
  if (text === from) editor.replace(node as Scalar, to);
  else if (text?.startsWith(`${from}.`)) editor.replace(node as Scalar, to + text.slice(from.length));
}

/** `support.consent`, where `consent` is the flow that is called there. */
function swapEnd(editor: TextEditor, node: unknown, from: string, to: string, steps: readonly StepNode[]): void {
  const text = textOf(node);
  const called = steps.find(({ step }) => step.address === text && step.verb === 'call' && step.callee === from);
  if (called !== undefined) editor.replace(node as Scalar, `${called.flow}.${to}`);
}

function renameStep(editor: TextEditor, { named, from, to }: Renaming, steps: readonly StepNode[]): void {
  if (named.kind !== 'step') return;
  const { step, flow } = named;
  for (const one of steps) {
    if (one.step.address === step.address) swap(editor, valueAt(one.node, step.verb), from, to);
    if (step.verb === 'end' && one.step.verb === 'call' && one.step.callee === flow)
      swap(editor, pairAt(valueAt(one.node, 'then'), from)?.key, from, to);
    for (const target of targetNodes(one)) {
      if (one.flow === flow) swap(editor, target, from, to);
      swap(editor, target, `${flow}.${from}`, `${flow}.${to}`);
    }
  }
}

function renameAnswer(editor: TextEditor, { from, to }: Renaming, steps: readonly StepNode[]): void {
  for (const { node } of steps) {
    swap(editor, valueAt(node, 'save'), from, to);
    for (const item of itemsOf(valueAt(node, 'show'))) swap(editor, item, from, to);
    for (const rule of itemsOf(valueAt(node, 'rules')))
      swap(editor, pairAt(valueAt(rule, 'when'), from)?.key, from, to);
    swap(editor, valueAt(node, 'otherwise'), `committee of ${from}`, `committee of ${to}`);
  }
}

function renameOption(editor: TextEditor, { named, from, to }: Renaming, steps: readonly StepNode[]): void {
  if (named.kind !== 'option') return;
  for (const { node, step } of steps) {
    if (step.address === named.step.address) {
      swap(editor, pairAt(valueAt(node, 'options'), from)?.key, from, to);
      swap(editor, valueAt(node, 'consent'), from, to);
    }
    const saved = named.step.verb === 'choose' ? named.step.save : undefined;
    if (saved !== undefined) for (const value of valuesOf(node, saved)) swap(editor, value, from, to);
  }
}

/** The values of an answer in the rules of a `route`. */
function valuesOf(node: unknown, answer: string): unknown[] {
  return itemsOf(valueAt(node, 'rules')).flatMap((rule) => {
    const value = valueAt(valueAt(rule, 'when'), answer);
    return itemsOf(value).length > 0 ? itemsOf(value) : [value];
  });
}

/** Ids as lists, exceptions and rules write them: `admin.permit`, and `permit` where only one group is offered. */
function renameItem(editor: TextEditor, { named, from, to }: Renaming, steps: readonly StepNode[]): void {
  if (named.kind !== 'item' && named.kind !== 'group') return;
  const list = valueAt(valueAt(editor.root, 'lists'), named.list);
  const [group, item] = named.id.split('.');
  if (item === undefined) swap(editor, pairAt(list, named.id)?.key, from, to);
  else for (const one of itemsOf(valueAt(list, group!))) swap(editor, one, from, to);
  const after = item === undefined ? to : `${group}.${to}`;
  const saving = steps.filter(({ step }) => usesList(step, named.list));
  for (const { node, step } of saving) {
    if (named.kind === 'group') swap(editor, valueAt(node, 'list'), `${named.list}.${from}`, `${named.list}.${to}`);
    for (const pair of pairsOf(valueAt(node, 'then'))) {
      swapBeginning(editor, pair.key, named.id, after);
      if (item !== undefined && isOneGroup(step, named.list, group!)) swap(editor, pair.key, item, to);
    }
  }
  const answers = new Set(saving.flatMap(({ step }) => ('save' in step && step.save !== undefined ? [step.save] : [])));
  for (const { node } of steps)
    for (const answer of answers)
      for (const value of valuesOf(node, answer)) swapBeginning(editor, value, named.id, after);
}

export function usesList(step: Step | undefined, list: string): boolean {
  return step?.verb === 'choose' && step.choices.kind !== 'languages' && step.choices.list?.split('.')[0] === list;
}

const isOneGroup = (step: Step, list: string, group: string): boolean =>
  step.verb === 'choose' && step.choices.kind === 'flat' && step.choices.list === `${list}.${group}`;

/** Adds to `renamed:` or `removed:`. Entries that lead to what is now called otherwise follow; what is there again needs none. */
export function writeTable(
  editor: TextEditor,
  table: 'renamed' | 'removed',
  names: readonly (readonly [from: string, to: string])[],
): void {
  const all = (['renamed', 'removed'] as const).flatMap((name) =>
    pairsOf(valueAt(editor.root, name)).map((pair) => ({ name, pair })),
  );
  for (const { name, pair } of all) {
    const back = names.find(([, to]) => to === keyOf(pair));
    if (back !== undefined) editor.removePair(valueAt(editor.root, name) as YAMLMap, pair);
    else for (const [from, to] of names) swapBeginning(editor, pair.value, from, to);
  }
  const there = valueAt(editor.root, table);
  const kept = pairsOf(there).filter((pair) => !names.some(([, to]) => to === keyOf(pair)));
  const fresh = names.filter(([from]) => !kept.some((pair) => keyOf(pair) === from));
  if (fresh.length === 0) return;
  if (kept.length === 0) editor.append(tableText(table, there !== undefined, fresh));
  else addAll(editor, there as YAMLMap, fresh);
}

function addAll(editor: TextEditor, map: YAMLMap, fresh: readonly (readonly [string, string])[]): void {
  const [first, ...others] = fresh;
  const indent = map.flow === true ? ', ' : `\n${' '.repeat(2)}`;
  editor.addPair(map, first![0], [first![1], ...others.map(([from, to]) => `${indent}${from}: ${to}`)].join(''));
}

const COMMENTS = {
  renamed: '# Names that were changed: who is in the middle of a conversation goes on under the new one.',
  removed: '# What is gone, and where those go on who were there.',
} as const;

function tableText(
  table: keyof typeof COMMENTS,
  isEmptied: boolean,
  fresh: readonly (readonly [string, string])[],
): string {
  const lines = fresh.map(([from, to]) => `  ${from}: ${to}\n`).join('');
  return isEmptied ? lines : `\n${COMMENTS[table]}\n${table}:\n${lines}`;
}

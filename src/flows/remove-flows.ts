import type { Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { itemsOf, keyOf, pairAt, pairsOf, type TextEditor, textOf, valueAt } from './edit-text.ts';
import type { Address, ContentSet } from './model.ts';
import { answersOnlyOf, type Removal } from './remove.ts';
import { type StepNode, stepNodes, targetNodes, usesList, writeTable } from './rename-flows.ts';

export function removeFromFlows(editor: TextEditor, content: ContentSet, removal: Removal): void {
  const steps = stepNodes(editor.root, content);
  const { named, name, to } = removal;
  if (named.kind === 'step') removeStep(editor, removal, steps);
  if (named.kind === 'flow') removeFlow(editor, removal, steps);
  if (named.kind === 'option')
    for (const { node, step } of steps)
      if (step.address === named.step.address) removeKey(editor, valueAt(node, 'options'), named.id);
  if (named.kind === 'item') removeItem(editor, removal, steps);
  for (const answer of answersOnlyOf(content, named)) forgetAnswer(editor, answer, steps);
  if (to !== null) writeTable(editor, 'removed', [[name, to]]);
}

function removeKey(editor: TextEditor, map: unknown, key: string): void {
  const pair = pairAt(map, key);
  if (pair !== undefined) editor.removePair(map as YAMLMap, pair);
}

function removeStep(editor: TextEditor, { named, to }: Removal, steps: readonly StepNode[]): void {
  if (named.kind !== 'step' || to === null) return;
  const { step, flow } = named;
  const at = steps.findIndex((one) => one.step.address === step.address);
  const list = valueAt(valueAt(editor.root, 'flows'), flow);
  editor.removeItem(list as YAMLSeq, steps[at]!.node);
  for (const one of steps) {
    if (one.step.address === step.address) continue;
    if (step.verb === 'end' && one.step.verb === 'call' && one.step.callee === flow)
      removeKey(editor, valueAt(one.node, 'then'), step.name);
    for (const target of targetNodes(one))
      if (textOf(target) === step.address || (one.flow === flow && textOf(target) === step.name))
        editor.replace(target as Scalar, shortName(to, one.flow));
  }
  const [before, following] = [steps[at - 1], steps[at + 1]];
  if (before?.flow === flow && (following?.flow !== flow || following.step.address !== to))
    leadOn(editor, before, shortName(to, flow));
}

const shortName = (to: Address, flow: string): string => (to.startsWith(`${flow}.`) ? to.slice(flow.length + 1) : to);

/** The step before led to the one that is gone by standing above it. */
function leadOn(editor: TextEditor, { node, step }: StepNode, to: string): void {
  for (const target of targetNodes({ node, step, flow: step.flow }))
    if (textOf(target) === 'next') editor.replace(target as Scalar, to);
  const goesOn =
    step.verb === 'say' || step.verb === 'ask' || (step.verb === 'choose' && valueAt(node, 'list') !== undefined);
  if (goesOn && valueAt(node, 'next') === undefined) editor.addPair(node as YAMLMap, 'next', to);
}

function removeFlow(editor: TextEditor, { name, to }: Removal, steps: readonly StepNode[]): void {
  if (to === null) return;
  const menu = valueAt(editor.root, 'menu');
  for (const item of itemsOf(menu)) if (textOf(item) === name) editor.removeItem(menu as YAMLSeq, item);
  removeKey(editor, valueAt(editor.root, 'flows'), name);
  for (const one of steps.filter(({ flow }) => flow !== name))
    for (const target of targetNodes(one))
      if (textOf(target) === name || textOf(target)?.startsWith(`${name}.`))
        editor.replace(target as Scalar, shortName(to, one.flow));
}

function removeItem(editor: TextEditor, { named, to }: Removal, steps: readonly StepNode[]): void {
  if (named.kind !== 'item') return;
  const list = valueAt(valueAt(editor.root, 'lists'), named.list);
  const [group, item] = named.id.split('.');
  if (item === undefined) removeKey(editor, list, named.id);
  else
    for (const one of itemsOf(valueAt(list, group!)))
      if (textOf(one) === item) editor.removeItem(valueAt(list, group!) as YAMLSeq, one);
  const saving = steps.filter(({ step }) => usesList(step, named.list));
  for (const { node } of saving)
    for (const id of [named.id, ...(item === undefined ? [] : [item])]) removeKey(editor, valueAt(node, 'then'), id);
  const answers = saving.flatMap(({ step }) => ('save' in step && step.save !== undefined ? [step.save] : []));
  for (const { node } of steps) for (const answer of answers) forgetValue(editor, node, answer, named.id, to);
}

/** A rule for one choice goes with it, or follows it. */
function forgetValue(editor: TextEditor, node: unknown, answer: string, id: string, to: string | null): void {
  const rules = valueAt(node, 'rules');
  for (const rule of itemsOf(rules)) {
    const value = valueAt(valueAt(rule, 'when'), answer);
    if (textOf(value) === id && to === null) removeRule(editor, node, rule);
    for (const one of [value, ...itemsOf(value)].filter((one) => textOf(one) === id)) {
      if (to !== null) editor.replace(one as Scalar, to.split('.').slice(2).join('.'));
      else if (one !== value) editor.removeItem(value as YAMLSeq, one);
    }
  }
}

/** No rule is no `rules:`. */
function removeRule(editor: TextEditor, node: unknown, rule: unknown): void {
  const rules = valueAt(node, 'rules') as YAMLSeq;
  if (rules.items.length > 1) editor.removeItem(rules, rule);
  else removeKey(editor, node, 'rules');
}

function forgetAnswer(editor: TextEditor, answer: string, steps: readonly StepNode[]): void {
  for (const { node } of steps) {
    const show = valueAt(node, 'show');
    for (const item of itemsOf(show)) if (textOf(item) === answer) editor.removeItem(show as YAMLSeq, item);
    for (const rule of itemsOf(valueAt(node, 'rules')))
      if (pairsOf(valueAt(rule, 'when')).some((pair) => keyOf(pair) === answer)) removeRule(editor, node, rule);
  }
}

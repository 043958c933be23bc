import type { Scalar } from 'yaml';
import { itemsOf, pairAt, pairsOf, type TextEditor, textOf, valueAt } from './edit-text.ts';
import type { ContentSet, Step } from './model.ts';
import { type Renaming, swap } from './rename.ts';
import { swapBeginning, usesList } from './rename-flows.ts';
import { choiceIds } from './try/names.ts';

/** Example conversations speak of steps, choices and answers. */
export function renameInTests(editor: TextEditor, content: ContentSet, renaming: Renaming): void {
  const expected = valueAt(editor.root, 'expect');
  if (renaming.named.kind === 'answer') {
    swap(editor, pairAt(valueAt(expected, 'answers'), renaming.from)?.key, renaming.from, renaming.to);
  } else if (renaming.named.kind === 'flow' || renaming.named.kind === 'step') {
    for (const node of saidNodes(editor.root)) renamePlace(editor, node, renaming);
  } else renameChoices(editor, content, renaming);
}

/** Everything that names a step, or a text of one. */
function saidNodes(root: unknown): unknown[] {
  const expected = valueAt(root, 'expect');
  const lines = itemsOf(valueAt(root, 'talk')).flatMap((line) =>
    ['bot', 'tap', 'menu'].map((kind) => valueAt(line, kind)),
  );
  return [
    ...lines,
    valueAt(expected, 'ending'),
    ...['said', 'not_said'].flatMap((list) => itemsOf(valueAt(expected, list))),
  ];
}

function renamePlace(editor: TextEditor, node: unknown, { named, from, to }: Renaming): void {
  if (named.kind === 'flow') swapBeginning(editor, node, from, to);
  if (named.kind === 'step') swapBeginning(editor, node, `${named.flow}.${from}`, `${named.flow}.${to}`);
}

function renameChoices(editor: TextEditor, content: ContentSet, renaming: Renaming): void {
  const { named, from, to } = renaming;
  const id = named.kind === 'option' ? from : 'id' in named ? named.id : from;
  const after = `${id.slice(0, id.length - from.length)}${to}`;
  const offers = (step: Step | undefined): boolean =>
    named.kind === 'option'
      ? step?.address === named.step.address
      : (named.kind === 'item' || named.kind === 'group') && usesList(step, named.list);
  // Where no other question offers a choice of that name, it need not be said which one was asked.
  const isOnly = ![...content.flows.steps.values()].some((step) => !offers(step) && choiceIds(step).includes(id));
  let asked: Step | undefined;
  for (const line of itemsOf(valueAt(editor.root, 'talk'))) {
    asked = content.flows.steps.get(textOf(valueAt(line, 'bot')) ?? '') ?? asked;
    const tap = valueAt(line, 'tap');
    const older = [...content.flows.steps.values()].find(({ address }) => textOf(tap)?.startsWith(`${address}.`));
    if (older === undefined && (offers(asked) || isOnly)) swapBeginning(editor, tap, id, after);
    if (older !== undefined && offers(older)) swapTail(editor, tap, older.address, id, after);
  }
  for (const pair of pairsOf(valueAt(valueAt(editor.root, 'expect'), 'answers')))
    if (
      [...content.flows.steps.values()].some((step) => 'save' in step && step.save === textOf(pair.key) && offers(step))
    )
      swapBeginning(editor, pair.value, id, after);
}

/** `support.topic.admin.permit`: a button of an older question. */
function swapTail(editor: TextEditor, node: unknown, address: string, id: string, after: string): void {
  const tail = textOf(node)!.slice(address.length + 1);
  if (tail === id || tail.startsWith(`${id}.`))
    editor.replace(node as Scalar, `${address}.${after}${tail.slice(id.length)}`);
}

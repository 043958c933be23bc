import { keyOf, pairAt, pairsOf, type TextEditor, valueAt } from './edit-text.ts';
import type { ContentSet } from './model.ts';
import { type Renaming, swap } from './rename.ts';
import { swapBeginning } from './rename-flows.ts';

/** Where the texts of something stand in flows.json. */
export function textPath({ named, from }: Pick<Renaming, 'named' | 'from'>): readonly string[] {
  switch (named.kind) {
    case 'flow':
      return [from];
    case 'step':
      return [named.flow, from];
    case 'option':
      return [...named.step.address.split('.'), 'options', from];
    case 'answer':
      return ['answers', from];
    case 'item':
    case 'group':
      return ['lists', named.list, ...named.id.split('.')];
  }
}

export function renameInTexts(editor: TextEditor, _content: ContentSet, renaming: Renaming): void {
  const { named, from, to } = renaming;
  const path = textPath(renaming);
  const holder = path.slice(0, -1).reduce<unknown>(valueAt, editor.root);
  swap(editor, pairAt(holder, from)?.key, from, to);
  if (named.kind === 'flow') swap(editor, pairAt(valueAt(editor.root, 'menu'), from)?.key, from, to);
}

/** Keys of match.json, such as `support.summary.options.send` and `topics.admin.permit`. */
export function renameInMatch(editor: TextEditor, _content: ContentSet, { named, from, to }: Renaming): void {
  const keysIn = (part: string) => pairsOf(valueAt(editor.root, part));
  if (named.kind === 'item' || named.kind === 'group') {
    const key = `${named.list}.${named.id}`;
    const after = `${key.slice(0, key.length - from.length)}${to}`;
    for (const pair of keysIn('lists')) swapBeginning(editor, pair.key, key, after);
  }
  const before =
    named.kind === 'flow'
      ? from
      : named.kind === 'step'
        ? `${named.flow}.${from}`
        : named.kind === 'option'
          ? `${named.step.address}.options.${from}`
          : null;
  if (before === null) return;
  const after = `${before.slice(0, before.length - from.length)}${to}`;
  for (const pair of keysIn('options')) if (keyOf(pair) !== '') swapBeginning(editor, pair.key, before, after);
}

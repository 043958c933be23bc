import type { YAMLMap, YAMLSeq } from 'yaml';
import { itemsOf, pairAt, type TextEditor, textOf, valueAt } from './edit-text.ts';
import type { ContentSet } from './model.ts';
import { answersOnlyOf, type Removal } from './remove.ts';

/**
 * A question that is gone leaves an example with its answer. Examples that choose what is gone cannot be mended by a machine: the
 * check names them.
 */
export function removeFromTests(editor: TextEditor, content: ContentSet, { named, name }: Removal): void {
  const isGone = (text: string | undefined) => text === name || text?.startsWith(`${name}.`) === true;
  const talk = valueAt(editor.root, 'talk');
  if (named.kind === 'step' || named.kind === 'flow') {
    let answers = false;
    for (const line of itemsOf(talk)) {
      const bot = textOf(valueAt(line, 'bot'));
      answers = bot === undefined ? answers : isGone(bot);
      if (answers) editor.removeItem(talk as YAMLSeq, line);
    }
  }
  const expected = valueAt(editor.root, 'expect');
  for (const list of ['said', 'not_said'].map((part) => valueAt(expected, part)))
    for (const item of itemsOf(list)) if (isGone(textOf(item))) editor.removeItem(list as YAMLSeq, item);
  const saved = valueAt(expected, 'answers');
  for (const answer of answersOnlyOf(content, named)) {
    const pair = pairAt(saved, answer);
    if (pair !== undefined) editor.removePair(saved as YAMLMap, pair);
  }
}

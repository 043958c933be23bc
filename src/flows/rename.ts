import type { Scalar } from 'yaml';
import { TextEditor } from './edit-text.ts';
import { FLOWS, LOCALE_PARTS, localeFile, TEST_FOLDER } from './files.ts';
import { type ContentSet, LANGUAGES } from './model.ts';
import { allNames, type Named, namedBy } from './names.ts';
import { nearest } from './near.ts';
import { renameInFlows } from './rename-flows.ts';
import { renameInTests } from './rename-tests.ts';
import { renameInMatch, renameInTexts } from './rename-texts.ts';

/** The files that change, by name; or why nothing can be done. */
export type Edited = { readonly files: ReadonlyMap<string, string> } | { readonly refused: string };

/** A rename that is possible: what is renamed, and what its last part is called before and after. */
export interface Renaming {
  readonly named: Named;
  readonly from: string;
  readonly to: string;
  /** The whole names, as the tables write them. */
  readonly names: readonly (readonly [from: string, to: string])[];
}

/** Names that mean something to the bot itself. */
const FLOWS_OF_THE_BOT = ['urgent', 'legal_help'];
const ANSWERS_OF_THE_BOT = ['university', 'university_name', 'topic', 'mentor_origin', 'language'];

/**
 * Gives something another name in flows.yml, texts, words and example conversations, and writes into `renamed:` where people
 * who are in the middle of a conversation go on. Every other letter stays as it is.
 *
 * @param files content and example conversations; they must be free of errors
 * @param to the whole new name, or only its last part
 */
export function rename(files: ReadonlyMap<string, string>, content: ContentSet, from: string, to: string): Edited {
  const renaming = renamingOf(content, from, to);
  if ('refused' in renaming) return renaming;
  const edit = (name: string, change: (editor: TextEditor) => void): [string, string][] => {
    const editor = new TextEditor(files.get(name) ?? '');
    change(editor);
    return editor.isChanged ? [[name, editor.result()]] : [];
  };
  return {
    files: new Map([
      ...edit(FLOWS, (editor) => renameInFlows(editor, content, renaming)),
      ...LANGUAGES.flatMap((language) =>
        LOCALE_PARTS.filter((part) => part === 'flows' || part === 'match').flatMap((part) =>
          edit(localeFile(language, part), (editor) =>
            part === 'flows' ? renameInTexts(editor, content, renaming) : renameInMatch(editor, content, renaming),
          ),
        ),
      ),
      ...[...files.keys()]
        .filter((name) => name.startsWith(`${TEST_FOLDER}/`))
        .flatMap((name) => edit(name, (editor) => renameInTests(editor, content, renaming))),
    ]),
  };
}

function renamingOf(content: ContentSet, from: string, to: string): Renaming | { refused: string } {
  const named = namedBy(content, from);
  if (named === undefined) return { refused: unknownName(content, from) };
  const [before, last] = [from.slice(0, from.lastIndexOf('.') + 1), from.slice(from.lastIndexOf('.') + 1)];
  const name = to.startsWith(before) ? to.slice(before.length) : to;
  if (!/^[a-z][a-z0-9_-]{1,23}$/.test(name))
    return {
      refused: `"${name}" cannot be a name: 2 to 24 small letters, digits and _, and only the last part changes`,
    };
  const refused = refusal(content, named, name);
  if (refused !== null) return { refused };
  const names = named.kind === 'group' ? itemNames(content, named, name) : [[from, before + name] as const];
  return { named, from: last, to: name, names: [...names, ...callNames(content, named, name)] };
}

export function unknownName(content: ContentSet, name: string): string {
  const near = nearest(name, allNames(content));
  return `there is nothing called "${name}"${near === undefined ? '' : `: did you mean "${near}"?`}`;
}

function refusal(content: ContentSet, named: Named, name: string): string | null {
  const { flows } = content;
  const steps = [...flows.steps.values()];
  const taken = `"${name}" is taken`;
  switch (named.kind) {
    case 'flow':
      if (FLOWS_OF_THE_BOT.includes(named.flow)) return `the bot itself goes to "${named.flow}": it keeps its name`;
      return flows.flows.has(name) || steps.some((step) => step.name === name) ? taken : null;
    case 'step':
      if (named.step.verb === 'call') return `"${named.step.address}" is called like the flow it calls: rename that`;
      return flows.flows.has(name) || flows.steps.has(`${named.flow}.${name}`) ? taken : null;
    case 'answer':
      if (ANSWERS_OF_THE_BOT.includes(named.answer))
        return `the bot itself reads the answer "${named.answer}": it keeps its name`;
      return steps.some((step) => 'save' in step && step.save === name) ? taken : null;
    case 'option':
      return namedBy(content, `${named.step.address}.options.${name}`) === undefined ? null : taken;
    case 'item':
      if (named.id === 'other' || named.id === 'unknown')
        return `"${named.id}" means something to the bot: it keeps its name`;
      return namedBy(content, `lists.${named.list}.${[...named.id.split('.').slice(0, -1), name].join('.')}`) ===
        undefined
        ? null
        : taken;
    case 'group':
      if (named.id === 'sos') return '"sos" means something to the bot: it keeps its name';
      return namedBy(content, `lists.${named.list}.${name}`) === undefined ? null : taken;
  }
}

/** People have chosen items, never a group alone. */
function itemNames(
  { flows }: ContentSet,
  { list, id }: Extract<Named, { kind: 'group' }>,
  name: string,
): [string, string][] {
  const found = flows.lists.get(list);
  const items = found?.kind === 'groups' ? (found.groups.find((group) => group.id === id)?.items ?? []) : [];
  return items.map((item) => [`lists.${list}.${id}.${item}`, `lists.${list}.${name}.${item}`]);
}

/** Steps that call a renamed flow bear its name. */
function callNames({ flows }: ContentSet, named: Named, name: string): [string, string][] {
  if (named.kind !== 'flow') return [];
  return [...flows.steps.values()]
    .filter((step) => step.verb === 'call' && step.callee === named.flow && step.flow !== named.flow)
    .map((step) => [step.address, `${step.flow}.${name}`]);
}

/** Replaces a scalar whose text is `from`. */
export function swap(editor: TextEditor, node: unknown, from: string, to: string): void {
  const scalar = node as Scalar | null;
  if (scalar !== null && String(scalar?.value) === from) editor.replace(scalar as Scalar, to);
}

import type { YAMLMap } from 'yaml';
import { pairsOf, TextEditor, valueAt } from './edit-text.ts';
import { FLOWS, localeFile, TEST_FOLDER } from './files.ts';
import { edgesOf } from './graph.ts';
import { type Address, type ContentSet, LANGUAGES, type Step } from './model.ts';
import { type Named, namedBy } from './names.ts';
import { removeFromFlows } from './remove-flows.ts';
import { removeFromTests } from './remove-tests.ts';
import { type Edited, unknownName } from './rename.ts';
import { textPath } from './rename-texts.ts';

/** A removal that is possible. */
export interface Removal {
  readonly named: Named;
  readonly name: string;
  /** Where its people go on, or the choice that theirs becomes; null where an answer is asked again. */
  readonly to: string | null;
}

/**
 * Takes a flow, a step or a choice out of flows.yml, texts, words and example conversations, and writes into `removed:` where
 * those go on who were there. Every other letter stays as it is.
 *
 * @param files content and example conversations; they must be free of errors
 * @param to where people go on; may be left out where there is only one way on, and for choices
 */
export function remove(files: ReadonlyMap<string, string>, content: ContentSet, name: string, to?: string): Edited {
  const removal = removalOf(content, name, to);
  if ('refused' in removal) return removal;
  const edit = (file: string, change: (editor: TextEditor) => void): [string, string][] => {
    const editor = new TextEditor(files.get(file) ?? '');
    change(editor);
    return editor.isChanged ? [[file, editor.result()]] : [];
  };
  return {
    files: new Map([
      ...edit(FLOWS, (editor) => removeFromFlows(editor, content, removal)),
      ...LANGUAGES.flatMap((language) => [
        ...edit(localeFile(language, 'flows'), (editor) => removeTexts(editor, content, removal)),
        ...edit(localeFile(language, 'match'), (editor) => removeWords(editor, removal)),
      ]),
      ...[...files.keys()]
        .filter((file) => file.startsWith(`${TEST_FOLDER}/`))
        .flatMap((file) => edit(file, (editor) => removeFromTests(editor, content, removal))),
    ]),
  };
}

function removalOf(content: ContentSet, name: string, to: string | undefined): Removal | { refused: string } {
  const named = namedBy(content, name);
  if (named === undefined) return { refused: unknownName(content, name) };
  const refused = refusal(content, named);
  if (refused !== null) return { refused };
  if (named.kind === 'item' || named.kind === 'option') return choiceRemoval(content, named, name, to);
  const steps = named.kind === 'step' ? [named.step] : (content.flows.flows.get(name)?.steps ?? []);
  const target = to === undefined ? onlyWayOn(steps, named) : stepNamed(content, named, to);
  if (target === undefined)
    return {
      refused: to === undefined ? `say where its people go on: --to …` : `there is no step "${to}" to go on at`,
    };
  return { named, name, to: target };
}

function choiceRemoval(
  content: ContentSet,
  named: Named,
  name: string,
  to: string | undefined,
): Removal | { refused: string } {
  if (to === undefined) return { named, name, to: null };
  const whole =
    to.includes('.') && namedBy(content, to) !== undefined ? to : name.slice(0, name.lastIndexOf('.') + 1) + to;
  return namedBy(content, whole)?.kind === named.kind
    ? { named, name, to: whole }
    : { refused: unknownName(content, whole) };
}

function refusal({ flows }: ContentSet, named: Named): string | null {
  const steps = [...flows.steps.values()];
  if (named.kind === 'answer' || named.kind === 'group')
    return 'remove the steps or the choices instead: this one has none of its own';
  if (named.kind === 'option' && named.step.verb === 'choose' && named.step.consent === named.id)
    return `"${named.id}" is the consent`;
  if (named.kind === 'step' && flows.flows.get(named.flow)?.steps.length === 1)
    return `it is the only step of "${named.flow}": remove the flow`;
  if (named.kind !== 'flow') return null;
  const caller = steps.find((step) => step.verb === 'call' && step.callee === named.flow);
  const command = [...flows.commands].find(([, one]) => 'visit' in one && one.visit === named.flow)?.[0];
  if (flows.start === named.flow) return 'the conversation starts there';
  if (caller !== undefined) return `"${caller.address}" calls it: remove that first`;
  return command === undefined ? null : `the command "${command}" visits it: take its line out first`;
}

/** All ways out lead to one place. */
function onlyWayOn(steps: readonly Step[], named: Named): Address | undefined {
  const inside = new Set(steps.map(({ address }) => address));
  const ways = new Set(
    steps
      .flatMap(edgesOf)
      .map(({ to }) => to)
      .filter((to) => !inside.has(to)),
  );
  return ways.size === 1 && named.kind !== 'flow' ? [...ways][0] : undefined;
}

function stepNamed({ flows }: ContentSet, named: Named, to: string): Address | undefined {
  const here = named.kind === 'step' ? `${named.flow}.${to}` : to;
  const found = flows.steps.get(here) ?? flows.steps.get(to) ?? flows.flows.get(to)?.steps[0];
  const isGone =
    found === undefined ||
    (named.kind === 'flow' && found.flow === named.flow) ||
    (named.kind === 'step' && found.address === named.step.address);
  return isGone ? undefined : found.address;
}

function removeTexts(editor: TextEditor, content: ContentSet, { named, name }: Removal): void {
  const last = name.slice(name.lastIndexOf('.') + 1);
  removeAt(editor, textPath({ named, from: last }));
  if (named.kind === 'flow') removeAt(editor, ['menu', last]);
  for (const answer of answersOnlyOf(content, named)) removeAt(editor, ['answers', answer]);
}

function removeAt(editor: TextEditor, path: readonly string[]): void {
  const holder = path.slice(0, -1).reduce<unknown>(valueAt, editor.root);
  const pair = pairsOf(holder).find(({ key }) => String((key as { value?: unknown }).value) === path.at(-1));
  if (pair !== undefined) editor.removePair(holder as YAMLMap, pair);
}

/** Answers that nothing else asks for. */
export function answersOnlyOf({ flows }: ContentSet, named: Named): string[] {
  const isGone = (step: Step) =>
    named.kind === 'step' ? step === named.step : named.kind === 'flow' && step.flow === named.flow;
  const saved = (some: readonly Step[]) =>
    some.flatMap((step) => ('save' in step && step.save !== undefined ? [step.save] : []));
  const all = [...flows.steps.values()];
  const kept = new Set(saved(all.filter((step) => !isGone(step))));
  return [...new Set(saved(all.filter(isGone)))].filter((answer) => !kept.has(answer));
}

function removeWords(editor: TextEditor, { named, name }: Removal): void {
  const isItem = named.kind === 'item';
  const part = valueAt(editor.root, isItem ? 'lists' : 'options');
  const key = isItem ? `${named.list}.${named.id}` : name;
  for (const pair of pairsOf(part)) {
    const own = String((pair.key as { value?: unknown }).value);
    if (own === key || own.startsWith(`${key}.`)) editor.removePair(part as YAMLMap, pair);
  }
}

import { entryOf, type Node } from '../node.ts';
import type { Path, SourceFile } from '../places.ts';
import { VERBS } from '../schema.ts';
import { type At, keyAt, type Report, valueAt } from './report.ts';

/** Names that YAML readers of other programs take for a value, and the word for "the following step". */
const TRAPS: ReadonlySet<string> = new Set(['yes', 'no', 'on', 'off', 'null', 'true', 'false', 'next']);
/** Roots of text keys that belong to the bot. */
const TAKEN_FLOWS: ReadonlySet<string> = new Set([
  'lists',
  'answers',
  'menu',
  'common',
  'members',
  'letters',
  'languages',
]);
const NAME = /^[a-z][a-z0-9_]{1,23}$/;
const LIST_ID = /^[a-z][a-z0-9_-]{1,23}$/;

/** flows.md section 6: names that stay readable and safe wherever they are written. */
export function checkNaming(report: Report, flows: SourceFile, committees: SourceFile): void {
  for (const [at, name] of flowNames(flows)) checkName(report, at, name, NAME, TAKEN_FLOWS);
  for (const [at, name] of stepNames(flows)) checkName(report, at, name, NAME);
  for (const [at, name] of listNames(flows)) checkName(report, at, name, LIST_ID, new Set(['languages']));
  for (const [at, name] of itemNames(flows)) checkName(report, at, name, LIST_ID, new Set(['title']));
  for (const [at, name] of keysOf(committees, 'committees')) checkName(report, at, name, LIST_ID);
}

function checkName(
  report: Report,
  at: At,
  name: string,
  pattern: RegExp,
  taken: ReadonlySet<string> = new Set(),
): void {
  if (TRAPS.has(name) || /^\d+$/.test(name)) report.add('F106', at, { name, why: 'trap' });
  else if (taken.has(name)) report.add('F106', at, { name, why: 'taken' });
  else if (!pattern.test(name)) report.add('F106', at, { name, why: 'spelling' });
}

type Named = [At, string];

function keysOf(source: SourceFile, ...path: string[]): Named[] {
  const node = path.reduce<Node | undefined>((at, key) => entryOf(at, key)?.value, source.root);
  return node?.kind === 'map' ? node.entries.map(({ key }) => [keyAt(source, ...path, key), key]) : [];
}

const flowNames = (source: SourceFile): Named[] => keysOf(source, 'flows');
const listNames = (source: SourceFile): Named[] => keysOf(source, 'lists');

function itemNames(source: SourceFile): Named[] {
  return listNames(source).flatMap(([, list]) => [
    ...keysOf(source, 'lists', list),
    ...keysOf(source, 'lists', list).flatMap(([, group]) => textsAt(source, ['lists', list, group])),
  ]);
}

function stepNames(source: SourceFile): Named[] {
  return flowNames(source).flatMap(([, flow]) => {
    const steps = entryOf(entryOf(source.root, 'flows')?.value, flow)?.value;
    return steps?.kind === 'list'
      ? steps.items.flatMap((step, index) => namesOfStep(source, ['flows', flow, index], step))
      : [];
  });
}

/** The step itself, its answer and its own choices; a call's name is that of another flow. */
function namesOfStep(source: SourceFile, path: Path, step: Node): Named[] {
  if (step.kind !== 'map') return [];
  return step.entries.flatMap(({ key, value }): Named[] => {
    const named = key === 'save' || key === 'media' || (key !== 'call' && VERBS.some((verb) => verb === key));
    if (named && value.kind === 'scalar') return [[valueAt(source, ...path, key), String(value.value)]];
    if (key === 'options' && value.kind === 'map')
      return value.entries.map((entry) => [keyAt(source, ...path, key, entry.key), entry.key]);
    return [];
  });
}

function textsAt(source: SourceFile, path: readonly string[]): Named[] {
  const node = path.reduce<Node | undefined>((at, key) => entryOf(at, key)?.value, source.root);
  return node?.kind === 'list'
    ? node.items.flatMap((item, index): Named[] =>
        item.kind === 'scalar' ? [[valueAt(source, ...path, index), String(item.value)]] : [],
      )
    : [];
}

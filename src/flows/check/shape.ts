import type { z } from 'zod';
import { COMMITTEES, EMERGENCIES, FLOWS, localeFile, TEXT_PARTS } from '../files.ts';
import type { Expected } from '../messages.ts';
import { LANGUAGES, type Language } from '../model.ts';
import { entryOf, type Node, plain } from '../node.ts';
import type { SourceFile } from '../places.ts';
import type { Finding } from '../problem.ts';
import {
  COMMAND_KINDS,
  COMMITTEES_FILE,
  type CommitteesFile,
  EMERGENCIES_FILE,
  type EmergenciesFile,
  FLOWS_FRAME,
  type FlowsFile,
  LISTS,
  MATCH_FRAME,
  type MatchFile,
  STEPS,
  VERBS,
  type Verb,
  WORDS,
} from '../schema.ts';
import { checkNaming } from './naming.ts';
import { didYouMean, keyAt, Report, valueAt } from './report.ts';
import { checkSizes, checkTwice } from './sizes.ts';
import { checkTimes } from './times.ts';

/** Files whose shape is right, as plain typed values. */
export interface Shaped {
  readonly flows: FlowsFile;
  readonly committees: CommitteesFile;
  readonly emergencies: EmergenciesFile;
  readonly match: Readonly<Record<Language, MatchFile>>;
}

type Path = readonly (string | number)[];

/** Fields, kinds of values, names. `shaped` is to be used only when nothing was found. */
export function checkShape(sources: ReadonlyMap<string, SourceFile>): { shaped: Shaped; findings: Finding[] } {
  const report = new Report();
  const source = (name: string): SourceFile => sources.get(name)!;
  checkSizes(report, sources);
  if (report.findings.length > 0) return { shaped: shapedOf(source), findings: report.findings };
  checkFlows(report, source(FLOWS));
  checkWhole(report, source(COMMITTEES), COMMITTEES_FILE);
  checkWhole(report, source(EMERGENCIES), EMERGENCIES_FILE);
  for (const language of LANGUAGES) {
    checkMatch(report, source(localeFile(language, 'match')));
    for (const part of TEXT_PARTS) checkTexts(report, source(localeFile(language, part)));
  }
  if (report.findings.length === 0) checkTimes(report, sources);
  if (report.findings.length === 0) checkRepeated(report, source(FLOWS));
  if (report.findings.length === 0) checkNaming(report, source(FLOWS), source(COMMITTEES));
  return { shaped: shapedOf(source), findings: report.findings };
}

/** A flows.yml by itself; null when its shape is wrong. */
export function shapedFlows(source: SourceFile): FlowsFile | null {
  const report = new Report();
  checkFlows(report, source);
  return report.findings.length === 0 ? (plain(source.root) as FlowsFile) : null;
}

function shapedOf(source: (name: string) => SourceFile): Shaped {
  const value = <T>(name: string): T => plain(source(name).root) as T;
  const match = Object.fromEntries(
    LANGUAGES.map((language) => [language, value<MatchFile>(localeFile(language, 'match'))]),
  );
  return {
    flows: value(FLOWS),
    committees: value(COMMITTEES),
    emergencies: value(EMERGENCIES),
    match: match as Shaped['match'],
  };
}

function checkWhole(report: Report, source: SourceFile, schema: z.ZodType): void {
  if (knownFormat(report, source)) checkPart(report, source, [], source.root, schema, '');
}

function knownFormat(report: Report, source: SourceFile): boolean {
  const format = entryOf(source.root, 'format')?.value;
  if (format?.kind !== 'scalar' || typeof format.value !== 'number' || format.value === 1) return true;
  report.add('F105', valueAt(source, 'format'), { found: String(format.value) });
  return false;
}

function checkFlows(report: Report, source: SourceFile): void {
  if (!knownFormat(report, source)) return;
  checkPart(report, source, [], source.root, FLOWS_FRAME, '');
  for (const [name, node] of parts(source.root, 'commands')) checkCommand(report, source, name, node);
  for (const [name, node] of parts(source.root, 'lists')) {
    const groups = node.kind === 'map' && node.entries.some(({ value }) => value.kind === 'list');
    checkPart(report, source, ['lists', name], node, groups ? LISTS.groups : LISTS.flat, name);
  }
  for (const [flow, node] of parts(source.root, 'flows')) {
    if (node.kind === 'list')
      node.items.forEach((step, index) => void checkStep(report, source, ['flows', flow, index], step));
  }
}

function parts(root: Node, key: string): [string, Node][] {
  const node = entryOf(root, key)?.value;
  return node?.kind === 'map' ? node.entries.map((entry) => [entry.key, entry.value]) : [];
}

function checkCommand(report: Report, source: SourceFile, name: string, node: Node): void {
  const kind = entryOf(node, 'visit') === undefined ? 'do' : 'visit';
  checkPart(report, source, ['commands', name], node, COMMAND_KINDS[kind], name);
}

function checkStep(report: Report, source: SourceFile, path: Path, node: Node): void {
  if (node.kind !== 'map' || node.entries.length === 0) {
    report.add('F104', valueAt(source, ...path), { what: shown(path, node), expected: { kind: 'block' } });
    return;
  }
  const verb = node.entries.map(({ key }) => key).find((key): key is Verb => VERBS.includes(key as Verb));
  if (verb !== undefined) return checkPart(report, source, path, node, STEPS[verb], verb);
  const first = node.entries[0]!;
  report.add('F103', keyAt(source, ...path, first.key), { key: first.key, of: '' }, didYouMean(first.key, VERBS));
}

/** A list that offers the same twice. */
function checkRepeated(report: Report, source: SourceFile): void {
  const { menu, languages, lists } = plain(source.root) as FlowsFile;
  checkTwice(report, source, ['menu'], menu);
  checkTwice(report, source, ['languages', 'offered'], languages.offered);
  for (const [list, items] of Object.entries(lists))
    for (const [group, names] of Object.entries(items))
      if (Array.isArray(names)) checkTwice(report, source, ['lists', list, group], names);
}

function checkMatch(report: Report, source: SourceFile): void {
  checkPart(report, source, [], source.root, MATCH_FRAME, '');
  for (const block of ['options', 'lists', 'emergencies']) {
    for (const [name, node] of parts(source.root, block)) {
      checkPart(report, source, [block, name], node, node.kind === 'map' ? WORDS.block : WORDS.list, name);
    }
  }
}

function checkTexts(report: Report, source: SourceFile): void {
  const walk = (node: Node, path: Path): void => {
    if (node.kind === 'map') for (const { key, value } of node.entries) walk(value, [...path, key]);
    else if (node.kind === 'list' || typeof node.value !== 'string') {
      report.add('F104', valueAt(source, ...path), { what: shown(path, node), expected: { kind: 'text' } });
    }
  };
  if (source.root.kind === 'map') walk(source.root, []);
  else report.add('F104', valueAt(source), { what: source.name, expected: { kind: 'block' } });
}

export function checkPart(
  report: Report,
  source: SourceFile,
  at: Path,
  node: Node,
  schema: z.ZodType,
  of: string,
): void {
  const result = schema.safeParse(plain(node));
  for (const issue of result.error?.issues ?? []) addIssue(report, source, at, node, issue, of, schema);
}

type Issue = z.core.$ZodIssue;

function addIssue(
  report: Report,
  source: SourceFile,
  at: Path,
  node: Node,
  issue: Issue,
  of: string,
  schema: z.ZodType,
): void {
  const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
  const whole = [...at, ...path];
  const owner = String(path.at(-1) ?? of) || source.name;
  if (issue.code === 'unrecognized_keys') {
    const fields = fieldsAt(schema, path);
    for (const key of issue.keys)
      report.add('F103', keyAt(source, ...whole, key), { key, of: owner }, didYouMean(key, fields));
    return;
  }
  if (issue.code === 'invalid_key') {
    const key = String(path.at(-1));
    report.add(
      'F103',
      keyAt(source, ...whole),
      { key, of: String(path.at(-2) ?? of) },
      didYouMean(key, keyChoices(issue)),
    );
    return;
  }
  const found = nodeAt(node, path);
  if (found === undefined) {
    report.add('F104', keyAt(source, ...whole.slice(0, -1)), {
      what: owner,
      expected: { kind: 'missing', of: String(path.at(-2) ?? of) || source.name },
    });
    return;
  }
  const expected = expectedOf(issue);
  const hint =
    expected.kind === 'oneOf' && found.kind === 'scalar' ? didYouMean(String(found.value), expected.values) : undefined;
  report.add('F104', valueAt(source, ...whole), { what: shown(whole, found), expected }, hint);
}

function nodeAt(node: Node, path: Path): Node | undefined {
  return path.reduce<Node | undefined>(
    (at, step) =>
      typeof step === 'number' ? (at?.kind === 'list' ? at.items[step] : undefined) : entryOf(at, step)?.value,
    node,
  );
}

function keyChoices(issue: Extract<Issue, { code: 'invalid_key' }>): string[] {
  return issue.issues.flatMap((inner) => (inner.code === 'invalid_value' ? inner.values.map(String) : []));
}

/** Names of the fields that a block may have: what an unknown one was perhaps meant to be. */
function fieldsAt(schema: z.ZodType, path: Path): string[] {
  let at = schema as unknown as { def: ZodDef };
  for (const step of ['', ...path]) {
    if (step !== '') at = (at.def.shape?.[step] ?? at.def.valueType ?? at.def.element ?? at) as typeof at;
    while (at.def.innerType !== undefined) at = at.def.innerType as typeof at;
  }
  return Object.keys(at.def.shape ?? at.def.keyType?.def.entries ?? {});
}
interface ZodDef {
  shape?: Record<string, unknown>;
  valueType?: unknown;
  keyType?: { def: { entries?: Record<string, string> } };
  element?: unknown;
  innerType?: unknown;
}

const KINDS: Readonly<Record<string, 'text' | 'list' | 'block' | 'flag' | 'number'>> = {
  string: 'text',
  array: 'list',
  object: 'block',
  record: 'block',
  boolean: 'flag',
  number: 'number',
};

function expectedOf(issue: Issue): Expected {
  const [like, example = ''] = issue.message.split(/:(.*)/s);
  if (like === 'like' || like === 'likeOrNull') return { kind: like, example };
  if (issue.code === 'invalid_value') return { kind: 'oneOf', values: issue.values.map(String) };
  if (issue.code === 'invalid_type') return { kind: KINDS[issue.expected] ?? 'something' };
  return { kind: issue.code === 'invalid_union' ? 'text' : 'something' };
}

/** `length: long` for a value on its own line; only the name where the value is a whole block. */
function shown(path: Path, node: Node): string {
  const name = path.findLast((part) => typeof part === 'string') ?? '';
  if (node.kind !== 'scalar') return name;
  return `${name}: ${String(node.value).slice(0, 40)}`;
}

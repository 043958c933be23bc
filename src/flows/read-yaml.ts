import { type Document, isAlias, isMap, isScalar, isSeq, type Pair, parseDocument, visit, type YAMLError } from 'yaml';
import { DANGEROUS_KEYS, type Entry, MAX_DEPTH, type Node, type ReadError, type Reading, type Scalar } from './node.ts';

/** Reads YAML 1.2 (core schema) without aliases, merges, tags or a second document. */
export function readYaml(text: string): Reading {
  const deep = tooDeepAt(text);
  if (deep !== undefined) return { errors: [{ code: 'F101', at: deep, what: TOO_DEEP }] };
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    merge: false,
    // Compared here with a set; `yaml` compares each key with each other.
    uniqueKeys: false,
    prettyErrors: false,
    keepSourceTokens: false,
  });
  // One unreadable place usually makes others that are none.
  const broken = [...document.errors, ...document.warnings][0];
  if (broken !== undefined) return { errors: [readError(broken, document)] };
  const errors: ReadError[] = [];
  const root = toNode(document.contents, 0, 0, errors);
  return errors.length === 0 ? { root, errors: [] } : { errors };
}

const TOO_DEEP = 'too many blocks inside each other';
const COMPACT_BLOCKS = new RegExp(`(?:[-?:][ \\t]+){${MAX_DEPTH}}`);
const INDENTED_BLOCK = new RegExp(`^[ ]{${MAX_DEPTH * 10},}\\S`, 'm');

/** `yaml` recurses, and a hundred thousand brackets cost it a second: look before it does. */
function tooDeepAt(text: string): number | undefined {
  const compact = Math.max(text.search(COMPACT_BLOCKS), text.search(INDENTED_BLOCK));
  if (compact >= 0) return compact;
  let depth = 0;
  for (const { 0: bracket, index } of text.matchAll(/[[\]{}]/g)) {
    depth = bracket === '[' || bracket === '{' ? depth + 1 : Math.max(0, depth - 1);
    if (depth > MAX_DEPTH) return index;
  }
  return undefined;
}

/** Words for administrators; what is not here keeps the message of the parser. */
const WORDS: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'Tabs are not allowed as indentation',
  BAD_INDENT: 'this line does not start in the same column as the others of its block',
  BAD_ALIAS: 'aliases ("*name") are not allowed; write it out',
  MISSING_CHAR: 'a quote, bracket or ":" is missing here',
  MULTILINE_IMPLICIT_KEY: 'a ":" or a line break is missing here',
  BLOCK_AS_IMPLICIT_KEY: 'two ":" on one line; put the text in quotes',
  MULTIPLE_DOCS: 'a file holds one document: remove the line "---"',
  TAG_RESOLVE_FAILED: 'tags ("!name") are not allowed',
};

function readError(error: YAMLError, document: Document): ReadError {
  const at = error.pos[0];
  const what = WORDS[error.code] ?? error.message;
  return { code: 'F101', at: error.code === 'MISSING_CHAR' ? openedAt(document, at) : at, what };
}

/** A quote left open is noticed at the end of the file; people look for where it was opened. */
function openedAt(document: Document, end: number): number {
  let at = end;
  visit(document, {
    Scalar: (_, { type, range }) => {
      if (type?.startsWith('QUOTE') && range && range[1] >= end) at = range[0];
    },
  });
  return at;
}

function toNode(from: unknown, parentAt: number, depth: number, errors: ReadError[]): Node {
  const at = startOf(from) ?? parentAt;
  if (depth > MAX_DEPTH || isAlias(from))
    errors.push({ code: 'F101', at, what: isAlias(from) ? WORDS['BAD_ALIAS']! : TOO_DEEP });
  else if (isMap(from)) return { kind: 'map', at, entries: toEntries(from.items, at, depth, errors) };
  else if (isSeq(from))
    return { kind: 'list', at, items: from.items.map((item) => toNode(item, at, depth + 1, errors)) };
  else if (isScalar(from)) return { kind: 'scalar', at, value: scalar(from.value) };
  return { kind: 'scalar', at, value: null };
}

function toEntries(pairs: readonly Pair[], parentAt: number, depth: number, errors: ReadError[]): Entry[] {
  const seen = new Set<string>();
  return pairs.map((pair) => {
    const entry = toEntry(pair, parentAt, depth, errors);
    if (seen.has(entry.key)) errors.push({ code: 'F102', at: entry.keyAt, what: entry.key });
    seen.add(entry.key);
    return entry;
  });
}

function toEntry({ key, value }: Pair, parentAt: number, depth: number, errors: ReadError[]): Entry {
  const keyAt = startOf(key) ?? parentAt;
  const name = isScalar(key) ? key.value : undefined;
  if (typeof name !== 'string' || DANGEROUS_KEYS.has(name))
    errors.push({ code: 'F106', at: keyAt, what: String(name ?? 'null') });
  return { key: String(name), keyAt, value: toNode(value, keyAt, depth + 1, errors) };
}

function startOf(node: unknown): number | undefined {
  const range = (node as { range?: readonly number[] | null } | null)?.range;
  return range?.[0];
}

function scalar(value: unknown): Scalar {
  return typeof value === 'number' || typeof value === 'boolean' || value === null ? value : String(value);
}

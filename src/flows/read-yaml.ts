import {
  type Document,
  type ErrorCode,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';
import {
  DANGEROUS_KEYS,
  type Entry,
  MAX_DEPTH,
  type Node,
  type ReadError,
  type Reading,
  type Scalar,
  type Unreadable,
} from './node.ts';

/** Reads YAML 1.2 (core schema) without anchors, aliases, merges, tags or a second document. */
export function readYaml(text: string): Reading {
  const before = unreadableBefore(text);
  if (before !== undefined) return { errors: [before] };
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
  const broken = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0])[0];
  if (broken !== undefined) return { errors: [readError(broken, document, text)] };
  const errors: ReadError[] = [];
  const root = toNode(document.contents, 0, 0, errors);
  if (errors.length === 0) return { root, errors: [] };
  const unreadable = errors.find(({ code }) => code === 'F101');
  return { errors: unreadable === undefined ? errors : [unreadable] };
}

const unreadable = (is: Unreadable['is'], at: number): ReadError => ({ code: 'F101', at, why: { is } });

const COMPACT_BLOCKS = new RegExp(`(?:[-?:][ \\t]+){${MAX_DEPTH}}`);
const INDENTED_BLOCK = new RegExp(`^[ ]{${MAX_DEPTH * 10},}\\S`, 'm');
/** Spaces of text programs where YAML wants its own: at the beginning of a line, or behind `:` and `-`. */
const ODD_SPACE = /(?:^|[:-]) *[\u00a0\u2000-\u200b\u202f\u205f\u3000]/m;

/** `yaml` recurses, and a hundred thousand brackets cost it a second: look before it does. */
function unreadableBefore(text: string): ReadError | undefined {
  const odd = ODD_SPACE.exec(text);
  if (odd !== null) return unreadable('odd_space', odd.index + odd[0].length - 1);
  const compact = Math.max(text.search(COMPACT_BLOCKS), text.search(INDENTED_BLOCK));
  if (compact >= 0) return unreadable('too_deep', compact);
  let depth = 0;
  for (const { 0: bracket, index } of text.matchAll(/[[\]{}]/g)) {
    depth = bracket === '[' || bracket === '{' ? depth + 1 : Math.max(0, depth - 1);
    if (depth > MAX_DEPTH) return unreadable('too_deep', index);
  }
  return undefined;
}

const REASONS: Readonly<Record<ErrorCode, Unreadable['is']>> = {
  ALIAS_PROPS: 'alias',
  BAD_ALIAS: 'alias',
  BAD_COLLECTION_TYPE: 'tag',
  BAD_DIRECTIVE: 'directive',
  BAD_DQ_ESCAPE: 'escape',
  BAD_INDENT: 'indent',
  BAD_PROP_ORDER: 'alias',
  BAD_SCALAR_START: 'first_sign',
  BLOCK_AS_IMPLICIT_KEY: 'two_colons',
  BLOCK_IN_FLOW: 'block_in_brackets',
  DUPLICATE_KEY: 'unexpected',
  IMPOSSIBLE: 'unexpected',
  KEY_OVER_1024_CHARS: 'unexpected',
  MISSING_CHAR: 'open',
  MULTILINE_IMPLICIT_KEY: 'key_line',
  MULTIPLE_ANCHORS: 'alias',
  MULTIPLE_DOCS: 'documents',
  MULTIPLE_TAGS: 'tag',
  NON_STRING_KEY: 'unexpected',
  RESOURCE_EXHAUSTION: 'too_deep',
  TAB_AS_INDENT: 'tab',
  TAG_RESOLVE_FAILED: 'tag',
  UNEXPECTED_TOKEN: 'unexpected',
};

function readError(error: YAMLError, document: Document, text: string): ReadError {
  const at = error.pos[0];
  // A tab is also what makes the indentation wrong.
  if (/^[ ]*\t/.test(lineWith(text, at))) return unreadable('tab', text.indexOf('\t', lineStart(text, at)));
  const is = REASONS[error.code] ?? 'unexpected';
  return unreadable(is, is === 'open' ? openedAt(document, at) : at);
}

const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;
const lineWith = (text: string, at: number): string => text.slice(lineStart(text, at)).split('\n', 1)[0]!;

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
  if (depth > MAX_DEPTH) errors.push(unreadable('too_deep', at));
  else if (isAlias(from) || hasAnchor(from)) errors.push(unreadable('alias', at));
  else if (isMap(from)) return { kind: 'map', at, entries: toEntries(from.items, at, depth, errors) };
  else if (isSeq(from))
    return { kind: 'list', at, items: from.items.map((item) => toNode(item, at, depth + 1, errors)) };
  else if (isScalar(from)) {
    checkQuotes(from, at, errors);
    return { kind: 'scalar', at, value: scalar(from.value) };
  }
  return { kind: 'scalar', at, value: null };
}

const hasAnchor = (node: unknown): boolean => typeof (node as { anchor?: unknown } | null)?.anchor === 'string';

/** “…” are letters to YAML: they would become part of the name. */
function checkQuotes(node: { type?: string; value: unknown }, at: number, errors: ReadError[]): void {
  if (node.type === 'PLAIN' && typeof node.value === 'string' && /^[“”„‟«»‘’‚]/.test(node.value))
    errors.push(unreadable('quotes', at));
}

function toEntries(pairs: readonly Pair[], parentAt: number, depth: number, errors: ReadError[]): Entry[] {
  const seen = new Map<string, number>();
  return pairs.map((pair) => {
    const entry = toEntry(pair, parentAt, depth, errors);
    const before = seen.get(entry.key) ?? 0;
    if (before === 1) errors.push({ code: 'F102', at: entry.keyAt, key: entry.key });
    seen.set(entry.key, before + 1);
    return entry;
  });
}

function toEntry({ key, value }: Pair, parentAt: number, depth: number, errors: ReadError[]): Entry {
  const keyAt = startOf(key) ?? parentAt;
  const name = isScalar(key) ? key.value : undefined;
  const written = String(name ?? (isScalar(key) ? 'null' : '?'));
  if (isScalar(key)) checkQuotes(key, keyAt, errors);
  if (isAlias(key) || hasAnchor(key)) errors.push(unreadable('alias', keyAt));
  else if (!isScalar(key)) errors.push({ code: 'F106', at: keyAt, name: written, why: 'not_text' });
  else if (typeof name !== 'string' || DANGEROUS_KEYS.has(name))
    errors.push({ code: 'F106', at: keyAt, name: written, why: 'trap' });
  return { key: written, keyAt, value: toNode(value, keyAt, depth + 1, errors) };
}

function startOf(node: unknown): number | undefined {
  const range = (node as { range?: readonly number[] | null } | null)?.range;
  return range?.[0];
}

function scalar(value: unknown): Scalar {
  return typeof value === 'number' || typeof value === 'boolean' || value === null ? value : String(value);
}

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
  const root = toNode(document.contents, 0, 0, { text, errors });
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

/** Errors that come of a quote or bracket left open before. */
const MAY_BE_OPEN: ReadonlySet<ErrorCode> = new Set([
  'MISSING_CHAR',
  'UNEXPECTED_TOKEN',
  'BAD_INDENT',
  'MULTILINE_IMPLICIT_KEY',
  'BLOCK_AS_IMPLICIT_KEY',
]);

function readError(error: YAMLError, document: Document, text: string): ReadError {
  const at = error.pos[0];
  // A tab is also what makes the indentation wrong.
  if (/^[ ]*\t/.test(lineWith(text, at))) return unreadable('tab', text.indexOf('\t', lineStart(text, at)));
  const opened = MAY_BE_OPEN.has(error.code) ? openedAt(document, text, at) : undefined;
  if (opened !== undefined) return unreadable('open', opened);
  const is = REASONS[error.code] ?? 'unexpected';
  return unreadable(is, is === 'indent' ? at + /^ */.exec(text.slice(at))![0].length : at);
}

const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;
const lineWith = (text: string, at: number): string => text.slice(lineStart(text, at)).split('\n', 1)[0]!;

/** A quote or bracket left open is noticed lines later; people look for where it was opened. */
function openedAt(document: Document, text: string, noticedAt: number): number | undefined {
  let at: number | undefined;
  visit(document, {
    Scalar: (_, { type, range }) => {
      const open = type?.startsWith('QUOTE') && range && range[1] >= noticedAt;
      if (open) at ??= range[0];
    },
    Collection: (_, { flow, range }) => {
      // The innermost one that never closes.
      if (flow && range && range[1] <= noticedAt + 1 && !/[\]}]/.test(text[range[1] - 1] ?? '')) at = range[0];
    },
  });
  return at;
}

/** What goes from one node to the next: the text, and what was found wrong in it. */
interface Walk {
  readonly text: string;
  readonly errors: ReadError[];
}

function toNode(from: unknown, parentAt: number, depth: number, walk: Walk): Node {
  const at = startOf(from) ?? parentAt;
  const forbidden = forbiddenAt(from, at, walk);
  if (depth > MAX_DEPTH) walk.errors.push(unreadable('too_deep', at));
  else if (forbidden !== undefined) walk.errors.push(forbidden);
  else if (isMap(from)) return { kind: 'map', at, entries: toEntries(from.items, at, depth, walk) };
  else if (isSeq(from)) return { kind: 'list', at, items: from.items.map((item) => toNode(item, at, depth + 1, walk)) };
  else if (isScalar(from)) {
    checkQuotes(from, at, walk);
    return { kind: 'scalar', at, value: scalar(from.value) };
  }
  return { kind: 'scalar', at, value: null };
}

/** Aliases and anchors repeat what stands elsewhere; tags change what a value is. Both surprise whoever reads the file. */
function forbiddenAt(node: unknown, at: number, { text }: Walk): ReadError | undefined {
  if (isAlias(node)) return unreadable('alias', at);
  const { anchor, tag } = (node ?? {}) as { anchor?: string; tag?: string };
  if (anchor !== undefined) return unreadable('alias', Math.max(0, text.lastIndexOf('&', at)));
  if (tag === undefined) return undefined;
  const sign = text.lastIndexOf('!', at);
  return unreadable('tag', Math.max(0, text[sign - 1] === '!' ? sign - 1 : sign));
}

/** “…” are letters to YAML: they would become part of the name. */
function checkQuotes(node: { type?: string; value: unknown }, at: number, { errors }: Walk): void {
  if (node.type === 'PLAIN' && typeof node.value === 'string' && /^[“”„‟«»‘’‚]/.test(node.value))
    errors.push(unreadable('quotes', at));
}

function toEntries(pairs: readonly Pair[], parentAt: number, depth: number, walk: Walk): Entry[] {
  const seen = new Map<string, number>();
  return pairs.map((pair) => {
    const entry = toEntry(pair, parentAt, depth, walk);
    const before = seen.get(entry.key) ?? 0;
    if (before === 1) walk.errors.push({ code: 'F102', at: entry.keyAt, key: entry.key });
    seen.set(entry.key, before + 1);
    return entry;
  });
}

function toEntry({ key, value }: Pair, parentAt: number, depth: number, walk: Walk): Entry {
  const keyAt = startOf(key) ?? parentAt;
  const name = isScalar(key) ? key.value : undefined;
  const written = String(name ?? (isScalar(key) ? 'null' : '?'));
  if (isScalar(key)) checkQuotes(key, keyAt, walk);
  const forbidden = forbiddenAt(key, keyAt, walk);
  if (forbidden !== undefined) walk.errors.push(forbidden);
  else if (!isScalar(key)) walk.errors.push({ code: 'F106', at: keyAt, name: written, why: 'not_text' });
  else if (typeof name !== 'string' || DANGEROUS_KEYS.has(name))
    walk.errors.push({ code: 'F106', at: keyAt, name: written, why: 'trap' });
  return { key: written, keyAt, value: toNode(value, keyAt, depth + 1, walk) };
}

function startOf(node: unknown): number | undefined {
  const range = (node as { range?: readonly number[] | null } | null)?.range;
  return range?.[0];
}

function scalar(value: unknown): Scalar {
  return typeof value === 'number' || typeof value === 'boolean' || value === null ? value : String(value);
}

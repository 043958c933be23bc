/** A file as a tree in which everything knows where it was written. YAML and JSON files both become this. */
export type Node = MapNode | ListNode | ScalarNode;
export interface MapNode {
  readonly kind: 'map';
  readonly at: number;
  readonly entries: readonly Entry[];
}
export interface ListNode {
  readonly kind: 'list';
  readonly at: number;
  readonly items: readonly Node[];
}
export interface ScalarNode {
  readonly kind: 'scalar';
  readonly at: number;
  readonly value: Scalar;
}
export type Scalar = string | number | boolean | null;

export interface Entry {
  readonly key: string;
  readonly keyAt: number;
  readonly value: Node;
}

/** Deeper than any real file, and shallow enough that no walk over a tree exhausts the stack. */
export const MAX_DEPTH = 40;
/** reliability.md S10. UTF-16 units, so never more bytes in memory than twice that. */
export const MAX_FILE_UNITS = 1_000_000;
/** Keys that mean something to JavaScript itself. */
export const DANGEROUS_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Why a file cannot be read; `name` is what stands there, where the message needs it. */
export interface Unreadable {
  readonly is:
    | 'missing'
    | 'too_large'
    | 'not_utf8'
    | 'conflict'
    | 'too_deep'
    | 'control'
    | 'odd_space'
    | 'tab'
    | 'indent'
    | 'alias'
    | 'open'
    | 'key_line'
    | 'two_colons'
    | 'documents'
    | 'tag'
    | 'escape'
    | 'first_sign'
    | 'block_in_brackets'
    | 'directive'
    | 'unexpected'
    | 'json_after_end'
    | 'json_name'
    | 'json_colon'
    | 'json_comma'
    | 'json_last_comma'
    | 'json_string'
    | 'json_text'
    | 'json_ends'
    | 'json_comment'
    | 'quotes';
  readonly name?: string;
}

/** Something that makes a file unreadable; becomes a problem once the file's name is known. */
export type ReadError =
  | { readonly code: 'F101'; readonly at: number; readonly why: Unreadable }
  | { readonly code: 'F102'; readonly at: number; readonly key: string }
  | { readonly code: 'F106'; readonly at: number; readonly name: string; readonly why: 'trap' | 'not_text' };
export type Reading = { readonly root: Node; readonly errors: readonly [] } | { readonly errors: readonly ReadError[] };

/** The tree as plain values; maps have no prototype. */
export function plain(node: Node): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(plain);
  const map: Record<string, unknown> = Object.create(null);
  for (const { key, value } of node.entries) map[key] = plain(value);
  return map;
}

const byKey = new WeakMap<MapNode, ReadonlyMap<string, Entry>>();

/** The first entry with this key. Maps of many entries are looked up often, one place for each problem. */
export function entryOf(node: Node | undefined, key: string): Entry | undefined {
  if (node?.kind !== 'map') return undefined;
  let entries = byKey.get(node);
  if (entries === undefined) {
    entries = new Map(node.entries.toReversed().map((entry) => [entry.key, entry]));
    byKey.set(node, entries);
  }
  return entries.get(key);
}

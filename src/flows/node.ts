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

/** Something that makes a file unreadable; becomes a problem once the file's name is known. */
export interface ReadError {
  readonly code: 'F101' | 'F102' | 'F106';
  readonly at: number;
  /** The key for F102 and F106, else what is wrong. */
  readonly what: string;
}
export type Reading = { readonly root: Node; readonly errors: readonly [] } | { readonly errors: readonly ReadError[] };

/** The tree as plain values; maps have no prototype. */
export function plain(node: Node): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(plain);
  const map: Record<string, unknown> = Object.create(null);
  for (const { key, value } of node.entries) map[key] = plain(value);
  return map;
}

export function entryOf(node: Node | undefined, key: string): Entry | undefined {
  return node?.kind === 'map' ? node.entries.find((entry) => entry.key === key) : undefined;
}

import {
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';

/**
 * Changes single places of a YAML or JSON file (which is YAML too) and leaves every other letter as it is: comments, order,
 * spaces. Changes are collected and made at the end, so that places stay right.
 */
export class TextEditor {
  readonly root: unknown;
  readonly #text: string;
  readonly #splices = new Map<number, { end: number; text: string }>();

  constructor(text: string) {
    this.#text = text;
    this.root = parseDocument(text, { version: '1.2', schema: 'core', uniqueKeys: false }).contents;
  }

  /** In the same quotes as before. */
  replace(node: Scalar, value: string): void {
    const [start, end] = rangeOf(node);
    const quote = this.#text[start] === '"' || this.#text[start] === "'" ? this.#text[start] : '';
    this.#splice(start, end, `${quote}${value}${quote}`);
  }

  /** With its line, where it stands on one of its own. */
  removePair(map: YAMLMap, pair: Pair): void {
    this.#remove(map.items as Pair[], pair, map.flow === true, (one) => [
      rangeOf(one.key as Node)[0],
      endOf(one.value ?? one.key),
    ]);
  }

  removeItem(list: YAMLSeq, item: unknown): void {
    this.#remove(list.items, item, list.flow === true, (one) => [rangeOf(one as Node)[0], endOf(one)]);
  }

  /** Behind everything that is there. */
  append(lines: string): void {
    const end = this.#text.length;
    this.#splice(end, end, `${this.#text.endsWith('\n') || this.#text === '' ? '' : '\n'}${lines}`);
  }

  /** Behind the last entry of a block or of `{ … }`; the block must not be empty. */
  addPair(map: YAMLMap, key: string, value: string): void {
    const last = map.items.at(-1) as Pair;
    const end = endOf(last.value ?? last.key);
    const indent = ' '.repeat(this.#columnOf(rangeOf(last.key as Node)[0]));
    this.#splice(
      end,
      end,
      map.flow === true ? `, ${key}: ${value}` : `${this.#restOfLine(end)}\n${indent}${key}: ${value}`,
      this.#lineEnd(end, map),
    );
  }

  get isChanged(): boolean {
    return this.#splices.size > 0;
  }

  result(): string {
    const splices = [...this.#splices].toSorted(([one], [other]) => other - one);
    return splices.reduce(
      (text, [start, { end, text: by }]) => text.slice(0, start) + by + text.slice(end),
      this.#text,
    );
  }

  #splice(start: number, end: number, text: string, replaceTo = end): void {
    this.#splices.set(start, { end: replaceTo, text });
  }

  #remove<One>(all: readonly One[], one: One, isFlow: boolean, placeOf: (one: One) => readonly [number, number]): void {
    const at = all.indexOf(one);
    const [start, end] = placeOf(one);
    const [next, before] = [all[at + 1], all[at - 1]];
    if (!isFlow)
      this.#splice(this.#text.lastIndexOf('\n', start) + 1, this.#text.indexOf('\n', end) + 1 || this.#text.length, '');
    else if (next !== undefined) this.#splice(start, placeOf(next)[0], '');
    else this.#splice(before === undefined ? start : placeOf(before)[1], end, '');
  }

  #columnOf(at: number): number {
    return at - (this.#text.lastIndexOf('\n', at - 1) + 1);
  }

  /** A comment behind the last entry stays on its line. */
  #restOfLine(end: number): string {
    return this.#text.slice(end, this.#endOfLine(end));
  }

  #lineEnd(end: number, map: YAMLMap): number {
    return map.flow === true ? end : this.#endOfLine(end);
  }

  #endOfLine(at: number): number {
    const end = this.#text.indexOf('\n', at);
    return end < 0 ? this.#text.length : end;
  }
}

const rangeOf = (node: Node): readonly [number, number] => [node.range![0], node.range![1]];

/** Where the last letter of a value stands; a block's own range goes on to what follows it. */
function endOf(node: unknown): number {
  if (isMap(node) && node.flow !== true && node.items.length > 0) {
    const last = node.items.at(-1) as Pair;
    return endOf(last.value ?? last.key);
  }
  if (isSeq(node) && node.flow !== true && node.items.length > 0) return endOf(node.items.at(-1));
  return rangeOf(node as Node)[1];
}

/** What stands under a key; undefined where there is no such key. */
export function valueAt(node: unknown, key: string): unknown {
  return pairAt(node, key)?.value ?? undefined;
}

export function pairAt(node: unknown, key: string): Pair | undefined {
  return pairsOf(node).find((pair) => keyOf(pair) === key);
}

export const pairsOf = (node: unknown): Pair[] => (isMap(node) ? (node.items as Pair[]) : []);
export const itemsOf = (node: unknown): unknown[] => (isSeq(node) ? node.items : []);
export const keyOf = ({ key }: Pair): string => (isScalar(key) ? String(key.value) : '');
export const textOf = (node: unknown): string | undefined =>
  isScalar(node) && node.value !== null ? String(node.value) : undefined;

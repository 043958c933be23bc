import { entryOf, type Node } from './node.ts';
import type { Place } from './problem.ts';

export type Path = readonly (string | number)[];
export type Part = 'key' | 'value';

/** One readable file: its tree, and where in the file each part of it stands. */
export interface SourceFile {
  readonly name: string;
  readonly root: Node;
  /** Place of the key or value at a path; of its nearest ancestor when the path leads nowhere. */
  placeOf(path: Path, part?: Part): Place;
}

export function sourceFile(name: string, text: string, root: Node): SourceFile {
  const starts = lineStarts(text);
  return {
    name,
    root,
    placeOf: (path, part = 'value') => ({ file: name, ...position(starts, offsetAt(root, path, part)) }),
  };
}

/** Places by offset, for a file that could not be read into a tree. */
export function placesIn(file: string, text: string): (offset: number) => Place {
  const starts = lineStarts(text);
  return (offset) => ({ file, ...position(starts, offset) });
}

function offsetAt(root: Node, path: Path, part: Part): number {
  let node = root;
  let keyAt = root.at;
  for (const step of path) {
    const entry = typeof step === 'string' ? entryOf(node, step) : undefined;
    const next = entry?.value ?? (node.kind === 'list' ? node.items[Number(step)] : undefined);
    if (next === undefined) return keyAt;
    keyAt = entry?.keyAt ?? next.at;
    node = next;
  }
  return part === 'key' ? keyAt : node.at;
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function position(starts: readonly number[], offset: number): { line: number; column: number } {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - starts[low]! + 1 };
}

import { applyEdits, type Edit, findNodeAtLocation, type Node, parseTree } from 'jsonc-parser';

/** A text to be set: the path under which it stands in its file. */
export interface Setting {
  readonly path: readonly string[];
  readonly text: string;
}

/**
 * Sets texts in a JSON file and leaves everything else as it is: order, indentation, line ends.
 *
 * @param order all paths of the file in the order wanted; a new text comes behind the nearest one before it
 */
export function withTexts(json: string, settings: readonly Setting[], order: readonly (readonly string[])[]): string {
  const root = parseTree(json);
  if (root === undefined) return json;
  const there: Edit[] = [];
  const missing: Setting[] = [];
  for (const setting of settings) {
    const node = findNodeAtLocation(root, [...setting.path]);
    if (node === undefined) missing.push(setting);
    else there.push({ offset: node.offset, length: node.length, content: JSON.stringify(setting.text) });
  }
  const inOrder = missing.toSorted((one, other) => placeIn(order, one) - placeIn(order, other));
  return inOrder.reduce((text, setting) => inserted(text, setting, order), applyEdits(json, there));
}

const placeIn = (order: readonly (readonly string[])[], { path }: Setting): number =>
  order.findIndex((one) => one.join('.') === path.join('.'));

function inserted(json: string, { path, text }: Setting, order: readonly (readonly string[])[]): string {
  const root = parseTree(json)!;
  let depth = path.length - 1;
  while (depth > 0 && findNodeAtLocation(root, path.slice(0, depth)) === undefined) depth -= 1;
  const parent = depth === 0 ? root : findNodeAtLocation(root, path.slice(0, depth))!;
  const value = path.slice(depth + 1).reduceRight<unknown>((inner, name) => ({ [name]: inner }), text);
  const before = siblingBefore(parent, path, depth, order);
  const entry = { name: path[depth]!, value };
  if (before !== undefined) return behind(json, before, entry);
  const first = parent.children?.[0];
  return first === undefined ? into(json, parent, entry) : beforeFirst(json, first, entry);
}

interface Entry {
  readonly name: string;
  readonly value: unknown;
}

/** The property of `parent` that comes before the new one by the order, and is the nearest to it. */
function siblingBefore(
  parent: Node,
  path: readonly string[],
  depth: number,
  order: readonly (readonly string[])[],
): Node | undefined {
  const prefix = path.slice(0, depth).join('.');
  const at = order.findIndex((one) => one.join('.') === path.join('.'));
  const names = order
    .slice(0, at < 0 ? order.length : at)
    .filter((one) => one.length > depth && one.slice(0, depth).join('.') === prefix)
    .map((one) => one[depth]!);
  const properties = new Map(parent.children?.map((property) => [String(property.children?.[0]?.value), property]));
  return names.reverse().flatMap((name) => properties.get(name) ?? [])[0];
}

function behind(json: string, before: Node, entry: Entry): string {
  const indent = indentOf(json, before.offset);
  const end = before.offset + before.length;
  const written =
    indent === undefined ? `, ${inLine(entry)}` : `,${breakOf(json)}${indent}${inLines(json, entry, indent)}`;
  return json.slice(0, end) + written + json.slice(end);
}

function beforeFirst(json: string, first: Node, entry: Entry): string {
  const indent = indentOf(json, first.offset);
  const written =
    indent === undefined ? `${inLine(entry)}, ` : `${inLines(json, entry, indent)},${breakOf(json)}${indent}`;
  return json.slice(0, first.offset) + written + json.slice(first.offset);
}

function into(json: string, parent: Node, entry: Entry): string {
  const outer = /^[ \t]*/.exec(json.slice(json.lastIndexOf('\n', parent.offset) + 1))![0];
  const indent = `${outer}  `;
  const written = `{${breakOf(json)}${indent}${inLines(json, entry, indent)}${breakOf(json)}${outer}}`;
  return json.slice(0, parent.offset) + written + json.slice(parent.offset + parent.length);
}

const inLine = ({ name, value }: Entry): string => `${JSON.stringify(name)}: ${JSON.stringify(value)}`;

function inLines(json: string, { name, value }: Entry, indent: string): string {
  const unit = indent.startsWith('\t') ? '\t' : 2;
  const lines = JSON.stringify(value, null, unit)
    .split('\n')
    .join(`${breakOf(json)}${indent}`);
  return `${JSON.stringify(name)}: ${lines}`;
}

/** Spaces before something that begins its line; undefined when it does not. */
function indentOf(json: string, offset: number): string | undefined {
  const line = json.slice(json.lastIndexOf('\n', offset - 1) + 1, offset);
  return /^[ \t]*$/.test(line) ? line : undefined;
}

const breakOf = (json: string): string => (json.includes('\r\n') ? '\r\n' : '\n');

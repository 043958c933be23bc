import { COMMITTEES, EMERGENCIES, FLOWS } from '../files.ts';
import type { Node } from '../node.ts';
import type { Path, SourceFile } from '../places.ts';
import { keyAt, type Report, valueAt } from './report.ts';

/** Far more than any conversation needs; above it the check itself would take its time. */
const MAX_ENTRIES = 1_000;
const MAX_STEPS = 1_000;
/** Messenger takes 2,000 of them. */
const MAX_UNITS = 5_000;

/** No block of more entries, no more steps in all and no longer texts than can be looked at in a moment. */
export function checkSizes(report: Report, sources: ReadonlyMap<string, SourceFile>): void {
  for (const source of sources.values()) {
    const isStructure = [FLOWS, COMMITTEES, EMERGENCIES].includes(source.name);
    checkNode(report, source, source.root, [], isStructure ? MAX_ENTRIES : Number.POSITIVE_INFINITY);
  }
  const flows = sources.get(FLOWS)!;
  if (report.findings.length === 0 && stepsIn(flows.root) > MAX_STEPS)
    report.add('F104', keyAt(flows, 'flows'), { what: 'flows', expected: { kind: 'fewer', limit: MAX_STEPS } });
}

function checkNode(report: Report, source: SourceFile, node: Node, path: Path, maxEntries: number): void {
  const what = String(path.findLast((part) => typeof part === 'string') ?? source.name);
  if (node.kind === 'scalar') {
    if (typeof node.value === 'string' && node.value.length > MAX_UNITS)
      report.add('F104', valueAt(source, ...path), { what, expected: { kind: 'shorter', limit: MAX_UNITS } });
    return;
  }
  const inside = node.kind === 'map' ? node.entries : node.items;
  if (inside.length > maxEntries)
    return report.add('F104', keyAt(source, ...path), { what, expected: { kind: 'fewer', limit: maxEntries } });
  inside.forEach((one, index) => {
    const [key, value] = 'key' in one ? [one.key, one.value] : [index, one];
    checkNode(report, source, value, [...path, key], maxEntries);
  });
}

function stepsIn(root: Node): number {
  const flows = root.kind === 'map' ? root.entries.find(({ key }) => key === 'flows')?.value : undefined;
  const lists = flows?.kind === 'map' ? flows.entries.map(({ value }) => value) : [];
  return lists.reduce((sum, list) => sum + (list.kind === 'list' ? list.items.length : 0), 0);
}

/** Names written twice in a list, where the second would be a second button of the same meaning. */
export function checkTwice(report: Report, source: SourceFile, path: Path, names: readonly unknown[]): void {
  names.forEach((name, index) => {
    if (names.indexOf(name) < index) report.add('F102', valueAt(source, ...path, index), { key: String(name) });
  });
}

import { COMMITTEES, EMERGENCIES, FLOWS } from '../files.ts';
import type { Node } from '../node.ts';
import type { Path, SourceFile } from '../places.ts';
import { keyAt, type Report, valueAt } from './report.ts';

/** Far more than any conversation needs; above it the check itself would take its time. */
const MAX_ENTRIES = 1_000;
const MAX_STEPS = 1_000;

/** No block of more entries, and no more steps in all, than the check takes in at a glance. */
export function checkSizes(report: Report, sources: ReadonlyMap<string, SourceFile>): void {
  for (const source of sources.values()) {
    if ([FLOWS, COMMITTEES, EMERGENCIES].includes(source.name)) checkNode(report, source, source.root, []);
  }
  const flows = sources.get(FLOWS)!;
  if (report.findings.length === 0 && stepsIn(flows.root) > MAX_STEPS)
    report.add('F104', keyAt(flows, 'flows'), { what: 'flows', expected: { kind: 'atMost', limit: MAX_STEPS } });
}

function checkNode(report: Report, source: SourceFile, node: Node, path: Path): void {
  if (node.kind === 'scalar') return;
  const inside = node.kind === 'map' ? node.entries : node.items;
  if (inside.length > MAX_ENTRIES) {
    const what = String(path.findLast((part) => typeof part === 'string') ?? source.name);
    return report.add('F104', keyAt(source, ...path), { what, expected: { kind: 'atMost', limit: MAX_ENTRIES } });
  }
  if (node.kind === 'map') for (const { key, value } of node.entries) checkNode(report, source, value, [...path, key]);
  else node.items.forEach((item, index) => void checkNode(report, source, item, [...path, index]));
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

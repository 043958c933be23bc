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

/** `path` leads to the node; it is one array for the whole walk, as a language has thousands of words. */
function checkNode(
  report: Report,
  source: SourceFile,
  node: Node,
  path: (string | number)[],
  maxEntries: number,
): void {
  if (node.kind === 'scalar') {
    if (typeof node.value === 'string' && node.value.length > MAX_UNITS)
      report.add('F104', valueAt(source, ...path), tooMuch('shorter', MAX_UNITS, source, path));
    return;
  }
  const inside = node.kind === 'map' ? node.entries : node.items;
  if (inside.length > maxEntries)
    return report.add('F104', keyAt(source, ...path), tooMuch('fewer', maxEntries, source, path));
  inside.forEach((one, index) => {
    path.push('key' in one ? one.key : index);
    checkNode(report, source, 'key' in one ? one.value : one, path, maxEntries);
    path.pop();
  });
}

function tooMuch(kind: 'fewer' | 'shorter', limit: number, source: SourceFile, path: Path) {
  const what = String(path.findLast((part) => typeof part === 'string') ?? source.name).slice(0, 40);
  return { what, expected: { kind, limit } };
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

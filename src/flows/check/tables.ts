import type { Outline } from '../outline.ts';
import type { SourceFile } from '../places.ts';
import type { Finding } from '../problem.ts';
import { didYouMean, keyAt, Report } from './report.ts';

const TABLES = ['renamed', 'removed'] as const;

/**
 * The tables that bring people from names that are gone to names that are there: `flow`, `flow.step`, `answers.name`,
 * `lists.list.item` and `flow.step.options.choice`, as in the keys of texts.
 */
export function checkTables(outline: Outline, source: SourceFile): Finding[] {
  const report = new Report();
  const there = namesOf(outline);
  const leads = new Map(TABLES.flatMap((table) => Object.entries(outline.file[table] ?? {})));
  const circles = new Set<string>();
  for (const table of TABLES) {
    for (const [from, to] of Object.entries(outline.file[table] ?? {})) {
      const at = keyAt(source, table, from);
      const end = endOf(from, leads, there);
      if (there.has(from)) report.add('F802', at, { table, from, to, why: 'still_there' });
      else if (end === 'missing') report.add('F802', at, { table, from, to, why: 'missing' }, didYouMean(to, there));
      else if (typeof end === 'object' && !circles.has(from)) {
        for (const name of end.circle) circles.add(name);
        report.add('F802', at, { table, from, to, why: 'circle' });
      }
    }
  }
  return report.findings;
}

/** Where the tables lead from a name: over other entries perhaps, whose own mistakes are said there. */
function endOf(
  from: string,
  leads: ReadonlyMap<string, string>,
  there: ReadonlySet<string>,
): 'there' | 'missing' | { circle: readonly string[] } {
  const path = [from];
  for (let to = leads.get(from)!; ; to = leads.get(to)!) {
    if (there.has(to)) return 'there';
    if (path.includes(to)) return { circle: path };
    if (!leads.has(to)) return path.length === 1 ? 'missing' : 'there';
    path.push(to);
  }
}

function namesOf(outline: Outline): ReadonlySet<string> {
  const lists = outline.listNames.flatMap((name) =>
    (outline.list(name)?.ids ?? []).map((id) => `lists.${name.split('.')[0]}.${id}`),
  );
  const options = outline.steps.flatMap(({ address, file }) =>
    'options' in file ? Object.keys(file.options ?? {}).map((id) => `${address}.options.${id}`) : [],
  );
  const addresses = outline.steps.map(({ address }) => address);
  return new Set([
    ...outline.flowNames,
    ...addresses,
    ...outline.answers.map((name) => `answers.${name}`),
    ...lists,
    ...options,
  ]);
}

import type { Flows, RouteStep } from '../model.ts';
import type { SourceFile } from '../places.ts';
import type { Finding } from '../problem.ts';
import { stepAt } from './graph.ts';
import { Report, valueAt } from './report.ts';

type Rule = RouteStep['rules'][number];

/** The first rule that holds decides: one that asks for no more than a later one takes all its requests. */
export function checkRules(flows: Flows, source: SourceFile): Finding[] {
  const report = new Report();
  for (const step of flows.steps.values()) if (step.verb === 'route') checkRoute(flows, source, report, step);
  return report.findings;
}

function checkRoute(flows: Flows, source: SourceFile, report: Report, step: RouteStep): void {
  const path = stepAt(flows, source, step).path.slice(0, -1);
  step.rules.forEach((rule, index) => {
    const first = step.rules.findIndex((earlier, before) => before < index && covers(earlier, rule));
    if (first < 0) return;
    const { line } = source.placeOf([...path, 'rules', first]);
    report.add('F308', valueAt(source, ...path, 'rules', index), { line });
  });
}

/** Whenever `later` holds, `earlier` holds too. */
function covers(earlier: Rule, later: Rule): boolean {
  return [...earlier.when].every(([answer, wide]) => {
    const narrow = later.when.get(answer);
    return narrow?.every((value) => wide.some((one) => value === one || value.startsWith(`${one}.`))) ?? false;
  });
}

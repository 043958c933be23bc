import { type Facts, factsOf } from '../facts.ts';
import type { Address, Flows, RouteStep, Step } from '../model.ts';
import type { SourceFile } from '../places.ts';
import type { Finding } from '../problem.ts';
import { stepAt } from './graph.ts';
import { Report, valueAt } from './report.ts';

/** Consent before personal questions, review before sending, and every request with somewhere to go. */
export function checkPrivacy(flows: Flows, source: SourceFile): Finding[] {
  const report = new Report();
  for (const found of privacyFindings(flows).findings) addFinding(flows, source, report, found);
  return report.findings;
}

/**
 * Each finding is taken as mended before the next is looked for: later steps on the same way have the same cause.
 * `mended` are the facts assumed for that.
 */
export function privacyFindings(flows: Flows): { findings: readonly Lack[]; mended: ReadonlyMap<Address, Facts> } {
  const findings: Lack[] = [];
  const mended = new Map<Address, Facts>();
  for (let found = nextFinding(flows, mended); found !== undefined; found = nextFinding(flows, mended)) {
    findings.push(found);
    mended.set(found.step.address, new Set([...(mended.get(found.step.address) ?? []), found.lacks]));
    if (found.lacks === 'consent' && !asksConsent(flows)) break;
  }
  return { findings, mended };
}

interface Lack {
  readonly step: Step;
  /** The fact that is missing on one way to the step. */
  readonly lacks: string;
}

function nextFinding(flows: Flows, assumed: ReadonlyMap<Address, Facts>): Lack | undefined {
  const facts = factsOf(flows, assumed);
  for (const step of flows.steps.values()) {
    const known = facts.at(step.address);
    const lacks = known === undefined ? undefined : neededAt(step).find((fact) => !known.has(fact));
    if (lacks !== undefined) return { step, lacks };
  }
  return undefined;
}

function neededAt(step: Step): string[] {
  if (step.verb === 'ask') return step.personal ? ['consent'] : [];
  if (step.verb !== 'route') return [];
  return ['consent', 'confirmed', ...('ofAnswer' in step.otherwise ? [`asked:${step.otherwise.ofAnswer}`] : [])];
}

/** Without any consent question there is one mistake, not one for each flow. */
function asksConsent(flows: Flows): boolean {
  return [...flows.steps.values()].some((step) => step.verb === 'choose' && step.consent !== undefined);
}

function addFinding(flows: Flows, source: SourceFile, report: Report, { step, lacks }: Lack): void {
  const at = stepAt(flows, source, step);
  if (lacks === 'consent' || lacks === 'confirmed') {
    const facts = {
      step: step.address,
      lacks: lacks === 'consent' ? 'consent' : 'review',
      route: step.verb === 'route',
    } as const;
    return report.add('F701', { ...at, part: 'key' }, facts);
  }
  const where = valueAt(source, ...at.path.slice(0, -1), 'otherwise');
  report.add('F705', where, {
    step: step.address,
    answer: ((step as RouteStep).otherwise as { ofAnswer: string }).ofAnswer,
  });
}

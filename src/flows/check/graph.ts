import { NOWHERE } from '../compile-flows.ts';
import { edgesOf, entrancesOf, firstStepOf, reachableFrom, successorsOf, waitsForPerson } from '../graph.ts';
import type { Address, Flows, Step } from '../model.ts';
import type { SourceFile } from '../places.ts';
import type { Finding } from '../problem.ts';
import { type At, keyAt, Report, valueAt } from './report.ts';

/** Ways through the steps: every step reachable, every way ending, no circle that never waits. */
export function checkGraph(flows: Flows, source: SourceFile): Finding[] {
  const report = new Report();
  checkStops(flows, source, report);
  // The next ones follow ways to their end: they make sense only when every way has one.
  if (report.findings.length === 0) checkCircles(flows, source, report);
  if (report.findings.length > 0) return report.findings;
  checkReachable(flows, source, report);
  checkEndings(flows, source, report);
  return report.findings;
}

/** Where a step is written. */
export function stepAt(flows: Flows, source: SourceFile, step: Step): At {
  const index = flows.flows.get(step.flow)!.steps.indexOf(step);
  return valueAt(source, 'flows', step.flow, index, step.verb);
}

function checkStops(flows: Flows, source: SourceFile, report: Report): void {
  for (const step of flows.steps.values()) {
    if (edgesOf(step).some(({ to }) => to === NOWHERE))
      report.add('F303', stepAt(flows, source, step), { step: step.name }, { say: 'endOrNext' });
  }
}

function checkReachable(flows: Flows, source: SourceFile, report: Report): void {
  const reached = reachableFrom(flows, entrancesOf(flows));
  const lost = [...flows.steps.values()].filter(({ address }) => !reached.has(address));
  const unused = [...flows.flows.values()].filter(({ steps }) => steps.every(({ address }) => !reached.has(address)));
  for (const { name } of unused) report.add('F302', keyAt(source, 'flows', name), { flow: name });
  const unusedNames = unused.map(({ name }) => name);
  for (const step of firstLost(
    flows,
    lost.filter(({ flow }) => !unusedNames.includes(flow)),
  )) {
    report.add('F301', stepAt(flows, source, step), { step: step.address });
  }
}

/** Of steps that nobody reaches, those that would bring the others back: an error hides those it causes. */
function firstLost(flows: Flows, lost: readonly Step[]): Step[] {
  const first: Step[] = [];
  const covered = new Set<Address>();
  const led = new Set(lost.flatMap((step) => successorsOf(flows, step).filter((to) => to !== step.address)));
  for (const step of [...lost.filter(({ address }) => !led.has(address)), ...lost]) {
    if (covered.has(step.address)) continue;
    first.push(step);
    for (const address of reachableFrom(flows, [step.address])) covered.add(address);
  }
  return first;
}

/** One message per flow whose ways never come to an `end`: its first question among them. */
function checkEndings(flows: Flows, source: SourceFile, report: Report): void {
  const ending = (address: Address): boolean =>
    [...reachableFrom(flows, [address])].some((to) => flows.steps.get(to)?.verb === 'end');
  for (const { steps } of flows.flows.values()) {
    const stuck = steps.filter(({ address }) => !ending(address));
    const step = stuck.find(waitsForPerson) ?? stuck[0];
    const comesFromHere =
      stuck.length > 0 &&
      stuck.every((one) => successorsOf(flows, one).every((to) => flows.steps.get(to)?.flow === one.flow));
    if (step !== undefined && comesFromHere)
      report.add('F305', stepAt(flows, source, step), { step: step.address }, { say: 'onlyCommands' });
  }
}

function checkCircles(flows: Flows, source: SourceFile, report: Report): void {
  const calls = callCircle(flows);
  if (calls !== undefined) {
    const [caller, callee] = calls as [string, string];
    const step = flows.flows.get(caller)!.steps.find((one) => one.verb === 'call' && one.callee === callee)!;
    report.add('F306', stepAt(flows, source, step), { circle: calls });
    return;
  }
  for (const circle of silentCircles(flows)) {
    const names = circle.map(({ name, address, flow }) =>
      circle.every((step) => step.flow === flow) ? name : address,
    );
    report.add('F304', stepAt(flows, source, circle[0]!), { circle: [...names, names[0]!] });
  }
}

function callCircle(flows: Flows): string[] | undefined {
  const calleesOf = (flow: string): string[] =>
    flows.flows.get(flow)!.steps.flatMap((step) => (step.verb === 'call' ? [step.callee] : []));
  return findCircle([...flows.flows.keys()], calleesOf)[0]?.flatMap((flow, index, all) =>
    index === all.length - 1 ? [flow, all[0]!] : [flow],
  );
}

/** Circles of steps that all go on by themselves; a call goes on when its flow can end without a question. */
function silentCircles(flows: Flows): Step[][] {
  const silent = [...flows.steps.values()].filter((step) => !waitsForPerson(step));
  const next = (step: Step): Step[] =>
    silentSuccessors(flows, step)
      .map((to) => flows.steps.get(to)!)
      .filter((to) => !waitsForPerson(to));
  return findCircle(silent, next);
}

function silentSuccessors(flows: Flows, step: Step): Address[] {
  if (step.verb !== 'call') return successorsOf(flows, step);
  const endings = silentEndings(flows, step.callee);
  return [
    ...firstStepOf(flows, step.callee),
    ...edgesOf(step)
      .filter(({ by }) => endings.has(by))
      .map(({ to }) => to),
  ];
}

/** Endings of a flow that can be reached without the person saying anything. Calls make no circles here (F306). */
function silentEndings(flows: Flows, flow: string): ReadonlySet<string> {
  const seen = new Set(firstStepOf(flows, flow));
  const endings = new Set<string>();
  for (const address of seen) {
    const step = flows.steps.get(address)!;
    if (step.verb === 'end' && step.flow === flow) endings.add(step.name);
    if (waitsForPerson(step) || (step.verb === 'call' && step.callee === flow)) continue;
    for (const to of silentSuccessors(flows, step)) seen.add(to);
  }
  return endings;
}

/** Circles of a graph, each once, beginning at the node that comes first. */
function findCircle<Node>(nodes: readonly Node[], next: (node: Node) => readonly Node[]): Node[][] {
  const done = new Set<Node>();
  const circles: Node[][] = [];
  const walk = (node: Node, path: Node[]): void => {
    const start = path.indexOf(node);
    if (start >= 0) circles.push(path.slice(start));
    if (start >= 0 || done.has(node)) return;
    for (const to of next(node)) walk(to, [...path, node]);
    done.add(node);
  };
  for (const node of nodes) walk(node, []);
  return circles;
}

import type { Known, LiveFacts } from '../known.ts';
import type { Hint } from '../messages.ts';
import type { Address, ChooseStep, Flows, RouteStep, Step } from '../model.ts';
import { nearest } from '../near.ts';
import { entryOf } from '../node.ts';
import type { SourceFile } from '../places.ts';
import type { Finding } from '../problem.ts';
import { stepAt } from './graph.ts';
import { type At, keyAt, Report } from './report.ts';

/** What the files alone cannot tell: is somebody there to read, and who is in the middle of a conversation? */
export function checkLive(flows: Flows, source: SourceFile, seeds: SourceFile, { live }: Known): Finding[] {
  const report = new Report();
  if (live === undefined) return [];
  checkReaders(report, flows, seeds, live);
  checkPeople(report, flows, source, live);
  checkDrafts(report, flows, source, live);
  return report.findings;
}

function checkReaders(report: Report, flows: Flows, seeds: SourceFile, { members }: LiveFacts): void {
  for (const committee of committeesOf(flows)) {
    const readers = members.get(committee) ?? 0;
    // An inactive committee is somebody's decision: its requests go to the national coordination.
    if (readers === 0) report.add('F703', keyAt(seeds, 'committees', committee), { committee });
  }
}

function committeesOf(flows: Flows): ReadonlySet<string> {
  const routes = [...flows.steps.values()].filter((step): step is RouteStep => step.verb === 'route');
  const lists = [...flows.lists.values()].flatMap((list) => (list.kind === 'flat' ? list.items : []));
  return new Set([
    ...lists.flatMap(({ committee }) => committee ?? []),
    ...routes.flatMap(({ rules, otherwise }) => [
      ...rules.map(({ to }) => to),
      ...('committee' in otherwise ? [otherwise.committee] : []),
    ]),
  ]);
}

function checkPeople(report: Report, flows: Flows, source: SourceFile, { people }: LiveFacts): void {
  for (const [step, count] of people) {
    if (count === 0 || presentNameOf(step, flows) !== undefined) continue;
    report.add('F801', placeOfLost(source, step), { people: count, step }, whereTo(step, flows));
  }
}

/** The step that a name of an earlier version means now. */
function presentNameOf(name: Address, flows: Flows): Address | undefined {
  const seen = new Set<string>();
  for (let now: string | undefined = name; now !== undefined && !seen.has(now); now = next(now, flows)) {
    if (flows.steps.has(now) || flows.flows.has(now)) return now;
    seen.add(now);
  }
  return undefined;
}

function next(name: string, { renamed, removed }: Flows): string | undefined {
  const [flow = '', step] = name.split('.');
  const renamedFlow = renamed.get(flow);
  return (
    renamed.get(name) ??
    removed.get(name) ??
    (step === undefined || renamedFlow === undefined ? removed.get(flow) : `${renamedFlow}.${step}`)
  );
}

function placeOfLost(source: SourceFile, step: Address): At {
  const flow = step.split('.')[0]!;
  const there = entryOf(entryOf(source.root, 'flows')?.value, flow) !== undefined;
  return there ? keyAt(source, 'flows', flow) : keyAt(source, 'flows');
}

function whereTo(step: Address, flows: Flows): Hint {
  const here = flows.flows.get(step.split('.')[0]!) ?? flows.flows.get(flows.start)!;
  const questions = here.steps.filter(({ verb }) => verb === 'choose' || verb === 'ask');
  const to = nearest(step, flows.steps.keys()) ?? (questions[0] ?? here.steps[0]!).address;
  return { say: 'addRemoved', step, to };
}

function checkDrafts(report: Report, flows: Flows, source: SourceFile, { drafts }: LiveFacts): void {
  for (const [answer, choices] of drafts) {
    const savers = [...flows.steps.values()].filter((step) => 'save' in step && step.save === answer);
    const possible = new Set(savers.flatMap(choiceIdsOf));
    if (savers.length === 0 || possible.has(ANYTHING)) continue;
    for (const [choice, count] of choices) {
      if (count > 0 && !possible.has(choice))
        report.add('F803', placeOfChoices(flows, source, savers[0] as ChooseStep), { drafts: count, answer, choice });
    }
  }
}

const ANYTHING = '*';

function choiceIdsOf(step: Step): string[] {
  if (step.verb !== 'choose') return [ANYTHING];
  const { choices } = step;
  if (choices.kind !== 'groups') return choices.items.map(({ id }) => id);
  return choices.groups.flatMap(({ choice, items }) => [choice.id, ...items.map(({ id }) => id)]);
}

function placeOfChoices(flows: Flows, source: SourceFile, step: ChooseStep): At {
  const { choices } = step;
  if (choices.kind !== 'languages' && choices.list !== undefined)
    return keyAt(source, 'lists', ...choices.list.split('.'));
  const path = stepAt(flows, source, step).path.slice(0, -1);
  return choices.kind === 'languages' ? keyAt(source, 'languages', 'offered') : keyAt(source, ...path, 'options');
}

import { itemNamed, type Outline, type OutlineStep, otherwiseOf } from '../outline.ts';
import type { SourceFile } from '../places.ts';
import type { Finding } from '../problem.ts';
import type { StepFile } from '../schema.ts';
import { type At, didYouMean, keyAt, Report, valueAt } from './report.ts';

interface Names {
  readonly outline: Outline;
  readonly source: SourceFile;
  readonly committees: readonly string[];
  readonly report: Report;
}
type FileOf<Verb extends string> = Extract<StepFile, Record<Verb, unknown>>;

/** Everything that names something else: does it exist? Also what a route must say, since silence there loses requests. */
export function checkNames(outline: Outline, source: SourceFile, committees: readonly string[]): Finding[] {
  const names: Names = { outline, source, committees, report: new Report() };
  checkEntrances(names);
  checkLists(names);
  checkRepeatedSteps(names);
  for (const step of outline.steps) checkStep(names, step);
  return names.report.findings;
}

function checkEntrances({ outline, source, report }: Names): void {
  const { file, flowNames } = outline;
  const missing = (name: string): boolean => !flowNames.includes(name);
  if (missing(file.start))
    report.add(
      'F201',
      valueAt(source, 'start'),
      { from: { is: 'start' }, target: file.start },
      didYouMean(file.start, flowNames),
    );
  for (const [command, what] of Object.entries(file.commands)) {
    if (!('visit' in what) || !missing(what.visit)) continue;
    report.add(
      'F206',
      valueAt(source, 'commands', command, 'visit'),
      { command, flow: what.visit },
      didYouMean(what.visit, flowNames),
    );
  }
  const entries = [...flowNames, ...Object.keys(file.commands)];
  file.menu.forEach((target, index) => {
    if (!entries.includes(target))
      report.add('F201', valueAt(source, 'menu', index), { from: { is: 'menu' }, target }, didYouMean(target, entries));
  });
}

function checkLists(names: Names): void {
  for (const [list, items] of Object.entries(names.outline.file.lists)) {
    for (const [id, item] of Object.entries(items)) {
      if (Array.isArray(item) || item?.committee === undefined) continue;
      checkCommittee(names, valueAt(names.source, 'lists', list, id, 'committee'), item.committee);
    }
  }
}

function checkCommittee({ committees, report }: Names, at: At, committee: string): void {
  if (!committees.includes(committee)) report.add('F205', at, { committee }, didYouMean(committee, committees));
}

function checkRepeatedSteps({ outline, source, report }: Names): void {
  for (const flow of outline.flowNames) {
    const seen = new Map<string, OutlineStep>();
    for (const step of outline.stepsOf(flow)) {
      // A call carries the name of another flow, has no texts, and may come twice.
      const first = seen.get(step.name);
      if (first === undefined) seen.set(step.name, step);
      else report.add('F307', at(source, step), { flow, step: step.name, line: source.placeOf(pathOf(first)).line });
    }
  }
}

const pathOf = ({ flow, index }: OutlineStep): (string | number)[] => ['flows', flow, index];
const at = (source: SourceFile, step: OutlineStep): At => valueAt(source, ...pathOf(step), step.verb);

function checkStep(names: Names, step: OutlineStep): void {
  const { file } = step;
  if ('next' in file && file.next !== undefined) checkTarget(names, step, ['next'], file.next);
  if ('options' in file)
    for (const [id, to] of Object.entries(file.options ?? {})) checkTarget(names, step, ['options', id], to);
  if ('then' in file)
    for (const [id, to = 'next'] of Object.entries(file.then ?? {})) checkTarget(names, step, ['then', id], to);
  if ('choose' in file) checkChoose(names, step, file);
  if ('review' in file) checkShow(names, step, file);
  if ('call' in file) checkCall(names, step, file);
  if ('route' in file) checkRoute(names, step, file);
}

/** `next` on the last step is F303: it exists as a word, but there is nothing after it. */
function checkTarget({ outline, source, report }: Names, step: OutlineStep, field: string[], target: string): void {
  if (target === 'next' || outline.addressOf(step, target) !== undefined) return;
  const facts = { from: { is: 'step', name: step.name }, target } as const;
  report.add(
    'F201',
    valueAt(source, ...pathOf(step), ...field),
    facts,
    didYouMean(target, outline.targetsIn(step.flow)),
  );
}

function checkChoose(names: Names, step: OutlineStep, file: FileOf<'choose'>): void {
  const { source, report } = names;
  if ((file.options === undefined) === (file.list === undefined)) {
    return report.add('F104', at(source, step), {
      what: `choose: ${step.name}`,
      expected: { kind: 'optionsOrList' },
    });
  }
  const ids =
    file.list === undefined
      ? Object.keys(file.options ?? {})
      : listIds(names, step, file.list, Object.keys(file.then ?? {}));
  if (file.consent === undefined || ids === undefined || ids.includes(file.consent)) return;
  report.add(
    'F207',
    valueAt(source, ...pathOf(step), 'consent'),
    { consent: file.consent, choices: ids },
    didYouMean(file.consent, ids),
  );
}

function listIds(
  { outline, source, report }: Names,
  step: OutlineStep,
  list: string,
  exceptions: readonly string[],
): readonly string[] | undefined {
  const offered = outline.list(list);
  if (offered === undefined) {
    report.add('F202', valueAt(source, ...pathOf(step), 'list'), { list }, didYouMean(list, outline.listNames));
    return undefined;
  }
  for (const item of exceptions) {
    if (itemNamed(list, offered, item) !== undefined) continue;
    report.add(
      'F203',
      keyAt(source, ...pathOf(step), 'then', item),
      { list, item },
      didYouMean(item, [...offered.groups, ...offered.ids]),
    );
  }
  return offered.ids;
}

function checkShow(names: Names, step: OutlineStep, file: FileOf<'review'>): void {
  file.show.forEach(
    (answer, index) => void checkAnswer(names, valueAt(names.source, ...pathOf(step), 'show', index), answer),
  );
}

function checkAnswer({ outline, report }: Names, where: At, answer: string): boolean {
  if (outline.answers.includes(answer)) return true;
  report.add('F204', where, { answer }, didYouMean(answer, outline.answers));
  return false;
}

function checkCall({ outline, source, report }: Names, step: OutlineStep, file: FileOf<'call'>): void {
  const flow = file.call;
  if (!outline.flowNames.includes(flow)) {
    report.add('F201', at(source, step), { from: { is: 'call' }, target: flow }, didYouMean(flow, outline.flowNames));
    return;
  }
  const endings = outline.endingsOf(flow);
  const handled = Object.keys(file.then);
  const strangers = handled.filter((ending) => !endings.includes(ending));
  for (const ending of strangers) {
    report.add(
      'F209',
      keyAt(source, ...pathOf(step), 'then', ending),
      { flow, ending, endings },
      didYouMean(ending, endings),
    );
  }
  // A misspelt ending is one mistake: it is not also a missing one.
  const missing = endings.filter((ending) => !handled.includes(ending)).slice(strangers.length);
  for (const ending of missing) report.add('F208', keyAt(source, ...pathOf(step), 'then'), { flow, ending });
}

function checkRoute(names: Names, step: OutlineStep, file: FileOf<'route'>): void {
  const { source, report } = names;
  for (const lacks of ['delivered', 'failed'] as const) {
    if (file.then?.[lacks] === undefined)
      report.add('F704', file.then ? keyAt(source, ...pathOf(step), 'then') : at(source, step), {
        step: step.name,
        lacks,
      });
  }
  file.rules?.forEach((rule, index) => {
    checkCommittee(names, valueAt(source, ...pathOf(step), 'rules', index, 'to'), rule.to);
    for (const [answer, values] of Object.entries(rule.when))
      checkCondition(names, step, ['rules', index, 'when', answer], answer, [values].flat());
  });
  if (file.otherwise === undefined) report.add('F704', at(source, step), { step: step.name, lacks: 'otherwise' });
  else checkOtherwise(names, step, file.otherwise);
}

function checkCondition(
  names: Names,
  step: OutlineStep,
  field: (string | number)[],
  answer: string,
  values: readonly string[],
): void {
  const { outline, source, report } = names;
  if (!checkAnswer(names, keyAt(source, ...pathOf(step), ...field), answer)) return;
  const possible = outline.savedBy(answer).flatMap((saver) => valuesOf(outline, saver));
  if (possible.includes(ANYTHING)) return;
  for (const value of values) {
    if (!possible.includes(value))
      report.add('F706', valueAt(source, ...pathOf(step), ...field), { answer, value }, didYouMean(value, possible));
  }
}

const ANYTHING = '*';

function valuesOf(outline: Outline, { file }: OutlineStep): readonly string[] {
  if (!('choose' in file)) return [ANYTHING];
  if (file.list === undefined) return Object.keys(file.options ?? {});
  const offered = outline.list(file.list);
  return offered === undefined ? [ANYTHING] : [...offered.groups, ...offered.ids];
}

function checkOtherwise(names: Names, step: OutlineStep, otherwise: string): void {
  const where = valueAt(names.source, ...pathOf(step), 'otherwise');
  const to = otherwiseOf(otherwise);
  if ('committee' in to) return checkCommittee(names, where, to.committee);
  if (!checkAnswer(names, where, to.ofAnswer)) return;
  for (const saver of names.outline.savedBy(to.ofAnswer)) checkCommitteesOf(names, saver, where);
}

/** Every item of a list that decides the committee must have one (F702), once per list. */
function checkCommitteesOf({ outline, source, report }: Names, { file }: OutlineStep, where: At): void {
  const list = 'choose' in file ? file.list : undefined;
  const items = list === undefined ? undefined : outline.file.lists[list];
  if (list === undefined || items === undefined || outline.list(list)?.kind !== 'flat') {
    if (list === undefined || outline.list(list) !== undefined)
      report.add('F702', where, { list: list ?? outlineName(file), item: '' });
    return;
  }
  for (const [item, value] of Object.entries(items)) {
    const place = keyAt(source, 'lists', list, item);
    const known = report.findings.some(
      ({ code, line, column }) => code === 'F702' && samePlace(source, place, line, column),
    );
    if (!Array.isArray(value) && value?.committee === undefined && !known) report.add('F702', place, { list, item });
  }
}

const outlineName = (file: StepFile): string => String(Object.values(file)[0]);

function samePlace(source: SourceFile, where: At, line: number, column: number): boolean {
  const place = source.placeOf(where.path, where.part);
  return place.line === line && place.column === column;
}

import { didYouMean, keyAt, type Report, valueAt } from '../check/report.ts';
import type { Path, SourceFile } from '../places.ts';
import type { TestNames } from './names.ts';
import { type Act, type ConversationTest, NOTHING } from './test-file.ts';
import type { TestFileShape } from './test-schema.ts';

interface Names {
  readonly report: Report;
  readonly source: SourceFile;
  readonly names: TestNames;
}
type ExpectShape = NonNullable<TestFileShape['expect']>;

/** Steps, texts, choices, answers and committees that a test speaks of: are there any of that name? */
export function checkTestNames(
  report: Report,
  source: SourceFile,
  test: ConversationTest,
  expected: ExpectShape,
  names: TestNames,
): void {
  const all: Names = { report, source, names };
  let asked = '';
  for (const [at, line] of test.lines.entries()) {
    if (line.kind === 'act') {
      checkAct(all, ['talk', at], line.act, asked);
      continue;
    }
    checkSaid(all, line.says, ['talk', at, 'bot']);
    asked = names.isStep(line.says) ? line.says : '';
  }
  for (const [at, name] of (expected.said ?? []).entries()) checkSaid(all, name, ['expect', 'said', at]);
  for (const [at, name] of (expected.not_said ?? []).entries()) checkSaid(all, name, ['expect', 'not_said', at]);
  for (const name of Object.keys(expected.answers ?? {})) checkAnswer(all, name);
  checkEnd(all, expected);
}

function checkSaid({ report, source, names }: Names, name: string, path: Path): void {
  if (name === NOTHING || names.isSaid(name)) return;
  const as = names.flows.has(name.split('.')[0] ?? '') ? 'step' : 'text';
  report.add('F902', valueAt(source, ...path), { name, as }, didYouMean(name, [...names.steps, ...names.texts]));
}

function checkAnswer({ report, source, names }: Names, name: string): void {
  if (names.answers.has(name)) return;
  const at = keyAt(source, 'expect', 'answers', name);
  report.add('F902', at, { name, as: 'answer' }, didYouMean(name, names.answers));
}

function checkEnd({ report, source, names }: Names, { forwarded, ending }: ExpectShape): void {
  if (forwarded !== undefined && forwarded !== NOTHING && !names.committees.includes(forwarded)) {
    const at = valueAt(source, 'expect', 'forwarded');
    report.add('F205', at, { committee: forwarded }, didYouMean(forwarded, names.committees));
  }
  if (ending === undefined || names.isStep(ending)) return;
  const at = valueAt(source, 'expect', 'ending');
  report.add('F902', at, { name: ending, as: 'step' }, didYouMean(ending, names.steps));
}

function checkAct({ report, source, names }: Names, path: Path, act: Act, asked: string): void {
  if (act.do === 'menu' && !names.menu.includes(act.entry)) {
    const facts = { from: { is: 'menu' }, target: act.entry } as const;
    report.add('F201', valueAt(source, ...path, 'menu'), facts, didYouMean(act.entry, names.menu));
  }
  if (act.do !== 'tap') return;
  const known = act.step === null ? names.choices : names.choicesOf(act.step);
  if ([...known].includes(act.choice)) return;
  const question = act.step ?? asked;
  const near = question === '' ? names.choices : names.choicesOf(question);
  report.add('F902', valueAt(source, ...path, 'tap'), { name: act.choice, as: 'choice' }, didYouMean(act.choice, near));
}

import { didYouMean, keyAt, Report, valueAt } from '../check/report.ts';
import { checkPart } from '../check/shape.ts';
import { type ContentSet, LANGUAGES } from '../model.ts';
import { type Node, plain } from '../node.ts';
import { parseFile } from '../parse.ts';
import type { Path, SourceFile } from '../places.ts';
import { type Finding, inReadingOrder, isError } from '../problem.ts';
import { durationMs } from '../schema.ts';
import { checkTestNames } from './check-names.ts';
import { type TestNames, testNames } from './names.ts';
import type { Act, ConversationTest, Expected, TestLine } from './test-file.ts';
import { LINES, type LineKind, TEST_FILE, type TestFileShape } from './test-schema.ts';

/**
 * Reads the example conversations of `config/tests/` and looks up every name in them (F902). A file with a mistake is not
 * among the tests.
 *
 * @param files contents by name, as people see it: `config/tests/typing.yml`
 */
export function readTests(
  files: ReadonlyMap<string, string>,
  content: ContentSet,
): { tests: readonly ConversationTest[]; findings: readonly Finding[] } {
  const names = testNames(content);
  const tests: ConversationTest[] = [];
  const findings: Finding[] = [];
  for (const [name, text] of [...files].toSorted(([one], [other]) => (one < other ? -1 : 1))) {
    const read = readTest(name, text, names);
    findings.push(...read.findings);
    if (read.test !== null) tests.push(read.test);
  }
  return { tests, findings: inReadingOrder(findings) };
}

function readTest(name: string, text: string, names: TestNames) {
  const parsed = parseFile(name, text);
  if (!('root' in parsed)) return { test: null, findings: parsed };
  const report = new Report();
  checkPart(report, parsed, [], parsed.root, TEST_FILE, '');
  const talk = parsed.root.kind === 'map' ? parsed.root.entries.find(({ key }) => key === 'talk')?.value : undefined;
  const lines = talk?.kind === 'list' ? talk.items : [];
  for (const [at, line] of lines.entries()) checkLine(report, parsed, ['talk', at], line);
  if (report.findings.some(isError)) return { test: null, findings: report.findings };
  const shape = plain(parsed.root) as TestFileShape;
  const test = testFrom(parsed, shape, names);
  checkTestNames(report, parsed, test, shape.expect ?? {}, names);
  return { test: report.findings.some(isError) ? null : test, findings: report.findings };
}

function checkLine(report: Report, source: SourceFile, path: Path, line: Node): void {
  const key = line.kind === 'map' ? line.entries[0]?.key : undefined;
  if (key === undefined)
    return report.add('F104', valueAt(source, ...path), { what: '-', expected: { kind: 'block' } });
  if (key in LINES) return checkPart(report, source, path, line, LINES[key as LineKind], key);
  report.add('F103', keyAt(source, ...path, key), { key, of: 'talk' }, didYouMean(key, Object.keys(LINES)));
}

function testFrom(source: SourceFile, shape: TestFileShape, names: TestNames): ConversationTest {
  const { run_in: runIn, start_language: start } = shape;
  return {
    file: source.name,
    title: shape.test,
    languages: runIn === 'all' ? LANGUAGES : (runIn ?? [start ?? null]),
    alsoTyped: runIn !== undefined,
    lines: shape.talk.map((line, at) => lineFrom(source, at, line as Record<string, unknown>, names)),
    expected: expectedFrom(source, shape.expect ?? {}),
  };
}

function lineFrom(source: SourceFile, at: number, line: Record<string, unknown>, names: TestNames): TestLine {
  const [[kind, value]] = Object.entries(line) as [[LineKind, string | number | boolean]];
  const place = source.placeOf(['talk', at, kind]);
  if (kind === 'bot') return { at: place, kind: 'bot', says: String(value) };
  return { at: place, kind: 'act', act: actFrom(kind, String(value), names) };
}

function actFrom(kind: Exclude<LineKind, 'bot'>, value: string, names: TestNames): Act {
  switch (kind) {
    case 'user':
      return { do: 'user', text: value };
    case 'tap':
      return { do: 'tap', ...buttonNamed(value, names) };
    case 'menu':
      return { do: 'menu', entry: value };
    case 'send':
      return { do: 'send', what: value as Extract<Act, { do: 'send' }>['what'] };
    case 'wait':
      return { do: 'wait', ms: durationMs(value) };
    case 'delivery':
      return { do: 'delivery', outcome: value as Extract<Act, { do: 'delivery' }>['outcome'] };
    case 'start':
    case 'repeat_last':
      return { do: kind };
  }
}

/** `palermo`, or with the question before it `support.university.palermo`. */
function buttonNamed(written: string, names: TestNames): { choice: string; step: string | null } {
  const step = names.steps.find((name) => written.startsWith(`${name}.`));
  if (step === undefined || names.choices.has(written)) return { choice: written, step: null };
  return { choice: written.slice(step.length + 1), step };
}

function expectedFrom(source: SourceFile, shape: NonNullable<TestFileShape['expect']>): Expected {
  const place = (...path: Path) => source.placeOf(['expect', ...path]);
  const named = (list: 'said' | 'not_said') => (shape[list] ?? []).map((name, i) => ({ name, at: place(list, i) }));
  return {
    answers: Object.entries(shape.answers ?? {}).map(([name, value]) => ({
      name,
      value: String(value),
      at: place('answers', name),
    })),
    said: named('said'),
    notSaid: named('not_said'),
    forwarded: shape.forwarded === undefined ? null : { to: shape.forwarded, at: place('forwarded') },
    ending: shape.ending === undefined ? null : { step: shape.ending, at: place('ending') },
  };
}

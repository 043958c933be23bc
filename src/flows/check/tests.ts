import { waitsForPerson } from '../graph.ts';
import type { Coverage, Known } from '../known.ts';
import type { ContentSet, Flows } from '../model.ts';
import type { SourceFile } from '../places.ts';
import { type Finding, isError } from '../problem.ts';
import { choiceIds } from '../try/names.ts';
import { readTests } from '../try/read-tests.ts';
import type { ConversationTest } from '../try/test-file.ts';
import { stepAt } from './graph.ts';
import { Report, valueAt } from './report.ts';

/** Conversation tests: do they speak of what is there, and is there anything of which none speaks? */
export function checkTests(content: ContentSet, source: SourceFile, known: Known): readonly Finding[] {
  if (known.tests === undefined) return [];
  const { tests, findings } = readTests(known.tests, content);
  if (known.tests.size === 0 || findings.some(isError)) return findings;
  const missing = uncovered(content.flows, source, tests, known.coverage);
  return [...findings, ...(known.strict === true ? missing.map(asError) : missing)];
}

const asError = (found: Finding): Finding => ({ ...found, severity: 'error' });

/** Of a run everything is known; of the files alone only which questions a talk waits at. */
function uncovered(
  flows: Flows,
  source: SourceFile,
  tests: readonly ConversationTest[],
  run: Coverage | undefined,
): readonly Finding[] {
  const report = new Report();
  const steps = run?.steps ?? namedIn(tests);
  for (const step of flows.steps.values()) {
    const counts = run === undefined ? waitsForPerson(step) : step.verb !== 'call' && step.verb !== 'end';
    const at = stepAt(flows, source, step);
    if (counts && !steps.has(step.address)) report.add('F903', at, { name: step.address, as: 'step' });
    if (run === undefined || !steps.has(step.address)) continue;
    for (const name of choiceIds(step).map((id) => `${step.address}:${id}`))
      if (!run.choices.has(name)) report.add('F903', at, { name, as: 'choice' });
  }
  flows.languages.forEach((name, index) => {
    if (run !== undefined && !run.languages.has(name))
      report.add('F903', valueAt(source, 'languages', 'offered', index), { name, as: 'language' });
  });
  return report.findings;
}

const namedIn = (tests: readonly ConversationTest[]): ReadonlySet<string> =>
  new Set(tests.flatMap(({ lines }) => lines.flatMap((line) => (line.kind === 'bot' ? [line.says] : []))));

import type { Command } from 'commander';
import type { ContentSet } from '../flows/model.ts';
import { asText, finding, isError, worded } from '../flows/problem.ts';
import { readTests } from '../flows/try/read-tests.ts';
import { stepPlaces } from '../flows/try/step-places.ts';
import { readContentFolder } from '../settings/content-folder.ts';
import { readTestFolder } from '../settings/test-folder.ts';
import { type Counted, type CoverageReport, coverageReport, type Gap } from '../trying/coverage.ts';
import { failureText, runTests } from '../trying/run-tests.ts';
import { contentFor } from './content.ts';
import type { CliContext } from './output.ts';
import { stageFor } from './stage.ts';

export function addTestCommand(flows: Command, context: CliContext): void {
  const command = flows
    .command('test')
    .description('plays the example conversations of config/tests in every language they name')
    .option('--coverage', 'also names steps and choices that no example touches')
    .action(({ coverage }: { coverage?: true }) => test(contentFor(command, context), context, coverage === true));
}

function test(content: ContentSet, context: CliContext, withCoverage: boolean): void {
  const { tests, findings } = readTests(readTestFolder(context.settings()), content);
  for (const one of findings) context.print(asText(worded(one, 'en')));
  const stage = stageFor(content);
  const run = runTests(stage, tests);
  for (const failure of run.failures) context.print(failureText(failure));
  if (withCoverage) tellCoverage(context, coverageReport(stage.coverage, content.flows));
  const wrong = new Set(run.failures.map(({ test: { file } }) => file)).size;
  const unread = new Set(findings.filter(isError).map(({ file }) => file)).size;
  context.print(summary(run.tests, run.talks, wrong, unread));
  if (wrong + unread > 0) context.exitCode = 1;
}

function summary(tests: number, talks: number, wrong: number, unread: number): string {
  if (tests + unread === 0) return 'There are no example conversations in config/tests.';
  const mistaken = unread === 0 ? '' : ` ${unread} could not be read.`;
  if (wrong === 0) return `${tests} example conversations, played in ${talks} ways: all go as written.${mistaken}`;
  return `${wrong} of ${tests} example conversations go another way than they say.${mistaken}`;
}

function tellCoverage(context: CliContext, { steps, choices, gaps }: CoverageReport): void {
  const places = stepPlaces(readContentFolder(context.settings()));
  for (const gap of gaps) context.print(gapText(gap, places, Object.keys(steps.inLanguage).length));
  for (const [what, counted] of Object.entries({ Steps: steps, Choices: choices }))
    context.print(counts(what, counted));
}

/** As the check writes it; one that only some languages lack says which. */
function gapText(
  { as, name, step, id, languages }: Gap,
  places: ReturnType<typeof stepPlaces>,
  offered: number,
): string {
  const at = id === null ? places.ofStep(step) : places.ofChoice(step, id);
  const text = asText(worded(finding('F903', at, { name, as }), 'en'));
  return languages.length === offered ? text : `${text} in ${languages.join(', ')}`;
}

function counts(what: string, { all, inLanguage }: Counted): string {
  const each = Object.entries(inLanguage).map(([language, count]) => `${language} ${count}`);
  return `${what}: ${each.join(', ')} of ${all}.`;
}

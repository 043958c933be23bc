import { type Command, Option } from 'commander';
import { FLOWS } from '../flows/files.ts';
import type { Known } from '../flows/known.ts';
import { flowsOf, type Loaded, loadContent } from '../flows/load.ts';
import { type CheckLanguage, WORDINGS } from '../flows/messages.ts';
import type { Flows } from '../flows/model.ts';
import { formatProblems, isError, type ProblemFormat } from '../flows/problem.ts';
import { readContentFolder } from '../settings/content-folder.ts';
import { readPictureFolder } from '../settings/picture-folder.ts';
import type { Settings } from '../settings/settings.ts';
import { readTestFolder } from '../settings/test-folder.ts';
import { filesAt, lineAges } from './line-ages.ts';
import type { CliContext } from './output.ts';

interface Options {
  format: ProblemFormat;
  lang: CheckLanguage;
  live?: true;
  strict?: true;
  since: string;
}

export function addCheckCommand(flows: Command, context: CliContext): void {
  flows
    .command('check')
    .description('names every mistake in CONFIG_DIR and LOCALES_DIR, with file, line and column')
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json', 'github']).default('text'))
    .addOption(new Option('--lang <language>', 'language of the messages').choices(['en', 'it']).default('en'))
    .option('--live', 'also asks the database: members of committees, people in the middle of a conversation')
    .option('--strict', 'a question that no example conversation reaches is an error')
    .option('--since <revision>', 'git revision whose saved answers must keep their meaning', 'HEAD')
    .action(async (options: Options) => print(context, options, await check(context, options)));
}

async function check(context: CliContext, { lang, live, strict, since }: Options): Promise<Loaded> {
  const settings = context.settings();
  const files = readContentFolder(settings);
  const known: Known = {
    language: lang,
    strict: strict === true,
    tests: readTestFolder(settings),
    pictures: readPictureFolder(settings),
    lastChangedMs: await lineAges(settings),
    ...(await flowsBefore(files, since, settings)),
  };
  // Loaded only when called for: without a database the check answers sooner.
  const counts = live === true ? await (await import('./live-counts.ts')).liveCounts(context) : undefined;
  return loadContent(files, counts === undefined ? known : { ...known, live: counts });
}

/** Only where flows.yml has changed since: reading the old one takes time. */
async function flowsBefore(
  files: ReadonlyMap<string, string>,
  since: string,
  settings: Settings,
): Promise<{ before?: Flows }> {
  const before = (await filesAt(since, [FLOWS], settings)).get(FLOWS);
  if (before === undefined || before === files.get(FLOWS)) return {};
  const flows = flowsOf(before);
  return flows === null ? {} : { before: flows };
}

function print(context: CliContext, { format, lang }: Options, { content, problems, skipped }: Loaded): void {
  const wording = WORDINGS[lang];
  if (problems.length > 0 || format === 'json') context.print(formatProblems(problems, format));
  const errors = problems.filter(isError).length;
  if (format === 'text') {
    if (skipped.length > 0) context.print(wording.skipped(skipped));
    const steps = content?.flows.steps.size ?? 0;
    context.print(wording.summary({ errors, warnings: problems.length - errors, steps }));
  }
  if (errors > 0) context.exitCode = 1;
}

import { type Command, Option } from 'commander';
import { loadContent } from '../flows/load.ts';
import { formatProblems, isError, type ProblemFormat } from '../flows/problem.ts';
import { readContentFolder } from '../settings/content-folder.ts';
import type { CliContext } from './output.ts';

export function addFlowsCommands(program: Command, context: CliContext): void {
  const flows = program.command('flows').description('the conversation files of administrators');
  flows
    .command('check')
    .description('names every mistake in CONFIG_DIR and LOCALES_DIR, with file, line and column')
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json', 'github']).default('text'))
    .action(({ format }: { format: ProblemFormat }) => check(context, format));
}

function check(context: CliContext, format: ProblemFormat): void {
  const { content, problems, skipped } = loadContent(readContentFolder(context.settings()));
  if (problems.length > 0 || format === 'json') context.print(formatProblems(problems, format));
  const errors = problems.filter(isError).length;
  if (format === 'text' && skipped.length > 0)
    context.print(`Not looked at until these are mended: ${skipped.join(', ')}.`);
  if (format === 'text') context.print(summary(errors, problems.length - errors, content?.flows.steps.size ?? 0));
  if (errors > 0) context.exitCode = 1;
}

function summary(errors: number, warnings: number, steps: number): string {
  if (errors > 0) return `${errors} errors, ${warnings} warnings: not published.`;
  return `No errors, ${warnings} warnings, ${steps} steps in four languages.`;
}

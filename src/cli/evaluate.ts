import { readFileSync } from 'node:fs';
import { Argument, type Command } from 'commander';
import type { ContentSet } from '../flows/model.ts';
import { contentFor } from './content.ts';
import { evaluateEmergencyRows } from './evaluate-emergency-rows.ts';
import { evaluateLanguageRows } from './evaluate-language-rows.ts';
import { evaluateMatch, listsOfContent, listsOfFile } from './evaluate-match.ts';
import { evaluateRequests } from './evaluate-requests.ts';
import { type Evaluation, evaluationLines, type Row, rowsOf } from './evaluation.ts';
import type { CliContext } from './output.ts';

const KINDS = ['language', 'match', 'requests', 'emergencies'] as const;
type Kind = (typeof KINDS)[number];
interface Options {
  readonly choices?: string;
  readonly json?: boolean;
}

export function addEvaluateCommand(program: Command, context: CliContext): void {
  program
    .command('evaluate')
    .description('how well the bot understands: what it answers to texts whose answers are known')
    .addArgument(new Argument('<kind>', 'what to look at').choices(KINDS))
    .argument('<file>', 'JSON Lines, one text a line')
    .option('--choices <file>', 'match: lists of choices to match against, instead of the bot’s own')
    .option('--json', 'for programs')
    .action((kind: Kind, file: string, options: Options, command: Command) => {
      const content = contentFor(command, context);
      const rows = reading(command, file, rowsOf);
      const evaluation = evaluated(kind, rows, options, content, command);
      if (options.json === true) context.print(JSON.stringify({ kind, ...evaluation }, null, 2));
      else for (const line of evaluationLines(evaluation)) context.print(line);
    });
}

function evaluated(
  kind: Kind,
  rows: readonly Row[],
  { choices }: Options,
  content: ContentSet,
  command: Command,
): Evaluation {
  switch (kind) {
    case 'language':
      return evaluateLanguageRows(rows);
    case 'match':
      return evaluateMatch(
        rows,
        choices === undefined
          ? listsOfContent(content)
          : listsOfFile(reading(command, choices, JSON.parse) as Parameters<typeof listsOfFile>[0], content),
      );
    case 'requests':
      return evaluateRequests(rows, content);
    default:
      return evaluateEmergencyRows(rows, content);
  }
}

function reading<Read>(command: Command, file: string, read: (text: string) => Read): Read {
  try {
    return read(readFileSync(file, 'utf8'));
  } catch (error) {
    return command.error(`${file}: ${(error as Error).message}`);
  }
}

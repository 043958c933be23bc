import { readFileSync, writeFileSync } from 'node:fs';
import { type Command, Option } from 'commander';
import { BotError } from '../errors.ts';
import { loadContent } from '../flows/load.ts';
import type { CheckLanguage } from '../flows/messages.ts';
import { LANGUAGES } from '../flows/model.ts';
import { formatProblems, isError } from '../flows/problem.ts';
import { readContentFolder } from '../settings/content-folder.ts';
import { writeContentFiles } from '../settings/write-content.ts';
import { cellsOfFile, SHEET_KINDS, type SheetKind, sheetFile } from '../translation/file.ts';
import { type TextTable, textTable } from '../translation/rows.ts';
import { takeOver } from '../translation/take-over.ts';
import { toldOf } from '../translation/told.ts';
import type { CliContext } from './output.ts';

interface ImportOptions {
  lang: CheckLanguage;
  dryRun?: true;
}

export function addTextsCommand(flows: Command, context: CliContext): void {
  const texts = flows.command('texts').description('all texts as one spreadsheet, the languages side by side');
  texts
    .command('export')
    .argument('<file>', 'ends with .xlsx or .csv')
    .description('writes a row for each text, with its limit; red: missing, grey: nothing to fill in')
    .action((file: string, _options: unknown, command: Command) => exportTexts(command, context, file));
  texts
    .command('import')
    .argument('<file>', 'ends with .xlsx or .csv')
    .description('brings the changed texts into LOCALES_DIR; with a mistake anywhere nothing changes')
    .option('--dry-run', 'says what would change, and changes nothing')
    .addOption(new Option('--lang <language>', 'language of the messages').choices(['en', 'it']).default('en'))
    .action((file: string, options: ImportOptions, command: Command) => importTexts(command, context, file, options));
}

async function exportTexts(command: Command, context: CliContext, file: string): Promise<void> {
  const kind = kindOf(command, file);
  const table = tableFor(command, context, readContentFolder(context.settings()));
  if (table === undefined) return;
  const bytes = await sheetFile(kind, table.rows);
  try {
    writeFileSync(file, bytes);
  } catch (cause) {
    throw new BotError('F010', `"${file}" cannot be written`, 'Is the folder there, and may you write in it?', {
      cause,
    });
  }
  const missing = table.rows.flatMap(({ texts, wanted }) =>
    LANGUAGES.filter((language) => wanted[language] && texts[language] === undefined),
  ).length;
  context.print(`${file}: ${table.rows.length} texts${missing > 0 ? `, ${missing} translations missing` : ''}.`);
}

async function importTexts(command: Command, context: CliContext, file: string, options: ImportOptions): Promise<void> {
  const kind = kindOf(command, file);
  const settings = context.settings();
  const files = readContentFolder(settings);
  const table = tableFor(command, context, files);
  if (table === undefined) return;
  const taken = takeOver(files, table, await cellsOfFile(kind, bytesOf(file)), options.lang);
  if (taken.is === 'taken' && options.dryRun !== true) writeContentFiles(settings, taken.files);
  for (const line of toldOf(taken, file, options.dryRun === true)) context.print(line);
  if (taken.is === 'refused') context.exitCode = 1;
}

/** The texts, or nothing after saying why they cannot be read. */
function tableFor(command: Command, context: CliContext, files: ReadonlyMap<string, string>): TextTable | undefined {
  const table = textTable(files);
  if (!('unreadable' in table)) return table;
  const errors = loadContent(files).problems.filter(isError);
  if (errors.length === 0) return command.error('The conversation files have mistakes: run `bot flows check`.');
  context.print(formatProblems(errors));
  context.print('Mend these first.');
  context.exitCode = 1;
  return undefined;
}

function kindOf(command: Command, file: string): SheetKind {
  const kind = SHEET_KINDS.find((one) => file.toLowerCase().endsWith(`.${one}`));
  return kind ?? command.error(`No spreadsheet is called so: "${file}". Its name ends with .xlsx or .csv.`);
}

const MOST_BYTES = 10_000_000;

function bytesOf(file: string): Buffer {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (cause) {
    throw new BotError('F011', `"${file}" cannot be read`, 'Is its name right?', { cause });
  }
  if (bytes.length <= MOST_BYTES) return bytes;
  throw new BotError('F011', `"${file}" has more than 10 MB`, 'Is it the file that `bot flows texts export` wrote?');
}

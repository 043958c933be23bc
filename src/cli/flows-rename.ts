import { writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { TEST_FOLDER } from '../flows/files.ts';
import { loadContent } from '../flows/load.ts';
import { formatProblems, isError } from '../flows/problem.ts';
import { remove } from '../flows/remove.ts';
import { type Edited, rename } from '../flows/rename.ts';
import { pathOf, readContentFolder } from '../settings/content-folder.ts';
import { readPictureFolder } from '../settings/picture-folder.ts';
import { readTestFolder } from '../settings/test-folder.ts';
import { contentFor } from './content.ts';
import type { CliContext } from './output.ts';

export function addRenameCommands(flows: Command, context: CliContext): void {
  const renaming = flows
    .command('rename <from> <to>')
    .description(
      'renames a flow, a step, an answer or a choice everywhere: support.topic, answers.contact, lists.topics.admin.permit',
    )
    .action((from: string, to: string) => {
      const content = contentFor(renaming, context);
      write(context, `${from} is now called ${to}`, rename(filesOf(context), content, from, to));
    });
  const removing = flows
    .command('remove <name>')
    .description('takes a flow, a step or a choice out everywhere')
    .option('--to <name>', 'where people go on who are there; or the choice that theirs becomes')
    .action((name: string, { to }: { to?: string }) => {
      const content = contentFor(removing, context);
      write(context, `${name} is gone`, remove(filesOf(context), content, name, to));
    });
}

function filesOf(context: CliContext): Map<string, string> {
  const settings = context.settings();
  return new Map([...readContentFolder(settings), ...readTestFolder(settings)]);
}

/** Written only when the check finds nothing in what would come out; examples that need a person are named. */
function write(context: CliContext, done: string, edited: Edited): void {
  if ('refused' in edited) return refuse(context, `Nothing has changed: ${edited.refused}.`);
  const settings = context.settings();
  const all = new Map([...filesOf(context), ...edited.files]);
  const tests = new Map([...all].filter(([name]) => isTest(name)));
  const { problems } = loadContent(all, { tests, pictures: readPictureFolder(settings) });
  const errors = problems.filter(isError);
  const inContent = errors.filter(({ file }) => !isTest(file));
  if (inContent.length > 0) {
    context.print(formatProblems(inContent));
    return refuse(context, 'Nothing has changed: this would come of it. Make room for the change first.');
  }
  for (const [name, text] of edited.files) writeFileSync(pathOf(name, settings), text);
  context.print(`${done}. Changed: ${[...edited.files.keys()].join(', ')}.`);
  if (errors.length > 0) context.print(`${formatProblems(errors)}\nThese examples need your hand.`);
}

const isTest = (name: string): boolean => name.startsWith(`${TEST_FOLDER}/`);

function refuse(context: CliContext, why: string): void {
  context.print(why);
  context.exitCode = 1;
}

import { type Command, Option } from 'commander';
import type { CliContext } from './output.ts';

export function addDiffCommand(flows: Command, context: CliContext): void {
  flows
    .command('diff [from] [to]')
    .description('tells in words what the files change; or what lies between two published versions')
    .addOption(new Option('--lang <language>', 'language of the words').choices(['en', 'it']).default('en'))
    .action(async (from: string | undefined, to: string | undefined, { lang }: { lang: 'en' | 'it' }) =>
      (await import('./flows-compare.ts')).compare(context, from, to, lang),
    );
}

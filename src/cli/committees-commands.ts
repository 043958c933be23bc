import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { BotError } from '../errors.ts';
import { type CommitteeStore, createCommitteeStore } from '../storage/committee-store.ts';
import {
  addMember,
  deactivateMember,
  importCommittees,
  listCommittees,
  type MemberOptions,
  type Outcome,
} from './committees.ts';
import { type CliContext, withDatabase } from './output.ts';

export function addCommitteesCommands(program: Command, context: CliContext): void {
  const committees = program.command('committees').description('committees and their members, in MongoDB');
  committees
    .command('import <file>')
    .description('adds what is missing from a file like config/committees.yml and reports differences')
    .option('--update', "overwrites the committees' settings, never a member's", false)
    .action((file: string, { update }: { update: boolean }) =>
      answer(context, (store) => importCommittees(store, { name: file, text: textOf(file) }, { update })),
    );
  committees
    .command('list')
    .description('all committees and who reads there')
    .action(() => answer(context, listCommittees));
  committees
    .command('add-member')
    .description('adds a member, or makes a former one active again')
    .requiredOption('--committee <id>', 'as in committees.yml')
    .requiredOption('--name <name>', 'first name is enough')
    .requiredOption('--email <address>', 'where letters go')
    .requiredOption('--role <role>', 'mentor, coordinator or focal_point')
    .option('--languages <ids>', 'e.g. it,fr')
    .option('--areas <ids>', 'e.g. admin,study')
    .action((options: MemberOptions) => answer(context, (store) => addMember(store, options)));
  committees
    .command('deactivate')
    .description('ends a membership: from now on this person reads nothing there')
    .requiredOption('--committee <id>', 'as in committees.yml')
    .requiredOption('--email <address>', 'as it was added')
    .action((options: { committee: string; email: string }) =>
      answer(context, (store) => deactivateMember(store, options)),
    );
}

function answer(context: CliContext, act: (store: CommitteeStore) => Promise<Outcome>): Promise<void> {
  return withDatabase(context, async ({ models }, { sealer, emailHash }) => {
    const { exitCode, lines } = await act(createCommitteeStore(models, sealer, emailHash));
    for (const line of lines) context.print(line);
    context.exitCode = exitCode;
  });
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new BotError('A101', `${file} cannot be read`, 'Is the path right, seen from this folder?');
  }
}

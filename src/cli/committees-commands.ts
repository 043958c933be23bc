import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { openInvitations, tellBy } from '../app/invitations.ts';
import type { WrittenSettings } from '../committees/member-settings.ts';
import { BotError } from '../errors.ts';
import { createIntake } from '../inbox/intake.ts';
import { type CommitteeStore, createCommitteeStore } from '../storage/committee-store.ts';
import { createMailRows } from '../storage/mail-store.ts';
import { createStores } from '../storage/stores.ts';
import {
  addMember,
  deactivateMember,
  importCommittees,
  listCommittees,
  type MemberOptions,
  type Outcome,
} from './committees.ts';
import {
  confirmMember,
  type InviteOptions,
  inviteMember,
  moveMember,
  type PeopleParts,
  setMember,
} from './committees-people.ts';
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
  addPeopleCommands(committees, context);
}

/** How somebody comes in by a code, and what is set about a member. */
function addPeopleCommands(committees: Command, context: CliContext): void {
  committees
    .command('invite')
    .description('makes a code and a link for one use within 72 hours, shows them once and mails them')
    .requiredOption('--committee <id>', 'as in committees.yml')
    .requiredOption('--role <role>', 'mentor, coordinator or focal_point')
    .requiredOption('--email <address>', 'where the code and later letters go')
    .option('--name <name>', 'first name is enough; else the beginning of the address')
    .option('--languages <ids>', 'e.g. it,fr')
    .option('--areas <ids>', 'e.g. admin,study')
    .action((options: InviteOptions) => answerWith(context, (parts) => inviteMember(parts, options)));
  committees
    .command('confirm')
    .description('lets in a mentor who used a code and waits for a coordinator')
    .requiredOption('--committee <id>', 'as in committees.yml')
    .requiredOption('--email <address>', 'as it was invited')
    .option('--refuse', 'does not let in', false)
    .action((options: { committee: string; email: string; refuse: boolean }) =>
      answerWith(context, (parts) => confirmMember(parts, options)),
    );
  committees
    .command('move')
    .description('out of one committee and into another; what is held there goes back')
    .requiredOption('--email <address>', 'as it was added')
    .requiredOption('--from <id>', 'as in committees.yml')
    .requiredOption('--to <id>', 'as in committees.yml')
    .action((options: { email: string; from: string; to: string }) =>
      answerWith(context, (parts) => moveMember(parts, options)),
    );
  committees
    .command('set')
    .description('what is left out stays; "none" takes away')
    .requiredOption('--committee <id>', 'as in committees.yml')
    .requiredOption('--email <address>', 'as it was added')
    .option('--areas <ids>', 'topics this person likes, e.g. admin,study')
    .option('--languages <ids>', 'languages this person answers in, e.g. it,fr')
    .option('--language <id>', 'language of what we write to this person')
    .option('--vacation <days>', 'no offers then, and what is held goes back: 2026-12-20..2027-01-06, more with commas')
    .option('--quiet <times>', 'no cards in Messenger then: 22:00..08:00')
    .option('--messenger <on|off>', 'cards in Messenger, besides e-mail')
    .option('--until <day>', 'last day of the membership')
    .action((options: { committee: string; email: string } & WrittenSettings) =>
      answerWith(context, (parts) => setMember(parts, options)),
    );
}

/** With what invitations need; events for conversations go through the inbox, as the bot may run elsewhere. */
function answerWith(context: CliContext, act: (parts: PeopleParts) => Promise<Outcome>): Promise<void> {
  return withDatabase(context, async ({ db, models }, keys) => {
    const now = () => new Date();
    const intake = createIntake(createStores(db, keys.sealer).inbox, now);
    const { invites, desk } = openInvitations(models, keys, tellBy(intake, now));
    const store = createCommitteeStore(models, keys.sealer, keys.emailHash);
    const pageId = context.settings().messenger?.pageId ?? null;
    tellOutcome(context, await act({ store, invites, desk, mail: createMailRows(models), pageId, now: now() }));
  });
}

function answer(context: CliContext, act: (store: CommitteeStore) => Promise<Outcome>): Promise<void> {
  return withDatabase(context, async ({ models }, { sealer, emailHash }) => {
    tellOutcome(context, await act(createCommitteeStore(models, sealer, emailHash)));
  });
}

function tellOutcome(context: CliContext, { exitCode, lines }: Outcome): void {
  for (const line of lines) context.print(line);
  context.exitCode = exitCode;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new BotError('A101', `${file} cannot be read`, 'Is the path right, seen from this folder?');
  }
}

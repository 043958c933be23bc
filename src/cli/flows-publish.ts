import { userInfo } from 'node:os';
import type { Command } from 'commander';
import type { PublishOptions } from './flows-gate.ts';
import type { CliContext } from './output.ts';

/** What needs a database is loaded only when it is called for. */
const gate = () => import('./flows-gate.ts');

export function addPublishCommands(flows: Command, context: CliContext): void {
  withGate(flows.command('publish'))
    .description(
      'checks the files, also against the database, plays the examples, tells what changes, asks, and publishes',
    )
    .action(async (options: PublishOptions) => (await gate()).publishFolder(context, options));
  withGate(flows.command('rollback <version>'))
    .description('publishes an earlier version again, through the same gate')
    .action(async (name: string, options: PublishOptions) => (await gate()).rollBack(context, name, options));
  flows
    .command('versions')
    .description('lists what was published: number, time, author, note; * runs now')
    .action(async () => (await gate()).showVersions(context));
}

function withGate(command: Command): Command {
  return command
    .option('--note <text>', 'why, for whoever looks later')
    .option('--author <name>', 'who', userInfo().username)
    .option('--yes', 'does not ask for confirmation');
}

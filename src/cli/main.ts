import { Command, CommanderError } from 'commander';
import { BotError } from '../errors.ts';
import { settingsFrom } from '../settings/settings.ts';
import { addCommitteesCommands } from './committees-commands.ts';
import { addDeadCommands } from './dead.ts';
import { addDoctorCommand } from './doctor.ts';
import { addFlowsCommands } from './flows.ts';
import { addMongodCommands } from './mongod.ts';
import type { CliContext } from './output.ts';
import { addProfileCommands } from './profile.ts';
import { addRunCommands } from './run.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * `bot <words>`.
 *
 * @returns 0, 1 when something was found wrong, 2 for a wrong call
 */
export async function runCli(
  argv: readonly string[],
  env: Environment,
  print: (line: string) => void = console.log,
  complain: (line: string) => void = console.error,
): Promise<number> {
  const context: CliContext = { settings: () => settingsFrom(env), print, exitCode: 0 };
  const program = new Command('bot')
    .description('The Messenger bot of Mentorship in Italian Universities')
    .exitOverride()
    .showHelpAfterError();
  program.configureOutput({
    writeOut: (text) => print(text.trimEnd()),
    writeErr: (text) => complain(text.trimEnd()),
  });
  for (const add of [
    addRunCommands,
    addFlowsCommands,
    addCommitteesCommands,
    addDeadCommands,
    addProfileCommands,
    addDoctorCommand,
    addMongodCommands,
  ]) {
    add(program, context);
  }
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return context.exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof BotError)) throw error;
    complain(`${error.code} ${error.message}`);
    return 1;
  }
}

import { Command, CommanderError } from 'commander';
import { BotError } from '../errors.ts';
import { settingsFrom } from '../settings/settings.ts';
import { addCalled, type OnCall } from './on-call.ts';
import type { CliContext } from './output.ts';

const COMMANDS: readonly OnCall[] = [
  { words: ['start', 'web', 'worker'], load: async () => (await import('./run.ts')).addRunCommands },
  { words: ['flows'], load: async () => (await import('./flows.ts')).addFlowsCommands },
  { words: ['committees'], load: async () => (await import('./committees-commands.ts')).addCommitteesCommands },
  { words: ['dead'], load: async () => (await import('./dead.ts')).addDeadCommands },
  { words: ['profile'], load: async () => (await import('./profile.ts')).addProfileCommands },
  { words: ['doctor'], load: async () => (await import('./doctor.ts')).addDoctorCommand },
  { words: ['understand'], load: async () => (await import('./understand.ts')).addUnderstandCommand },
  { words: ['evaluate'], load: async () => (await import('./evaluate.ts')).addEvaluateCommand },
  { words: ['mongod'], load: async () => (await import('./mongod.ts')).addMongodCommands },
];

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
  await addCalled(COMMANDS, program, context, argv);
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

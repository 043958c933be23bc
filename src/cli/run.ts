import type { Command } from 'commander';
import { type Role, type RunningBot, startBot } from '../app/start.ts';
import { startWatchdog } from '../app/watchdog.ts';
import type { CliContext } from './output.ts';

const HELP: Readonly<Record<'start' | 'web' | 'worker', [Role, string]>> = {
  start: ['both', 'receives, answers and sends: all in one process'],
  web: ['web', 'only receives and stores, and serves the pages; several may run'],
  worker: ['worker', 'only makes turns and sends; several may run, one is at work'],
};

export function addRunCommands(program: Command, context: CliContext): void {
  for (const [name, [role, description]] of Object.entries(HELP)) {
    program
      .command(name)
      .description(description)
      .action(() => runUntilStopped(context, role));
  }
}

async function runUntilStopped(context: CliContext, role: Role): Promise<void> {
  const settings = context.settings();
  const stopWatchdog = startWatchdog();
  try {
    const bot = await startBot(settings, role);
    tellWhere(bot, context.print);
    await stopSignal();
    await bot.stop();
  } finally {
    stopWatchdog();
  }
}

function tellWhere({ url, simulatorUrl, around }: RunningBot, print: (line: string) => void): void {
  if (simulatorUrl !== null)
    print(`\nTalk to the bot: ${simulatorUrl}\nNothing leaves this machine. Stop with Ctrl-C.\n`);
  else if (url !== null) print(`Listening on ${url}, webhook ${around.settings.publicUrl ?? url}/webhooks/messenger`);
}

/** A second signal ends the process at once. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

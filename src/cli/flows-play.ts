import { createInterface } from 'node:readline';
import { type Command, Option } from 'commander';
import { LANGUAGES, type Language } from '../flows/model.ts';
import { PLAY_HELP, Play } from '../trying/play.ts';
import { contentFor } from './content.ts';
import type { CliContext } from './output.ts';
import { stageFor } from './stage.ts';

export function addPlayCommand(flows: Command, context: CliContext): void {
  const command = flows
    .command('play')
    .description('talks with the bot here: no network, no database, nothing is kept')
    .addOption(new Option('--lang <language>', 'of a person who has chosen one already').choices(LANGUAGES))
    .action(async ({ lang }: { lang?: Language }) => {
      const play = new Play(stageFor(contentFor(command, context)).parts, lang ?? null);
      await playLines(play, linesTyped(), context.print);
    });
}

/** Until the lines end, or the player. */
export async function playLines(
  play: Play,
  lines: AsyncIterable<string>,
  print: (line: string) => void,
): Promise<void> {
  for (const line of [...PLAY_HELP, '', ...play.begin()]) print(line);
  for await (const line of lines) {
    for (const answer of play.enter(line)) print(answer);
    if (play.isOver) return;
  }
}

async function* linesTyped(): AsyncIterable<string> {
  const input = createInterface({ input: process.stdin, output: process.stdout, prompt: 'you > ' });
  // Lines from a file or a pipe are not on the screen yet.
  const isEchoed = process.stdin.isTTY === true;
  if (isEchoed) input.prompt();
  for await (const line of input) {
    if (!isEchoed) process.stdout.write(`you > ${line}\n`);
    yield line;
    if (isEchoed) input.prompt();
  }
}

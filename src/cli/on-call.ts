import type { Command } from 'commander';
import type { CliContext } from './output.ts';

/** @param words what stands behind the command's own word */
export type AddCommands = (program: Command, context: CliContext, words: readonly string[]) => void | Promise<void>;

/** A file of commands, loaded only when one of its words is called: the others answer sooner without it. */
export interface OnCall {
  readonly words: readonly string[];
  readonly load: () => Promise<AddCommands>;
}

/** Adds what the first word calls; all of them when it is none of theirs: then help lists them. */
export async function addCalled(
  files: readonly OnCall[],
  program: Command,
  context: CliContext,
  [word = '', ...words]: readonly string[],
): Promise<void> {
  const meant = files.filter((file) => file.words.includes(word));
  const called = meant.length > 0 ? meant : files;
  for (const add of await Promise.all(called.map(({ load }) => load()))) await add(program, context, words);
}

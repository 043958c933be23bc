import type { Command } from 'commander';
import { loadContent } from '../flows/load.ts';
import type { ContentSet } from '../flows/model.ts';
import { readContentFolder } from '../settings/content-folder.ts';
import type { CliContext } from './output.ts';

/** The content that commands ask their questions of; with a mistake in it, the command says what to run and ends. */
export function contentFor(command: Command, context: CliContext): ContentSet {
  const { content } = loadContent(readContentFolder(context.settings()));
  return content ?? command.error('The conversation files have mistakes: run `bot flows check`.');
}

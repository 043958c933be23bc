import type { Command } from 'commander';
import { addCalled, type OnCall } from './on-call.ts';
import type { CliContext } from './output.ts';

const COMMANDS: readonly OnCall[] = [
  { words: ['check'], load: async () => (await import('./flows-check.ts')).addCheckCommand },
  { words: ['test'], load: async () => (await import('./flows-test.ts')).addTestCommand },
  { words: ['play'], load: async () => (await import('./flows-play.ts')).addPlayCommand },
  { words: ['explore'], load: async () => (await import('./flows-explore.ts')).addExploreCommand },
  { words: ['graph'], load: async () => (await import('./flows-graph.ts')).addGraphCommand },
  { words: ['texts'], load: async () => (await import('./flows-texts.ts')).addTextsCommand },
  { words: ['rename', 'remove'], load: async () => (await import('./flows-rename.ts')).addRenameCommands },
  { words: ['diff'], load: async () => (await import('./flows-diff.ts')).addDiffCommand },
  {
    words: ['publish', 'rollback', 'versions'],
    load: async () => (await import('./flows-publish.ts')).addPublishCommands,
  },
];

export function addFlowsCommands(program: Command, context: CliContext, words: readonly string[]): Promise<void> {
  const flows = program.command('flows').description('the conversation files of administrators');
  return addCalled(COMMANDS, flows, context, words);
}

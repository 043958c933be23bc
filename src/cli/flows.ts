import type { Command } from 'commander';
import { addCheckCommand } from './flows-check.ts';
import { addDiffCommand } from './flows-diff.ts';
import { addExploreCommand } from './flows-explore.ts';
import { addGraphCommand } from './flows-graph.ts';
import { addPlayCommand } from './flows-play.ts';
import { addPublishCommands } from './flows-publish.ts';
import { addRenameCommands } from './flows-rename.ts';
import { addTestCommand } from './flows-test.ts';
import { addTextsCommand } from './flows-texts.ts';
import type { CliContext } from './output.ts';

export function addFlowsCommands(program: Command, context: CliContext): void {
  const flows = program.command('flows').description('the conversation files of administrators');
  addCheckCommand(flows, context);
  addTestCommand(flows, context);
  addPlayCommand(flows, context);
  addExploreCommand(flows, context);
  addGraphCommand(flows, context);
  addTextsCommand(flows, context);
  addRenameCommands(flows, context);
  addDiffCommand(flows, context);
  addPublishCommands(flows, context);
}

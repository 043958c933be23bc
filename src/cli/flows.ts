import type { Command } from 'commander';
import { addCheckCommand } from './flows-check.ts';
import { addGraphCommand } from './flows-graph.ts';
import { addTestCommand } from './flows-test.ts';
import type { CliContext } from './output.ts';

export function addFlowsCommands(program: Command, context: CliContext): void {
  const flows = program.command('flows').description('the conversation files of administrators');
  addCheckCommand(flows, context);
  addTestCommand(flows, context);
  addGraphCommand(flows, context);
}

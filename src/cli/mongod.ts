import type { Command } from 'commander';
import { findMongod } from '../storage/mongod-binary.ts';
import type { CliContext } from './output.ts';

export function addMongodCommands(program: Command, context: CliContext): void {
  const mongod = program.command('mongod').description('the embedded database');
  mongod
    .command('fetch')
    .description('finds or fetches a mongod and says where it is')
    .action(async () => {
      const { dataDir, mongod: search } = context.settings();
      context.print(await findMongod({ dataDir, ...search, progress: context.print }));
    });
}

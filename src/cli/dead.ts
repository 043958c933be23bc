import type { Command } from 'commander';
import { replayDead } from '../inbox/replay.ts';
import type { DeadFacts } from '../inbox/stores.ts';
import { createStores } from '../storage/stores.ts';
import { type CliContext, withDatabase } from './output.ts';

const AT_MOST = 200;

/** What could not be delivered or understood: facts only, never anybody's words. */
export function addDeadCommands(program: Command, context: CliContext): void {
  const dead = program.command('dead').description('what ended without being carried out');
  dead
    .command('list')
    .description('the newest first')
    .action(() =>
      withDatabase(context, async ({ db }, { sealer }) => {
        const rows = await createStores(db, sealer).dead.list(AT_MOST);
        for (const row of rows) context.print(line(row));
        if (rows.length === 0) context.print('No dead letters.');
        else context.exitCode = 1;
      }),
    );
  dead
    .command('show <id>')
    .description('one of them, with its trail')
    .action((id: string) =>
      withDatabase(context, async ({ db }, { sealer }) => {
        const facts = await createStores(db, sealer).dead.facts(id);
        if (facts === null) return notThere(context, id);
        context.print(JSON.stringify(facts, null, 2));
      }),
    );
  dead
    .command('replay <id>')
    .description('tries it once more')
    .action((id: string) =>
      withDatabase(context, async ({ db }, { sealer }) => {
        const answer = await replayDead(createStores(db, sealer), id, new Date());
        if (answer === 'unknown') return notThere(context, id);
        if (answer === 'not_replayable') {
          context.print(`${id} cannot be replayed: what it was about is over.`);
          context.exitCode = 1;
        } else context.print(`${id} is on its way again.`);
      }),
    );
}

function line({ id, at, what, code }: DeadFacts): string {
  return `${at.toISOString()}  ${code}  ${what.padEnd(12)}  ${id}`;
}

function notThere(context: CliContext, id: string): void {
  context.print(`There is no dead letter ${id}.`);
  context.exitCode = 1;
}

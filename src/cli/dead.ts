import type { Command } from 'commander';
import { createDeadLetters, type DeadLetters } from '../inbox/dead-letters.ts';
import { createIntake } from '../inbox/intake.ts';
import type { DeadFacts } from '../inbox/stores.ts';
import { createMailRows } from '../storage/mail-store.ts';
import { createStores } from '../storage/stores.ts';
import { type CliContext, withDatabase } from './output.ts';

const AT_MOST = 200;

/** What could not be delivered or understood: facts only, never anybody's words. */
export function addDeadCommands(program: Command, context: CliContext): void {
  const dead = program.command('dead').description('what ended without being carried out');
  dead
    .command('list')
    .description('the newest first')
    .action(() => withDead(context, (letters) => list(context, letters)));
  dead
    .command('show <id>')
    .description('one of them, with its trail')
    .action((id: string) => withDead(context, (letters) => show(context, letters, id)));
  dead
    .command('replay <id>')
    .description('tries it once more')
    .action((id: string) =>
      withDead(context, async (letters, mailAgain) => {
        const facts = await letters.show(id);
        if (facts?.what !== 'mail' || !(await mailAgain(id))) await letters.replay(id);
        context.print(`${id} is on its way again.`);
      }),
    );
}

function withDead(
  context: CliContext,
  act: (letters: DeadLetters, mailAgain: (id: string) => Promise<boolean>) => Promise<void>,
): Promise<void> {
  const now = () => new Date();
  return withDatabase(context, ({ db, models }, { sealer }) => {
    const stores = createStores(db, sealer);
    const mailAgain = (id: string) => createMailRows(models).again(id.replace(/^mail:/, ''), now());
    return act(createDeadLetters(stores.dead, createIntake(stores.inbox, now).store, now), mailAgain);
  });
}

async function list(context: CliContext, letters: DeadLetters): Promise<void> {
  const rows = await letters.list(AT_MOST);
  for (const row of rows) context.print(line(row));
  if (rows.length === 0) context.print('No dead letters.');
  else context.exitCode = 1;
}

async function show(context: CliContext, letters: DeadLetters, id: string): Promise<void> {
  const facts = await letters.show(id);
  context.print(facts === null ? `There is no dead letter ${id}.` : JSON.stringify(facts, null, 2));
  if (facts === null) context.exitCode = 1;
}

function line({ id, at, what, code }: DeadFacts): string {
  return `${at.toISOString()}  ${code}  ${what.padEnd(12)}  ${id}`;
}

import { type OpenDatabase, openDatabase } from '../app/database.ts';
import { type Keys, keysOf } from '../app/keys.ts';
import type { Settings } from '../settings/settings.ts';

/** What every command gets: settings when it needs them, and where its answer goes. */
export interface CliContext {
  settings: () => Settings;
  print: (line: string) => void;
  /** 1: something was found wrong. */
  exitCode: number;
}

/** Opens the database for one command and closes it, whatever happens. */
export async function withDatabase(
  context: CliContext,
  act: (database: OpenDatabase, keys: Keys) => Promise<void>,
): Promise<void> {
  const settings = context.settings();
  const database = await openDatabase(settings, context.print);
  try {
    await act(database, keysOf(settings));
  } finally {
    await database.close();
  }
}

import { join } from 'node:path';
import { BotError } from '../errors.ts';
import type { Settings } from '../settings/settings.ts';
import { connectDatabase, type Database } from '../storage/connect.ts';
import { startEmbedded } from '../storage/embedded.ts';
import { ensureHotIndexes } from '../storage/indexes.ts';
import { createIndexes, type Models, modelsOn } from '../storage/models/index.ts';

export interface OpenDatabase extends Database {
  models: Models;
  /** True when it is the one of this checkout: then example members are seeded. */
  isEmbedded: boolean;
  uri: string;
}

/** The database of MONGODB_URI, else a real mongod of our own under `.data/`. */
export async function openDatabase(settings: Settings, progress: (line: string) => void): Promise<OpenDatabase> {
  const embedded = settings.mongodbUri === null ? await embeddedFor(settings, progress) : null;
  const uri = settings.mongodbUri ?? embedded?.uri ?? '';
  const database = await connectDatabase(uri).catch(async (cause: unknown) => {
    await embedded?.stop();
    const mend = 'Is it running, is the address right, and is it a replica set? Look at MONGODB_URI.';
    throw new BotError('D102', 'the database does not answer', mend, { cause });
  });
  const models = modelsOn(database.connection);
  await Promise.all([ensureHotIndexes(database.db), createIndexes(models)]);
  const close = async () => {
    await database.close();
    await embedded?.stop();
  };
  return { ...database, models, isEmbedded: embedded !== null, uri, close };
}

function embeddedFor({ dataDir, mongod }: Settings, progress: (line: string) => void) {
  return startEmbedded({ dataDir, dbPath: join(dataDir, 'mongodb'), ...mongod, progress });
}

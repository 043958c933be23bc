import mongoose from 'mongoose';
import type { Stores } from '../../src/inbox/stores.ts';
import { connectDatabase, type Database } from '../../src/storage/connect.ts';
import { ensureHotIndexes } from '../../src/storage/indexes.ts';
import { createSealer } from '../../src/storage/seal.ts';
import { createStores } from '../../src/storage/stores.ts';
import { freshDatabase, testMongo } from '../support/mongo.ts';

export interface HotPath {
  database: Database;
  stores: Stores;
  /** Makes the server fail the next commands of a kind (MongoDB's own test commands). */
  failCommand(times: number, data: object): Promise<void>;
  end(): Promise<void>;
}

export async function openHotPath(): Promise<HotPath> {
  const fresh = await freshDatabase();
  const database = await connectDatabase(fresh.uri, 500);
  await ensureHotIndexes(database.db);
  const stores = createStores(database.db, createSealer([{ id: 'test', bytes: Buffer.alloc(32, 7) }]));
  const admin = new mongoose.mongo.MongoClient((await testMongo()).uri);
  const failPoint = (mode: unknown, data: object) =>
    admin.db('admin').command({ configureFailPoint: 'failCommand', mode, data });
  return {
    database,
    stores,
    failCommand: async (times, data) => void (await failPoint({ times }, data)),
    async end() {
      await failPoint('off', { failCommands: [] });
      await admin.close();
      await database.close();
      await fresh.drop();
    },
  };
}

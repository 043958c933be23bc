import { randomBytes } from 'node:crypto';
import mongoose, { type Connection } from 'mongoose';
import { asStudentId, type ConversationKey, type StudentId } from '../../src/ids.ts';
import { createIndexes, type Models, modelsOn } from '../../src/storage/models/index.ts';
import { createSealer, keyedId, type Sealer } from '../../src/storage/seal.ts';
import { freshDatabase } from './mongo.ts';

export interface TestStores {
  connection: Connection;
  models: Models;
  sealer: Sealer;
  /** As `ID_KEY` makes them: the same for the same test run after run. */
  idOf(...from: [kind: string, text: string]): string;
  studentIdFor(key: ConversationKey): StudentId;
  /** Empties every collection. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

const ID_KEY = Buffer.alloc(32, 7);

/** A real database of its own, its models with their indexes, and keys. */
export async function openTestStores(): Promise<TestStores> {
  const db = await freshDatabase();
  const connection = await mongoose.createConnection(db.uri).asPromise();
  const models = modelsOn(connection);
  await createIndexes(models);
  return {
    connection,
    models,
    sealer: createSealer([{ id: 'test', bytes: randomBytes(32) }]),
    idOf: (...from) => keyedId(ID_KEY, ...from),
    studentIdFor: (key) => asStudentId(keyedId(ID_KEY, 'student', key)),
    async clear() {
      for (const each of (await connection.db?.collections()) ?? []) await each.deleteMany({});
    },
    async close() {
      await connection.close();
      await db.drop();
    },
  };
}

import mongoose from 'mongoose';

export type Db = mongoose.mongo.Db;
export type Collection<Document extends mongoose.mongo.Document> = mongoose.mongo.Collection<Document>;

export interface Database {
  connection: mongoose.Connection;
  db: Db;
  close(): Promise<void>;
}

/** Every wait ends: Meta wants its answer within 5 s and the driver repeats a try once. `timeoutMS` has no effect in this driver. */
export const HOT_PATH_TIMEOUT_MS = 2_000;

/** Connects; rejects when no primary is found in time. Once connected it finds its way back by itself. */
export async function connectDatabase(uri: string, timeoutMs = HOT_PATH_TIMEOUT_MS): Promise<Database> {
  const connection = await mongoose
    .createConnection(uri, {
      serverSelectionTimeoutMS: timeoutMs,
      connectTimeoutMS: timeoutMs,
      socketTimeoutMS: timeoutMs,
      waitQueueTimeoutMS: timeoutMs,
      writeConcern: { w: 'majority', journal: true, wtimeoutMS: timeoutMs },
      readConcern: { level: 'majority' },
      readPreference: 'primary',
      promoteBuffers: true,
      bufferCommands: false,
      autoIndex: false,
      maxPoolSize: 20,
    })
    .asPromise();
  const { db } = connection;
  if (db === undefined) throw new Error('a connection without a database');
  return { connection, db, close: () => connection.close() };
}

import type { Db } from './connect.ts';

/** The only secondary indexes of the hot path; a third would cost every event. */
export async function ensureHotIndexes(db: Db): Promise<void> {
  await db.collection('inbox').createIndex({ rx: 1 }, { partialFilterExpression: { s: 0 } });
  await db.collection('conv').createIndex({ due: 1 }, { partialFilterExpression: { due: { $exists: true } } });
  await db.collection('dead').createIndex({ at: -1 });
  await db.collection('dead').createIndex({ key: 1 });
}

import mongoose from 'mongoose';

export const DUPLICATE_KEY = 11000;

/**
 * What the server refused of a grouped write, by index. Rethrows whatever leaves the outcome open: the driver wraps a
 * broken connection, too, into a bulk write error, only without write errors; and beside a write concern error it shows none.
 */
export function refusedWrites(error: unknown): { index: number; code: number }[] {
  if (!(error instanceof mongoose.mongo.MongoBulkWriteError) || error.result.getWriteConcernError()) throw error;
  const refused = [error.writeErrors].flat();
  if (refused.length === 0) throw error;
  return refused.map(({ index, code }) => ({ index, code }));
}

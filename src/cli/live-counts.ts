import { type LiveCounts, readLiveCounts } from '../storage/live-facts.ts';
import { sealedJson } from '../storage/sealed-json.ts';
import { type CliContext, withDatabase } from './output.ts';

/** Asks the database of MONGODB_URI once. */
export async function liveCounts(context: CliContext): Promise<LiveCounts> {
  let counts: LiveCounts | undefined;
  await withDatabase(context, async ({ db, models }, { sealer }) => {
    counts = await readLiveCounts(db, models, sealedJson(sealer), new Date());
  });
  return counts!;
}

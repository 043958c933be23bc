import { type ConversationState, type StudentHalf, upToDate } from '../conversation/state.ts';
import type { ConversationKey } from '../ids.ts';
import type { Db } from './connect.ts';
import type { SealedJson } from './sealed-json.ts';

/** What the bot knows of each student, one after another and without saying whose it is: for counting. */
export async function* studentHalves(db: Db, sealed: SealedJson): AsyncGenerator<StudentHalf> {
  const conversations = db
    .collection<{ _id: ConversationKey; st?: Uint8Array }>('conv')
    .find({ st: { $exists: true } }, { projection: { st: 1 } });
  for await (const { _id: key, st } of conversations)
    yield upToDate(sealed.open(`${key}|st`, st!) as ConversationState).student;
}

import type { ConversationKey } from '../ids.ts';
import type { DeadLetter } from '../inbox/ports.ts';
import type { DeadFacts, DeadStore } from '../inbox/stores.ts';
import type { Collection, Db } from './connect.ts';
import type { SealedJson } from './sealed-json.ts';

interface DeadDocument {
  _id: string;
  key: ConversationKey | null;
  what: DeadLetter['what'];
  code: string;
  /** Foreign code behind it, e.g. Graph's. */
  trail?: string;
  at: Date;
  body: Uint8Array;
  /** How often it was replayed. */
  replayed: number;
}

/** What could not be carried out: for people to look at, and to replay. Burying the same twice keeps the first. */
export function createDeadStore(db: Db, sealed: SealedJson): DeadStore {
  const dead: Collection<DeadDocument> = db.collection<DeadDocument>('dead');
  return {
    async bury({ id, key, what, code, trail, at, body }) {
      const facts = { key, what, code, at, replayed: 0, ...(trail === undefined ? {} : { trail }) };
      const content = sealed.seal(`dead:${id}|body`, body ?? null);
      await dead.updateOne({ _id: id }, { $setOnInsert: { ...facts, body: content } }, { upsert: true });
    },
    async list(limit) {
      return (await dead.find({}, { sort: { at: -1 }, limit, projection: { body: 0 } }).toArray()).map(factsOf);
    },
    async facts(id) {
      const found = await dead.findOne({ _id: id }, { projection: { body: 0 } });
      return found && factsOf(found);
    },
    async forReplay(id) {
      const found = await dead.findOneAndUpdate({ _id: id }, { $inc: { replayed: 1 } }, { returnDocument: 'after' });
      return found && { facts: factsOf(found), body: sealed.open(`dead:${id}|body`, found.body), n: found.replayed };
    },
    async forget(key, before) {
      await dead.deleteMany({ key, ...(before === undefined ? {} : { at: { $lt: before } }) });
    },
  };
}

function factsOf({ _id, key, what, code, trail, at, replayed }: Omit<DeadDocument, 'body'>): DeadFacts {
  return { id: _id, key, what, code, at, replayed, ...(trail === undefined ? {} : { trail }) };
}

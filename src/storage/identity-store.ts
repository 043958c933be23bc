import type { ConversationKey, Psid } from '../ids.ts';
import type { IdentityStore } from '../inbox/stores.ts';
import type { Collection, Db } from './connect.ts';
import type { SealedJson } from './sealed-json.ts';

interface IdentityDocument {
  _id: ConversationKey;
  psid: Uint8Array;
}

/** The only place that knows which person a key stands for. */
export function createIdentityStore(db: Db, sealed: SealedJson): IdentityStore {
  const identities: Collection<IdentityDocument> = db.collection<IdentityDocument>('identities');
  return {
    async keep(people) {
      await identities.bulkWrite(
        people.map(({ key, psid }) => ({
          updateOne: {
            filter: { _id: key },
            update: { $setOnInsert: { psid: sealed.seal(`${key}|psid`, psid) } },
            upsert: true,
          },
        })),
        { ordered: false },
      );
    },
    async find(keys) {
      const found = await identities.find({ _id: { $in: [...keys] } }).toArray();
      return new Map(found.map(({ _id, psid }) => [_id, sealed.open(`${_id}|psid`, psid) as Psid]));
    },
    async forget(key) {
      await identities.deleteOne({ _id: key });
    },
  };
}

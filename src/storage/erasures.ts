import type { ConversationKey } from '../ids.ts';
import type { Erasure, ErasureStore } from '../inbox/stores.ts';
import type { Collection, Db } from './connect.ts';

interface ErasureDocument {
  _id: ConversationKey;
  rx: number;
  at: Date;
  ended: boolean;
}

/** Who asked to be forgotten, by key only: a stale write that comes later is deleted again by night. */
export function createErasureStore(db: Db): ErasureStore {
  const erasures: Collection<ErasureDocument> = db.collection<ErasureDocument>('erasures');
  const find = async (filter: object): Promise<Erasure[]> =>
    (await erasures.find(filter).toArray()).map(({ _id, rx, at }) => ({ key: _id, rx, at }));
  return {
    async begin({ key, rx, at }) {
      await erasures.updateOne({ _id: key }, { $set: { rx, at, ended: false } }, { upsert: true });
    },
    async end(key) {
      await erasures.updateOne({ _id: key }, { $set: { ended: true } });
    },
    of: (keys) => find({ _id: { $in: [...keys] } }),
    open: () => find({ ended: false }),
    since: (since) => find({ at: { $gte: since } }),
    async purge(before) {
      await erasures.deleteMany({ at: { $lt: before }, ended: true });
    },
  };
}

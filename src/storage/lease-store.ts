import mongoose from 'mongoose';
import type { LeaseStore } from '../inbox/stores.ts';
import type { Collection, Db } from './connect.ts';

interface LeaseDocument {
  _id: number;
  owner: string | null;
  ep: number;
  until: Date;
  /** The last holder released it by itself. */
  clean: boolean;
  /** Takeovers in a row without a clean stop. */
  unclean: number;
}

/** One lease, number 0; times are the server's. */
export function createLeaseStore(db: Db): LeaseStore {
  const leases: Collection<LeaseDocument> = db.collection<LeaseDocument>('lease');
  const lapsesIn = (ms: number) => ({ $add: ['$$NOW', ms] });
  const take = async (owner: string, ms: number) => {
    // `owner`: an earlier take of ours whose answer was lost.
    const free = { _id: 0, $expr: { $or: [{ $lt: ['$until', '$$NOW'] }, { $eq: ['$owner', owner] }] } };
    const fell = { $and: [{ $not: ['$clean'] }, { $ne: ['$owner', owner] }] };
    const unclean = { $cond: [fell, { $add: ['$unclean', 1] }, { $cond: ['$clean', 0, '$unclean'] }] };
    const taking = { owner, ep: { $add: ['$ep', 1] }, until: lapsesIn(ms), unclean, clean: false };
    return leases.findOneAndUpdate(free, [{ $set: taking }], { returnDocument: 'after' });
  };
  return {
    async take(owner, ms) {
      let taken = await take(owner, ms);
      if (taken === null && (await createOnce(leases))) taken = await take(owner, ms);
      return taken && { ep: taken.ep, unclean: taken.unclean };
    },
    async renew(owner, ep, ms, settled) {
      const renewal = { until: lapsesIn(ms), ...(settled ? { unclean: 0 } : {}) };
      const { matchedCount } = await leases.updateOne({ _id: 0, owner, ep }, [{ $set: renewal }]);
      return matchedCount === 1;
    },
    async release(owner, ep) {
      await leases.updateOne({ _id: 0, owner, ep }, { $set: { owner: null, until: new Date(0), clean: true } });
    },
  };
}

/** True when this call made the lease. */
async function createOnce(leases: Collection<LeaseDocument>): Promise<boolean> {
  const unheld = { owner: null, ep: 0, until: new Date(0), clean: true, unclean: 0 };
  try {
    return (await leases.updateOne({ _id: 0 }, { $setOnInsert: unheld }, { upsert: true })).upsertedCount === 1;
  } catch (error) {
    // Two first starts at once: the other one made it.
    if (error instanceof mongoose.mongo.MongoServerError && error.code === 11000) return false;
    throw error;
  }
}

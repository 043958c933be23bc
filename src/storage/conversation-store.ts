import mongoose from 'mongoose';
import type { Timer } from '../conversation/heard.ts';
import type { Owner } from '../conversation/owner.ts';
import { BotError } from '../errors.ts';
import type { ConversationKey, EventId } from '../ids.ts';
import type { Commit, CommitOutcome, ConversationStore, LoadedConversation, StoredTurn } from '../inbox/stores.ts';
import type { Parcel } from '../outbox/line.ts';
import type { Collection, Db } from './connect.ts';
import type { SealedJson } from './sealed-json.ts';
import { DUPLICATE_KEY, refusedWrites } from './write-errors.ts';

/** Rises when an older bot could no longer read the conversations. */
const FORMAT = 1;

interface ConversationDocument {
  _id: ConversationKey;
  f: number;
  v: number;
  /** Nonce of the writer. */
  w: string;
  /** Epoch of the writer's lease. */
  ep: number;
  /** The state, sealed; missing before the first and after an erasure. */
  st?: Uint8Array;
  lastIn: number | null;
  owner: Owner;
  /** Turns committed and not finished: outbox, recent events and recovery record in one. */
  un: { e: EventId; l: Uint8Array; d?: true }[];
  timers: Timer[];
  /** When the first timer is due; missing without timers. */
  due?: Date;
}
type Write = mongoose.mongo.AnyBulkWriteOperation<ConversationDocument>;

const MAJORITY = { readConcern: { level: 'majority' } } as const;

export function createConversationStore(db: Db, sealed: SealedJson): ConversationStore {
  const conversations: Collection<ConversationDocument> = db.collection<ConversationDocument>('conv');

  const load = async (keys: readonly ConversationKey[]): Promise<LoadedConversation[]> => {
    const documents = await conversations.find({ _id: { $in: [...keys] } }, MAJORITY).toArray();
    return documents.map((document) => loaded(document, sealed));
  };
  const commitTurns = async (batch: readonly Commit[]): Promise<readonly CommitOutcome[]> => {
    const writes = batch.map((commit) => write(commit, sealed));
    try {
      const { matchedCount, insertedCount } = await conversations.bulkWrite(writes, { ordered: false });
      if (matchedCount + insertedCount === batch.length) return batch.map(() => ({ is: 'won' }));
    } catch (error) {
      const refused = refusals(error);
      if (refused.size > 0) return oneByOne(batch, refused, commitTurns);
    }
    return outcomes(batch, await load(batch.map(({ key }) => key)));
  };
  return {
    load,
    commitTurns,
    seal: (key, eid, parcel) => sealed.seal(`${key}:${eid}|l`, parcel),
    open: (key, { eid, sealed: l }) => sealed.open(`${key}:${eid}|l`, l as Uint8Array) as Parcel,
    async timersDue(until, limit) {
      const found = conversations.find(
        { due: { $lte: until } },
        { ...MAJORITY, projection: { timers: 1 }, sort: { due: 1 }, limit },
      );
      return (await found.toArray()).map(({ _id, timers }) => ({ key: _id, timers }));
    },
  };
}

function write(commit: Commit, sealed: SealedJson): Write {
  const document = documentOf(commit, sealed);
  if (!commit.stored) return { insertOne: { document } };
  const { _id, ...replacement } = document;
  return { replaceOne: { filter: { _id, v: commit.v, ep: { $lte: commit.ep } }, replacement } };
}

function documentOf(commit: Commit, sealed: SealedJson): ConversationDocument {
  const { key, v, w, ep, state, lastIn, owner, un, timers } = commit;
  const due = timers.length === 0 ? null : new Date(Math.min(...timers.map(({ at }) => at.getTime())));
  return {
    _id: key,
    f: FORMAT,
    v: v + 1,
    w,
    ep,
    ...(state === null ? {} : { st: sealed.seal(`${key}|st`, state) }),
    lastIn,
    owner,
    un: un.map(({ eid, sealed: l, dead }) => ({ e: eid, l: l as Uint8Array, ...(dead ? { d: true } : {}) })),
    timers: timers.map(({ id, type, at }) => ({ id, type, at })),
    ...(due === null ? {} : { due }),
  };
}

function loaded(document: ConversationDocument, sealed: SealedJson): LoadedConversation {
  const { _id: key, f, v, w, ep, st, lastIn, owner, un, timers } = document;
  if (f > FORMAT) throw new BotError('X201', 'a conversation was written by a newer version of the bot');
  const turns = un.map(({ e, l, d }): StoredTurn => ({ eid: e, sealed: l, dead: d === true }));
  const state = st === undefined ? null : sealed.open(`${key}|st`, st);
  return { key, stored: true, v, w, ep, state, lastIn, owner, timers, un: turns };
}

/** Only the nonce tells who wrote: an earlier try of the same commit may have succeeded unseen. */
function outcomes(batch: readonly Commit[], now: readonly LoadedConversation[]): CommitOutcome[] {
  const byKey = new Map(now.map((conversation) => [conversation.key, conversation]));
  return batch.map(({ key, w }) => {
    const stands = byKey.get(key) ?? null;
    return stands?.w === w ? { is: 'won' } : { is: 'lost', now: stands };
  });
}

/** Indexes that were refused for their content; somebody having been faster is no refusal. */
function refusals(error: unknown): ReadonlySet<number> {
  if (isContentError(error)) return new Set([-1]);
  const others = refusedWrites(error).filter(({ code }) => code !== DUPLICATE_KEY);
  return new Set(others.map(({ index }) => index));
}

/** Thrown before anything left: a document too large, or one that BSON cannot hold. */
function isContentError(error: unknown): boolean {
  const { MongoInvalidArgumentError, BSON } = mongoose.mongo;
  return error instanceof MongoInvalidArgumentError || error instanceof BSON.BSONError || error instanceof RangeError;
}

/** A group refused for its content is repeated one document at a time. */
async function oneByOne(
  batch: readonly Commit[],
  refused: ReadonlySet<number>,
  commit: (batch: readonly Commit[]) => Promise<readonly CommitOutcome[]>,
): Promise<CommitOutcome[]> {
  if (batch.length === 1) return [{ is: 'refused' }];
  const outcome: CommitOutcome[] = [];
  for (const [index, one] of batch.entries()) {
    const answers = refused.has(index) ? [{ is: 'refused' } as const] : await commit([one]);
    outcome.push(...answers);
  }
  return outcome;
}

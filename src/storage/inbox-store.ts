import { BotError } from '../errors.ts';
import { asConversationKey, asEventId, type ConversationKey } from '../ids.ts';
import type { IncomingEvent } from '../inbox/ports.ts';
import type { InboxRow, InboxStore, Inserted, NewRow, RowId, RowRef } from '../inbox/stores.ts';
import type { Collection, Db } from './connect.ts';
import type { SealedJson } from './sealed-json.ts';
import { DUPLICATE_KEY, refusedWrites } from './write-errors.ts';

/** Rises when an older bot could no longer read the rows. */
const FORMAT = 1;
const STATE = { new: 0, finished: 1, dead: 2 } as const;

interface InboxDocument {
  _id: RowId;
  f: number;
  /** Meta's time. */
  ts: number;
  /** Arrival. */
  rx: number;
  s: 0 | 1 | 2;
  /** The event, sealed. */
  ev?: Uint8Array;
  /** Throws of our own code. */
  n?: number;
  /** Deaths of the process. */
  x?: number;
}

const MAJORITY = { readConcern: { level: 'majority' } } as const;

export function createInboxStore(db: Db, sealed: SealedJson): InboxStore {
  const inbox: Collection<InboxDocument> = db.collection<InboxDocument>('inbox');

  const document = ({ id, ts, rx, as, body }: NewRow): InboxDocument =>
    as === 'finished'
      ? { _id: id, f: FORMAT, ts, rx, s: STATE.finished }
      : { _id: id, f: FORMAT, ts, rx, s: STATE.new, ev: sealed.seal(`${id}|ev`, body) };

  const row = ({ _id, f, ts, rx, ev, n, x }: InboxDocument): InboxRow => {
    if (f > FORMAT) throw new BotError('X201', 'an event was stored by a newer version of the bot');
    const body = () => sealed.open(`${_id}|ev`, ev ?? new Uint8Array()) as IncomingEvent['body'];
    return { ...reference({ _id, rx }), ts, tries: n ?? 0, kills: x ?? 0, body };
  };

  return {
    insert: (rows) => insert(inbox, rows.map(document)),
    async newAfter({ rx, id }, limit) {
      const found = inbox.find(
        { s: STATE.new, rx: { $gte: rx }, $or: [{ rx: { $gt: rx } }, { _id: { $gt: id } }] },
        { ...MAJORITY, projection: { rx: 1 }, sort: { rx: 1, _id: 1 }, limit },
      );
      return (await found.toArray()).map(reference);
    },
    async stillNew(ids) {
      if (ids.length === 0) return [];
      return (await inbox.find({ _id: { $in: [...ids] }, s: STATE.new }, MAJORITY).toArray()).map(row);
    },
    async present(ids) {
      const found = inbox.find({ _id: { $in: [...ids] } }, { ...MAJORITY, projection: { _id: 1 } });
      return new Set((await found.toArray()).map(({ _id }) => _id));
    },
    async mark(ids, as) {
      await inbox.updateMany({ _id: { $in: [...ids] } }, { $set: { s: STATE[as] }, $unset: { ev: '' } });
    },
    async count(id, what, by) {
      await inbox.updateOne({ _id: id }, { $inc: { [what === 'tries' ? 'n' : 'x']: by } });
    },
    async forget(key, { until, also, except }) {
      const those = { $or: [{ ...ofPerson(key), rx: { $lte: until } }, { _id: { $in: [...also] } }] };
      const others = except === null ? those : { $and: [those, { _id: { $ne: except } }] };
      const ended = { $set: { s: STATE.finished }, $unset: { ev: '' as const } };
      await inbox.updateMany({ $and: [others, { $or: [{ s: STATE.new }, { ev: { $exists: true } }] }] }, ended);
    },
    async purge(before) {
      let purged = 0;
      for (;;) {
        // In the order of insertion, by pages: no index for a nightly job, and no command that runs for minutes.
        const page = await inbox
          .find({}, { projection: { rx: 1, s: 1 }, hint: { $natural: 1 }, limit: 5_000 })
          .toArray();
        const ended = page.filter(({ rx, s }) => s !== STATE.new && rx < before).map(({ _id }) => _id);
        if (ended.length > 0) purged += (await inbox.deleteMany({ _id: { $in: ended } })).deletedCount;
        if (ended.length === 0 || ended.length < page.length) return purged;
      }
    },
    async oldestNew() {
      const oldest = await inbox.findOne({ s: STATE.new }, { ...MAJORITY, projection: { rx: 1 }, sort: { rx: 1 } });
      return oldest?.rx ?? null;
    },
  };
}

async function insert(inbox: Collection<InboxDocument>, documents: InboxDocument[]): Promise<Inserted[]> {
  const outcome: Inserted[] = documents.map(() => 'created');
  try {
    await inbox.insertMany(documents, { ordered: false });
  } catch (error) {
    for (const { index, code } of refusedWrites(error)) outcome[index] = code === DUPLICATE_KEY ? 'known' : 'failed';
  }
  return outcome;
}

function reference({ _id, rx }: Pick<InboxDocument, '_id' | 'rx'>): RowRef {
  const colon = _id.indexOf(':');
  return { id: _id, rx, key: asConversationKey(_id.slice(0, colon)), eid: asEventId(_id.slice(colon + 1)) };
}

// `;` follows `:` in every collation of bytes.
const ofPerson = (key: ConversationKey) => ({ _id: { $gte: `${key}:`, $lt: `${key};` } });

import mongoose from 'mongoose';
import type { Owner } from '../../src/conversation/owner.ts';
import type { ChangeRow } from '../../src/storage/models/request.ts';

/** One committed version of one conversation, as the database itself told it. */
export interface CommitSeen {
  key: string;
  v: number;
  ep: number;
  un: { e: string; l: Uint8Array }[];
  timers: string[];
  /** Who may speak to the person from then on. */
  owner: Owner;
  /** When it was told, by the harness's clock. */
  seenAtMs: number;
}
/** One version of one request. */
export interface RequestSeen {
  v: number;
  state: string;
  holderId: string | null;
  /** What was decided in this version; null for what changes nobody's part in it. */
  change: ChangeRow | null;
}
interface ConversationDocument {
  _id: string;
  v: number;
  ep: number;
  un: { e: string; l: mongoose.mongo.Binary }[];
  timers: { id: string }[];
  owner: Owner;
}

/** Every commit in the order of the database's own log: something the bot cannot touch. */
export interface Journal {
  commits: CommitSeen[];
  /** All versions of each request. */
  requests: Map<string, RequestSeen[]>;
  failed(): unknown;
  close(): Promise<void>;
}

export async function openJournal(uri: string): Promise<Journal> {
  const client = await new mongoose.mongo.MongoClient(uri).connect();
  const commits: CommitSeen[] = [];
  const requests: Journal['requests'] = new Map();
  let failure: unknown = null;
  const watched = [{ $match: { 'ns.coll': { $in: ['conv', 'requests'] } } }];
  const stream = client.db().watch<mongoose.mongo.Document>(watched, { fullDocument: 'default' });
  stream.on('change', (change) => {
    if ('ns' in change && 'coll' in change.ns && change.ns.coll === 'requests') noteRequest(requests, change);
    else if (change.operationType === 'insert' || change.operationType === 'replace')
      commits.push(commitOf(change.fullDocument as ConversationDocument));
    else failure ??= new Error(`a conversation was changed by ${change.operationType}`);
  });
  stream.on('error', (error) => {
    failure ??= error;
  });
  // The stream begins with its first answer; before it, nothing may commit.
  await new Promise((resolve) => stream.once('resumeTokenChanged', resolve));
  const close = async () => {
    await stream.close();
    await client.close();
  };
  return { commits, requests, failed: () => failure, close };
}

function commitOf({ _id: key, v, ep, un, timers, owner }: ConversationDocument): CommitSeen {
  return {
    key,
    v,
    ep,
    un: un.map(({ e, l }) => ({ e, l: l.buffer })),
    timers: timers.map(({ id }) => id),
    owner,
    seenAtMs: Date.now(),
  };
}

/** Only what raises `v` is a version; consequences that were carried out are taken off without. */
function noteRequest(requests: Journal['requests'], change: mongoose.mongo.ChangeStreamDocument): void {
  if (change.operationType === 'insert') {
    const { _id, v, state, holderId } = change.fullDocument;
    requests.set(String(_id), [{ v, state, holderId, change: null }]);
  }
  if (change.operationType !== 'update') return;
  const id = String(change.documentKey._id);
  const set: mongoose.mongo.Document = change.updateDescription.updatedFields ?? {};
  const versions = requests.get(id) ?? [];
  const before = versions.at(-1);
  if (set['v'] === undefined || before === undefined) return;
  const { v, state = before.state, holderId = before.holderId } = set;
  versions.push({ v, state, holderId, change: pushed(set) });
}

/** The first one makes the list; later ones stand under their place in it. */
function pushed(set: mongoose.mongo.Document): ChangeRow | null {
  const at = Object.keys(set).find((name) => /^todo(\.\d+)?$/.test(name));
  const value: unknown = at === undefined ? undefined : set[at];
  return (Array.isArray(value) ? value.at(-1) : value) ?? null;
}

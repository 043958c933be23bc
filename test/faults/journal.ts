import mongoose from 'mongoose';

/** One committed version of one conversation, as the database itself told it. */
export interface CommitSeen {
  key: string;
  v: number;
  ep: number;
  un: { e: string; l: Uint8Array }[];
  timers: string[];
  /** When it was told, by the harness's clock. */
  seenAtMs: number;
}
interface Document {
  _id: string;
  v: number;
  ep: number;
  un: { e: string; l: mongoose.mongo.Binary }[];
  timers: { id: string }[];
}

/** Every commit in the order of the database's own log: something the bot cannot touch. */
export interface Journal {
  commits: CommitSeen[];
  failed(): unknown;
  close(): Promise<void>;
}

export async function openJournal(uri: string): Promise<Journal> {
  const client = await new mongoose.mongo.MongoClient(uri).connect();
  const commits: CommitSeen[] = [];
  let failure: unknown = null;
  const stream = client.db().collection<Document>('conv').watch<Document>([], { fullDocument: 'default' });
  stream.on('change', (change) => {
    if (change.operationType === 'insert' || change.operationType === 'replace')
      commits.push(commitOf(change.fullDocument));
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
  return { commits, failed: () => failure, close };
}

function commitOf({ _id: key, v, ep, un, timers }: Document): CommitSeen {
  return {
    key,
    v,
    ep,
    un: un.map(({ e, l }) => ({ e, l: l.buffer })),
    timers: timers.map(({ id }) => id),
    seenAtMs: Date.now(),
  };
}

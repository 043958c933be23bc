import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MongoMemoryServer } from 'mongodb-memory-server-core';
import { ResolveConfigVariables, setDefaultValue } from 'mongodb-memory-server-core/lib/util/resolveConfig.js';
import mongoose from 'mongoose';
import { findMongod, type MongodSearch } from './mongod-binary.ts';

const REPLICA_SET = 'bot';
const PRIMARY_WITHIN_MS = 15_000;

export interface EmbeddedMongod {
  uri: string;
  /** False when another process of this checkout runs it: then `stop` leaves it alone. */
  own: boolean;
  stop(): Promise<void>;
}

export interface EmbeddedOptions extends MongodSearch {
  /** Where the data lies. Kept between starts. */
  dbPath: string;
  /** For tests: fail points. */
  testCommands?: boolean;
}

/**
 * A real `mongod` as a one-node replica set, ended with this process, also after a crash (the package's own watchdog).
 * When one runs already on the same folder, that one is used.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedMongod> {
  const note = join(options.dbPath, 'running.json');
  const running = await alreadyRunning(note);
  if (running) return { uri: running, own: false, stop: async () => {} };

  const binary = await findMongod(options);
  await mkdir(options.dbPath, { recursive: true });
  // Another version than the one the package would download is welcome here.
  setDefaultValue(ResolveConfigVariables.SYSTEM_BINARY_VERSION_CHECK, 'false');
  const server = await MongoMemoryServer.create({
    binary: { systemBinary: binary },
    // Out of the terminal's group: Ctrl-C is for the bot, which ends its database last.
    spawn: { detached: true },
    instance: {
      replSet: REPLICA_SET,
      dbPath: options.dbPath,
      storageEngine: 'wiredTiger',
      args: mongodArguments(options),
    },
  });
  const host = new URL(server.getUri()).host;
  await becomePrimary(host);
  const uri = `mongodb://${host}/mentorship?replicaSet=${REPLICA_SET}`;
  await writeFile(note, JSON.stringify({ uri }));
  const stop = async () => {
    await rm(note, { force: true });
    await server.stop({ doCleanup: false });
  };
  return { uri, own: true, stop };
}

// Finished events leave a partial index at once instead of after 300 s; without this every poll reads their tombstones.
function mongodArguments({ testCommands }: EmbeddedOptions): string[] {
  const parameters = ['minSnapshotHistoryWindowInSeconds=0', ...(testCommands ? ['enableTestCommands=1'] : [])];
  return ['--wiredTigerCacheSizeGB', '0.25', ...parameters.flatMap((parameter) => ['--setParameter', parameter])];
}

async function alreadyRunning(note: string): Promise<string | null> {
  const text = await readFile(note, 'utf8').catch(() => null);
  if (text === null) return null;
  const { uri } = JSON.parse(text) as { uri: string };
  const client = new mongoose.mongo.MongoClient(uri, { serverSelectionTimeoutMS: 1_000 });
  const answers = await client
    .db('admin')
    .command({ ping: 1 })
    .then(
      () => true,
      () => false,
    );
  await client.close();
  return answers ? uri : null;
}

/** Makes the node a replica set, or tells a kept one its new port, and waits until it takes writes. */
async function becomePrimary(host: string): Promise<void> {
  const client = new mongoose.mongo.MongoClient(`mongodb://${host}/?directConnection=true`);
  const admin = client.db('admin');
  const members = [{ _id: 0, host }];
  try {
    await admin.command({ replSetInitiate: { _id: REPLICA_SET, members } }).catch(async () => {
      const { config } = await admin.command({ replSetGetConfig: 1 });
      await admin.command({ replSetReconfig: { ...config, version: config.version + 1, members }, force: true });
    });
    const deadline = Date.now() + PRIMARY_WITHIN_MS;
    while (!(await admin.command({ hello: 1 }))['isWritablePrimary']) {
      if (Date.now() > deadline) throw new Error('the embedded mongod did not become primary');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  } finally {
    await client.close();
  }
}

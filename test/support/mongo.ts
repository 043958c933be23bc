import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { startEmbedded } from '../../src/storage/embedded.ts';

interface TestMongod {
  uri: string;
  stop(): Promise<void>;
}
let started: Promise<TestMongod> | undefined;

/** One real mongod for the whole run: that of MONGODB_URI, or one of our own on a fresh folder. Ended by test/support/setup.ts. */
export function testMongo(): Promise<TestMongod> {
  started ??= start();
  return started;
}

async function start(): Promise<TestMongod> {
  const given = process.env['MONGODB_URI'];
  if (given) return { uri: given, stop: async () => {} };
  const dbPath = await mkdtemp(join(tmpdir(), 'bot-test-mongod-'));
  const { uri, stop } = await startEmbedded({
    dataDir: '.data',
    dbPath,
    testCommands: true,
    systemBinary: process.env['MONGOMS_SYSTEM_BINARY'],
    searchPath: process.env['PATH'] ?? '',
    progress: (line) => console.log(line),
  });
  return { uri, stop: () => stop().then(() => rm(dbPath, { recursive: true, force: true })) };
}

export async function stopTestMongo(): Promise<void> {
  if (started) await (await started).stop();
  started = undefined;
}

/** An empty database of its own name on the test mongod. */
export async function freshDatabase(): Promise<{ uri: string; name: string; drop(): Promise<void> }> {
  const { uri } = await testMongo();
  const name = `t_${randomUUID().replaceAll('-', '').slice(0, 16)}`;
  const own = new URL(uri);
  own.pathname = `/${name}`;
  const drop = async () => {
    const client = new mongoose.mongo.MongoClient(own.href);
    await client.db(name).dropDatabase();
    await client.close();
  };
  return { uri: own.href, name, drop };
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { movableClock } from '../src/simulator/clock.ts';
import { createFakeGraph } from '../src/simulator/graph/fake-graph.ts';
import { startEmbedded } from '../src/storage/embedded.ts';
import { CREDENTIALS, environmentFor } from './credentials.ts';
import { machineLine } from './machine.ts';
import { startBot } from './processes.ts';
import { createPoster } from './webhooks.ts';

// What waits after an outage: events are stored by `bot web` alone, then `bot worker` starts, and the time is taken until the
// last one is finished. Prints one line, and ends by itself.

const PEOPLE = 10_000;
const EACH = 10;
const CONNECTIONS = 64;
const META_SENDS_PER_SECOND = 300;

const { appSecret, ...page } = CREDENTIALS;
const dbPath = await mkdtemp(join(tmpdir(), 'bot-backlog-'));
const mongod = await startEmbedded({
  dataDir: '.data',
  dbPath,
  systemBinary: process.env['MONGOMS_SYSTEM_BINARY'],
  searchPath: process.env['PATH'] ?? '',
  progress: console.log,
});
const graph = createFakeGraph({
  ...page,
  appSecrets: [appSecret],
  clock: movableClock(),
  limits: 'off',
  keep: 'counts',
});
graph.echoes.lose = 1;
const client = await new mongoose.mongo.MongoClient(mongod.uri).connect();
try {
  console.log(await machineLine(mongod.uri));
  await measure();
} finally {
  await client.close();
  await graph.close();
  await mongod.stop();
  await rm(dbPath, { recursive: true, force: true });
}

async function measure(): Promise<void> {
  const env = environmentFor(await graph.listen(0), mongod.uri);
  const web = await startBot(['src/index.ts', 'web'], env);
  await fill(web.webhook);
  const inbox = client.db().collection('inbox');
  const waiting = await inbox.countDocuments({ s: 0 });
  const startedMs = performance.now();
  // `bot start` says where it listens; the web process beside it has nothing to do any more.
  const worker = await startBot(['src/index.ts', 'start'], env);
  while ((await inbox.countDocuments({ s: 0 }, { limit: 1 })) > 0)
    await new Promise((resolve) => setTimeout(resolve, 200));
  const seconds = (performance.now() - startedMs) / 1_000;
  const letters = graph.acceptedCount();
  await worker.stop();
  await web.stop();
  console.log(
    `${waiting} events waiting, all finished after ${seconds.toFixed(1)} s: ${Math.round(waiting / seconds)} events/s, ${letters} letters`,
  );
  console.log(
    `Meta's own limit of ${META_SENDS_PER_SECOND} letters/s would take ${(letters / META_SENDS_PER_SECOND).toFixed(0)} s for these letters.`,
  );
}

/** Everybody says the same few words, one after another, so that lanes are long and many. */
async function fill(webhook: string): Promise<void> {
  const poster = createPoster(webhook, CONNECTIONS, 'no');
  const people = Array.from({ length: PEOPLE }, () => graph.addPerson().psid);
  const all = Array.from({ length: EACH }, () => people).flat();
  for (const psid of people) graph.interact(psid);
  const post = async () => {
    for (let psid = all.pop(); psid !== undefined; psid = all.pop())
      await poster.post(psid, { do: 'say', text: 'ciao' });
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, post));
  await poster.close();
}

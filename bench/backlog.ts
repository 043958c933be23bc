import mongoose from 'mongoose';
import { environmentFor } from './credentials.ts';
import { startBenchMongod } from './database.ts';
import { benchGraph } from './fake-graph.ts';
import { machineLine } from './machine.ts';
import { startBot } from './processes.ts';
import { createPoster } from './webhooks.ts';

// What waits after an outage: events are stored by `bot web` alone, then `bot worker` starts, and the time is taken until the
// last one is finished. Prints one line, and ends by itself.

const PEOPLE = 10_000;
const EACH = 10;
const CONNECTIONS = 64;
const META_SENDS_PER_SECOND = 300;

const mongod = await startBenchMongod();
const graph = benchGraph();
graph.echoes.lose = 1;
const client = await new mongoose.mongo.MongoClient(mongod.uri).connect();
try {
  console.log(await machineLine(mongod.uri));
  await measure();
} finally {
  await client.close();
  await graph.close();
  await mongod.stop();
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

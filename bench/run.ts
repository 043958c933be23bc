import { environmentFor } from './credentials.ts';
import { startBenchMongod } from './database.ts';
import { languageRows } from './language.ts';
import { busySeconds, machineLine } from './machine.ts';
import { type Bench, checkMs, measured, readyMs, type Subject } from './measure.ts';
import { cpuSecondsOf, ownMongodPid, startBot, startLoadGenerator } from './processes.ts';
import { type Findings, type Rounds, rowsOf } from './rows.ts';
import { tableOf } from './table.ts';

const EXPLANATION = `
What each does. Bare: signature, JSON.parse, 200; stores and sends nothing. Bottender 1.5.5 as \`bottender start\` runs it:
signature, session from MongoDB, echo of the text by one letter, session written; an event is lost when the process dies.
Ours, \`bot start\`: event stored sealed before the 200, the support conversation in Italian (language, university, topic,
consent, restart) with its texts, turn committed sealed, letters sent, event marked; nothing is lost when the process dies.
Both send through the same strict fake Graph API, which shares a process with the load generator, and use the same mongod.
Bottender's own MongoDB store is used with today's connection (its option is refused by the driver) and an index on the id.`;

const OUR_BOT = ['src/index.ts', 'start'];
const LENGTHS = { quick: { seconds: 3.5, rounds: 1 }, full: { seconds: 6, rounds: 3 } };

/** `acks`: far more people than connections, so that an ack never waits for a person's answer; unanswered turns stay below 512. */
const jobsOf = (seconds: number) =>
  ({
    acks: { do: 'press', users: 512, connections: 32, seconds },
    few: { do: 'press', users: 32, connections: 32, seconds },
    many: { do: 'press', users: 128, connections: 128, seconds },
    slow: { do: 'pace', users: 256, perSecond: 100, seconds },
    fast: { do: 'pace', users: 512, perSecond: 500, seconds },
  }) as const;

const profileDir = process.argv.find((word) => word.startsWith('--profile='))?.slice('--profile='.length);
const { seconds, rounds } = LENGTHS[process.argv.includes('--quick') ? 'quick' : 'full'];
const mongod = await startBenchMongod();
try {
  console.log(`${new Date().toISOString().slice(0, 10)}: ${await machineLine(mongod.uri)}\n${EXPLANATION}\n`);
  console.log(tableOf([...rowsOf(await findings()), ...languageRows()]));
} finally {
  await mongod.stop();
}

async function findings(): Promise<Findings> {
  const load = await startLoadGenerator();
  const env = (name: string) => environmentFor(load.graphOrigin, mongod.uri.replace('/mentorship', `/${name}`));
  const bench: Bench = { load, mongodPid: ownMongodPid() };
  const times = Array.from({ length: rounds });
  const starts = {
    readyMs: [] as number[],
    checkMs: times.map(() => checkMs('shipped')),
    largeCheckMs: times.map(() => checkMs('large')),
  };
  for (const _ of times) starts.readyMs.push(await readyMs(OUR_BOT, env('ready')));
  const bare = await startBot(['bench/bare.ts'], env('bare'));
  const profile = profileDir === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profileDir}`];
  const ours = await startBot([...profile, ...OUR_BOT], env('ours'));
  const bottender = await startBot(['server.js'], { ...env('bottender'), NODE_ENV: 'production' }, 'bench/bottender');
  const parts = [process.pid, load.pid, bench.mongodPid, bare.pid, ours.pid, bottender.pid];
  const own = () => parts.reduce((sum, pid) => sum + cpuSecondsOf(pid), 0);
  const before = { busy: busySeconds(), own: own(), ms: performance.now() };
  try {
    const found = await compared(
      bench,
      { bot: bare, script: 'bare' },
      { bot: ours, script: 'support' },
      { bot: bottender, script: 'echo' },
    );
    const others = (busySeconds() - before.busy - (own() - before.own)) / ((performance.now() - before.ms) / 1_000);
    console.log(
      `Other processes used ${others.toFixed(2)} cores meanwhile${others > 0.1 ? ': figures are worth little' : ''}.\n`,
    );
    return { ...found, ...starts };
  } finally {
    for (const bot of [bare, ours, bottender]) await bot.stop();
    load.stop();
  }
}

/** The two bots by turns, so that both meet the same moods of the machine. */
async function compared(bench: Bench, bare: Subject, ours: Subject, bottender: Subject) {
  const jobs = jobsOf(seconds);
  const found = { ours: emptyRounds(), bottender: emptyRounds() };
  for (const subject of [bare, bottender, ours])
    await measured(bench, subject, { do: 'press', users: 128, connections: 128, seconds: 2 });
  const limit = await measured(bench, bare, { do: 'press', users: 32, connections: 32, seconds });
  for (let round = 0; round < rounds; round += 1) {
    for (const job of Object.keys(jobs) as (keyof Rounds)[]) {
      found.bottender[job].push(await measured(bench, bottender, jobs[job]));
      found.ours[job].push(await measured(bench, ours, jobs[job]));
    }
  }
  const echoed = await measured(bench, ours, jobs.many, 'on');
  return { bare: limit, ...found, echoed };
}

function emptyRounds(): Rounds {
  return { acks: [], few: [], many: [], slow: [], fast: [] };
}

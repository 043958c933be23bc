#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { stopTestMongo, testMongo } from '../support/mongo.ts';
import { oneRun, type RunResult } from './one-run.ts';
import { chance, type Plan, plansFor } from './plans.ts';

// The long version: every kill point, first and random passings, and kills by chance under load, until the time is over.
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    minutes: { type: 'string', default: '10' },
    /** Runs side by side: most of a run is waiting for a lease. */
    lanes: { type: 'string', default: '2' },
    /** Only plans whose name fits this expression. */
    only: { type: 'string', default: '' },
  },
});
const MOST_RUNS = 2_000;
const only = new RegExp(values.only);
const seed = Number(values.seed);
const endsAt = Date.now() + Number(values.minutes) * 60_000;
const plans = plansFor(chance(seed));
let runs = 0;
let bad = 0;

await testMongo();
await Promise.all(Array.from({ length: Number(values.lanes) }, lane));
await stopTestMongo();
console.log(`${runs} runs, ${bad} with a broken promise`);
process.exitCode = bad === 0 ? 0 : 1;

async function lane(): Promise<void> {
  while (Date.now() < endsAt && runs < MOST_RUNS) {
    const plan = nextPlan();
    const runSeed = seed * 10_000 + ++runs;
    try {
      tell(plan, runSeed, await oneRun(plan, runSeed));
    } catch (error) {
      bad += 1;
      console.log(`seed=${runSeed} faults="${plan.name}" FAILED ${(error as Error).message}`);
    }
  }
}

function nextPlan(): Plan {
  for (;;) {
    const { value } = plans.next();
    if (value !== undefined && only.test(value.name)) return value;
  }
}

function tell(plan: Plan, runSeed: number, { findings, kills, stuck, isMissed, folder }: RunResult): void {
  const { broken, longestRecoveryMs, ambiguous, duplicates, ...counts } = findings;
  const facts = {
    ...counts,
    duplicates,
    ambiguous,
    resolved: ambiguous - duplicates,
    stuck: stuck.length,
    kills: kills.length,
  };
  const numbers = Object.entries(facts).map(([name, value]) => `${name}=${value}`);
  console.log(
    `seed=${runSeed} faults="${plan.name}" ${numbers.join(' ')} longestRecovery=${(longestRecoveryMs / 1_000).toFixed(1)}s${isMissed ? ' (not passed so often)' : ''}`,
  );
  if (broken.length === 0 && stuck.length === 0) return;
  bad += 1;
  for (const one of [...broken, ...stuck]) console.log(`    ${one}`);
  console.log(`    logs and ledgers: ${folder}`);
}

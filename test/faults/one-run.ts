import { setTimeout as after } from 'node:timers/promises';
import { check, type Findings } from './check.ts';
import { type Cluster, openCluster } from './cluster.ts';
import { chance, type Plan } from './plans.ts';

const STUDENTS = 6;
/** Two leases, an unsure letter, and a busy machine. */
const QUIET_WITHIN_MS = 120_000;

export interface RunResult {
  findings: Findings;
  kills: string[];
  /** Students whose conversation did not reach its end; events that end as dead leave some. */
  stuck: number;
  /** Where logs and ledgers lie, when a promise was broken. */
  folder: string | null;
}

/** One run of a few students against two processes, of which some die. The same seed gives the same plan and kills. */
export async function oneRun(plan: Plan, seed: number): Promise<RunResult> {
  const random = chance(seed);
  const cluster = await openCluster({ random });
  try {
    arrange(cluster, plan);
    await start(cluster, plan);
    const conversations = Array.from({ length: STUDENTS }, () => converse(cluster, random() * 4_000));
    const faults = strike(cluster, plan, random);
    const outcomes = await Promise.allSettled(conversations);
    await faults;
    await cluster.quiet(QUIET_WITHIN_MS);
    const findings = await check(cluster);
    const stuck = outcomes.filter(({ status }) => status === 'rejected').length;
    cluster.keepFolder ||= stuck > 0;
    const kills = cluster.kills.map(({ role, why }) => `${role} ${why}`);
    return { findings, kills, stuck, folder: cluster.keepFolder ? cluster.folder : null };
  } catch (error) {
    throw new Error(`${cluster.folder}: ${(error as Error).message}`, { cause: error });
  } finally {
    await cluster.stop();
  }
}

function arrange({ graph }: Cluster, { resets, echoes }: Plan): void {
  if (resets > 0) graph.faults.set('reset after accepting', { probability: resets });
  if (echoes === 'lost') graph.echoes.lose = 1;
  if (echoes === 'late and doubled') Object.assign(graph.echoes, { delayMs: 400, duplicate: 0.2 });
}

/** The first process has the planted point; whoever dies of it, or otherwise, is replaced by one without. */
async function start(cluster: Cluster, { failpoint }: Plan): Promise<void> {
  await cluster.start('start', failpoint === null ? {} : { FAILPOINT: failpoint });
  await cluster.start('start');
  cluster.replaceTheDead();
}

async function converse(cluster: Cluster, waitMs: number): Promise<void> {
  const student = cluster.newStudent();
  await after(waitMs);
  await student.asksForSupport();
}

async function strike(cluster: Cluster, { randomKills, stop }: Plan, random: () => number): Promise<void> {
  if (stop) {
    await after(2_000 + random() * 3_000);
    cluster.children[0]?.signal('SIGTERM');
  }
  for (let kill = 0; kill < randomKills; kill += 1) {
    await after(300 + random() * 4_000);
    const alive = cluster.children.filter(({ isRunning }) => isRunning);
    await alive[Math.floor(random() * alive.length)]?.kill();
  }
}

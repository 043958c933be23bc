import { setTimeout as after } from 'node:timers/promises';
import { check, type Findings } from './check.ts';
import { type Cluster, openCluster } from './cluster.ts';
import { chance, type Plan } from './plans.ts';
import { play, type StoryName, UNIVERSITIES, type University } from './stories.ts';

/** At Roma Tre two stories meet in the hands of the same members. */
const STORIES: readonly [StoryName, University][] = [
  ['resolved', 'romatre'],
  ['handedBack', 'romatre'],
  ['takenOver', 'palermo'],
  ['resolved', 'bicocca'],
  ['reminded', 'bicocca'],
];
/** Two leases, an unsure letter, and a busy machine. */
const QUIET_WITHIN_MS = 120_000;

export interface RunResult {
  findings: Findings;
  kills: string[];
  /** Why conversations did not reach their end; events that end as dead leave some. */
  stuck: string[];
  /** The planted point was never passed so often. */
  isMissed: boolean;
  /** Where logs and ledgers lie, when a promise was broken. */
  folder: string | null;
}

/** One run of a few students and their committees against two processes, of which some die. The same seed gives the same plan and kills. */
export async function oneRun(plan: Plan, seed: number): Promise<RunResult> {
  const random = chance(seed);
  const cluster = await openCluster({ random });
  try {
    arrange(cluster, plan);
    await start(cluster, plan);
    const waits = STORIES.map(() => random() * 4_000);
    const faults = strike(cluster, plan, random);
    await Promise.all(Object.keys(UNIVERSITIES).map((committee) => cluster.joins(committee)));
    const conversations = STORIES.map(([story, committee], at) => tell(cluster, story, committee, waits[at] ?? 0));
    const outcomes = await Promise.allSettled(conversations);
    await faults;
    await cluster.quiet(QUIET_WITHIN_MS);
    const findings = await check(cluster);
    const stuck = outcomes.flatMap((one) => (one.status === 'rejected' ? [(one.reason as Error).message] : []));
    cluster.keepFolder ||= stuck.length > 0;
    const kills = cluster.kills.map(({ role, why }) => `${role} ${why}`);
    const isMissed = plan.failpoint !== null && !cluster.kills.some(({ why }) => why === plan.failpoint);
    return { findings, kills, stuck, isMissed, folder: cluster.keepFolder ? cluster.folder : null };
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

async function tell(cluster: Cluster, story: StoryName, committee: University, waitMs: number): Promise<void> {
  await after(waitMs);
  await play(cluster, story, committee);
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

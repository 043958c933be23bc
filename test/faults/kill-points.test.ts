import { expect } from 'chai';
import { until } from '../support/until.ts';
import { check } from './check.ts';
import { type Cluster, openCluster } from './cluster.ts';
import { play, type StoryName, type University } from './stories.ts';

/**
 * Where processes die, one after the other, and at which passing: while requests are sent, and while committees answer. Each
 * next process begins where the last one died.
 */
const LIVES: readonly { name: string; points: readonly string[]; stories: readonly [StoryName, University][] }[] = [
  {
    name: 'what is said and what follows from it',
    points: [
      'forward.afterRequestBeforeLetters:kill',
      'case.beforeConsequences:kill@2',
      'words.beforeEnded:kill',
      'send.afterReplyBeforeAck:kill@3',
      'case.beforeSettled:kill@2',
    ],
    stories: [
      ['resolved', 'romatre'],
      ['handedBack', 'romatre'],
    ],
  },
  {
    name: 'what is taken and what comes due',
    points: [
      'web.afterInsertBeforeAck:kill@6',
      'worker.afterStep:kill@20',
      'worker.afterCommitBeforeMark:kill@20',
      'send.afterBytesBeforeReply:kill@8',
      'case.beforeTimer:kill',
    ],
    stories: [
      ['takenOver', 'palermo'],
      ['reminded', 'bicocca'],
    ],
  },
];

describe('processes that are killed at the worst moments', function () {
  // On a quiet machine a tenth of it.
  this.timeout(300_000);
  const clusters: Cluster[] = [];
  const runs = new Map<string, Promise<Cluster>>();
  before(() => {
    // Side by side: much of a run is waiting, and each has a database of its own.
    for (const life of LIVES) {
      const run = lived(life);
      run.catch(() => undefined);
      runs.set(life.name, run);
    }
  });
  after(async () => {
    await Promise.allSettled(runs.values());
    for (const cluster of clusters) await cluster.stop();
  });

  async function lived({ points, stories }: (typeof LIVES)[number]): Promise<Cluster> {
    const cluster = await openCluster();
    clusters.push(cluster);
    const deaths = diesAt(cluster, points);
    deaths.catch(() => undefined);
    await until(() => cluster.urls().length > 0, 'the first process', 30_000);
    await Promise.all([...new Set(stories.map(([, committee]) => committee))].map((one) => cluster.joins(one)));
    await Promise.all(stories.map(([story, committee]) => play(cluster, story, committee)));
    await deaths;
    await cluster.quiet();
    return cluster;
  }

  /** One process at a time; its lease lapses with it. */
  async function diesAt(cluster: Cluster, points: readonly string[]): Promise<void> {
    for (const point of points) {
      const child = await cluster.start('start', { FAILPOINT: point });
      await until(() => !child.isRunning, `death at ${point}`, 120_000);
      await cluster.lapseLease();
    }
    await cluster.start('start');
  }

  for (const { name, points } of LIVES)
    it(`lose and double nothing of ${name}: ${points.map((point) => point.split(':')[0]).join(', ')}`, async () => {
      const cluster = await runs.get(name)!;
      const findings = await check(cluster);
      expect(findings.broken).to.deep.equal([]);
      expect(findings).to.include({ duplicates: 0, losses: 0, dead: 0 });
      expect(cluster.kills.map(({ why }) => why)).to.deep.equal(points);
    });
});

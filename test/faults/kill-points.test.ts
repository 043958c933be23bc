import { expect } from 'chai';
import { until } from '../support/until.ts';
import { check, type Findings } from './check.ts';
import { type Cluster, openCluster } from './cluster.ts';

/** Where the process dies, and at which passing: in the middle of a conversation. */
const POINTS = {
  'web.afterInsertBeforeAck': 4,
  'worker.afterStep': 4,
  'worker.afterCommitBeforeMark': 4,
  'send.afterBytesBeforeReply': 6,
  'send.afterReplyBeforeAck': 6,
  'forward.afterRequestBeforeLetters': 1,
} as const;

describe('a process that is killed at the worst moment', function () {
  this.timeout(120_000);
  const clusters: Cluster[] = [];
  // Side by side: most of a run is waiting, and each has a database of its own.
  const runs = new Map<string, Promise<Findings>>();
  before(() => {
    for (const [point, passing] of Object.entries(POINTS)) {
      const run = killedAt(point, passing);
      run.catch(() => undefined);
      runs.set(point, run);
    }
  });
  after(async () => {
    await Promise.allSettled(runs.values());
    for (const cluster of clusters) await cluster.stop();
  });

  async function killedAt(point: string, passing: number): Promise<Findings> {
    const cluster = await openCluster();
    clusters.push(cluster);
    const first = await cluster.start('start', { FAILPOINT: `${point}:kill@${passing}` });
    const conversation = cluster.newStudent().asksForSupport();
    conversation.catch(() => undefined);
    await until(() => !first.isRunning, `death at ${point}`, 60_000);
    expect((await first.ended).signal).to.equal('SIGKILL');
    await cluster.lapseLease();
    await cluster.start('start');
    await conversation;
    await cluster.quiet();
    return check(cluster);
  }

  for (const point of Object.keys(POINTS))
    it(`at ${point} costs nothing: one turn each, in order, one request, one letter a member`, async () => {
      const findings = await runs.get(point)!;
      expect(findings.broken).to.deep.equal([]);
      expect(findings).to.include({ duplicates: 0, losses: 0, mails: 3, doubledMails: 0, dead: 0 });
    });
});

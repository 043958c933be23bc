import { expect } from 'chai';
import { until } from '../support/until.ts';
import { check } from './check.ts';
import { type Cluster, openCluster } from './cluster.ts';

/** What a clean stop promises: the next engine works so soon. */
const TAKEOVER_MS = 2_000;
const STOP_MS = 25_000;

describe('a process that is asked to stop under load', function () {
  this.timeout(90_000);
  let cluster: Cluster;
  before(async () => {
    cluster = await openCluster();
  });
  after(() => cluster.stop());

  it('ends with 0, gives the lease to the next one at once, and costs nobody anything', async () => {
    const first = await cluster.start('start');
    await until(async () => (await cluster.leading()) === 1, 'the first engine', 20_000);
    await cluster.start('start');
    const conversations = Array.from({ length: 6 }, () => cluster.newStudent().asksForSupport());
    await until(() => cluster.graph.acceptedCount() > 20, 'load', 30_000);

    const askedAt = Date.now();
    first.signal('SIGTERM');
    const { code, atMs } = await first.ended;
    expect(code).to.equal(0);
    expect(atMs - askedAt).to.be.below(STOP_MS);
    await until(async () => (await cluster.leading()) === 2, 'the next engine', TAKEOVER_MS);

    await Promise.all(conversations);
    await cluster.quiet();
    const findings = await check(cluster);
    expect(findings.broken).to.deep.equal([]);
    expect(findings).to.include({ duplicates: 0, doubledMails: 0, dead: 0, mails: 18 });
  });
});

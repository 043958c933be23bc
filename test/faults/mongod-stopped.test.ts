import { expect } from 'chai';
import { check } from './check.ts';
import type { Child } from './child.ts';
import { type Cluster, openCluster } from './cluster.ts';
import { type OwnMongod, startOwnMongod } from './mongod.ts';

/** Meta waits five seconds; the bot answers by itself before. */
const ANSWER_MS = 4_500;
const SLACK_MS = 300;

describe('a database that stands still', function () {
  this.timeout(90_000);
  let mongod: OwnMongod;
  let cluster: Cluster;
  let child: Child;
  before(async () => {
    mongod = await startOwnMongod();
    cluster = await openCluster({ database: { uri: mongod.uri, drop: async () => {} } });
    child = await cluster.start('start');
  });
  after(async () => {
    mongod.thaw();
    await cluster.stop();
    await mongod.stop();
  });

  it('makes the webhook say 503 in time, and everything is answered later without a restart', async () => {
    const student = cluster.newStudent();
    student.says('ciao');
    await student.reads(/Che cosa possiamo fare/);

    mongod.freeze();
    const message = cluster.client.message(student.psid, 'ciao');
    const { status, tookMs } = await cluster.client.post(child.url!, [message]);
    expect(status).to.equal(503);
    expect(tookMs).to.be.below(ANSWER_MS + SLACK_MS);
    mongod.thaw();

    expect(await untilStored(message)).to.equal(200);
    await cluster.newStudent().asksForSupport();
    await cluster.quiet();
    expect(child.isRunning).to.equal(true);
    expect((await check(cluster)).broken).to.deep.equal([]);
  });

  /** As Meta does: again, until it is taken. */
  async function untilStored(message: Parameters<Cluster['client']['post']>[1][number]): Promise<number> {
    for (let tries = 1; ; tries += 1) {
      const { status } = await cluster.client.post(child.url!, [message]);
      if (status === 200 || tries === 5) return status;
    }
  }

  it('for three seconds loses nothing that was acknowledged', async () => {
    const conversations = Array.from({ length: 3 }, () => cluster.newStudent().asksForSupport());
    await cluster.graph.waitFor(cluster.students.at(-1)!.psid, () => true, 20_000);
    mongod.freeze();
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    mongod.thaw();
    await Promise.all(conversations);
    await cluster.quiet();
    expect(child.isRunning).to.equal(true);
    const findings = await check(cluster);
    expect(findings.broken).to.deep.equal([]);
    expect(findings).to.include({ duplicates: 0, dead: 0 });
  });
});

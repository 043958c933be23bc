import { expect } from 'chai';
import { check } from '../check.ts';
import type { Child } from '../child.ts';
import { type Cluster, openCluster } from '../cluster.ts';
import { startThreeNodes, type ThreeNodes } from './replica-set.ts';

const ANSWER_MS = 4_800;
const PEOPLE = 4;

describe('the whole bot on three nodes', function () {
  this.timeout(240_000);
  let nodes: ThreeNodes;
  let cluster: Cluster;
  let child: Child;
  before(async () => {
    nodes = await startThreeNodes();
    await nodes.primary();
    cluster = await openCluster({ database: { uri: nodes.uri, drop: async () => {} } });
    child = await cluster.start('start');
  });
  after(async () => {
    nodes.thaw(...nodes.members);
    await cluster.stop();
    await nodes.stop();
  });

  /** People talk, it happens in the middle of that, and every promise is kept. */
  async function survives(whatHappens: () => Promise<void>): Promise<void> {
    const conversations = Array.from({ length: PEOPLE }, () => cluster.newStudent().asksForSupport());
    for (const one of conversations) one.catch(() => undefined);
    await cluster.graph.waitFor(cluster.students.at(-1)!.psid, () => true, 20_000);
    await whatHappens();
    await Promise.all(conversations);
    await cluster.quiet();
    expect(child.isRunning).to.equal(true);
    const findings = await check(cluster);
    expect(findings.broken).to.deep.equal([]);
    const dead = await cluster.database.db.collection('dead').find().toArray();
    expect(dead.map(({ what, code, trail, _id }) => ({ what, code, trail, _id }))).to.deep.equal([]);
  }

  it('goes on when the primary steps down', () =>
    survives(async () => {
      // The connection of whoever asks may be cut by what it asked for.
      await nodes.ask(await nodes.primary(), { replSetStepDown: 20, force: true }).catch(() => undefined);
      await nodes.primary();
    }));

  it('goes on when the primary stands still and comes back as another', () =>
    survives(async () => {
      const old = await nodes.primary();
      nodes.freeze(old);
      await nodes.primary();
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      nodes.thaw(old);
    }));

  it('says 503 in time while both secondaries stand still, and answers everything later', async () => {
    const primary = await nodes.primary();
    const student = cluster.newStudent();
    student.says('ciao');
    await student.reads(/Che cosa possiamo fare/);
    nodes.freeze(...nodes.others(primary));
    const message = cluster.client.message(student.psid, 'ciao');
    const { status, tookMs } = await cluster.client.post(child.url!, [message]);
    expect(status).to.equal(503);
    expect(tookMs).to.be.below(ANSWER_MS);
    nodes.thaw(...nodes.members);
    await nodes.primary();
    await survives(async () => {});
  });
});

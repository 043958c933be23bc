import { expect } from 'chai';
import { check } from './check.ts';
import { type Cluster, openCluster } from './cluster.ts';
import { gather } from './evidence.ts';
import type { PatientStudent } from './student.ts';

describe('webhooks that repeat, overtake each other or come together', function () {
  this.timeout(60_000);
  let cluster: Cluster;
  let urls: string[];
  before(async () => {
    cluster = await openCluster();
    await Promise.all([cluster.start('web'), cluster.start('web'), cluster.start('worker')]);
    urls = cluster.urls();
  });
  after(() => cluster.stop());

  /** Somebody whose events this test delivers itself. */
  function somebody(): PatientStudent {
    const student = cluster.newStudent();
    cluster.graph.interact(student.psid);
    return student;
  }
  const turnsOf = async (mids: readonly string[]) =>
    (await gather(cluster)).turns.map(({ eid }) => eid.split(':')[1] ?? '').filter((mid) => mids.includes(mid));

  it('give one turn when the same one comes five times, to two processes at once', async () => {
    const { psid } = somebody();
    const greeting = cluster.client.message(psid, 'ciao');
    const five = [0, 1, 2, 3, 4].map((at) => cluster.client.post(urls[at % 2]!, [greeting]));
    expect((await Promise.all(five)).map(({ status }) => status)).to.deep.equal(Array(5).fill(200));
    await cluster.quiet();
    expect(await turnsOf([greeting.mid])).to.deep.equal([greeting.mid]);
    expect(cluster.graph.sent(psid)).to.have.length(2);
  });

  it('are taken by the time of Meta when they wait together', async () => {
    const { psid } = somebody();
    const now = Date.now();
    const [third, first, second] = [300, 100, 200].map((ms) => cluster.client.message(psid, `ciao ${ms}`, now + ms));
    await cluster.client.post(urls[0]!, [third!, first!, second!]);
    await cluster.quiet();
    const inOrder = [first!.mid, second!.mid, third!.mid];
    expect(await turnsOf(inOrder)).to.deep.equal(inOrder);
  });

  it('make one turn each when two come to two processes at the same moment', async () => {
    const { psid } = somebody();
    const two = [cluster.client.message(psid, 'ciao'), cluster.client.message(psid, 'stato')];
    await Promise.all(two.map((message, at) => cluster.client.post(urls[at]!, [message])));
    await cluster.quiet();
    const mids = two.map(({ mid }) => mid);
    expect((await turnsOf(mids)).sort()).to.deep.equal(mids.sort());
  });

  it('leave no promise broken', async () => {
    expect((await check(cluster)).broken).to.deep.equal([]);
  });
});

import { expect } from 'chai';
import { asConversationKey, asEffectId, asEventId } from '../../src/ids.ts';
import type { Commit } from '../../src/inbox/stores.ts';
import { type HotPath, openHotPath } from './hot-path.ts';

const key = (n: number) => asConversationKey(n.toString(16).padStart(16, '0'));

describe('conversations in MongoDB', () => {
  let hot: HotPath;
  beforeEach(async () => {
    hot = await openHotPath();
  });
  afterEach(() => hot.end());

  const commit = (n: number, more: Partial<Commit> = {}): Commit => ({
    key: key(n),
    v: 0,
    stored: false,
    w: `w${n}`,
    ep: 1,
    state: { words: 'ciao' },
    owner: { by: 'bot' },
    timers: [],
    lastIn: 5,
    un: [],
    ...more,
  });
  const versionOf = async (n: number) => (await hot.stores.conversations.load([key(n)]))[0]?.v;

  it('keeps state, timers, owner and what is left to do', async () => {
    const { conversations } = hot.stores;
    const eid = asEventId('message:1');
    const at = new Date(9);
    const effects = [{ id: asEffectId('x'), do: 'alarm', code: 'A1', at } as never];
    const sealed = conversations.seal(key(1), eid, { effects });
    const timers = [{ id: 't', type: 'remind', at } as const];
    await conversations.commitTurns([commit(1, { timers, un: [{ eid, sealed, dead: false }] })]);
    const [loaded] = await conversations.load([key(1)]);
    expect(loaded).to.deep.include({ v: 1, w: 'w1', ep: 1, state: { words: 'ciao' }, timers, lastIn: 5 });
    expect(conversations.open(key(1), loaded?.un[0] ?? expect.fail())).to.deep.equal({ effects });
  });

  it('commits each of a group on its own condition: version and epoch', async () => {
    const { conversations } = hot.stores;
    await conversations.commitTurns([commit(1), commit(2), commit(3, { ep: 7 })]);
    const second = (n: number, v: number) => commit(n, { v, stored: true, w: `again${n}` });
    const outcome = await conversations.commitTurns([second(1, 1), second(2, 0), second(3, 1), commit(4)]);
    expect(outcome.map(({ is }) => is)).to.deep.equal(['won', 'lost', 'lost', 'won']);
    expect(await Promise.all([1, 2, 3, 4].map(versionOf))).to.deep.equal([2, 1, 1, 1]);
  });

  it('lets only one of two first commits win', async () => {
    const { conversations } = hot.stores;
    await conversations.commitTurns([commit(1)]);
    const [outcome] = await conversations.commitTurns([commit(1, { w: 'late' })]);
    expect(outcome).to.deep.include({ is: 'lost' });
  });

  it('commit.wonOnlyByMajority: an unacknowledged commit is unknown; the same again tells that it had won', async () => {
    const { conversations } = hot.stores;
    await conversations.commitTurns([commit(1)]);
    await hot.failCommand(1, { failCommands: ['update'], writeConcernError: { code: 64, errmsg: 'slow' } });
    const again = commit(1, { v: 1, stored: true, w: 'again' });
    const first = await conversations.commitTurns([again]).then(
      ([outcome]) => outcome?.is,
      () => 'unknown',
    );
    expect(first).to.equal('unknown');
    expect(await conversations.commitTurns([again])).to.deep.equal([{ is: 'won' }]);
    expect(await versionOf(1)).to.equal(2);
  });

  it('commits once when the connection breaks in the middle', async () => {
    const { conversations } = hot.stores;
    await conversations.commitTurns([commit(1)]);
    await hot.failCommand(1, { failCommands: ['update'], closeConnection: true });
    expect(await conversations.commitTurns([commit(1, { v: 1, stored: true, w: 'again' })])).to.deep.equal([
      { is: 'won' },
    ]);
    expect(await versionOf(1)).to.equal(2);
  });

  it('takes a server that does not answer for unknown, whatever becomes of the write', async () => {
    const { conversations } = hot.stores;
    await conversations.commitTurns([commit(1)]);
    await hot.failCommand(2, { failCommands: ['update'], blockConnection: true, blockTimeMS: 700 });
    const again = commit(1, { v: 1, stored: true, w: 'again' });
    const first = await conversations.commitTurns([again]).then(
      ([outcome]) => outcome?.is,
      () => 'unknown',
    );
    expect(first).to.equal('unknown');
    expect(await conversations.commitTurns([again])).to.deep.equal([{ is: 'won' }]);
    expect(await versionOf(1)).to.equal(2);
  });

  it('refuses one that is too large without hurting its group', async () => {
    const huge = commit(1, { state: 'x'.repeat(17 * 1024 * 1024) });
    const outcome = await hot.stores.conversations.commitTurns([huge, commit(2)]);
    expect(outcome.map(({ is }) => is)).to.deep.equal(['refused', 'won']);
  });

  it('finds whose timers are due, by its index', async () => {
    const timers = (ms: number) => [{ id: 't', type: 'remind', at: new Date(ms) } as const];
    const { conversations } = hot.stores;
    await conversations.commitTurns([commit(1, { timers: timers(10) }), commit(2, { timers: timers(30) }), commit(3)]);
    expect((await conversations.timersDue(new Date(20), 5)).map((due) => due.key)).to.deep.equal([key(1)]);
    const plan = await hot.database.db
      .collection('conv')
      .find({ due: { $lte: new Date(20) } })
      .explain();
    expect(JSON.stringify(plan)).to.contain('"indexName":"due_1"');
  });

  it('upgrade.oldMeetsNew: leaves alone what a newer version wrote', async () => {
    const { conversations } = hot.stores;
    await conversations.commitTurns([commit(1)]);
    await hot.database.db.collection('conv').updateOne({}, { $set: { f: 99 } });
    expect(await conversations.load([key(1)]).catch(({ code }) => code)).to.equal('X201');
  });
});

describe('the lease in MongoDB', () => {
  let hot: HotPath;
  beforeEach(async () => {
    hot = await openHotPath();
  });
  afterEach(() => hot.end());

  it('is taken by one of many, lapses by the server’s clock, and rises in epoch', async () => {
    const { lease } = hot.stores;
    const takes = await Promise.all(['a', 'b', 'c', 'd'].map((owner) => lease.take(owner, 60_000)));
    expect(takes.filter((take) => take !== null)).to.have.length(1);
    await hot.database.db.collection('lease').updateOne({}, { $set: { until: new Date(0) } });
    expect(await lease.take('e', 60_000)).to.deep.equal({ ep: 2, unclean: 1 });
    expect(await lease.renew('a', 1, 60_000, false)).to.equal(false);
    expect(await lease.renew('e', 2, 60_000, true)).to.equal(true);
    await lease.release('e', 2);
    expect(await lease.take('f', 60_000)).to.deep.equal({ ep: 3, unclean: 0 });
  });

  it('is ours when the answer to taking it was lost', async () => {
    const { lease } = hot.stores;
    await lease.take('a', 60_000);
    expect(await lease.take('a', 60_000)).to.deep.equal({ ep: 2, unclean: 0 });
  });
});

import { expect } from 'chai';
import { asConversationKey, asEventId } from '../../../src/ids.ts';
import type { Commit, NewRow, Stores } from '../../../src/inbox/stores.ts';
import { connectDatabase, type Database } from '../../../src/storage/connect.ts';
import { ensureHotIndexes } from '../../../src/storage/indexes.ts';
import { createSealer } from '../../../src/storage/seal.ts';
import { createStores } from '../../../src/storage/stores.ts';
import { until } from '../../support/until.ts';
import { startThreeNodes, type ThreeNodes } from './replica-set.ts';

const KEY = asConversationKey('0123456789abcdef');

describe('a write that only the old primary has', function () {
  this.timeout(120_000);
  let nodes: ThreeNodes;
  let database: Database;
  let stores: Stores;
  before(async () => {
    nodes = await startThreeNodes();
    await nodes.primary();
    database = await connectDatabase(nodes.uri);
    await ensureHotIndexes(database.db);
    stores = createStores(database.db, createSealer([{ id: 'test', bytes: Buffer.alloc(32, 7) }]));
  });
  after(async () => {
    await database.close();
    await nodes.stop();
  });

  const commit = (v: number, w: string): Commit => ({
    key: KEY,
    v,
    stored: v > 0,
    w,
    ep: 1,
    state: { by: w },
    owner: { by: 'bot' },
    timers: [],
    lastIn: 5,
    un: [],
  });
  const outcomeOf = (ask: () => Promise<readonly { is: string }[]>) =>
    ask().then(
      ([outcome]) => outcome?.is,
      () => 'unknown',
    );
  /** Again while no primary is found: how `persist` does it. */
  const insist = async <Answer>(ask: () => Promise<Answer>): Promise<Answer> => {
    let answer: { is: Answer } | undefined;
    await until(
      async () => {
        answer = await ask().then(
          (is) => ({ is }),
          () => undefined,
        );
        return answer !== undefined;
      },
      'the database to answer',
      60_000,
    );
    return answer!.is;
  };
  /** The old primary freezes, the others elect one of them, the old one comes back and rolls back. */
  const rollBack = async (old: Awaited<ReturnType<ThreeNodes['isolate']>>, meanwhile: () => Promise<void>) => {
    nodes.freeze(old.old);
    await old.heal();
    await nodes.primary();
    await meanwhile();
    nodes.thaw(old.old);
    await until(
      async () => {
        const { secondary } = await nodes.ask(old.old, { hello: 1 }).catch(() => ({ secondary: false }));
        return secondary === true;
      },
      'the old primary to come back',
      60_000,
    );
  };

  it('commit.wonOnlyByMajority: is not won, is seen by no reading, and loses to whoever commits after it', async () => {
    expect(await insist(() => stores.conversations.commitTurns([commit(0, 'first')]))).to.deep.equal([{ is: 'won' }]);
    const old = await nodes.isolate();
    const ours = commit(1, 'only on the old primary');
    expect(await outcomeOf(() => stores.conversations.commitTurns([ours]))).to.equal('unknown');
    expect(await outcomeOf(() => stores.conversations.commitTurns([ours])), 'the same again').to.equal('unknown');
    expect((await stores.conversations.load([KEY])).map(({ w }) => w)).to.deep.equal(['first']);
    await rollBack(old, async () => {
      const others = await insist(() => stores.conversations.commitTurns([commit(1, 'somebody else')]));
      expect(others).to.deep.equal([{ is: 'won' }]);
    });
    const again = await insist(() => stores.conversations.commitTurns([ours]));
    expect(again).to.have.length(1);
    expect(again[0]).to.deep.include({ is: 'lost' });
    expect((await insist(() => stores.conversations.load([KEY]))).map(({ v, w }) => [v, w])).to.deep.equal([
      [2, 'somebody else'],
    ]);
  });

  it('commit.wonOnlyByMajority: is won after all when it is repeated on the new primary and nobody was faster', async () => {
    const [loaded] = await insist(() => stores.conversations.load([KEY]));
    const { v } = loaded ?? expect.fail();
    const old = await nodes.isolate();
    const ours = commit(v, 'repeated');
    expect(await outcomeOf(() => stores.conversations.commitTurns([ours]))).to.equal('unknown');
    await rollBack(old, async () => {
      expect(await insist(() => stores.conversations.commitTurns([ours]))).to.deep.equal([{ is: 'won' }]);
    });
    expect(await insist(() => stores.conversations.commitTurns([ours])), 'once more').to.deep.equal([{ is: 'won' }]);
    expect((await stores.conversations.load([KEY]))[0]?.v).to.equal(v + 1);
  });

  it('store.duplicateOfUnreplicated: is not stored, although a repeat finds its key taken; and is stored anew', async () => {
    const body = { from: 'messenger', psid: 'p', item: {} } as const;
    const eid = asEventId('message:m');
    const row: NewRow = { id: `${KEY}:${eid}`, key: KEY, eid, ts: 1, rx: 1, body, as: 'new' };
    const insert = () => stores.inbox.insert([row]);
    const outcome = () =>
      insert().then(
        ([inserted]) => inserted,
        () => 'unknown',
      );
    const old = await nodes.isolate();
    expect(await outcome()).to.equal('unknown');
    expect(await outcome(), "Meta's repeat").to.equal('unknown');
    await rollBack(old, async () => {
      expect(await insist(() => stores.inbox.oldestNew())).to.equal(null);
      await insist(insert);
    });
    expect(await insist(insert)).to.deep.equal(['known']);
    expect(await database.db.collection('inbox').countDocuments()).to.equal(1);
  });
});

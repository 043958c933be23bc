import { expect } from 'chai';
import { asConversationKey, asEventId } from '../../src/ids.ts';
import { createIntake } from '../../src/inbox/intake.ts';
import type { IncomingEvent } from '../../src/inbox/ports.ts';
import type { NewRow } from '../../src/inbox/stores.ts';
import { type HotPath, openHotPath } from './hot-path.ts';

const KEY = asConversationKey('0123456789abcdef');
const DAY_MS = 86_400_000;

describe('the inbox in MongoDB', () => {
  let hot: HotPath;
  beforeEach(async () => {
    hot = await openHotPath();
  });
  afterEach(() => hot.end());

  const event = (eid: string): IncomingEvent => {
    const body = { from: 'messenger', psid: 'p', item: { text: eid } } as const;
    return { key: KEY, eid: asEventId(eid), ts: 1, body, as: 'new' };
  };
  const row = (eid: string, rx: number): NewRow => ({ ...event(eid), id: `${KEY}:${eid}`, rx });

  it('says of each row whether it is new, when some are known', async () => {
    await hot.stores.inbox.insert([row('b', 1)]);
    const outcome = await hot.stores.inbox.insert([row('a', 2), row('b', 3), row('c', 4)]);
    expect(outcome).to.deep.equal(['created', 'known', 'created']);
  });

  it('takes a write concern error for unknown, never for stored', async () => {
    const { inbox } = hot.stores;
    await hot.failCommand(1, { failCommands: ['insert'], writeConcernError: { code: 64, errmsg: 'slow' } });
    const outcome = await inbox.insert([row('a', 1)]).then(
      () => 'stored',
      () => 'unknown',
    );
    expect(outcome).to.equal('unknown');
    expect(await inbox.insert([row('a', 2)])).to.deep.equal(['known']);
  });

  it('store.duplicateOfUnreplicated: a duplicate beside a write concern error is unknown as well', async () => {
    const { inbox } = hot.stores;
    await inbox.insert([row('a', 1)]);
    await hot.failCommand(1, { failCommands: ['insert'], writeConcernError: { code: 64, errmsg: 'slow' } });
    const outcome = await inbox.insert([row('a', 2)]).then(
      () => 'stored',
      () => 'unknown',
    );
    expect(outcome).to.equal('unknown');
  });

  it('store.mongodStoppedAnswers503AndRecovers: rejects in time without a database, and stores again with one', async () => {
    const intake = createIntake(hot.stores.inbox, () => new Date(1));
    await hot.failCommand(2, { failCommands: ['insert'], blockConnection: true, blockTimeMS: 700 });
    const began = performance.now();
    const outcome = await intake.store([event('a')]).then(
      () => 'stored',
      () => 'rejected',
    );
    expect(outcome).to.equal('rejected');
    // Connections of this test wait 500 ms instead of 2,000, and the driver tries twice.
    expect(performance.now() - began).to.be.below(1_400);
    await intake.store([event('b')]);
  });

  it('repeats nothing when the connection breaks in an insert', async () => {
    await hot.failCommand(1, { failCommands: ['insert'], closeConnection: true });
    await hot.stores.inbox.insert([row('a', 1)]);
    expect(await hot.database.db.collection('inbox').countDocuments()).to.equal(1);
  });

  it('groups what comes together, refuses at once what would only pile up', async () => {
    const batches: number[] = [];
    let release = () => {};
    const gate = new Promise<void>((resolve) => (release = resolve));
    const insert = async (rows: readonly NewRow[]) => {
      batches.push(rows.length);
      await gate;
      return rows.map(() => 'created' as const);
    };
    const intake = createIntake({ insert }, () => new Date(1));
    const stored = Array.from({ length: 5_000 }, (_, n) => intake.store([event(`e${n}`)]));
    expect(await intake.store([event('one more')]).catch(({ code }) => code)).to.equal('X202');
    release();
    await Promise.all(stored);
    expect(batches).to.deep.equal(Array.from({ length: 25 }, () => 200));
  });

  it('finds new rows behind a cursor, oldest first, page by page', async () => {
    const { inbox } = hot.stores;
    await inbox.insert([row('a', 5), row('b', 5), row('c', 4), row('d', 6)]);
    await inbox.mark([`${KEY}:d`], 'finished');
    const first = await inbox.newAfter({ rx: 4, id: '' }, 2);
    expect(first.map(({ eid }) => eid)).to.deep.equal(['c', 'a']);
    const { rx, id } = first[1] ?? expect.fail();
    expect((await inbox.newAfter({ rx, id }, 2)).map(({ eid }) => eid)).to.deep.equal(['b']);
  });

  it('keeps no body of an event that has ended', async () => {
    const { inbox } = hot.stores;
    await inbox.insert([row('a', 1), { ...row('b', 1), as: 'finished' }]);
    await inbox.mark([`${KEY}:a`], 'finished');
    expect(await hot.database.db.collection('inbox').countDocuments({ ev: { $exists: true } })).to.equal(0);
  });

  it('polls by its index only', async () => {
    const plan = await hot.database.db
      .collection('inbox')
      .find({ s: 0, rx: { $gte: 1 } })
      .sort({ rx: 1 })
      .explain();
    expect(JSON.stringify(plan)).to.contain('"indexName":"rx_1"');
  });

  it('purges what has ended long ago, not what is new', async () => {
    const { inbox } = hot.stores;
    await inbox.insert([row('a', 1), row('b', 2), row('c', 9 * DAY_MS)]);
    await inbox.mark([`${KEY}:a`, `${KEY}:c`], 'finished');
    expect(await inbox.purge(8 * DAY_MS)).to.equal(1);
    expect(await inbox.oldestNew()).to.equal(2);
  });

  it('upgrade.oldMeetsNew: leaves alone what a newer version stored', async () => {
    const { inbox } = hot.stores;
    await inbox.insert([row('a', 1)]);
    await hot.database.db.collection('inbox').updateOne({}, { $set: { f: 99 } });
    expect(await inbox.stillNew([`${KEY}:a`]).catch(({ code }) => code)).to.equal('X201');
  });
});

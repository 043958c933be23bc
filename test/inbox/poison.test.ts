import { expect } from 'chai';
import { createDeadLetters } from '../../src/inbox/dead-letters.ts';
import { createWorld, keyOf, QUICK, remember, say, until, type World } from './world.ts';

describe('poison', () => {
  let world: World;
  let broken: boolean;
  beforeEach(async () => {
    world = await createWorld();
    broken = true;
    world.rules.set('bad', (input) => {
      if (broken) throw new Error('a mistake of ours');
      return { ...remember(input), effects: [say('better now')] };
    });
    world.rules.set('poisoned', (input) => ({ ...remember(input), effects: [say('sorry')] }));
  });
  afterEach(() => world.end());
  const quickly = { limits: { ...QUICK, poisonMs: [1] } };

  it('ends after five tries with an apology and a dead letter, and the conversation goes on', async () => {
    const engine = world.engine(quickly);
    await world.tell(1, 'bad', 'good');
    await world.settled();
    expect(world.textsTo(1)).to.deep.equal(['sorry', 're: good']);
    expect(engine.health().counts).to.include({ throws: 5, dead: 1 });
    expect(world.alarms.map((alarm) => alarm.split(' ')[0])).to.deep.equal(['X205', 'D208']);
    const [dead] = await world.stores.dead.list(10);
    expect(dead).to.include({ id: `${keyOf(1)}:message:m1`, what: 'event', code: 'D208' });
  });

  it('poison.oneBadInAGroup: the others of the group are taken, in order and once', async () => {
    world.engine(quickly);
    await world.tell(1, 'a', 'b', 'bad', 'c', 'd');
    await world.settled();
    expect(await world.heardBy(1)).to.deep.equal(['a', 'b', 'poisoned', 'c', 'd']);
    expect(world.textsTo(1)).to.deep.equal(['re: a', 're: b', 'sorry', 're: c', 're: d']);
  });

  it('waits between tries, by the clock that is given', async () => {
    const engine = world.engine({ limits: { ...QUICK, poisonMs: [60_000] } });
    await world.tell(1, 'bad');
    await until('it was tried', () => engine.health().counts.throws === 1);
    await world.tell(2, 'good');
    await until('the other is answered', () => world.textsTo(2).length === 1);
    expect(engine.health().counts.throws).to.equal(1);
    broken = false;
    world.clock.now += 60_000;
    await world.settled();
    expect(world.textsTo(1)).to.deep.equal(['better now']);
  });

  it('safety.behindPoison: a call for help does not wait behind it', async () => {
    const engine = world.engine({ limits: { ...QUICK, poisonMs: [3_600_000] } });
    await world.tell(1, 'bad');
    await until('it was tried', () => engine.health().counts.throws === 1);
    await world.tell(1, 'good', 'help');
    await until('help is answered', () => world.sent.length === 1);
    expect(world.textsTo(1)).to.deep.equal(['re: help']);
  });

  it('poison.databaseAwayTenMinutes: no database is nobody’s fault', async () => {
    let away = 0;
    const commitTurns: typeof world.stores.conversations.commitTurns = (batch) => {
      if (++away <= 2) return Promise.reject(Object.assign(new Error('gone'), { name: 'MongoNetworkError' }));
      return world.stores.conversations.commitTurns(batch);
    };
    const conversations = { ...world.stores.conversations, commitTurns };
    const lease = { ...QUICK.lease, leaseMs: 60_000 };
    const engine = world.engine({ stores: { ...world.stores, conversations }, limits: { ...QUICK, lease } });
    await world.tell(1, 'ciao');
    await world.settled();
    expect(world.textsTo(1)).to.deep.equal(['re: ciao']);
    expect(engine.health().counts.throws).to.equal(0);
  });

  it('poison.killsTwice: an event that ended the process twice is not taken again', async () => {
    await world.tell(1, 'bad', 'good');
    await world.stores.lease.take('first', 60_000);
    // Three processes died while holding the lease; twice it was this event.
    await world.database.db.collection('lease').updateOne({}, { $set: { unclean: 2, until: new Date(0) } });
    await world.database.db.collection('inbox').updateOne({ _id: { $regex: 'm1$' } } as object, { $set: { x: 2 } });
    const engine = world.engine();
    await world.settled();
    expect(world.textsTo(1)).to.deep.equal(['sorry', 're: good']);
    expect(engine.health().counts).to.include({ throws: 0, dead: 1 });
  });

  it('is counted on its row while it is taken, once processes have died in a row', async () => {
    await world.stores.lease.take('first', 60_000);
    await world.database.db.collection('lease').updateOne({}, { $set: { unclean: 1, until: new Date(0) } });
    let kills: unknown[] = [];
    const inbox = world.database.db.collection('inbox');
    const commitTurns: typeof world.stores.conversations.commitTurns = async (batch) => {
      kills = (await inbox.find().toArray()).map(({ x }) => x ?? 0);
      return world.stores.conversations.commitTurns(batch);
    };
    await world.tell(1, 'good');
    world.engine({ stores: { ...world.stores, conversations: { ...world.stores.conversations, commitTurns } } });
    await world.settled();
    expect(kills).to.deep.equal([1]);
    await until('it is taken back', async () => (await inbox.findOne())?.['x'] === 0);
  });

  it('can be replayed when our code is mended', async () => {
    world.engine(quickly);
    await world.tell(1, 'bad');
    await world.settled();
    broken = false;
    const letters = createDeadLetters(world.stores.dead, world.intake.store, () => new Date(world.clock.now));
    const [dead] = await letters.list(10);
    await letters.replay(dead?.id ?? '');
    await world.settled();
    expect(world.textsTo(1)).to.deep.equal(['sorry', 'better now']);
    expect(await letters.show(dead?.id ?? '')).to.include({ replayed: 1 });
  });
});

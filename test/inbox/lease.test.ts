import { expect } from 'chai';
import { createWorld, QUICK, until, type World } from './world.ts';

describe('the lease', () => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld();
  });
  afterEach(() => world.end());

  it('lets one engine work while the other stands by', async () => {
    const engines = [world.engine(), world.elsewhere()];
    await until('one leads', () => engines.some((engine) => engine.health().leading));
    await world.tell(1, 'ciao');
    await world.settled();
    expect(engines.filter((engine) => engine.health().leading)).to.have.length(1);
    expect(world.textsTo(1)).to.deep.equal(['re: ciao']);
  });

  it('is given back at once by a clean stop', async () => {
    const first = world.engine({ limits: { ...QUICK, lease: { ...QUICK.lease, leaseMs: 60_000 } } });
    await until('the first leads', () => first.health().leading);
    const second = world.elsewhere();
    await first.stop();
    const stopped = performance.now();
    await until('the second leads', () => second.health().leading);
    expect(performance.now() - stopped).to.be.below(500);
  });

  it('is given back by an engine that is stopped while it takes the lease', async () => {
    const first = world.engine({ limits: { ...QUICK, lease: { ...QUICK.lease, leaseMs: 60_000 } } });
    await first.stop();
    const second = world.elsewhere();
    await until('the second leads', () => second.health().leading);
  });

  it('finishes what is under way before it stops', async () => {
    let release = () => {};
    world.replies.push(new Promise((resolve) => (release = () => resolve({ result: 'accepted', messageId: 'x' }))));
    const engine = world.engine();
    await world.tell(1, 'ciao');
    await until('the letter is under way', () => world.replies.length === 0);
    const stopped = engine.stop();
    release();
    await stopped;
    expect(await world.stores.inbox.oldestNew()).to.equal(null);
    expect(world.textsTo(1)).to.deep.equal(['re: ciao']);
  });

  it('passes to another engine when its holder dies, with a higher epoch', async () => {
    const renew = () => new Promise<never>(() => {});
    const lease = { ...world.stores.lease, renew };
    const first = world.elsewhere({ stores: { ...world.stores, lease }, limits: { ...QUICK, standByMs: 60_000 } });
    await until('the first leads', () => first.health().leading);
    const second = world.engine();
    await until('the second leads', () => second.health().leading);
    expect(first.health().leading).to.equal(false);
    expect(second.health().epoch).to.equal(2);
    await world.tell(1, 'ciao');
    await world.settled();
  });

  it('sends nothing under a lapsed lease', async () => {
    let holding = true;
    const lease = { ...world.stores.lease, renew: async () => holding };
    let release = () => {};
    const slow = new Promise<void>((resolve) => (release = resolve));
    const conversations = {
      ...world.stores.conversations,
      commitTurns: async (...ask: Parameters<typeof world.stores.conversations.commitTurns>) => {
        const outcome = await world.stores.conversations.commitTurns(...ask);
        await slow;
        return outcome;
      },
    };
    const first = world.engine({
      stores: { ...world.stores, lease, conversations },
      limits: { ...QUICK, standByMs: 60_000 },
    });
    await world.tell(1, 'ciao');
    await until('it is committed', async () => (await world.heardBy(1)).length === 1);
    holding = false;
    await until('the lease is lost', () => !first.health().leading);
    release();
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(world.sent).to.deep.equal([]);
    world.elsewhere();
    await world.settled();
    expect(world.textsTo(1)).to.deep.equal(['re: ciao']);
  });

  it('loses every commit against a newer epoch, and empties its memory', async () => {
    const first = world.engine({ limits: { ...QUICK, standByMs: 60_000 } });
    await world.tell(1, 'one');
    await world.settled();
    // Another holder that ours has not noticed.
    await world.database.db.collection('conv').updateOne({}, { $inc: { v: 1, ep: 5 }, $set: { w: 'other' } });
    await world.tell(1, 'two');
    await until('it gives up', () => !first.health().leading);
    expect(world.textsTo(1)).to.deep.equal(['re: one']);
  });
});

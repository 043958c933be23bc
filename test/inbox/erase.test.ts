import { expect } from 'chai';
import { nightWork } from '../../src/inbox/nightly.ts';
import type { Stores } from '../../src/inbox/stores.ts';
import { createWorld, keyOf, psidOf, QUICK, refused, remember, textEvent, until, type World } from './world.ts';

describe('erasing a person', () => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld();
    world.rules.set('delete', (input) => ({
      ...remember(input),
      effects: [{ do: 'erase', farewell: [{ text: 'farewell' }] }],
    }));
  });
  afterEach(() => world.end());

  const nothingIsLeft = async () => {
    const { stores } = world;
    await until('the erasure has ended', async () => (await stores.erasures.open()).length === 0);
    const [conversation] = await stores.conversations.load([keyOf(1)]);
    expect(conversation).to.deep.include({ state: null, un: [], timers: [], lastIn: null });
    expect((await stores.identities.find([keyOf(1)])).size).to.equal(0);
    expect(await world.database.db.collection('inbox').countDocuments({ ev: { $exists: true } })).to.equal(0);
    expect(world.erased).to.include(keyOf(1));
  };

  it('leaves nothing, says farewell, and starts anew when the person comes back', async () => {
    world.engine();
    await world.tell(1, 'ciao');
    await world.settled();
    await world.tell(1, 'delete');
    await world.settled();
    await nothingIsLeft();
    await world.tell(1, 'hello again');
    await world.settled();
    expect(world.textsTo(1)).to.deep.equal(['re: ciao', 'farewell', 're: hello again']);
    expect(await world.heardBy(1)).to.deep.equal(['hello again']);
    expect((await world.stores.identities.find([keyOf(1)])).get(keyOf(1))).to.equal(psidOf(1));
  });

  it('is a barrier: letters that have not left are withdrawn', async () => {
    world.replies.push(refused('retry', '613', 60_000));
    world.engine();
    await world.tell(1, 'ciao');
    await until('the letter waits', () => world.replies.length === 0);
    await world.tell(1, 'delete');
    await world.settled();
    await nothingIsLeft();
    expect(world.textsTo(1)).to.deep.equal(['farewell']);
  });

  it('erase.messageMeanwhile: what is written during it starts anew, once', async () => {
    let release = () => {};
    const gate = new Promise<void>((resolve) => (release = resolve));
    let begun = false;
    world.engine({
      erasePerson: async (key) => {
        begun = true;
        await gate;
        world.erased.push(key);
      },
    });
    await world.tell(1, 'delete');
    await until('it has begun', () => begun);
    await world.tell(1, 'hello again');
    release();
    await world.settled();
    await until('the erasure has ended', async () => (await world.stores.erasures.open()).length === 0);
    expect(world.textsTo(1)).to.deep.equal(['farewell', 're: hello again']);
    expect(await world.heardBy(1)).to.deep.equal(['hello again']);
  });

  it("erase.metaRepeatsAfter: a late repeat of Meta's is known", async () => {
    world.engine();
    const event = textEvent(1, 'early', 'ciao', 1);
    await world.intake.store([event]);
    await world.settled();
    await world.tell(1, 'delete');
    await world.settled();
    await nothingIsLeft();
    await world.intake.store([event]);
    await world.tell(2, 'next');
    await world.settled();
    expect(world.textsTo(1)).to.deep.equal(['re: ciao', 'farewell']);
  });

  it('erase.staleInsertAfter: a row from before that comes late is not answered, and loses its body', async () => {
    const early = world.clock.now;
    world.clock.now += 1_000;
    world.engine();
    await world.tell(1, 'delete');
    await world.settled();
    await nothingIsLeft();
    const stale = textEvent(1, 'stale', 'canary', early);
    await world.stores.inbox.insert([{ ...stale, id: `${keyOf(1)}:message:stale`, rx: world.clock.now - 1_000 - 900 }]);
    await world.settled();
    expect(world.textsTo(1)).to.deep.equal(['farewell']);
    await nothingIsLeft();
  });

  it('is repeated by night, and spares the new life of a person who came back', async () => {
    const engine = world.engine();
    await world.tell(1, 'delete');
    await world.tell(2, 'delete');
    await world.settled();
    await until('both have ended', async () => (await world.stores.erasures.open()).length === 0);
    await world.tell(2, 'hello again');
    await world.settled();
    await engine.stop();
    const began = new Map((await world.stores.erasures.of([keyOf(1), keyOf(2)])).map(({ key, at }) => [key, at]));
    const since = began.get(keyOf(2)) ?? expect.fail();
    const bury = (id: string, at: number) =>
      world.stores.dead.bury({ id, key: keyOf(2), what: 'effect', code: 'D205', at: new Date(at), body: null });
    await bury('stale', since.getTime() - 1);
    await bury('of the new life', since.getTime() + 1);
    const erased: unknown[] = [];
    const erasePerson = async (...given: unknown[]) => void erased.push(given);
    await nightWork(world.stores, erasePerson, new Date(world.clock.now));
    expect(erased).to.have.deep.members([[keyOf(1)], [keyOf(2), since]]);
    expect((await world.stores.dead.list(10)).map(({ id }) => id)).to.deep.equal(['of the new life']);
    expect(await world.heardBy(2)).to.deep.equal(['hello again']);
    expect([...(await world.stores.identities.find([keyOf(1), keyOf(2)])).keys()]).to.deep.equal([keyOf(2)]);
  });

  type Store = keyof Stores;
  const steps: { step: string; store: Store; write: string; nth: number }[] = [
    { step: 'the barrier is set', store: 'erasures', write: 'begin', nth: 1 },
    { step: 'the dead letters are gone', store: 'dead', write: 'forget', nth: 1 },
    { step: 'the identity is gone', store: 'identities', write: 'forget', nth: 1 },
    { step: 'the words are gone', store: 'inbox', write: 'forget', nth: 1 },
    { step: 'the turn is committed', store: 'conversations', write: 'commitTurns', nth: 1 },
    { step: 'the conversation is replaced', store: 'conversations', write: 'commitTurns', nth: 2 },
    { step: 'the event is marked', store: 'inbox', write: 'mark', nth: 1 },
    { step: 'the rest is emptied', store: 'conversations', write: 'commitTurns', nth: 3 },
    { step: 'its end is noted', store: 'erasures', write: 'end', nth: 1 },
  ];
  for (const { step, store, write, nth } of steps) {
    it(`erase.killAtEachStep: is finished by the next engine when the first dies after ${step}`, async () => {
      let passed = 0;
      const real = world.stores[store] as unknown as Record<string, (...given: unknown[]) => Promise<unknown>>;
      const dying = {
        ...real,
        [write]: async (...given: unknown[]) => {
          const answer = await real[write]?.(...given);
          passed += 1;
          return passed === nth ? new Promise(() => {}) : answer;
        },
      };
      const limits = { ...QUICK, drainMs: 0 };
      const first = world.elsewhere({ stores: { ...world.stores, [store]: dying }, limits });
      await world.tell(1, 'delete');
      await until('it dies', () => passed === nth);
      await first.stop();
      world.engine();
      await world.settled();
      await nothingIsLeft();
      expect(new Set(world.textsTo(1))).to.deep.equal(new Set(['farewell']));
      expect(world.textsTo(1).length).to.be.at.most(2);
    });
  }
});

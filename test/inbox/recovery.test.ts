import { expect } from 'chai';
import { asEffectId } from '../../src/ids.ts';
import type { Stores } from '../../src/inbox/stores.ts';
import { IDLE_CARRIERS } from '../support/carriers.ts';
import { createWorld, echoEvent, keyOf, psidOf, QUICK, remember, say, textEvent, until, type World } from './world.ts';

const NEVER = new Promise<never>(() => {});

describe('a crash', () => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld();
  });
  afterEach(() => world.end());

  /** An engine of which a part never comes back: as good as killed there, once its lease has lapsed. */
  const dying = (part: Partial<Stores['inbox']>) =>
    world.elsewhere({
      stores: { ...world.stores, inbox: { ...world.stores.inbox, ...part } },
      limits: { ...QUICK, drainMs: 0 },
    });

  it('between commit and mark repeats neither turn nor letter when the echo came', async () => {
    const first = dying({ mark: () => NEVER });
    await world.tell(1, 'ciao');
    await until('the letter has left', () => world.sent.length === 1);
    await Promise.race([first.stop(), until('it is as good as dead', () => !first.health().leading)]);
    const [sent] = world.sent;
    await world.intake.store([echoEvent(keyOf(1), sent?.id ?? '')]);
    world.engine();
    await world.settled();
    expect(world.textsTo(1)).to.deep.equal(['re: ciao']);
    expect(await world.heardBy(1)).to.deep.equal(['ciao']);
  });

  it('between commit and mark repeats the letter, not the turn, when no echo shows it', async () => {
    const first = dying({ mark: () => NEVER });
    await world.tell(1, 'ciao');
    await until('the letter has left', () => world.sent.length === 1);
    await Promise.race([first.stop(), until('it is as good as dead', () => !first.health().leading)]);
    const second = world.engine();
    await world.settled();
    expect(world.textsTo(1)).to.deep.equal(['re: ciao', 're: ciao']);
    expect(await world.heardBy(1)).to.deep.equal(['ciao']);
    expect(second.health().counts.outbox.byPolicy).to.equal(1);
  });

  it('recover.endTogether: two turns of a dead engine that end in the same moment let the next event in', async () => {
    const people = Array.from({ length: 20 }, (_, at) => at + 1);
    const first = dying({ mark: () => NEVER });
    for (const person of people) await world.tell(person, 'one');
    await until('the first letters have left', () => world.sent.length === people.length);
    for (const person of people) await world.tell(person, 'two');
    await until('all letters have left', () => world.sent.length === 2 * people.length);
    await Promise.race([first.stop(), until('it is as good as dead', () => !first.health().leading)]);
    await world.intake.store(world.sent.map(({ id, to }) => echoEvent(keyOf(Number(to.slice('psid-'.length))), id)));
    for (const person of people) await world.tell(person, 'three');
    world.engine();
    await world.settled();
    for (const person of people) expect(world.textsTo(person)).to.deep.equal(['re: one', 're: two', 're: three']);
  });

  it('recover.unFirst: what was committed is finished before anything new is taken', async () => {
    const first = world.elsewhere({ sendLetter: () => NEVER, limits: { ...QUICK, drainMs: 0 } });
    await world.tell(1, 'one');
    await until('one is committed', async () => (await world.heardBy(1)).length === 1);
    await first.stop();
    await world.tell(1, 'two');
    world.engine();
    await world.settled();
    expect(world.textsTo(1)).to.deep.equal(['re: one', 're: two']);
  });

  it('un.emptiesAfter40Restarts: finished turns do not gather in the conversation', async () => {
    for (let start = 1; start <= 40; start += 1) {
      const engine = world.engine({ limits: { ...QUICK, tickMs: 1_000 } });
      await world.tell(1, `${start}`);
      await until('it is answered', () => world.sent.length === start);
      await engine.stop();
    }
    const [conversation] = await world.stores.conversations.load([keyOf(1)]);
    expect(conversation?.un).to.have.length(1);
    expect(conversation?.v).to.equal(40);
  });

  it('un.emptiesAfterEviction: nor when a person was idle for long', async () => {
    const engine = world.engine({ limits: { ...QUICK, idleMs: 0 } });
    for (const text of ['one', 'two', 'three']) {
      await world.tell(1, text);
      await until('the person is forgotten by memory', () => world.sent.length > 0 && engine.health().people === 0);
    }
    const [conversation] = await world.stores.conversations.load([keyOf(1)]);
    expect(conversation?.un.map(({ eid }) => eid)).to.deep.equal(['message:m3']);
  });

  it('poll.answerOlderThanFinish: a reading that comes too late starts no second turn', async () => {
    let held = false;
    let release = () => {};
    const gate = new Promise<void>((resolve) => (release = resolve));
    const inbox = {
      ...world.stores.inbox,
      newAfter: async (...ask: Parameters<Stores['inbox']['newAfter']>) => {
        const rows = await world.stores.inbox.newAfter(...ask);
        if (rows.length > 0 && !held) {
          held = true;
          await gate;
        }
        return rows;
      },
    };
    const first = world.elsewhere({ stores: { ...world.stores, inbox }, limits: { ...QUICK, idleMs: 0 } });
    await until('it leads', () => first.health().caughtUp);
    await world.tell(1, 'ciao');
    await until('the row was read', () => held);
    await world.stores.inbox.mark([`${keyOf(1)}:message:m1`], 'finished');
    release();
    await world.tell(2, 'next');
    await until('the next is answered', () => world.textsTo(2).length === 1);
    expect(world.textsTo(1)).to.deep.equal([]);
  });

  it('poll.insertTook4s: a row taken by reading is not handed over again by its slow insert', async () => {
    let release = () => {};
    const gate = new Promise<void>((resolve) => (release = resolve));
    const { createIntake } = await import('../../src/inbox/intake.ts');
    const insert: Stores['inbox']['insert'] = async (rows) => {
      const inserted = await world.stores.inbox.insert(rows);
      await gate;
      return inserted;
    };
    const intake = createIntake({ insert }, () => new Date(world.clock.now++));
    // The slow process leads first; a second leader takes the row and finishes it; then the insert is answered.
    const slow = world.elsewhere({ intake });
    await until('it leads', () => slow.health().caughtUp);
    const stored = intake.store([textEvent(1, 'm', 'ciao', 5)]);
    await until('the row is stored', async () => (await world.stores.inbox.oldestNew()) !== null);
    await slow.stop();
    const second = world.engine();
    await world.settled();
    await second.stop();
    slow.start();
    await until('it leads again', () => slow.health().caughtUp);
    release();
    await stored;
    await world.tell(2, 'next');
    await until('the next is answered', () => world.textsTo(2).length === 1);
    expect(world.textsTo(1)).to.deep.equal(['re: ciao']);
  });

  it('repeats an event that its engine never committed', async () => {
    const first = world.elsewhere({
      takeTurn: () => {
        throw new Error('never');
      },
      limits: { ...QUICK, poisonMs: [60_000] },
    });
    await world.tell(1, 'ciao');
    await until('it was tried', () => first.health().counts.throws > 0);
    await first.stop();
    world.engine();
    await world.settled();
    expect(world.textsTo(1)).to.deep.equal(['re: ciao']);
  });

  it('redoes effects on our own database under the same id', async () => {
    const ids: string[] = [];
    world.rules.set('go', (input) => ({ ...remember(input), effects: [{ do: 'alarm', code: 'A1' }, say('done')] }));
    const alarm = async ({ id }: { id: string }) => void ids.push(id);
    const carriers = { ...IDLE_CARRIERS, alarm };
    const first = world.elsewhere({ carriers, sendLetter: () => NEVER, limits: { ...QUICK, drainMs: 0 } });
    await world.tell(1, 'go');
    await until('the effect is carried out', () => ids.length === 1);
    await first.stop();
    world.engine({ carriers });
    await world.settled();
    expect(ids).to.deep.equal([1, 2].map(() => asEffectId(`${keyOf(1)}:message:m1.0`)));
    expect(world.sent).to.deep.equal([{ to: psidOf(1), text: 'done', id: `${keyOf(1)}:message:m1.1` }]);
  });
});

import { expect } from 'chai';
import { asEventId } from '../../src/ids.ts';
import { createIntake } from '../../src/inbox/intake.ts';
import { nightWork } from '../../src/inbox/nightly.ts';
import type { Stores } from '../../src/inbox/stores.ts';
import type { SendResult } from '../../src/outbox/ports.ts';
import { IDLE_CARRIERS } from '../support/carriers.ts';
import { createWorld, keyOf, QUICK, remember, textEvent, until, type World } from './world.ts';

const DAY_MS = 86_400_000;

/** A call that waits until it is let go. */
function gate() {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { passed: promise, open: resolve };
}

describe('processes that overlap', () => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld();
  });
  afterEach(() => world.end());

  const reading = (sweepMs: number, fullMs: number) => ({
    limits: { ...QUICK, reading: { pollMs: 10, sweepMs, fullMs } },
  });
  const web = (slowMs: number) => createIntake(world.stores.inbox, () => new Date(world.clock.now - slowMs));

  it('poll.webClockSlow: what a web process with a slow clock stores is found by the sweep', async () => {
    const engine = world.elsewhere(reading(300, 60_000));
    await until('it has read all', () => engine.health().caughtUp);
    await web(60_000).store([textEvent(1, 'slow', 'ciao', 1)]);
    await world.tell(2, 'in time');
    await until('the polls have found the other', () => world.textsTo(2).length === 1);
    expect(world.textsTo(1)).to.deep.equal([]);
    await world.settled();
    expect(world.textsTo(1)).to.deep.equal(['re: ciao']);
  });

  it('poll.webClockSlow: however slow, by the full reading at last', async () => {
    const engine = world.elsewhere(reading(60_000, 100));
    await until('it has read all', () => engine.health().caughtUp);
    await web(DAY_MS).store([textEvent(1, 'slow', 'ciao', 1)]);
    await world.settled();
    expect(world.textsTo(1)).to.deep.equal(['re: ciao']);
  });

  it('lease.overlapReadMarkDropLoad: the next holder repeats nothing that the former one finished after it had read', async () => {
    const letter = gate();
    world.replies.push(letter.passed.then((): SendResult => ({ result: 'accepted', messageId: 'x' })));
    // The former holder never learns that its lease is gone.
    const forever = { ...world.stores.lease, take: async () => ({ ep: 1, unclean: 0 }), renew: async () => true };
    const former = world.engine({ stores: { ...world.stores, lease: forever } });
    await world.tell(1, 'one');
    await until('one is committed', async () => (await world.heardBy(1)).length === 1);

    const read = gate();
    let seen = 0;
    const newAfter: Stores['inbox']['newAfter'] = async (...ask) => {
      const rows = await world.stores.inbox.newAfter(...ask);
      if (++seen === 1) await read.passed;
      return rows;
    };
    const lease = { ...forever, take: async () => ({ ep: 2, unclean: 0 }) };
    const next = world.elsewhere({
      stores: { ...world.stores, lease, inbox: { ...world.stores.inbox, newAfter } },
    });
    await until('the next has read one as new', () => seen === 1);
    letter.open();
    await until('one is marked', async () => (await world.stores.inbox.oldestNew()) === null);
    await world.tell(1, 'two');
    await until('one is dropped, two is marked', async () => {
      const answered = world.textsTo(1).length === 2;
      return answered && (await world.stores.inbox.oldestNew()) === null;
    });
    read.open();
    await until('the next works', () => next.health().caughtUp);
    await former.stop();
    await world.tell(1, 'three');
    await world.settled();
    expect(world.textsTo(1)).to.deep.equal(['re: one', 're: two', 're: three']);
    expect(await world.heardBy(1)).to.deep.equal(['one', 'two', 'three']);
  });

  it('purge.redoAfter: what a redo would tell again is known as long as its event is unfinished', async () => {
    world.rules.set('go', (input) => ({
      ...remember(input),
      effects: [
        { do: 'alarm', code: 'A1' },
        { do: 'alarm', code: 'A2' },
      ],
    }));
    world.rules.set('told A1', remember);
    const { passed: never } = gate();
    const alarm: Parameters<World['engine']>[0] = {
      carriers: {
        ...IDLE_CARRIERS,
        alarm: async ({ code }, { key, tell }) =>
          code === 'A1' ? tell(key, `told:${code}`, { kind: 'other', what: `told ${code}` }) : never,
      },
    };
    const first = world.engine({ ...alarm, limits: { ...QUICK, drainMs: 0 } });
    await world.tell(1, 'go');
    const told = `${keyOf(1)}:${asEventId('told:A1')}`;
    await until('what was told is finished', async () => {
      const [present, still] = [await world.stores.inbox.present([told]), await world.stores.inbox.stillNew([told])];
      return present.size === 1 && still.length === 0;
    });
    await first.stop();

    world.clock.now += 9 * DAY_MS;
    await nightWork(world.stores, async () => {}, new Date(world.clock.now));
    world.engine();
    await world.settled();
    expect(await world.heardBy(1)).to.deep.equal(['go', 'told A1', 'told A2']);
    await nightWork(world.stores, async () => {}, new Date(world.clock.now + 9 * DAY_MS));
    expect(await world.database.db.collection('inbox').countDocuments()).to.equal(0);
  });
});

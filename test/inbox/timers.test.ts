import { expect } from 'chai';
import { createWorld, remember, until, type World } from './world.ts';

describe('a timer', () => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld();
    world.rules.set('later', (input) => {
      const at = new Date(input.now.getTime() + 60_000);
      return { ...remember(input), timers: [...input.timers, { id: `t${input.eid}`, type: 'remind', at }] };
    });
    world.rules.set('never mind', (input) => ({ ...remember(input), timers: [] }));
  });
  afterEach(() => world.end());

  it('fires once, as an event of its conversation', async () => {
    world.engine();
    await world.tell(1, 'later');
    await world.settled();
    world.clock.now += 60_000;
    await until('it has fired', () => world.sent.length === 1);
    await world.tell(1, 'then');
    await world.settled();
    expect(world.textsTo(1)).to.deep.equal(['re: timer tmessage:m1', 're: then']);
  });

  it('timer.engineClockAhead: does not fire before its time', async () => {
    world.engine();
    await world.tell(1, 'later');
    await world.settled();
    world.clock.now += 50_000;
    await world.tell(1, 'then');
    await world.settled();
    expect(world.textsTo(1)).to.deep.equal(['re: then']);
  });

  it('that was cancelled does nothing, even when it has fired already', async () => {
    world.engine();
    await world.tell(1, 'later', 'never mind');
    await world.settled();
    const [key] = (await world.database.db.collection('inbox').find().toArray()).map(({ _id }) =>
      String(_id).slice(0, 16),
    );
    const heard = { kind: 'timer', id: 'tmessage:m1', type: 'remind' } as const;
    const event = { key, eid: 'timer:tmessage:m1', ts: 1, body: { from: 'bot', heard }, as: 'new' };
    await world.intake.store([event as never]);
    world.clock.now += 600_000;
    await world.tell(1, 'then');
    await world.settled();
    expect(world.textsTo(1)).to.deep.equal(['re: then']);
  });

  it('fires after a restart', async () => {
    const first = world.engine();
    await world.tell(1, 'later');
    await world.settled();
    await first.stop();
    world.clock.now += 60_000;
    world.engine();
    await until('it has fired', () => world.sent.length === 1);
    await world.settled();
    expect(world.textsTo(1)).to.deep.equal(['re: timer tmessage:m1']);
  });
});

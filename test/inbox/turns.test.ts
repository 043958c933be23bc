import { expect } from 'chai';
import { createWorld, keyOf, remember, say, textEvent, until, type World } from './world.ts';

describe('a turn', () => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld();
  });
  afterEach(() => world.end());

  it('is taken and answered', async () => {
    world.engine();
    await world.tell(1, 'ciao');
    await world.settled();
    expect(world.textsTo(1)).to.deep.equal(['re: ciao']);
    expect(await world.heardBy(1)).to.deep.equal(['ciao']);
  });

  it('is taken once when the same event comes five times, at once and later', async () => {
    world.engine();
    const event = textEvent(1, 'same', 'ciao', 1);
    await Promise.all([1, 2, 3, 4].map(() => world.intake.store([event])));
    await world.settled();
    await world.intake.store([event]);
    await world.tell(1, 'then');
    await until('the next is answered', () => world.textsTo(1).includes('re: then'));
    expect(world.textsTo(1)).to.deep.equal(['re: ciao', 're: then']);
  });

  it("keeps one person's order and takes many people side by side", async () => {
    world.engine();
    const people = [1, 2, 3, 4, 5, 6, 7, 8];
    const words = ['a', 'b', 'c', 'd', 'e', 'f'];
    await Promise.all(people.map((person) => world.tell(person, ...words)));
    await world.settled();
    for (const person of people) expect(world.textsTo(person)).to.deep.equal(words.map((word) => `re: ${word}`));
  });

  it('goes by the time of Meta among events that wait together', async () => {
    await world.intake.store([textEvent(1, 'm2', 'second', 2_000), textEvent(1, 'm1', 'first', 1_000)]);
    world.engine();
    await world.settled();
    expect(await world.heardBy(1)).to.deep.equal(['first', 'second']);
  });

  it('is taken, and counted as late, when a newer message had its turn before it', async () => {
    const first = world.engine();
    await world.intake.store([textEvent(1, 'm2', 'second', 2_000)]);
    await world.settled();
    await first.stop();
    const engine = world.engine();
    await world.intake.store([textEvent(1, 'm1', 'first', 1_000), textEvent(1, 'm3', 'third', 2_000)]);
    await world.settled();
    expect(await world.heardBy(1)).to.deep.equal(['second', 'first', 'third']);
    expect(engine.health().counts).to.include({ late: 1, turns: 2 });
    const [conversation] = await world.stores.conversations.load([keyOf(1)]);
    expect(conversation?.lastIn).to.equal(2_000);
  });

  it('does not wait for another person whose letter is slow', async () => {
    let release = () => {};
    world.replies.push(new Promise((resolve) => (release = () => resolve({ result: 'accepted', messageId: 'x' }))));
    world.engine();
    await world.tell(1, 'slow');
    await until('the letter is under way', () => world.replies.length === 0);
    await world.tell(2, 'quick');
    await until('the other is answered', () => world.textsTo(2).length === 1);
    expect(world.textsTo(1)).to.deep.equal([]);
    release();
    await world.settled();
    expect(world.textsTo(1)).to.deep.equal(['re: slow']);
  });

  it('carries out effects on our own database, which may tell an event, before its letters', async () => {
    world.rules.set('go', (input) => ({ ...remember(input), effects: [say('one'), { do: 'alarm', code: 'A1' }] }));
    world.engine();
    await world.tell(1, 'go');
    await until('the event is answered', () => world.sent.length === 2);
    expect(world.textsTo(1)).to.deep.equal(['one', 're: told A1']);
  });

  it('leaves no word of a person readable in the database', async () => {
    world.engine();
    await world.tell(1, 'canary-4711');
    await world.settled();
    for (const { name } of await world.database.db.listCollections().toArray()) {
      const rows = await world.database.db.collection(name).find().toArray();
      expect(JSON.stringify(rows, (_key, value) => (value?._bsontype ? value.toString('latin1') : value))).to.not.match(
        /canary|psid-1/,
      );
    }
  });

  it('takes a call for help before what waits', async () => {
    await world.tell(1, 'a', 'b', 'help');
    world.engine();
    await world.settled();
    expect(await world.heardBy(1)).to.deep.equal(['help', 'a', 'b']);
  });
});

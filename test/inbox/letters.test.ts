import { expect } from 'chai';
import { createDeadLetters } from '../../src/inbox/dead-letters.ts';
import { createWorld, keyOf, QUICK, refused, remember, say, until, type World } from './world.ts';

const ACCEPTED = { result: 'accepted', messageId: 'x' } as const;
const BUSY = refused('retry', '613');
const BLOCKED = refused('give_up', '551');
const NO_TOKEN = { result: 'page_paused', code: '190', waitMs: 60, alarm: true } as const;

describe('a letter', () => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld();
    world.rules.set('two', (input) => ({ ...remember(input), effects: [say('one'), say('two')] }));
  });
  afterEach(() => world.end());

  it('is tried again when it was refused for a while, and the next one waits for it', async () => {
    world.replies.push(BUSY, BUSY);
    const engine = world.engine();
    await world.tell(1, 'two');
    await world.settled();
    expect(world.textsTo(1)).to.deep.equal(['one', 'two']);
    expect(engine.health().counts.outbox.retried).to.equal(2);
  });

  it('ends as a dead letter when it is refused for good, and the next one goes', async () => {
    world.replies.push(BLOCKED);
    world.engine();
    await world.tell(1, 'two');
    await world.settled();
    expect(world.textsTo(1)).to.deep.equal(['two']);
    const [dead] = await world.stores.dead.list(10);
    expect(dead).to.include({ id: `${keyOf(1)}:message:m1.0`, what: 'letter', code: 'D201', trail: '551' });
    expect(world.alarms).to.deep.equal(['D201']);
  });

  it('that is dead can be sent after all', async () => {
    world.replies.push(BLOCKED);
    world.engine();
    await world.tell(1, 'ciao');
    await world.settled();
    const letters = createDeadLetters(world.stores.dead, world.intake.store, () => new Date(world.clock.now));
    await letters.replay(`${keyOf(1)}:message:m1.0`);
    await world.settled();
    expect(world.textsTo(1)).to.deep.equal(['re: ciao']);
  });

  it('is not sent after its time', async () => {
    world.rules.set('short', (input) => ({
      ...remember(input),
      effects: [say('late', { notAfterMs: 1 }), say('on time')],
    }));
    world.engine();
    await world.tell(1, 'short');
    await world.settled();
    expect(world.textsTo(1)).to.deep.equal(['on time']);
    expect((await world.stores.dead.list(10)).map(({ code }) => code)).to.deep.equal(['D202']);
  });

  it('is withheld when somebody at the Page inbox has answered meanwhile', async () => {
    const until = new Date(world.clock.now + 3_600_000);
    world.rules.set('page', (input) => ({ ...remember(input), owner: { by: 'page_inbox', until } }));
    let release = () => {};
    world.replies.push(new Promise((resolve) => (release = () => resolve(ACCEPTED))));
    world.engine();
    await world.tell(1, 'two');
    await waitFor(() => world.replies.length === 0);
    await world.tell(1, 'page');
    await waitFor(async () => (await world.heardBy(1)).length === 2);
    release();
    await world.settled();
    expect(world.textsTo(1)).to.deep.equal(['one']);
    expect((await world.stores.dead.list(10)).map(({ code }) => code)).to.deep.equal(['D203']);
  });

  it('waits while the Page is paused; then one probe, and all go in order', async () => {
    world.replies.push(NO_TOKEN);
    const engine = world.engine();
    await world.tell(1, 'a', 'b');
    await world.tell(2, 'a', 'b');
    await until('the Page is paused', () => engine.health().pagePaused);
    expect(world.alarms).to.deep.equal(['190']);
    await world.settled();
    expect(world.textsTo(1)).to.deep.equal(['re: a', 're: b']);
    expect(world.textsTo(2)).to.deep.equal(['re: a', 're: b']);
    expect(engine.health().pagePaused).to.equal(false);
  });

  it('does not hold up effects on our own database while the Page is paused', async () => {
    world.rules.set('go', (input) => ({ ...remember(input), effects: [{ do: 'alarm', code: 'A1' }] }));
    world.replies.push({ ...NO_TOKEN, waitMs: 60_000 });
    const engine = world.engine();
    await world.tell(1, 'ciao');
    await until('the Page is paused', () => engine.health().pagePaused);
    await world.tell(1, 'go');
    await until('the effect has told its event', async () => (await world.heardBy(1)).includes('told A1'));
  });

  it('page.pausedWith6000Waiting: a full memory stops the reading, not the storing, and empties in order', async () => {
    const people = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    world.replies.push(NO_TOKEN, NO_TOKEN);
    const engine = world.engine({ limits: { ...QUICK, mostUnfinished: 8 } });
    for (const text of ['a', 'b', 'c', 'd', 'e', 'f'])
      await Promise.all(people.map((person) => world.tell(person, text)));
    await world.settled();
    for (const person of people)
      expect(world.textsTo(person)).to.deep.equal(['a', 'b', 'c', 'd', 'e', 'f'].map((x) => `re: ${x}`));
    expect(engine.health().unfinishedEvents).to.be.at.most(60);
  });
});

describe('a card for an emergency', () => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld();
    world.rules.set('help', (input) => ({ ...remember(input), effects: [say('112', { safety: true })] }));
  });
  afterEach(() => world.end());

  it('goes before letters that wait', async () => {
    world.replies.push(refused('retry', '613', 500));
    world.engine();
    await world.tell(1, 'ciao');
    await until('the letter waits', () => world.replies.length === 0);
    await world.tell(1, 'help');
    await world.settled();
    expect(world.textsTo(1)).to.deep.equal(['112', 're: ciao']);
  });

  it('safety.at32: is taken even when no ordinary event of the person is', async () => {
    world.replies.push(refused('retry', '613', 1_000));
    world.engine();
    await world.tell(1, ...Array.from({ length: 40 }, (_, n) => `${n}`));
    await until('32 turns wait', async () => (await world.heardBy(1)).length === 32);
    await world.tell(1, 'help');
    await until('the card is there', () => world.sent.length > 0);
    expect(world.textsTo(1)).to.deep.equal(['112']);
    expect(await world.heardBy(1)).to.have.length(33);
  });

  it('is shown while a member holds the thread, and not while the Page inbox does', async () => {
    world.rules.set('member', (input) => ({ ...remember(input), owner: { by: 'request', requestId: 'r1' } }));
    const page = { by: 'page_inbox', until: new Date(world.clock.now + 3_600_000) } as const;
    world.rules.set('page', (input) => ({ ...remember(input), owner: page }));
    world.engine();
    await world.tell(1, 'member');
    await world.settled();
    await world.tell(1, 'help');
    await world.settled();
    expect(world.textsTo(1)).to.deep.equal(['112']);
    await world.tell(1, 'page');
    await world.settled();
    await world.tell(1, 'help');
    await world.settled();
    expect(world.textsTo(1)).to.deep.equal(['112']);
  });
});

describe('a letter of which nobody knows whether Meta took it', () => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld();
    world.rules.set('two', (input) => ({ ...remember(input), effects: [say('one'), say('two')] }));
    world.replies.push('lost');
  });
  afterEach(() => world.end());

  it('is not repeated when its echo comes, and the next one waits for that', async () => {
    const engine = world.engine({ limits: { ...QUICK, outbox: { ...QUICK.outbox, echoWaitMs: 60_000 } } });
    await world.tell(1, 'two');
    await until('it is unsure', () => engine.health().unsureNow === 1);
    expect(world.textsTo(1)).to.deep.equal(['one']);
    await world.echo(world.sent[0] ?? expect.fail());
    await world.settled();
    expect(world.textsTo(1)).to.deep.equal(['one', 'two']);
    expect(engine.health().counts.outbox).to.include({ unsure: 1, byEcho: 1 });
  });

  it('is found by its echo when another process received that', async () => {
    const engine = world.elsewhere({ limits: { ...QUICK, outbox: { ...QUICK.outbox, echoWaitMs: 60_000 } } });
    await world.tell(1, 'two');
    await until('it is unsure', () => engine.health().unsureNow === 1);
    await world.echo(world.sent[0] ?? expect.fail());
    await world.settled();
    expect(world.textsTo(1)).to.deep.equal(['one', 'two']);
  });

  it('is repeated when neither echo nor thread shows it', async () => {
    const engine = world.engine({ askThread: async () => 'not_there' });
    await world.tell(1, 'two');
    await world.settled();
    expect(world.textsTo(1)).to.deep.equal(['one', 'one', 'two']);
    expect(engine.health().counts.outbox).to.include({ byThread: 1, unsure: 1 });
  });

  it('is not repeated when the thread shows it', async () => {
    world.engine({ askThread: async () => 'there' });
    await world.tell(1, 'two');
    await world.settled();
    expect(world.textsTo(1)).to.deep.equal(['one', 'two']);
  });

  it('follows its policy when nobody can tell: a courtesy is left out, visibly', async () => {
    world.rules.set('courtesy', (input) => ({ ...remember(input), effects: [say('bye', { unsure: 'skip' })] }));
    world.engine();
    await world.tell(1, 'courtesy');
    await world.settled();
    expect(world.textsTo(1)).to.deep.equal(['bye']);
    expect((await world.stores.dead.list(10)).map(({ code }) => code)).to.deep.equal(['D204']);
  });

  it('unsure.echoWhileDown: is found by an echo that came while no engine ran', async () => {
    const first = world.engine({ limits: { ...QUICK, drainMs: 0 } });
    await world.tell(1, 'ciao');
    await until('it is unsure', () => first.health().unsureNow === 1);
    await first.stop();
    await world.echo(world.sent[0] ?? expect.fail());
    const second = world.engine({ limits: { ...QUICK, outbox: { ...QUICK.outbox, echoWaitMs: 60_000 } } });
    await world.settled();
    expect(world.textsTo(1)).to.deep.equal(['re: ciao']);
    expect(second.health().counts.outbox.byEcho).to.equal(1);
  });
});

const waitFor = (is: () => boolean | Promise<boolean>) => until('it is so', is);

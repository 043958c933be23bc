import { expect } from 'chai';
import { type CaseWorld, claim, done, handBack, keyOf, NOW, STUDENT, startCaseWorld, takeOver } from './world.ts';

describe('a claim', () => {
  let world: CaseWorld;
  before(async () => {
    world = await startCaseWorld();
  });
  after(() => world.stop());
  beforeEach(async () => {
    await world.clear();
    await world.member('anna');
    await world.member('bruno');
    await world.coordinator('carla');
    await world.request();
  });

  it('by two hundred at once has one holder', async () => {
    const people = Array.from({ length: 20 }, (_, n) => `p${n}`);
    for (const personId of people) await world.member(personId);
    const taps = people.flatMap((personId) => Array.from({ length: 10 }, (_, n) => ({ personId, id: `tap${n}` })));
    const answers = await Promise.all(taps.map(({ personId, id }) => world.desk(personId, claim, id)));
    const { holderId } = await world.row();
    for (const [n, answer] of answers.entries())
      if (taps[n]?.personId === holderId) expect(answer?.answer).to.equal('acted');
      else expect(answer).to.deep.include({ answer: 'refused', why: 'taken' });
    expect(people).to.include(holderId);
    expect(world.news()).to.deep.equal(['claimed']);
  }).timeout(30_000);

  it('tells the student, and all others that it is taken', async () => {
    await world.desk('anna', claim, 'tap');
    expect(world.news()).to.deep.equal(['claimed']);
    expect([world.noticesTo('bruno'), world.noticesTo('carla'), world.noticesTo('anna')]).to.deep.equal([
      ['taken'],
      ['taken'],
      [],
    ]);
  });

  it('shows the loser who has it, by first name only', async () => {
    await world.desk('anna', claim, 'tap');
    const answer = await world.desk('bruno', claim, 'tap');
    expect(answer).to.deep.include({ answer: 'refused', why: 'taken' });
    expect(answer?.answer === 'refused' && answer.request?.holder).to.deep.equal({ is: 'other', name: 'anna' });
  });

  it('hands over what was said so far, as references, and never the address', async () => {
    const answer = await world.desk('anna', claim, 'tap');
    const words = answer?.answer === 'acted' ? answer.words : [];
    expect(words.map(({ messageId, from }) => [messageId, from])).to.deep.equal([
      ['r1:description:0', 'history_student'],
    ]);
    expect(JSON.stringify(world.told)).not.to.include('CANARY');
  });

  it('is an event that names who, what and when, and no text', async () => {
    await world.desk('anna', claim, 'tap');
    const event = await world.models.events.findOne({ type: 'claim' }).lean();
    expect(event).to.deep.include({ actorKind: 'member', actorId: 'anna', from: 'forwarded', to: 'claimed', at: NOW });
  });

  it('of a request of a student who asks for another origin wants the declaration first', async () => {
    await world.set({ otherOrigin: true });
    expect(await world.desk('anna', claim, 'tap')).to.deep.include({ why: 'needs_declaration' });
    const declared = { ...claim, act: { kind: 'claim', declares: true } } as const;
    expect(await world.desk('anna', declared, 'yes')).to.deep.include({ answer: 'acted' });
  });

  it('by who asked for help is no claim: nobody answers the own request', async () => {
    await world.models.people.updateOne({ _id: 'bruno' }, { $set: { key: STUDENT } });
    await world.request({ requestId: 'r2', code: 'AAAA' });
    expect((await world.row('r2')).notFor).to.deep.equal(['bruno']);
  });

  it('from a page is told in Messenger, too', async () => {
    const answer = await world.casework.act('anna', 'r1', { kind: 'claim' }, 'link.1', NOW);
    expect(answer.answer).to.equal('acted');
    expect(world.heardBy(keyOf('anna')).map(({ kind }) => kind)).to.deep.equal(['desk']);
  });

  describe('done again', () => {
    it('redo.claimAfterHandBack: answers the same and changes nothing', async () => {
      await world.desk('anna', claim, 'tap');
      await world.desk('anna', handBack, 'back');
      const before = await world.row();
      world.told.length = 0;
      expect(await world.desk('anna', claim, 'tap')).to.deep.include({ answer: 'acted', act: 'claim' });
      expect(await world.row()).to.deep.equal(before);
      expect(before).to.include({ state: 'forwarded', holderId: null });
    });

    it('redo.refusal: a refused claim stays refused when the request is free meanwhile', async () => {
      await world.desk('anna', claim, 'tap');
      await world.desk('bruno', claim, 'tap');
      await world.desk('anna', handBack, 'back');
      world.told.length = 0;
      expect(await world.desk('bruno', claim, 'tap')).to.deep.include({ answer: 'refused', why: 'taken' });
      expect((await world.row()).holderId).to.equal(null);
    });

    const steps: { name: string; run: (world: CaseWorld) => Promise<unknown> }[] = [
      { name: 'a claim', run: (w) => w.desk('anna', claim, 'c') },
      { name: "a student's words", run: (w) => w.says('student', 'hello', 's1') },
      { name: "a mentor's words", run: (w) => w.says('anna', 'ciao', 'a1') },
      { name: "somebody else's words", run: (w) => w.says('bruno', 'ciao', 'b1') },
      { name: 'taking over', run: (w) => w.desk('bruno', takeOver, 't') },
      {
        name: 'a safety card',
        run: (w) =>
          w.casework.carriers.tell_holder(
            { id: 'x:1' as never, do: 'tell_holder', requestId: 'r1', what: 'safety_card_shown' },
            { key: STUDENT, now: NOW, tell: w.parts.tell },
          ),
      },
      { name: 'done', run: (w) => w.desk('bruno', done, 'd') },
      { name: 'reopening', run: (w) => w.act({ kind: 'reopen' }, 'r') },
      { name: 'cancelling', run: (w) => w.act({ kind: 'cancel' }, 'x') },
    ];
    it('changes nothing, step by step', async () => {
      for (const [n] of steps.entries()) {
        for (const step of steps.slice(0, n + 1)) await step.run(world);
        const before = await shape(world);
        await steps[n]?.run(world);
        expect(await shape(world), steps[n]?.name).to.deep.equal(before);
      }
    });

    it('after a crash at any place tells everybody once', async () => {
      const whole = await told(world, steps, null);
      for (let after = 0; after < whole.length; after += 1)
        expect(await told(world, steps, after), `crash after ${after}`).to.have.members(whole);
    }).timeout(20_000);
  });
});

/** Requests without their version, words, letters, events and what was told. */
async function shape(world: CaseWorld) {
  const { models, told } = world;
  const rows = (await models.requests.find().lean()).map(({ v: _, ...row }) => row);
  const words = (await models.messages.find().sort({ _id: 1 }).lean()).map(({ _id, state, toldTo }) => ({
    _id,
    state,
    toldTo,
  }));
  const counts = [await models.events.countDocuments(), await models.mail.countDocuments()];
  return { rows, words, counts, told: told.map(({ key, eid }) => `${key} ${eid}`) };
}

/** All that was told when the process dies once and every effect that did not end is carried out again. */
async function told(world: CaseWorld, steps: { run: (world: CaseWorld) => Promise<unknown> }[], after: number | null) {
  await world.clear();
  await world.member('anna');
  await world.member('bruno');
  await world.request();
  world.dies.after = after;
  for (const { run } of steps) {
    await run(world).catch(async () => {
      world.dies.after = null;
      await run(world);
    });
  }
  return world.told.map(({ key, eid }) => `${key} ${eid}`);
}

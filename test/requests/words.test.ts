import { expect } from 'chai';
import fc from 'fast-check';
import { cutsOf, MAX_CUT } from '../../src/requests/cuts.ts';
import { type CaseWorld, claim, handBack, keyOf, NOW, STUDENT, startCaseWorld, takeOver } from './world.ts';

describe('words between a student and a committee', () => {
  let world: CaseWorld;
  before(async () => {
    world = await startCaseWorld();
  });
  after(() => world.stop());
  beforeEach(async () => {
    await world.clear();
    await world.member('anna');
    await world.member('bruno');
    await world.request();
  });
  const ofStudent = () => world.relayedTo(keyOf('anna')).map(({ messageId }) => messageId);
  const ended = (messageId: string, reader = keyOf('anna'), writer = STUDENT) =>
    world.casework.wordsEnded(
      { messageId, requestId: 'r1', range: null, fileId: null, writer, reports: true },
      reader,
      'e.1' as never,
      { is: 'delivered' },
      NOW,
    );

  it('of a student wait with the request while nobody holds it, and go with it', async () => {
    await world.says('student', 'hello', 's1');
    expect(world.deliveries(STUDENT)).to.deep.equal(['waiting']);
    const answer = await world.desk('anna', claim, 'c');
    const words = answer?.answer === 'acted' ? answer.words : [];
    expect(words.map(({ messageId }) => messageId)).to.deep.equal(['r1:description:0', 'r1:m_s1:0']);
    expect(world.relayedTo(keyOf('anna'))).to.deep.equal([]);
  });

  it('of a student reach the holder, and nobody else', async () => {
    await world.desk('anna', claim, 'c');
    await world.says('student', 'hello', 's1');
    expect(ofStudent()).to.deep.equal(['r1:m_s1:0']);
    expect(world.relayedTo(keyOf('bruno'))).to.deep.equal([]);
    expect(await world.fill('anna', { messageId: 'r1:m_s1:0' })).to.deep.equal({ is: 'text', text: 'hello' });
    expect(await world.fill('bruno', { messageId: 'r1:m_s1:0' })).to.deep.equal({ is: 'withdrawn' });
  });

  it('added to a request that somebody took meanwhile reach the holder, too', async () => {
    await world.desk('anna', claim, 'c');
    await world.parts.words.keep(
      'r1',
      { is: 'student', key: STUDENT },
      [{ kind: 'text', mid: 'm_x', text: 'more' }],
      'waiting',
      NOW,
    );
    await world.casework.wordsAdded('r1', STUDENT);
    expect(ofStudent()).to.deep.equal(['r1:m_x:0']);
  });

  it('of the holder reach the student, and the first of them makes it a conversation', async () => {
    await world.desk('anna', claim, 'c');
    await world.says('anna', 'ciao', 'a1');
    expect(world.relayedTo(STUDENT).map(({ from, university }) => [from, university])).to.deep.equal([
      ['mentor', 'palermo'],
    ]);
    expect(await world.row()).to.deep.include({ state: 'in_conversation', firstReplyAt: NOW, nextDueAt: null });
    expect(await world.fill('student', { messageId: 'r1:m_a1:0' })).to.deep.equal({ is: 'text', text: 'ciao' });
  });

  it('of somebody else are held until that person takes over, and reach nobody before', async () => {
    await world.desk('anna', claim, 'c');
    await world.says('bruno', 'anch’io', 'b1');
    const asked = world.heardBy(keyOf('bruno')).at(-1);
    expect(asked?.kind === 'desk' && asked.answer).to.deep.include({ answer: 'held', messageIds: ['r1:m_b1:0'] });
    expect(world.relayedTo(STUDENT)).to.deep.equal([]);
    expect(await world.fill('student', { messageId: 'r1:m_b1:0' })).to.deep.equal({ is: 'withdrawn' });
    await world.desk('bruno', takeOver, 't');
    expect(world.relayedTo(STUDENT).map(({ messageId }) => messageId)).to.deep.equal(['r1:m_b1:0']);
    expect(world.noticesTo('anna')).to.include('taken_over');
    expect((await world.row()).state).to.equal('in_conversation');
  });

  it('that were held and dropped are gone', async () => {
    await world.desk('anna', claim, 'c');
    await world.says('bruno', 'CANARY-HELD', 'b1');
    await world.desk('bruno', { ask: 'drop_held', messageIds: ['r1:m_b1:0'] }, 'no');
    await world.desk('bruno', takeOver, 't');
    expect(world.relayedTo(STUDENT)).to.deep.equal([]);
    expect((await world.models.messages.findById('r1:m_b1:0').lean())?.text).to.equal(null);
  });

  for (const state of ['resolved', 'closed', 'cancelled', 'expired'])
    it(`of a member to a request that is ${state} go nowhere, and the member is told`, async () => {
      await world.desk('anna', claim, 'c');
      await world.set({ state });
      await world.says('anna', 'ciao', 'a1');
      const answer = world.heardBy(keyOf('anna')).at(-1);
      expect(answer?.kind === 'desk' && answer.answer).to.deep.include({
        answer: 'refused',
        act: 'relay',
        why: 'wrong_state',
      });
      expect(world.relayedTo(STUDENT)).to.deep.equal([]);
    });

  it('of a stranger go nowhere, and nothing is shown', async () => {
    await world.member('stranger', { committeeId: 'romatre' });
    await world.says('stranger', 'ciao', 'x1');
    const answer = world.heardBy(keyOf('stranger')).at(-1);
    expect(answer).to.deep.equal({
      kind: 'desk',
      answer: { answer: 'refused', act: 'relay', why: 'not_yours', request: null },
    });
    expect(await world.models.messages.countDocuments({ dir: 'out' })).to.equal(0);
  });

  it('that are edited are read as they are now, and shown as edited to who has heard them', async () => {
    await world.desk('anna', claim, 'c');
    await world.says('student', 'helo', 's1');
    await world.says('student', 'hello there', 's2', { change: 'edited', of: 'm_s1' });
    expect(world.relayedTo(keyOf('anna')).map(({ change, messageId }) => [change, messageId])).to.deep.equal([
      ['new', 'r1:m_s1:0'],
      ['edited', 'r1:m_s1:0'],
    ]);
    const whole = { messageId: 'r1:m_s1:0', range: [0, 4] as const, reports: true };
    expect(await world.fill('anna', whole)).to.deep.equal({ is: 'text', text: 'hello there' });
  });

  it('that are taken back are gone at once, also from letters that wait', async () => {
    await world.desk('anna', claim, 'c');
    await world.says('student', 'CANARY-SECRET', 's1');
    await world.says('student', [], 's2', { change: 'unsent', of: 'm_s1' });
    expect(world.relayedTo(keyOf('anna')).map(({ change }) => change)).to.deep.equal(['new', 'unsent']);
    expect(await world.fill('anna', { messageId: 'r1:m_s1:0' })).to.deep.equal({ is: 'withdrawn' });
  });

  it('as files are read as files, by the holder only', async () => {
    await world.desk('anna', claim, 'c');
    await world.keepFile('f1', STUDENT);
    await world.says(
      'student',
      [
        { kind: 'file', mid: 'm_f', type: 'image', fileId: 'f1' },
        { kind: 'file', mid: 'm_g', type: 'voice', fileId: 'none' },
      ],
      's1',
    );
    expect(world.relayedTo(keyOf('anna')).map(({ part }) => part)).to.deep.equal([
      { kind: 'file', type: 'image', fileId: 'f1' },
      { kind: 'lost', type: 'file' },
    ]);
    const ref = { messageId: 'r1:m_f:0', range: null, fileId: 'f1' };
    expect(await world.fill('anna', ref)).to.deep.include({ is: 'file' });
    expect(await world.fill('bruno', ref)).to.deep.equal({ is: 'withdrawn' });
  });

  it('report to their writer what became of them', async () => {
    await world.desk('anna', claim, 'c');
    await world.says('student', 'hello', 's1');
    await ended('r1:m_s1:0');
    await ended('r1:m_s1:0');
    expect(world.deliveries(STUDENT)).to.deep.equal(['delivered']);
    const refusal = { is: 'refused', code: '551/1545041' } as const;
    const words = {
      messageId: 'r1:m_s1:0',
      requestId: 'r1',
      range: null,
      fileId: null,
      writer: STUDENT,
      reports: true,
    };
    await world.casework.wordsEnded(words, keyOf('anna'), 'e.2' as never, refusal, NOW);
    const told = world.heardBy(STUDENT).at(-1);
    expect(told?.kind === 'delivery' && told.delivery.outcome).to.deep.equal({
      is: 'refused',
      why: 'blocked',
      code: '551/1545041',
    });
    expect(await world.models.people.findById('anna').lean()).to.deep.include({ blockedSince: NOW });
  });

  it('of a student on their way to somebody who lets the request go wait with it, and the student hears so once', async () => {
    await world.desk('anna', claim, 'c');
    await world.says('student', 'hello', 's1');
    const ref = { messageId: 'r1:m_s1:0', writer: STUDENT, reports: true };
    await world.desk('anna', handBack, 'h');
    expect(await world.fill('anna', ref)).to.deep.equal({ is: 'withdrawn' });
    expect(await world.fill('anna', ref)).to.deep.equal({ is: 'withdrawn' });
    expect(world.deliveries(STUDENT)).to.deep.equal(['waiting']);
    const answer = await world.desk('bruno', claim, 'd');
    expect(answer?.answer === 'acted' && answer.words.map(({ messageId }) => messageId)).to.include('r1:m_s1:0');
  });

  it('that were read are an event of who and when, without a text', async () => {
    await world.desk('anna', claim, 'c');
    await world.fill('anna', { messageId: 'r1:description:0' });
    await world.fill('anna', { messageId: 'r1:description:0' });
    const read = await world.models.events.find({ type: 'read' }).lean();
    expect(read.map(({ actorId, at }) => [actorId, at])).to.deep.equal([['anna', NOW]]);
  });

  it('never include the address, not for the holder either', async () => {
    await world.desk('anna', claim, 'c');
    expect(await world.fill('anna', { messageId: 'r1:contact:0' })).to.deep.equal({ is: 'withdrawn' });
  });

  it('of a mentor whom the student does not want any more do not arrive', async () => {
    await world.desk('anna', claim, 'c');
    await world.says('anna', 'ciao', 'a1');
    await world.act({ kind: 'another_mentor', otherOrigin: false }, 'x');
    expect(await world.fill('student', { messageId: 'r1:m_a1:0' })).to.deep.equal({ is: 'withdrawn' });
  });

  describe('that an e-mail carries', () => {
    const reply = { mailId: 'mail1', requestId: 'r1', messageId: 'r1:m_a1:0' };
    beforeEach(async () => {
      await world.desk('anna', claim, 'c');
      await world.says('anna', 'ciao', 'a1');
      const [relayed] = world.relayedTo(STUDENT);
      if (relayed === undefined) throw new Error('nothing was relayed');
      await world.casework.carriers.hold_words(
        { id: `${STUDENT}:h` as never, do: 'hold_words', relayed, sinceMs: 5 },
        { key: STUDENT, now: NOW, tell: world.parts.tell },
      );
    });

    it('are announced to the mentor, and queued once', async () => {
      const held = world.heardBy(keyOf('anna')).at(-1);
      expect(held?.kind === 'delivery' && held.delivery.outcome).to.deep.equal({
        is: 'held',
        sinceMs: 5,
        mailed: true,
      });
      expect(await world.letters()).to.deep.equal(['reply null']);
    });
    it('do not leave in Messenger, too', async () => {
      expect(await world.casework.replies.take(reply, NOW)).to.deep.equal({ words: 'ciao', more: false });
      expect(await world.casework.replies.take({ ...reply, mailId: 'mail2' }, NOW)).to.equal(null);
      await world.casework.replies.ended(reply, 'accepted', NOW);
      expect(await world.fill('student', { messageId: reply.messageId })).to.deep.equal({ is: 'withdrawn' });
      expect(world.deliveries(keyOf('anna'))).to.deep.equal(['held', 'mailed']);
    });
    it('come in Messenger after all when the e-mail is refused', async () => {
      await world.casework.replies.take(reply, NOW);
      expect(await world.fill('student', { messageId: reply.messageId })).to.deep.equal({ is: 'withdrawn' });
      await world.casework.replies.ended(reply, 'refused', NOW);
      expect(world.relayedTo(STUDENT)).to.have.length(2);
      expect(await world.fill('student', { messageId: reply.messageId })).to.deep.equal({ is: 'text', text: 'ciao' });
    });
  });

  it('erase.wordsAtTheOtherPerson: nothing of either side is left, the holder hears the code, waiting letters find nothing', async () => {
    await world.desk('anna', claim, 'c');
    await world.says('student', 'CANARY-STUDENT', 's1');
    await world.says('anna', 'CANARY-MENTOR', 'a1');
    await world.erase();
    await world.erase();
    expect(world.noticesTo('anna').filter((notice) => notice === 'withdrawn')).to.have.length(1);
    expect(await world.models.messages.countDocuments()).to.equal(0);
    expect(await world.models.requests.countDocuments()).to.equal(0);
    expect(await world.fill('anna', { messageId: 'r1:m_s1:0' })).to.deep.equal({ is: 'withdrawn' });
    expect(await world.fill('student', { messageId: 'r1:m_a1:0' })).to.deep.equal({ is: 'withdrawn' });
  });

  it('never stand anywhere in the clear, nor in what others are told, nor does the student’s key', async () => {
    await world.desk('anna', claim, 'c');
    await world.says('student', 'CANARY-STUDENT', 's1');
    await world.says('anna', 'CANARY-MENTOR', 'a1');
    await world.desk('anna', handBack, 'b');
    expect(await world.dump())
      .not.to.include('CANARY-STUDENT')
      .and.not.to.include('CANARY-MENTOR');
    const eids = world.told.filter(({ key }) => key !== STUDENT).map(({ eid }) => eid);
    expect(eids.join()).not.to.include(STUDENT);
    expect(JSON.stringify(await world.models.events.find().lean())).not.to.include(STUDENT);
  });
});

describe('a long text', () => {
  it('is cut into pieces that fit, lose nothing, and part no sign', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 6_000, size: 'max' }), (text) => {
        const cuts = cutsOf(text);
        const pieces = cuts.map((to, n) => text.slice(cuts[n - 1] ?? 0, to));
        expect(pieces.join('')).to.equal(text);
        for (const piece of pieces) {
          expect(piece.length).to.be.within(1, MAX_CUT);
          expect(piece.isWellFormed()).to.equal(text.isWellFormed());
        }
      }),
      { numRuns: 50 },
    );
  });
  it('is cut between words', () => {
    const text = 'word '.repeat(500);
    expect(cutsOf(text)[0]).to.equal(MAX_CUT);
    const [first = 0] = cutsOf(`${'x'.repeat(1_500)} ${'y'.repeat(500)}`);
    expect(first).to.equal(1_501);
  });
});

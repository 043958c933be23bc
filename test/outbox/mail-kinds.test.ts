import { expect } from 'chai';
import fc from 'fast-check';
import { REQUEST_LETTERS } from '../../src/committees/acts.ts';
import { REQUEST_STATES } from '../../src/committees/lifecycle.ts';
import { MEMBERSHIP_STATES, ROLES } from '../../src/committees/readers.ts';
import type { LetterKind, LetterRow, NewLetter } from '../../src/outbox/mail-ports.ts';
import type { MailRow } from '../../src/storage/models/mail.ts';
import type { MessageRow } from '../../src/storage/models/message.ts';
import type { RequestRow } from '../../src/storage/models/request.ts';
import { header, readable } from '../mail/smtp.ts';
import { aRequest, NOW, startWorld, type World } from './forward-world.ts';

const HOUR_MS = 3_600_000;
const OFFERS = REQUEST_LETTERS.filter((kind) => kind !== 'reported');

describe('a letter as it leaves', () => {
  let world: World;
  let anna: string;
  let carla: string;
  before(async () => {
    world = await startWorld();
  });
  after(() => world.stop());
  beforeEach(async () => {
    await world.clear();
    await world.members(
      { committee: 'palermo', email: 'anna@example.org', name: 'Anna' },
      { committee: 'palermo', email: 'carla@example.org', name: 'Carla', role: 'coordinator' },
    );
    await world.forward(aRequest());
    await world.models.mail.deleteMany({});
    anna = await idOf('anna@example.org');
    carla = await idOf('carla@example.org');
    await request({ state: 'forwarded' });
  });

  const idOf = async (email: string) => {
    const hash = await world.committees.member('palermo', email);
    const rows = await world.models.memberships.find({ role: hash?.role ?? 'mentor' }).lean();
    return rows[0]?.personId ?? '';
  };
  const request = (set: Partial<RequestRow>) => world.models.requests.updateOne({ _id: 'r1' }, { $set: set });
  const queue = (kind: LetterKind, more: Partial<NewLetter> = {}) =>
    world.mail.queue(
      [{ id: `e.${kind}`, kind, effectId: 'e', requestId: 'r1', personId: anna, ...more }],
      world.clock.now,
    );
  const ask = async (kind: LetterKind, more: Partial<NewLetter> = {}) => {
    await queue(kind, more);
    await world.loop.runOnce();
  };
  const wordsFor = (personId: string, delivery: MessageRow['delivery'] = null) =>
    world.models.messages.updateOne(
      { requestId: 'r1', name: 'description', place: 0 },
      { $set: { state: 'sent', toldTo: personId, toldAs: 'words', delivery } },
    );
  const states = async () => (await world.models.mail.find().sort({ _id: 1 }).lean()).map(({ state }) => state);
  const later = (ms: number) => {
    world.clock.now = new Date(world.clock.now.getTime() + ms);
  };
  const lastLetter = () => readable(world.smtp.received.at(-1)?.raw ?? '');
  const tokenIn = (letter: string) => /\/claim\/(\w+)/.exec(letter)?.[1] ?? '';

  for (const kind of OFFERS) {
    it(`offers a free request: ${kind}`, async () => {
      await ask(kind);
      expect(world.reached()).to.deep.equal(['anna@example.org']);
      expect(lastLetter())
        .to.contain('https://bot.example.org/claim/')
        .and.not.to.match(/canary/i);
    });
    it(`is withdrawn when somebody took the request: ${kind}`, async () => {
      await request({ state: 'claimed', holderId: carla });
      await ask(kind);
      expect([world.reached(), await states()]).to.deep.equal([[], ['withdrawn']]);
    });
  }

  it('tells of a report whoever has the request, as long as it is open', async () => {
    await request({ state: 'claimed', holderId: carla });
    await ask('reported');
    await request({ state: 'cancelled' });
    await ask('reported', { id: 'second' });
    expect(await states()).to.deep.equal(['sent', 'withdrawn']);
  });

  it('is withdrawn when the student does not want this mentor any more', async () => {
    await request({ notFor: [anna] });
    await ask('again');
    expect(await states()).to.deep.equal(['withdrawn']);
  });

  for (const kind of ['words_waiting', 'safety'] as const) {
    it(`goes to the one who holds the request, without content: ${kind}`, async () => {
      await request({ state: 'in_conversation', holderId: anna });
      await wordsFor(anna);
      await ask(kind);
      await ask(kind, { id: 'other', personId: carla });
      expect(world.reached()).to.deep.equal(['anna@example.org']);
      expect(lastLetter())
        .to.contain('https://m.me/4711?ref=open-r1')
        .and.not.to.match(/canary|claim/i);
    });
  }

  it('calls nobody to words that Messenger delivered meanwhile', async () => {
    await request({ state: 'in_conversation', holderId: anna });
    await wordsFor(anna, { state: 'delivered', code: null, at: NOW });
    await ask('words_waiting');
    expect([world.reached(), await states()]).to.deep.equal([[], ['withdrawn']]);
  });

  it('calls to waiting words once an hour for each request', async () => {
    await request({ state: 'in_conversation', holderId: anna });
    await wordsFor(anna);
    for (const [minutes, id] of [
      [0, 'a'],
      [1, 'b'],
      [58, 'c'],
      [2, 'd'],
    ] as const) {
      later(minutes * 60_000);
      await ask('words_waiting', { id });
    }
    expect(world.reached()).to.have.length(2);
    expect((await world.models.mail.find().lean()).map(({ _id }) => _id).sort()).to.deep.equal(['a', 'd']);
  });

  it('is one that offers a new request where its row is an old one', async () => {
    const row: Partial<MailRow> = { effectId: 'e', requestId: 'r1', personId: anna, state: 'waiting', tries: 0, v: 1 };
    const rows = world.connection.collection<MailRow>('mail');
    await rows.insertOne({ ...row, _id: 'old', nextAt: NOW, createdAt: NOW, reason: null } as MailRow);
    await world.loop.runOnce();
    expect(header(world.smtp.received[0]?.raw ?? '', 'Subject')).to.match(/new_support_subject/);
    expect(await states()).to.deep.equal(['sent']);
  });

  describe('with a link', () => {
    it('names the member and the request for whom it was made', async () => {
      await ask('new');
      const found = await world.mail.findLink(tokenIn(lastLetter()), world.clock.now);
      expect(found).to.deep.equal({ requestId: 'r1', personId: anna, mailId: 'e.new' });
    });
    it('has another one for every letter, and the same at every try', async () => {
      const tokens: string[] = [];
      world.smtp.beforeReply = ({ raw }) => void tokens.push(tokenIn(readable(raw)));
      world.smtp.refuse = (address) =>
        address === 'anna@example.org' && tokens.length === 0 ? { code: 451, at: 'DATA' } : null;
      await queue('new');
      const first = await world.mail.open((await world.mail.due(world.clock.now, 1))[0] as LetterRow, world.clock.now);
      if (typeof first === 'string' || !('token' in first.content)) throw new Error('no letter');
      await world.loop.runOnce();
      world.smtp.refuse = () => null;
      later(HOUR_MS);
      await world.loop.runOnce();
      await ask('new', { id: 'e.new.carla', personId: carla });
      expect(tokens[0])
        .to.equal(first.content.token)
        .and.to.match(/^[0-9a-f]{32}$/);
      expect(tokens).to.have.length(2);
      expect(tokens[1]).not.to.equal(tokens[0]);
    });
    it('is found for 72 hours after it left, and never by a guess', async () => {
      await queue('new');
      later(40 * HOUR_MS);
      await world.loop.runOnce();
      const token = tokenIn(lastLetter());
      later(72 * HOUR_MS - 1);
      expect(await world.mail.findLink(token, world.clock.now)).not.to.equal(null);
      for (const guess of ['', `${token}0`, token.toUpperCase(), '0'.repeat(32)])
        expect(await world.mail.findLink(guess, world.clock.now)).to.equal(null);
      later(1);
      expect(await world.mail.findLink(token, world.clock.now)).to.equal(null);
    });
    it('leads nowhere once the student erased the request', async () => {
      await ask('new');
      const token = tokenIn(lastLetter());
      await world.erase();
      expect(await world.mail.findLink(token, world.clock.now)).to.equal(null);
    });
    it('is stored as a hash only, and found by index', async () => {
      await ask('new');
      expect(await world.dump()).not.to.contain(tokenIn(lastLetter()));
      const plan = await world.models.mail.find({ linkHash: { $eq: 'x' }, linkUntil: { $gt: NOW } }).explain();
      expect(JSON.stringify(plan)).to.contain('IXSCAN').and.not.contain('COLLSCAN');
    });
  });

  describe('with a mentor’s words', () => {
    const reply = () => ask('reply', { personId: null, about: 'm1' });
    beforeEach(async () => {
      world.replies.words = 'Vieni lunedì alle dieci.';
      await request({ state: 'in_conversation', holderId: anna });
    });

    it('goes to the address that the student gave, with a subject that says nothing', async () => {
      await reply();
      expect(world.reached()).to.deep.equal(['canary.student@example.org']);
      expect(lastLetter()).to.contain('Vieni lunedì alle dieci.');
      expect(header(world.smtp.received[0]?.raw ?? '', 'Subject')).to.match(/^ar letters.reply_subject \{\}/);
    });
    it('is delivered when the server has it, and told so once', async () => {
      await reply();
      await world.loop.runOnce();
      expect(world.replies.ended).to.deep.equal(['m1 accepted']);
    });
    it('is told to be delivered after a crash, without a second letter', async () => {
      await queue('reply', { personId: null, about: 'm1' });
      await world.mail.accept('e.reply', world.clock.now);
      await world.loop.runOnce();
      expect([world.reached(), world.replies.ended]).to.deep.equal([[], ['m1 accepted']]);
    });
    it('leaves the words to Messenger while the mail server does not answer', async () => {
      world.smtp.refuse = () => ({ code: 451, at: 'RCPT' });
      await reply();
      expect([world.replies.ended, await states()]).to.deep.equal([['m1 later'], ['waiting']]);
    });
    it('tells the writer, and no operator, that the address is refused', async () => {
      world.smtp.refuse = () => ({ code: 550, at: 'RCPT' });
      await reply();
      expect([world.replies.ended, await states()]).to.deep.equal([['m1 refused'], ['refused']]);
      expect([world.buried, world.alarms]).to.deep.equal([[], []]);
    });
    it('is withdrawn when the words went another way meanwhile', async () => {
      world.replies.words = null;
      await reply();
      expect([world.reached(), await states()]).to.deep.equal([[], ['withdrawn']]);
    });
    it('leaves a file alone to Messenger', async () => {
      world.replies.words = '';
      await reply();
      expect([world.reached(), world.replies.ended]).to.deep.equal([[], ['m1 later']]);
    });
    it('is withdrawn when there is no address', async () => {
      await world.models.messages.deleteMany({ name: 'contact' });
      await reply();
      expect([world.reached(), world.replies.ended]).to.deep.equal([[], []]);
    });
    it('gives the words back when it was called back meanwhile', async () => {
      await queue('reply', { personId: null, about: 'm1' });
      const [row] = await world.mail.due(world.clock.now, 1);
      await world.models.mail.deleteMany({});
      expect(await world.mail.open(row as LetterRow, world.clock.now)).to.equal('gone');
      expect(world.replies.ended).to.deep.equal(['m1 later']);
    });
  });

  describe('about who may act', () => {
    const toCarla = { requestId: null, committeeId: 'palermo' };

    it('brings an invitation to the one who is invited', async () => {
      world.invitation.open = { personId: anna, committeeId: 'palermo', role: 'mentor', code: 'K7Q2', token: 'TT' };
      await ask('invitation', { requestId: null, about: 'i1' });
      await ask('invitation', { id: 'other', requestId: null, about: 'i1', personId: carla });
      expect(world.reached()).to.deep.equal(['anna@example.org']);
      expect(lastLetter()).to.contain('K7Q2').and.to.contain('ref=join-TT');
    });
    it('brings no invitation that was used or is over', async () => {
      await ask('invitation', { requestId: null, about: 'i1' });
      expect([world.reached(), await states()]).to.deep.equal([[], ['withdrawn']]);
    });
    it('asks coordinators to confirm, as long as somebody waits', async () => {
      await world.models.memberships.updateOne({ personId: anna }, { $set: { status: 'pending' } });
      const about = `${anna}.palermo`;
      await ask('pending_member', { ...toCarla, personId: carla, about });
      await ask('pending_member', { ...toCarla, id: 'to.anna', personId: anna, about });
      expect(world.reached()).to.deep.equal(['carla@example.org']);
      expect(lastLetter()).to.contain('Anna');
      await world.models.memberships.updateOne({ personId: anna }, { $set: { status: 'active' } });
      await ask('pending_member', { ...toCarla, id: 'late', personId: carla, about });
      expect(world.reached()).to.have.length(1);
    });
    it('warns coordinators of wrong codes, and nobody else', async () => {
      await ask('wrong_codes', { ...toCarla, personId: carla });
      await ask('wrong_codes', { ...toCarla, id: 'to.anna' });
      expect(world.reached()).to.deep.equal(['carla@example.org']);
    });
    it('tells coordinators once a day whose address is refused', async () => {
      world.smtp.refuse = (address) => (address === 'anna@example.org' ? { code: 550, at: 'RCPT' } : null);
      await ask('new');
      await ask('reminder');
      await world.loop.runOnce();
      expect(world.reached()).to.deep.equal(['carla@example.org']);
      expect(lastLetter()).to.contain('letters.mail_refused_body').and.to.contain('Anna');
      later(24 * HOUR_MS);
      await ask('escalated');
      await world.loop.runOnce();
      expect(world.reached()).to.have.length(2);
    });
    it('writes no letters about letters that are refused', async () => {
      world.smtp.refuse = () => ({ code: 550, at: 'RCPT' });
      await ask('new');
      for (const _ of [1, 2, 3]) await world.loop.runOnce();
      expect((await world.models.mail.find().lean()).map(({ kind }) => kind).sort()).to.deep.equal([
        'mail_refused',
        'new',
      ]);
    });
  });

  // Guards, all in storage/mail-open.ts: `mayRead` and `isStillTrue`; for coordinators `role` and `isActive`.
  it('reaches only those who may have it, whoever they are and whatever happened', async () => {
    const ofRequest = fc.constantFrom(...REQUEST_LETTERS, 'words_waiting' as const, 'safety' as const);
    const kind = fc.oneof({ weight: 2, arbitrary: ofRequest }, fc.constant('wrong_codes' as const));
    const member = fc.record({
      role: fc.oneof(fc.constant('coordinator' as const), fc.constantFrom(...ROLES)),
      status: fc.oneof({ weight: 3, arbitrary: fc.constant('active' as const) }, fc.constantFrom(...MEMBERSHIP_STATES)),
      committeeId: fc.oneof({ weight: 3, arbitrary: fc.constant('palermo') }, fc.constant('bicocca')),
      validTo: fc.constantFrom(null, new Date(NOW.getTime() - 1), new Date(NOW.getTime() + 1)),
    });
    const facts = fc.record({
      state: fc.constantFrom(...REQUEST_STATES),
      kind: fc.constantFrom('support' as const, 'join' as const),
      holder: fc.constantFrom('nobody', 'them', 'another'),
      isUnwanted: fc.boolean(),
    });
    let sent = 0;
    await wordsFor(anna);
    await fc.assert(
      fc.asyncProperty(kind, member, facts, async (letter, { role, status, committeeId, validTo }, found) => {
        const holderId = { nobody: null, them: anna, another: carla }[found.holder] ?? null;
        await world.models.memberships.deleteMany({ personId: anna });
        const id = `${anna}.${committeeId}`;
        await world.models.memberships.create([
          { _id: id, personId: anna, committeeId, role, status, areas: [], languages: [], validTo, v: 1 },
        ]);
        await request({ state: found.state, kind: found.kind, holderId, notFor: found.isUnwanted ? [anna] : [] });
        const forCoordinators = letter === 'wrong_codes';
        const row: Partial<NewLetter> = forCoordinators ? { requestId: null, committeeId: 'palermo' } : {};
        await world.models.mail.deleteMany({});
        await queue(letter, row);
        const [due] = await world.mail.due(world.clock.now, 1);
        const opened = await world.mail.open(due as LetterRow, world.clock.now);
        if (opened === 'not_for_them') return;
        sent += 1;
        const isMember = committeeId === 'palermo' && status === 'active' && (validTo === null || validTo > NOW);
        expect(isMember, 'an active member of that committee').to.equal(true);
        if (forCoordinators || found.kind === 'join') expect(role).to.equal('coordinator');
        if (forCoordinators) return;
        expect(found.isUnwanted).to.equal(false);
        expect(found.state).to.be.oneOf(['new', 'forwarded', 'reopened', 'claimed', 'in_conversation']);
        if (letter === 'words_waiting' || letter === 'safety') expect(found.holder).to.equal('them');
        else if (letter !== 'reported') expect(found.holder).to.equal('nobody');
      }),
      { numRuns: 120 },
    );
    expect(sent, 'letters that left').to.be.greaterThan(2);
  });
});

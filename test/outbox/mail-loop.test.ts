import { expect } from 'chai';
import { GIVE_UP_AFTER_MS } from '../../src/outbox/mail-loop.ts';
import { mailRetryDelayMs } from '../../src/outbox/mail-retry.ts';
import { header, readable } from '../mail/smtp.ts';
import { aRequest, EFFECT, NOW, STUDENT, startWorld, type World } from './forward-world.ts';

describe('the mail loop', () => {
  let world: World;
  before(async () => {
    world = await startWorld();
  });
  after(() => world.stop());
  beforeEach(async () => {
    await world.clear();
    await world.members(
      { committee: 'palermo', email: 'anna@example.org', languages: ['it', 'fr'] },
      { committee: 'palermo', email: 'nadia@example.org', languages: ['ar'] },
    );
    await world.forward(aRequest());
  });

  const later = (ms: number) => {
    world.clock.now = new Date(world.clock.now.getTime() + ms);
  };
  const states = async () => (await world.models.mail.find().sort({ _id: 1 }).lean()).map(({ state }) => state).sort();

  it('writes each letter in the language of its reader, with code, topic, university and language only', async () => {
    await world.loop.runOnce();
    const letters = new Map(world.smtp.received.map(({ to, raw }) => [to[0], readable(raw)]));
    const italian = letters.get('anna@example.org') ?? '';
    expect(header(world.smtp.received.find(({ to }) => to[0] === 'anna@example.org')?.raw ?? '', 'Subject')).to.match(
      /^it letters.new_support_subject /,
    );
    for (const fact of ['7F3A', 'lists.topics.admin.permit', 'lists.universities.palermo', '<ar>'])
      expect(italian).to.contain(fact);
    expect(letters.get('nadia@example.org')).to.contain('ar letters.new_support_intro').and.to.contain('dir="rtl"');
  });

  it('puts no word, address or identity of the student into a letter', async () => {
    await world.loop.runOnce();
    for (const { raw } of world.smtp.received)
      expect(readable(raw))
        .not.to.match(/canary/i)
        .and.not.to.contain(STUDENT);
  });

  it('shows no reader the address of another', async () => {
    await world.loop.runOnce();
    for (const { raw, to } of world.smtp.received) {
      const others = ['anna@example.org', 'nadia@example.org'].filter((address) => address !== to[0]);
      expect(to).to.have.length(1);
      expect(readable(raw)).not.to.contain(others[0]);
    }
  });

  it('sends nothing while another process holds the lease', async () => {
    world.holder.is = false;
    await world.loop.runOnce();
    expect(world.reached()).to.deep.equal([]);
  });

  it('sends a letter once, however often it looks', async () => {
    await world.loop.runOnce();
    later(GIVE_UP_AFTER_MS);
    await world.loop.runOnce();
    expect(world.reached()).to.deep.equal(['anna@example.org', 'nadia@example.org']);
    expect(await states()).to.deep.equal(['sent', 'sent']);
  });

  it('waits longer after each try while the mail server is down, and sends when it is back', async () => {
    await world.smtp.stop();
    await world.loop.runOnce();
    expect(await states()).to.deep.equal(['waiting', 'waiting']);
    expect(world.told).to.deep.equal([]);
    await world.smtp.restart();
    later(9_000);
    await world.loop.runOnce();
    expect(world.reached(), 'too early').to.deep.equal([]);
    later(2_000);
    await world.loop.runOnce();
    expect(world.reached()).to.deep.equal(['anna@example.org', 'nadia@example.org']);
    expect(world.told[0]?.heard).to.have.nested.include({ 'outcome.result': 'delivered' });
  });

  it('gives up on an address that the server refuses, shows it, and goes on with the others', async () => {
    world.smtp.refuse = (address) => (address === 'nadia@example.org' ? { code: 550, at: 'RCPT' } : null);
    await world.loop.runOnce();
    later(3_600_000);
    await world.loop.runOnce();
    expect(await states()).to.deep.equal(['refused', 'sent']);
    expect(world.buried.map(({ code, key }) => [code, key])).to.deep.equal([['E102', STUDENT]]);
    expect(world.alarms.map(({ code }) => code)).to.deep.equal(['E102']);
    expect(JSON.stringify([world.buried, world.alarms])).not.to.contain('@');
  });

  it('makes a dead letter after two days, and can be told to begin again', async () => {
    world.smtp.refuse = () => ({ code: 451, at: 'DATA' });
    await world.loop.runOnce();
    later(GIVE_UP_AFTER_MS);
    await world.loop.runOnce();
    expect(await states()).to.deep.equal(['dead', 'dead']);
    expect(world.buried.map(({ code }) => code)).to.deep.equal(['E103', 'E103']);
    world.smtp.refuse = () => null;
    for (const { _id } of await world.models.mail.find().lean())
      expect(await world.mail.again(_id, world.clock.now)).to.equal(true);
    await world.loop.runOnce();
    expect(await states()).to.deep.equal(['sent', 'sent']);
  });

  it('raises an alarm when the server does not take our sender, and keeps the letters', async () => {
    world.smtp.refuse = () => ({ code: 553, at: 'MAIL' });
    await world.loop.runOnce();
    expect(await states()).to.deep.equal(['waiting', 'waiting']);
    expect(world.alarms[0]?.code).to.equal('E101');
  });

  it('does not write to somebody who has left since', async () => {
    await world.committees.deactivate('palermo', 'nadia@example.org');
    await world.loop.runOnce();
    expect(world.reached()).to.deep.equal(['anna@example.org']);
    expect(await states()).to.deep.equal(['sent', 'withdrawn']);
    expect(world.told[0]?.heard).to.have.nested.include({ 'outcome.reached': 1 });
  });

  it('sends nothing about a request that was erased, and says nothing of it', async () => {
    await world.erase();
    await world.loop.runOnce();
    expect([world.reached(), world.told]).to.deep.equal([[], []]);
  });

  it('looks once more before a letter leaves whether it is still wanted', async () => {
    const [row] = await world.mail.due(NOW, 1);
    if (row === undefined) throw new Error('nothing is due');
    await world.erase();
    expect(await world.mail.open(row, NOW)).to.equal('gone');
  });

  it('tells nothing of a letter that was called back while it was under way', async () => {
    world.smtp.beforeReply = async () => void (await world.models.mail.deleteMany());
    await world.loop.runOnce();
    expect(world.told).to.deep.equal([]);
  });

  it('sends nothing more when the lease ends between reading a letter and sending it', async () => {
    let asked = 0;
    Object.defineProperty(world.holder, 'is', { get: () => ++asked <= 2, set: () => {}, configurable: true });
    await world.loop.runOnce();
    Object.defineProperty(world.holder, 'is', { value: true, writable: true, configurable: true });
    expect(world.reached()).to.deep.equal([]);
    expect(await states()).to.deep.equal(['waiting', 'waiting']);
  });

  it('tells nothing about a request that is erased while its letter is under way', async () => {
    world.smtp.beforeReply = () => world.erase();
    await world.loop.runOnce();
    expect(world.told).to.deep.equal([]);
    expect(await world.models.mail.countDocuments()).to.equal(0);
  });

  it('finishes after a crash what follows an acceptance, without a second letter', async () => {
    const [accepted, other] = (await world.models.mail.find().lean()).map(({ _id }) => _id);
    await world.mail.accept(accepted ?? '', NOW);
    await world.models.mail.deleteOne({ _id: other ?? '' });
    await world.loop.runOnce();
    expect(world.reached()).to.deep.equal([]);
    expect(world.told.map(({ eid }) => eid)).to.deep.equal([`routed:${EFFECT}`]);
    expect(await states()).to.deep.equal(['sent']);
    expect((await world.models.requests.findById('r1').lean())?.state).to.equal('forwarded');
  });

  it('finds what is due and what belongs to a request by index, however much is kept', async () => {
    const plans = await Promise.all([
      world.models.mail.find({ nextAt: { $lte: NOW } }).explain(),
      world.models.mail.find({ requestId: { $eq: 'r1' }, effectId: { $eq: EFFECT } }).explain(),
    ]);
    for (const plan of plans) expect(JSON.stringify(plan)).to.contain('IXSCAN').and.not.contain('COLLSCAN');
  });

  it('looks by itself, and stops when it is told to, even if it is woken', async () => {
    world.loop.start();
    const deadline = Date.now() + 5_000;
    while (world.reached().length < 2 && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 10));
    await world.loop.stop();
    expect(world.reached()).to.have.length(2);
    await world.forward(aRequest({ requestId: 'r2', code: 'AAAA' }));
    world.loop.wake();
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(world.reached()).to.have.length(2);
  });
});

describe('the wait before a letter is tried again', () => {
  const cases = [
    { attempt: 1, ms: 10_000 },
    { attempt: 2, ms: 30_000 },
    { attempt: 3, ms: 90_000 },
    { attempt: 9, ms: 1_800_000 },
  ];
  for (const { attempt, ms } of cases) {
    it(`is about ${ms / 1000} s before retry ${attempt}`, () => expect(mailRetryDelayMs(attempt, 0.5)).to.equal(ms));
  }
  it('is spread by a fifth', () => {
    expect([mailRetryDelayMs(1, 0), mailRetryDelayMs(1, 1)]).to.deep.equal([8_000, 12_000]);
  });
});

import { expect } from 'chai';
import type { Hours } from '../../src/committees/working-time.ts';
import { createDigest, digestDate, eightOn } from '../../src/outbox/digest.ts';
import type { LetterRow } from '../../src/outbox/mail-ports.ts';
import type { RequestRow } from '../../src/storage/models/request.ts';
import { readable } from '../mail/smtp.ts';
import { aRequest, startWorld, type World } from './forward-world.ts';

const HOUR_MS = 3_600_000;
const TOKYO: Hours = {
  time_zone: 'Asia/Tokyo',
  days: ['mon', 'sat'],
  from: '10:00',
  to: '12:00',
  closed: ['2026-05-04'],
};
const quiet = { debug() {}, info() {}, warn() {}, error() {} };

describe('the day of a digest', () => {
  const rows: { when: string; now: string; hours?: Hours; date: string | null }[] = [
    { when: 'it is eight', now: '2026-05-04T08:00:00+02:00', date: '2026-05-04' },
    { when: 'it is not eight yet', now: '2026-05-04T07:59:59+02:00', date: null },
    { when: 'the bot was away in the morning', now: '2026-05-04T17:59:00+02:00', date: '2026-05-04' },
    { when: 'the day is over', now: '2026-05-04T18:00:00+02:00', date: null },
    { when: 'it is Sunday', now: '2026-05-03T10:00:00+02:00', date: null },
    { when: 'summer time ended in the night', now: '2026-10-26T08:00:00+01:00', date: '2026-10-26' },
    { when: 'summer time ended, an hour early', now: '2026-10-26T07:30:00+01:00', date: null },
    {
      when: 'the committee works on Saturdays, elsewhere',
      now: '2026-05-08T23:00:00Z',
      hours: TOKYO,
      date: '2026-05-09',
    },
    { when: 'the committee is closed', now: '2026-05-04T08:30:00+09:00', hours: TOKYO, date: null },
    { when: 'the committee does not work on Tuesdays', now: '2026-05-05T08:30:00+09:00', hours: TOKYO, date: null },
  ];
  for (const { when, now, hours, date } of rows) {
    it(`is ${date ?? 'none'} when ${when}`, () => expect(digestDate(new Date(now), hours)).to.equal(date));
  }
  it('begins at eight where the committee is', () => {
    expect(eightOn('2026-05-04').toISOString()).to.equal('2026-05-04T06:00:00.000Z');
    expect(eightOn('2026-05-09', TOKYO).toISOString()).to.equal('2026-05-08T23:00:00.000Z');
  });
});

describe('the digest of a committee', () => {
  let world: World;
  let carla: string;
  let anna: string;
  before(async () => {
    world = await startWorld();
  });
  after(() => world.stop());
  /** A request of Friday evening; now it is Monday at eight. */
  beforeEach(async () => {
    await world.clear();
    await world.members(
      { committee: 'palermo', email: 'anna@example.org' },
      { committee: 'palermo', email: 'carla@example.org', name: 'CANARY-CARLA', role: 'coordinator' },
      { committee: 'bicocca', email: 'chiara@example.org', role: 'coordinator' },
    );
    world.clock.now = new Date('2026-05-01T20:00:00+02:00');
    await world.forward(aRequest());
    await world.loop.runOnce();
    world.smtp.received.length = 0;
    world.clock.now = new Date('2026-05-04T08:00:00+02:00');
    const rows = await world.models.memberships.find({ committeeId: 'palermo' }).lean();
    carla = rows.find(({ role }) => role === 'coordinator')?.personId ?? '';
    anna = rows.find(({ role }) => role === 'mentor')?.personId ?? '';
  });

  const digest = () =>
    createDigest({
      store: world.digests,
      mail: world.mail,
      lettersWait: () => {},
      isHolder: () => world.holder.is,
      now: () => world.clock.now,
      log: quiet,
    });
  const morning = async (one = digest()) => {
    await one.runOnce();
    await world.loop.runOnce();
  };
  const later = (ms: number) => {
    world.clock.now = new Date(world.clock.now.getTime() + ms);
  };
  const request = (set: Partial<RequestRow>) => world.models.requests.updateOne({ _id: 'r1' }, { $set: set });
  const letter = () => readable(world.smtp.received.at(-1)?.raw ?? '');
  const counts = () => world.digests.counts('palermo', '2026-05-04', world.clock.now);
  const NOTHING = { open: 0, unclaimed: 0, overdue: 0, refusedMail: 0, blocked: 0, pending: 0 };

  it('goes to coordinators of the committee in which something waits, and holds nobody’s words or names', async () => {
    await morning();
    expect(world.reached()).to.deep.equal(['carla@example.org']);
    expect(letter())
      .to.contain('letters.digest_open {"number":"1"}')
      .and.not.to.match(/canary|7F3A|anna/i);
  });

  it('is one letter a day, however often and by however many it is made', async () => {
    const one = digest();
    await Promise.all([one.runOnce(), digest().runOnce(), digest().runOnce()]);
    await world.loop.runOnce();
    later(3 * HOUR_MS);
    await morning(one);
    await morning();
    expect(world.reached()).to.have.length(1);
    expect((await world.models.mail.findOne({ kind: 'digest' }).lean())?._id).to.equal(
      `digest.palermo.${carla}.2026-05-04`,
    );
    later(24 * HOUR_MS);
    await morning(one);
    expect(world.reached()).to.have.length(2);
  });

  it('is made by the holder of the lease only, from eight', async () => {
    world.holder.is = false;
    await digest().runOnce();
    world.holder.is = true;
    later(-1);
    await digest().runOnce();
    expect(await world.models.mail.countDocuments({ kind: 'digest' })).to.equal(0);
  });

  it('is none when there is nothing to do', async () => {
    await request({ state: 'closed' });
    await morning();
    expect(await world.models.mail.countDocuments({ kind: 'digest' })).to.equal(0);
  });

  it('is none for a committee that is not active', async () => {
    await world.models.committees.updateOne({ _id: 'palermo' }, { $set: { active: false } });
    await morning();
    expect(world.reached()).to.deep.equal([]);
  });

  it('is read anew as it leaves: for who is no coordinator any more, or when all is done, it is withdrawn', async () => {
    await digest().runOnce();
    const [row] = await world.mail.due(world.clock.now, 1);
    const open = async () => world.mail.open(row as LetterRow, world.clock.now);
    expect(await open()).to.have.nested.property('content.counts.open', 1);
    await world.models.memberships.updateOne({ personId: carla }, { $set: { role: 'mentor' } });
    expect(await open()).to.equal('not_for_them');
    await world.models.memberships.updateOne({ personId: carla }, { $set: { role: 'coordinator' } });
    await request({ state: 'cancelled' });
    expect(await open()).to.equal('not_for_them');
  });

  it('counts requests that nobody took, and those that wait too long', async () => {
    expect(await counts()).to.deep.equal({ ...NOTHING, open: 1, unclaimed: 1, overdue: 1 });
    await request({ state: 'claimed', holderId: anna, claimedAt: new Date('2026-05-04T07:00:00+02:00') });
    expect(await counts()).to.deep.equal({ ...NOTHING, open: 1 });
    later(25 * HOUR_MS);
    expect(await counts(), 'no answer for a day').to.deep.equal({ ...NOTHING, open: 1, overdue: 1 });
    await request({ state: 'in_conversation', firstReplyAt: new Date('2026-05-04T09:00:00+02:00') });
    expect(await counts()).to.deep.equal({ ...NOTHING, open: 1 });
  });

  it('counts overdue in the committee’s working time', async () => {
    const hours = {
      time_zone: 'Europe/Rome',
      days: ['mon', 'tue', 'wed', 'thu', 'fri'],
      from: '09:00',
      to: '18:00',
      closed: [],
    };
    await world.models.committees.updateOne({ _id: 'palermo' }, { $set: { hours } });
    expect((await counts()).overdue).to.equal(0);
    later(3 * 24 * HOUR_MS);
    expect((await counts()).overdue).to.equal(1);
  });

  it('counts members whose last letter was refused, not those whose address works again', async () => {
    await request({ state: 'closed' });
    const row = {
      kind: 'new' as const,
      effectId: 'e',
      requestId: null,
      personId: anna,
      tries: 0,
      nextAt: null,
      reason: '550',
      v: 1,
    };
    const friday = (hour: number) => new Date(`2026-05-01T${hour}:00:00+02:00`);
    await world.models.mail.create([
      { ...row, _id: 'x1', state: 'refused', createdAt: friday(21) },
      { ...row, _id: 'x2', state: 'refused', createdAt: friday(22) },
    ]);
    expect(await counts()).to.deep.equal({ ...NOTHING, refusedMail: 1 });
    await world.models.mail.create([{ ...row, _id: 'x3', state: 'sent', createdAt: friday(23) }]);
    expect(await counts()).to.deep.equal(NOTHING);
  });

  it('counts members who blocked the page, and codes that wait for a yes', async () => {
    await request({ state: 'closed' });
    await world.models.people.updateOne({ _id: anna }, { $set: { blockedSince: new Date('2026-05-02T10:00:00Z') } });
    await world.models.memberships.create([
      {
        _id: 'p9.palermo',
        personId: 'p9',
        committeeId: 'palermo',
        role: 'mentor',
        status: 'pending',
        areas: [],
        languages: [],
        v: 1,
      },
    ]);
    expect(await counts()).to.deep.equal({ ...NOTHING, blocked: 1, pending: 1 });
  });

  it('leaves what came after eight for the next day', async () => {
    await request({ createdAt: new Date('2026-05-04T08:00:00+02:00') });
    later(2 * HOUR_MS);
    await morning();
    expect(world.reached()).to.deep.equal([]);
    later(24 * HOUR_MS);
    await morning();
    expect(world.reached()).to.deep.equal(['carla@example.org']);
  });

  it('looks by itself, and not any more once it is stopped', async () => {
    const one = createDigest({
      store: world.digests,
      mail: world.mail,
      lettersWait: () => {},
      isHolder: () => true,
      now: () => world.clock.now,
      log: quiet,
      everyMs: 5,
    });
    one.start();
    const deadline = Date.now() + 5_000;
    while ((await world.models.mail.countDocuments({ kind: 'digest' })) === 0 && Date.now() < deadline)
      await new Promise((resolve) => setTimeout(resolve, 10));
    await one.stop();
    expect(await world.models.mail.countDocuments({ kind: 'digest' })).to.equal(1);
    await world.models.mail.deleteMany({});
    later(24 * HOUR_MS);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(await world.models.mail.countDocuments({})).to.equal(0);
  });
});

import { expect } from 'chai';
import { type CaseWorld, claim, done, keyOf, NOW, startCaseWorld } from './world.ts';

const HOUR_MS = 3_600_000;

describe('the sweep of requests', () => {
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
  const at = async (hours: number) => {
    world.clock.now = new Date(NOW.getTime() + hours * HOUR_MS);
    await Promise.all([world.sweep.runOnce(), world.sweep.runOnce()]);
  };

  it('reminds, escalates, calls coordinators, warns and lets expire: each once, and the student hears the end', async () => {
    for (const hours of [1, 12, 13, 24, 48, 100, 192, 200, 239]) await at(hours);
    expect(await world.letters()).to.deep.equal([
      'coordinator carla',
      ...['anna', 'bruno', 'carla'].map((who) => `escalated ${who}`),
      'expires_soon carla',
      ...['anna', 'bruno', 'carla'].map((who) => `reminder ${who}`),
    ]);
    expect(world.news()).to.deep.equal([]);
    await at(240);
    expect(world.news()).to.deep.equal(['expired']);
    expect(await world.row()).to.deep.include({ state: 'expired', due: {}, nextDueAt: null });
  });

  it('reminds nobody of what was taken', async () => {
    await world.desk('anna', claim, 'c');
    await at(12);
    expect(await world.letters()).to.deep.equal([]);
  });

  it('takes a claim back that brought no answer, and offers it again to the others', async () => {
    await world.desk('anna', claim, 'c');
    await at(24);
    expect(await world.row()).to.include({ state: 'forwarded', holderId: null, returns: 1 });
    expect(world.noticesTo('anna')).to.deep.equal(['came_back_unanswered']);
    expect(world.noticesTo('bruno')).to.deep.equal(['taken', 'offered_again']);
    expect(world.news()).to.deep.equal(['claimed', 'returned']);
  });

  it('closes what was resolved after seven quiet days', async () => {
    await world.desk('anna', claim, 'c');
    await world.desk('anna', done, 'd');
    await at(7 * 24 - 1);
    expect((await world.row()).state).to.equal('resolved');
    await at(7 * 24);
    expect((await world.row()).state).to.equal('closed');
  });

  it('offers what was opened again to all, when the same mentor does not come', async () => {
    await world.desk('anna', claim, 'c');
    await world.desk('anna', done, 'd');
    await world.act({ kind: 'reopen' }, 'r');
    expect(world.noticesTo('anna')).to.include('reopened');
    await at(12);
    expect(await world.row()).to.deep.include({ state: 'forwarded', preferred: null });
    expect(world.noticesTo('bruno')).to.include('offered_again');
  });

  for (const [gone, change] of [
    ['left', { status: 'ended' }],
    ['is on leave', { vacation: [{ from: NOW, until: null }] }],
    ['is over the year', { validTo: NOW }],
  ] as const)
    it(`gives back what somebody holds who ${gone}`, async () => {
      await world.desk('anna', claim, 'c');
      await world.models.memberships.updateOne({ _id: 'anna.palermo' }, { $set: change });
      await at(0);
      expect(await world.row()).to.include({ state: 'forwarded', holderId: null });
      expect(world.noticesTo('anna')).to.deep.equal(['not_yours_any_more']);
    });

  it('is not waited for by whoever takes what somebody held who left', async () => {
    await world.desk('anna', claim, 'c');
    await world.models.memberships.updateOne({ _id: 'anna.palermo' }, { $set: { status: 'ended' } });
    expect(await world.desk('bruno', claim, 'c')).to.deep.include({ answer: 'acted' });
    expect((await world.row()).holderId).to.equal('bruno');
  });

  it('shows who may not read it any more the code, and nothing else', async () => {
    await world.desk('anna', claim, 'c');
    await world.models.memberships.updateOne({ _id: 'anna.palermo' }, { $set: { status: 'ended' } });
    await at(0);
    const heard = world.heardBy(keyOf('anna')).at(-1);
    const request = heard?.kind === 'notice' && 'request' in heard.notice ? heard.notice.request : null;
    expect(request).to.deep.include({ code: '7F3A', topic: null, university: null, may: [] });
  });

  it('finishes what a crash left, once', async () => {
    world.dies.after = 0;
    await world.desk('anna', claim, 'c').catch(() => undefined);
    world.dies.after = null;
    expect(world.news()).to.deep.equal([]);
    await at(1);
    await at(2);
    expect(world.news()).to.deep.equal(['claimed']);
    expect((await world.row()).todo).to.deep.equal([]);
    expect(await world.models.events.countDocuments({ type: 'claim' })).to.equal(1);
  });

  it('leaves members alone in their quiet hours and on leave', async () => {
    await world.models.memberships.updateOne(
      { _id: 'bruno.palermo' },
      { $set: { quietHours: { from: '22:00', to: '07:00' } } },
    );
    await world.models.memberships.updateOne(
      { _id: 'carla.palermo' },
      { $set: { notify: { messenger: false, mail: true } } },
    );
    // Midnight in Rome.
    await at(12);
    expect([world.noticesTo('anna'), world.noticesTo('bruno'), world.noticesTo('carla')]).to.deep.equal([
      ['reminder'],
      [],
      [],
    ]);
  });
});

import { expect } from 'chai';
import { joined } from '../support/members.ts';
import { until } from '../support/until.ts';
import { asksForSupport, Student, startWholeBot, type WholeBot } from '../support/whole-bot.ts';

describe('a claim while the database is away', function () {
  this.timeout(60_000);
  let whole: WholeBot;
  before(async () => {
    whole = await startWholeBot({ members: [] });
  });
  after(() => whole.stop());

  const fails = (mode: 'off' | { times: number }) =>
    whole.bot.around.database.models.connection
      .getClient()
      .db('admin')
      .command({
        configureFailPoint: 'failCommand',
        mode,
        ...(mode === 'off' ? {} : { data: { failCommands: ['findAndModify'], closeConnection: true } }),
      });

  it('works when the database is back, once', async () => {
    const omar = new Student(whole, '8101', 'Omar');
    const member = { psid: omar.psid, name: 'Omar', email: 'omar@example.org', committee: 'romatre', role: 'mentor' };
    await joined(whole, { ...member, languages: ['it'], inMessenger: true });
    const amina = new Student(whole, '8102', 'Amina');
    await asksForSupport(whole, amina, {});
    await omar.reads('Una richiesta nuova');
    const { requests, events } = whole.bot.around.database.models;
    const code = (await requests.findOne({}).orFail().lean()).code;
    await fails({ times: 4 });
    await omar.taps(`Prendo ${code}`);
    await omar.reads('adesso è tua');
    await fails('off');
    await until(async () => (await requests.findOne({}).orFail().lean()).state === 'claimed', 'the claim to stand');
    await amina.reads('Qualcuno ha preso');
    expect(await events.countDocuments({ type: 'claim' })).to.equal(1);
    expect(amina.screen().filter((text) => text.includes('Qualcuno ha preso')).length).to.equal(1);
  });
});

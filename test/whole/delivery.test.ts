import { expect } from 'chai';
import { runCli } from '../../src/cli/main.ts';
import { until } from '../support/until.ts';
import {
  asksForSupport,
  everythingHeard,
  exampleMembers,
  Student,
  startWholeBot,
  type WholeBot,
} from '../support/whole-bot.ts';

const emails = (committee: string, role?: string) =>
  exampleMembers()
    .filter((member) => member.committee === committee && (role === undefined || member.role === role))
    .map(({ email }) => email)
    .sort();

describe('where a request goes', function () {
  this.timeout(30_000);
  let whole: WholeBot;
  let people = 0;
  const newStudent = () => new Student(whole, `71000${++people}`);
  before(async () => {
    whole = await startWholeBot({ members: exampleMembers().filter(({ committee }) => committee !== 'palermo') });
  });
  beforeEach(() => {
    whole.mail.received.length = 0;
    whole.mail.mood = 'take';
  });
  after(() => whole.stop());
  const requests = () => whole.bot.around.database.models.requests;

  for (const { when, university, name } of [
    { when: 'a committee without active members', university: 'Palermo', name: null },
    { when: 'another university', university: 'Altra università', name: 'Politecnico di Bari' },
    { when: '"I don\'t know"', university: 'Non lo so', name: null },
  ]) {
    it(`takes ${when} to the national coordination, and says so`, async () => {
      const student = newStudent();
      await asksForSupport(whole, student, { university, name });
      await student.reads('coordinamento nazionale del progetto. La risposta');
      await whole.mail.waitFor(3);
      expect(whole.mail.recipients()).to.deep.equal(emails('national'));
    });
  }

  it('takes a wish to take part to the coordinators only', async () => {
    const student = newStudent();
    await student.says('ciao');
    for (const title of ['Partecipa', 'Milano-Bicocca', 'Diventa mentor', 'Sì, continua', 'Salta', 'Invia'])
      await student.taps(title);
    await student.reads(/La richiesta \w+ è arrivata a 1 persona/);
    expect(whole.mail.recipients()).to.deep.equal(emails('bicocca', 'coordinator'));
  });

  it('makes one request of two taps on "Send"', async () => {
    const student = newStudent();
    await asksForSupport(whole, student, { send: 'twice' });
    await student.reads(/è arrivata a 3 mentor/);
    await everythingHeard(whole);
    expect(whole.mail.recipients()).to.deep.equal(emails('romatre'));
    expect(student.screen().filter((text) => text.startsWith('Fatto!'))).to.have.length(1);
  });

  it('tells the student that it is on its way while the mail server does not answer, and delivers later', async () => {
    whole.mail.mood = 'later';
    const student = newStudent();
    await asksForSupport(whole, student, {});
    await everythingHeard(whole);
    whole.clock.forward(10_000);
    await student.reads('è salva e in viaggio');
    whole.mail.mood = 'take';
    whole.clock.forward(3_600_000);
    await whole.mail.waitFor(3);
    expect(whole.mail.recipients()).to.deep.equal(emails('romatre'));
    await until(async () => (await requests().countDocuments({ state: 'new' })) === 0, 'the request to be forwarded');
  });

  it('shows the operator each letter that a mail server refuses for good, and sends it again when asked', async () => {
    whole.mail.mood = 'refuse';
    const student = newStudent();
    await asksForSupport(whole, student, {});
    const dead = () => whole.bot.core.stores.dead.list(100);
    await until(async () => (await dead()).filter(({ what }) => what === 'mail').length === 3, 'three dead letters');
    whole.clock.forward(10_000);
    await student.reads('è salva e in viaggio');
    const waiting = () => whole.bot.around.database.models.mail.countDocuments({ nextAt: { $ne: null } });
    await until(async () => (await waiting()) === 0, 'coordinators who cannot be told either');
    whole.mail.mood = 'take';
    for (const { id } of await dead()) expect(await runCli(['dead', 'replay', id], whole.env, () => {})).to.equal(0);
    await whole.mail.waitFor(3);
    expect(whole.mail.recipients()).to.deep.equal(emails('romatre'));
  });

  it('sends nothing before consent and leaves nothing for staff when it is refused', async () => {
    const student = newStudent();
    await student.says('ciao');
    const before = await requests().countDocuments({});
    for (const title of ['Chiedi supporto', 'Roma Tre', 'Vita in città', 'Casa e alloggio', 'No, grazie'])
      await student.taps(title);
    await student.reads('nessun problema');
    expect(await requests().countDocuments({})).to.equal(before);
    expect(whole.mail.received).to.deep.equal([]);
  });
});

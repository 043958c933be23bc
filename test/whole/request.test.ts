import { expect } from 'chai';
import { everythingHeard, exampleMembers, Student, startWholeBot, type WholeBot } from '../support/whole-bot.ts';

const UNIVERSITIES = [
  { id: 'bicocca', title: 'Milano-Bicocca' },
  { id: 'palermo', title: 'Palermo' },
  { id: 'romatre', title: 'Roma Tre' },
];

describe('a request, from the first message to the mailbox', function () {
  this.timeout(30_000);
  let whole: WholeBot;
  before(async () => {
    whole = await startWholeBot();
  });
  after(() => whole.stop());
  let people = 0;
  const newStudent = () => new Student(whole.graph, `70000${++people}`);

  async function asksForSupport(student: Student, university: string): Promise<void> {
    await student.says('ciao');
    await student.taps('Chiedi supporto');
    await student.taps(university);
    await student.taps('Vita in città');
    await student.taps('Casa e alloggio');
    await student.taps('Sì, continua');
    await student.reads('Raccontaci la tua situazione');
    await student.says('Cerco una stanza, canary-words');
    await everythingHeard(whole);
    whole.clock.forward(8_000);
    await student.taps('Salta');
    await student.taps('Invia');
    await student.reads(/La richiesta \w+ è arrivata/);
  }

  for (const { id, title } of UNIVERSITIES) {
    it(`reaches every active member of ${title} and nobody else`, async () => {
      whole.mail.received.length = 0;
      await asksForSupport(newStudent(), title);
      const members = exampleMembers()
        .filter(({ committee }) => committee === id)
        .map(({ email }) => email);
      await whole.mail.waitFor(members.length);
      expect(whole.mail.recipients()).to.deep.equal(members.sort());
      const stored = await whole.bot.around.database.models.requests.findOne({ committeeId: { $eq: id } }).lean();
      expect(stored).to.include({ committeeId: id, kind: 'support', state: 'forwarded' });
      for (const { raw } of whole.mail.received) expect(raw).to.not.include('canary-words');
    });
  }
});

import { expect } from 'chai';
import { until } from '../support/until.ts';
import { asksForSupport, exampleMembers, Student, startWholeBot, type WholeBot } from '../support/whole-bot.ts';

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
  const newStudent = () => new Student(whole, `70000${++people}`);

  for (const { id, title } of UNIVERSITIES) {
    it(`reaches every active member of ${title} and nobody else`, async () => {
      whole.mail.received.length = 0;
      const student = newStudent();
      await asksForSupport(whole, student, { university: title });
      await student.reads(/La richiesta \w+ è arrivata/);
      const members = exampleMembers()
        .filter(({ committee }) => committee === id)
        .map(({ email }) => email);
      await whole.mail.waitFor(members.length);
      expect(whole.mail.recipients()).to.deep.equal(members.sort());
      const { requests } = whole.bot.around.database.models;
      const forwarded = { committeeId: { $eq: id }, kind: 'support', state: 'forwarded' } as const;
      await until(async () => (await requests.countDocuments(forwarded)) === 1, 'the request to be forwarded');
      for (const { raw } of whole.mail.received) expect(raw).to.not.include('canary-words');
    });
  }
});

import { expect } from 'chai';
import { alarmLetter, createAlarm } from '../../src/mail/alarm.ts';
import type { Mail, MailResult } from '../../src/outbox/mail-ports.ts';

const quiet = { debug() {}, info() {}, warn() {}, error() {} };

describe('alarms', () => {
  it('name their code, the facts, and where to read on', () => {
    const { subject, text } = alarmLetter('E103', { requestCode: '7F3A', reason: '451' });
    expect(subject).to.contain('E103');
    expect(text).to.contain('requestCode: 7F3A').and.to.contain('docs/errors.md');
  });

  const world = (answer: MailResult) => {
    const mails: Mail[] = [];
    const logged: object[] = [];
    let time = new Date('2026-05-04T10:00:00Z').getTime();
    const sendMail = async (mail: Mail) => {
      mails.push(mail);
      return answer;
    };
    const log = { ...quiet, error: (facts: object) => void logged.push(facts) };
    const alarm = createAlarm({ sendMail, to: 'ops@example.org', now: () => new Date(time), log });
    return {
      mails,
      logged,
      alarm,
      pass: (ms: number) => {
        time += ms;
      },
    };
  };

  it('are mailed once an hour for each code, and logged every time', async () => {
    const { mails, logged, alarm, pass } = world({ result: 'accepted' });
    await alarm('E103', {});
    await alarm('E103', {});
    await alarm('E101', {});
    pass(3_600_000);
    await alarm('E103', {});
    expect(mails.map(({ subject }) => subject.slice(-4))).to.deep.equal(['E103', 'E101', 'E103']);
    expect(logged).to.have.length(4);
  });

  it('are mailed again when the mail server did not take them', async () => {
    const { mails, alarm } = world({ result: 'later', code: '451', alarm: false });
    await alarm('E103', {});
    await Promise.resolve();
    await alarm('E103', {});
    expect(mails).to.have.length(2);
  });

  it('stand in the log only where no address is set', async () => {
    const { mails, logged } = world({ result: 'accepted' });
    const log = { ...quiet, error: (facts: object) => void logged.push(facts) };
    const sendMail = async (mail: Mail): Promise<MailResult> => {
      mails.push(mail);
      return { result: 'accepted' };
    };
    await createAlarm({ sendMail, to: undefined, now: () => new Date(0), log })('E103', {});
    expect([mails.length, logged.length]).to.deep.equal([0, 1]);
  });
});

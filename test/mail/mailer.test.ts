import { expect } from 'chai';
import { createMailer, type Mailer } from '../../src/mail/mailer.ts';
import type { MailResult } from '../../src/outbox/mail-ports.ts';
import { header, readable, startSmtp, type TestSmtp } from './smtp.ts';

const LETTER = {
  id: 'abc123',
  to: 'anna@example.org',
  subject: 'Nuova richiesta 7F3A – città',
  text: 'Codice: 7F3A',
  html: '<p>Codice: 7F3A</p>',
};

describe('the mailer', () => {
  let smtp: TestSmtp;
  let mailer: Mailer;
  beforeEach(async () => {
    smtp = await startSmtp();
    mailer = createMailer({ smtpUrl: smtp.url, from: 'Mentorship <bot@mentorship.example>' });
  });
  afterEach(async () => {
    mailer.close();
    await smtp.stop();
  });

  it('hands a letter over to one recipient, as text and as HTML', async () => {
    expect(await mailer.send(LETTER)).to.deep.equal({ result: 'accepted' });
    const [letter] = smtp.received;
    expect(letter?.to).to.deep.equal(['anna@example.org']);
    expect(header(letter?.raw ?? '', 'Subject')).to.equal(LETTER.subject);
    expect(readable(letter?.raw ?? ''))
      .to.contain('text/plain')
      .and.to.contain('<p>Codice: 7F3A</p>');
  });

  it('names the letter the same at every try and says that no person wrote it', async () => {
    await mailer.send(LETTER);
    await mailer.send(LETTER);
    const ids = smtp.received.map(({ raw }) => header(raw, 'Message-ID'));
    expect(ids).to.deep.equal(Array(2).fill('<abc123@mentorship.example>'));
    expect(header(smtp.received[0]?.raw ?? '', 'Auto-Submitted')).to.equal('auto-generated');
  });

  it('never writes to two people, whatever an address looks like', async () => {
    const two = 'anna@example.org, eve@example.com';
    expect(await mailer.send({ ...LETTER, to: two })).to.deep.equal({ result: 'refused', code: '501' });
    expect(smtp.received).to.deep.equal([]);
  });

  it('puts no header in that a subject tries to smuggle', async () => {
    await mailer.send({ ...LETTER, subject: 'x\r\nBcc: eve@example.com' });
    expect(smtp.received[0]?.to).to.deep.equal(['anna@example.org']);
    expect(header(smtp.received[0]?.raw ?? '', 'Bcc')).to.equal(undefined);
  });

  const answers: { when: string; refusal: { code: number; at: 'RCPT' | 'DATA' | 'MAIL' }; expected: MailResult }[] = [
    {
      when: 'the address does not exist',
      refusal: { code: 550, at: 'RCPT' },
      expected: { result: 'refused', code: '550' },
    },
    {
      when: 'the letter is taken for spam',
      refusal: { code: 554, at: 'DATA' },
      expected: { result: 'refused', code: '554' },
    },
    {
      when: 'the mailbox is full for now',
      refusal: { code: 452, at: 'RCPT' },
      expected: { result: 'later', code: '452', alarm: false },
    },
    {
      when: 'the server is busy',
      refusal: { code: 451, at: 'DATA' },
      expected: { result: 'later', code: '451', alarm: false },
    },
    {
      when: 'our sender is not allowed',
      refusal: { code: 553, at: 'MAIL' },
      expected: { result: 'later', code: '553', alarm: true },
    },
  ];
  for (const { when, refusal, expected } of answers) {
    it(`${expected.result === 'refused' ? 'gives up' : 'asks to try later'} when ${when}`, async () => {
      smtp.refuse = () => refusal;
      expect(await mailer.send(LETTER)).to.deep.equal(expected);
    });
  }

  it('asks to try later when no server answers, and works again when it is back', async () => {
    await smtp.stop();
    expect(await mailer.send(LETTER)).to.include({ result: 'later', alarm: false });
    expect(await mailer.check()).to.have.property('code');
    await smtp.restart();
    expect(await mailer.send(LETTER)).to.deep.equal({ result: 'accepted' });
    expect(await mailer.check()).to.equal('ready');
  });
});

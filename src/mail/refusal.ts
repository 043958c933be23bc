import type { MailResult } from '../outbox/mail-ports.ts';

/** What nodemailer puts on its errors. */
interface SmtpError {
  code?: unknown;
  responseCode?: unknown;
  command?: unknown;
}

/**
 * What became of a letter that nodemailer could not hand over. Only a 5xx answer to this recipient or to this letter's
 * content is final; the same answer to our greeting, login or sender speaks of our settings.
 */
export function mailRefusal(error: unknown): Exclude<MailResult, { result: 'accepted' }> {
  const { code, responseCode, command } = (error ?? {}) as SmtpError;
  const reply = typeof responseCode === 'number' ? responseCode : null;
  const name = reply !== null ? String(reply) : typeof code === 'string' ? code : 'unknown';
  const final = reply !== null && reply >= 500 && reply < 600;
  if (final && aboutThisLetter(command, code)) return { result: 'refused', code: name };
  // The address cannot even be written on an envelope: no server was asked.
  if (reply === null && code === 'EENVELOPE') return { result: 'refused', code: name };
  return { result: 'later', code: name, alarm: final || code === 'EAUTH' || code === 'ETLS' };
}

const aboutThisLetter = (command: unknown, code: unknown) =>
  command === 'RCPT TO' || command === 'DATA' || (code === 'EMESSAGE' && command !== 'MAIL FROM');

import nodemailer from 'nodemailer';
import type { Mail, SendMail } from '../outbox/mail-ports.ts';
import { mailRefusal } from './refusal.ts';

export interface MailerSettings {
  /** `smtp://user:password@host:587` or `smtps://…`. */
  smtpUrl: string;
  /** `Name <address>` or an address. */
  from: string;
}
export interface Mailer {
  send: SendMail;
  /** Whether the server answers and lets us in. */
  check(): Promise<'ready' | { code: string }>;
  close(): void;
}

const CONNECT_MS = 10_000;
const IDLE_MS = 30_000;

/** Mail over SMTP, a few connections kept open. One letter has one recipient. */
export function createMailer({ smtpUrl, from }: MailerSettings): Mailer {
  const transport = nodemailer.createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 5,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: IDLE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = from.match(/@([A-Za-z0-9.-]+)/)?.[1] ?? 'localhost';
  return {
    async send(mail) {
      try {
        await transport.sendMail(envelope(mail, from, domain));
        return { result: 'accepted' };
      } catch (error) {
        return mailRefusal(error);
      }
    },
    async check() {
      try {
        await transport.verify();
        return 'ready';
      } catch (error) {
        return { code: mailRefusal(error).code };
      }
    },
    close: () => transport.close(),
  };
}

// Auto-Submitted keeps holiday answers away; an address object is never parsed as a list of several.
const envelope = ({ id, to, subject, text, html }: Mail, from: string, domain: string) => ({
  from,
  to: { name: '', address: to },
  messageId: `<${id}@${domain}>`,
  subject,
  text,
  html,
  headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
});

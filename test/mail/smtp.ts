import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

export interface Received {
  to: string[];
  from: string;
  raw: string;
}
type Refusal = { code: number; at: 'RCPT' | 'DATA' | 'MAIL' };
export interface TestSmtp {
  url: string;
  received: Received[];
  /** What the server says to a recipient, once for each asking; null: welcome. */
  refuse: (address: string) => Refusal | null;
  /** Runs when a letter has come in whole, before the server says 250. */
  beforeReply: (letter: Received) => void | Promise<void>;
  stop(): Promise<void>;
  /** On the same port again. */
  restart(): Promise<void>;
}

/** A real SMTP server on loopback that keeps what it gets. */
export async function startSmtp(): Promise<TestSmtp> {
  const test: TestSmtp = { url: '', received: [], refuse: () => null, beforeReply: () => {}, stop, restart };
  let server = await listen(test, 0);
  const { port } = server.server.address() as AddressInfo;
  test.url = `smtp://127.0.0.1:${port}`;
  return test;

  function stop(): Promise<void> {
    return new Promise((resolve) => server.close(() => resolve()));
  }
  async function restart(): Promise<void> {
    server = await listen(test, port);
  }
}

async function listen(test: TestSmtp, port: number): Promise<SMTPServer> {
  const refusal = (at: Refusal['at'], address: string): Error | null => {
    const found = test.refuse(address);
    return found?.at === at ? Object.assign(new Error('refused'), { responseCode: found.code }) : null;
  };
  const server = new SMTPServer({
    closeTimeout: 20,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onMailFrom: ({ address }, _, done) => done(refusal('MAIL', address)),
    onRcptTo: ({ address }, _, done) => done(refusal('RCPT', address)),
    onData(stream, { envelope }, done) {
      const to = envelope.rcptTo.map(({ address }) => address);
      const from = envelope.mailFrom ? envelope.mailFrom.address : '';
      void text(stream).then(async (raw) => {
        const refused = to.map((address) => refusal('DATA', address)).find(Boolean);
        if (refused) return done(refused);
        await test.beforeReply({ to, from, raw });
        test.received.push({ to, from, raw });
        done();
      });
    },
  });
  server.on('error', () => {});
  server.listen(port, '127.0.0.1');
  await once(server.server, 'listening');
  return server;
}

/** The whole letter as a reader sees it: headers unfolded and decoded, bodies decoded. */
export function readable(raw: string): string {
  const unfolded = raw.replace(/\r\n[ \t]+/g, ' ');
  const words = unfolded
    .replace(/\?=\s+=\?UTF-8\?([QB])\?/gi, '?==?UTF-8?$1?')
    .replace(/=\?UTF-8\?([QB])\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
      kind.toUpperCase() === 'B' ? Buffer.from(text, 'base64').toString() : quoted(text.replaceAll('_', ' ')),
    );
  const parts = words.split(/\r\n(?=--)/).map((part) => {
    const [head = '', ...rest] = part.split('\r\n\r\n');
    const body = rest.join('\r\n\r\n');
    if (/transfer-encoding: base64/i.test(head)) return `${head}\n\n${Buffer.from(body, 'base64').toString()}`;
    return /transfer-encoding: quoted-printable/i.test(head) ? `${head}\n\n${quoted(body)}` : part;
  });
  return parts.join('\n');
}

function quoted(text: string): string {
  const joined = text.replace(/=\r?\n/g, '');
  const bytes: number[] = [];
  for (let at = 0; at < joined.length; at++) {
    const hex = joined[at] === '=' ? joined.slice(at + 1, at + 3) : '';
    if (/^[0-9A-F]{2}$/i.test(hex)) {
      bytes.push(Number.parseInt(hex, 16));
      at += 2;
    } else bytes.push(...Buffer.from(joined[at] ?? ''));
  }
  return Buffer.from(bytes).toString();
}

export const header = (raw: string, name: string): string | undefined =>
  new RegExp(`^${name}: (.*)$`, 'im').exec(readable(raw).split('\n\n')[0] ?? '')?.[1]?.trim();

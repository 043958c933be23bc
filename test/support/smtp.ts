import { SMTPServer } from 'smtp-server';
import { until } from './until.ts';

export interface ReceivedMail {
  to: string[];
  raw: string;
}

/** A real SMTP server on loopback that keeps what it is given; it can refuse or be shut. */
export class TestMailServer {
  readonly received: ReceivedMail[] = [];
  /** `refuse`: a permanent no to every recipient. `later`: a temporary one. */
  mood: 'take' | 'refuse' | 'later' = 'take';
  #server: SMTPServer | undefined;
  #port = 0;

  async open(port = 0): Promise<string> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      onRcptTo: (_address, _session, done) => done(this.#refusal()),
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          this.received.push({
            to: session.envelope.rcptTo.map(({ address }) => address),
            raw: Buffer.concat(chunks).toString(),
          });
          done();
        });
      },
    });
    server.on('error', () => {});
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    this.#server = server;
    this.#port = (server.server.address() as { port: number }).port;
    return this.url;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.#port}`;
  }

  async shut(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (server) await new Promise<void>((resolve) => server.close(() => resolve()));
  }

  /** Opens again where it was. */
  reopen(): Promise<string> {
    return this.open(this.#port);
  }

  async waitFor(count: number): Promise<readonly ReceivedMail[]> {
    await until(() => this.received.length >= count, `${count} letters`);
    return this.received;
  }

  recipients(): string[] {
    return this.received.flatMap(({ to }) => to).sort();
  }

  #refusal(): Error | null {
    if (this.mood === 'take') return null;
    return Object.assign(new Error('no'), { responseCode: this.mood === 'refuse' ? 550 : 451 });
  }
}

import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { BotError } from '../../src/errors.ts';
import { allowedAddress, fetchAttachment } from '../../src/messenger/attachments.ts';

describe('an attachment is fetched', () => {
  const addresses: { url: string; ok: boolean }[] = [
    { url: 'https://scontent.xx.fbcdn.net/v/p.jpg?x=1', ok: true },
    { url: 'https://cdn.fbsbx.com/v/f.pdf', ok: true },
    { url: 'https://lookaside.fbsbx.com/x', ok: true },
    { url: 'http://scontent.xx.fbcdn.net/p.jpg', ok: false },
    { url: 'https://fbcdn.net.example.org/p.jpg', ok: false },
    { url: 'https://evilfbcdn.net/p.jpg', ok: false },
    { url: 'https://fbcdn.net@169.254.169.254/', ok: false },
    { url: 'https://user:pass@scontent.fbcdn.net/', ok: false },
    { url: 'https://scontent.fbcdn.net:8443/', ok: false },
    { url: 'http://169.254.169.254/latest/meta-data', ok: false },
    { url: 'http://127.0.0.1:27017/', ok: false },
    { url: 'http://[::1]/', ok: false },
    { url: 'file:///etc/passwd', ok: false },
    { url: 'data:text/plain,x', ok: false },
    { url: 'ftp://scontent.fbcdn.net/x', ok: false },
    { url: '', ok: false },
    { url: 'not an address', ok: false },
  ];
  for (const { url, ok } of addresses) {
    it(`${ok ? 'from' : 'never from'} ${url || 'nowhere'}`, async () => {
      expect(allowedAddress(url, []) !== null).to.equal(ok);
      if (!ok) expect((await thrownBy(fetchAttachment(url))).code).to.equal('M201');
    });
  }
});

describe('fetching an attachment', () => {
  let server: Server;
  let origin: string;
  let answer: RequestListener;
  let calls: number;
  before(async () => {
    server = createServer((request, response) => {
      calls += 1;
      answer(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  beforeEach(() => {
    calls = 0;
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  const fetched = (rules: object = {}) => fetchAttachment(`${origin}/file`, { allowedOrigins: [origin], ...rules });

  it('gives bytes and type', async () => {
    answer = (_request, response) => response.setHeader('content-type', 'Application/PDF; q=1').end('%PDF');
    expect(await fetched()).to.deep.equal({ bytes: Buffer.from('%PDF'), contentType: 'application/pdf' });
  });

  it('follows no redirect, even to an address that would be allowed', async () => {
    answer = (_request, response) => response.writeHead(302, { location: `${origin}/other` }).end();
    expect((await thrownBy(fetched())).code).to.equal('M202');
    expect(calls).to.equal(1);
  });

  const failures: { what: string; code: string; answer: RequestListener; rules?: object }[] = [
    { what: 'it is gone', code: 'M202', answer: (_request, response) => response.writeHead(404).end() },
    {
      what: 'it announces too much',
      code: 'M203',
      rules: { maxBytes: 10 },
      answer: (_request, response) => response.end('x'.repeat(11)),
    },
    {
      what: 'it turns out to be too much',
      code: 'M203',
      rules: { maxBytes: 10 },
      answer: (_request, response) => {
        response.write('x'.repeat(6));
        response.end('x'.repeat(6));
      },
    },
    { what: 'nothing comes', code: 'M202', rules: { timeoutMs: 50 }, answer: () => {} },
    {
      what: 'it breaks off',
      code: 'M202',
      answer: (_request, response) => {
        response.setHeader('content-length', 100);
        response.write('x');
        setImmediate(() => response.destroy());
      },
    },
    {
      what: 'a page comes instead',
      code: 'M204',
      answer: (_request, response) => response.setHeader('content-type', 'text/html').end('<html>'),
    },
  ];
  for (const { what, code, answer: given, rules } of failures) {
    it(`fails with ${code} when ${what}, and does not name the address`, async () => {
      answer = given;
      const error = await thrownBy(fetched(rules));
      expect(error.code).to.equal(code);
      expect(`${error.message}${String(error.cause)}`).not.to.contain(origin);
    });
  }
});

async function thrownBy(promise: Promise<unknown>): Promise<BotError> {
  const thrown: unknown = await promise.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(thrown instanceof BotError)) throw new Error(`expected a BotError, got ${String(thrown)}`);
  return thrown;
}

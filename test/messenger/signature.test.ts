import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import {
  APP_SECRET,
  bodyOf,
  hmacHex,
  OLD_APP_SECRET,
  signed,
  startWebhook,
  type TestWebhook,
  textFrom71,
} from './support/webhook-server.ts';

const BODY = bodyOf(textFrom71('m_1', 'perch\u00e9 \u0645\u0631\u062d\u0628\u0627 🙂'));
const GOOD = hmacHex(BODY);
const flipped = (hex: string) => (hex.startsWith('0') ? `1${hex.slice(1)}` : `0${hex.slice(1)}`);

describe('a webhook is believed only with its signature', () => {
  let webhook: TestWebhook;
  before(async () => {
    webhook = await startWebhook();
  });
  after(() => webhook.close());

  it('takes the exact bytes with their SHA-256', async () => {
    const { status, body } = await webhook.post(BODY);
    expect({ status, body }).to.deep.equal({ status: 200, body: '' });
  });

  it('takes the same bytes in chunks', async () => {
    const { status } = await webhook.post(BODY, { ...signed(BODY), 'transfer-encoding': 'chunked' });
    expect(status).to.equal(200);
  });

  it('takes the old secret too while the secret is being changed', async () => {
    expect((await webhook.post(BODY, signed(BODY, OLD_APP_SECRET))).status).to.equal(200);
  });

  it('takes bytes as Meta escapes them, which no second writing of the JSON would give', async () => {
    const escaped = BODY.replaceAll('/', '\\/').replace(/[\u0080-\uffff]/g, escapedUnit);
    expect((await webhook.post(escaped)).status).to.equal(200);
  });

  const forgeries: { what: string; headers: Record<string, string | string[]>; body?: string | Buffer }[] = [
    { what: 'no signature', headers: {} },
    { what: 'only the SHA-1 one', headers: { 'x-hub-signature': `sha1=${'a'.repeat(40)}` } },
    { what: 'one without its prefix', headers: { 'x-hub-signature-256': GOOD } },
    { what: 'a short one', headers: { 'x-hub-signature-256': `sha256=${GOOD.slice(2)}` } },
    { what: 'a long one', headers: { 'x-hub-signature-256': `sha256=${GOOD}00` } },
    { what: 'an upper-case one', headers: { 'x-hub-signature-256': `sha256=${GOOD.toUpperCase()}` } },
    { what: 'an empty one', headers: { 'x-hub-signature-256': '' } },
    { what: 'one flipped digit', headers: { 'x-hub-signature-256': `sha256=${flipped(GOOD)}` } },
    { what: 'two of them', headers: { 'x-hub-signature-256': [`sha256=${GOOD}`, `sha256=${GOOD}`] } },
    { what: 'a stranger’s secret', headers: signed(BODY, 'somebody-else-entirely') },
    { what: 'another body', headers: signed(BODY), body: BODY.replace('m_1', 'm_2') },
    { what: 'a byte order mark before the body', headers: signed(BODY), body: `\ufeff${BODY}` },
    { what: 'an empty body', headers: signed(BODY), body: '' },
  ];
  for (const { what, headers, body = BODY } of forgeries) {
    it(`refuses ${what}, and says nothing more`, async () => {
      const stored = webhook.events.length;
      const answer = await webhook.post(body, headers);
      expect({ status: answer.status, body: answer.body }).to.deep.equal({ status: 403, body: '' });
      const said = JSON.stringify(answer);
      for (const secret of [GOOD, hmacHex(body), APP_SECRET]) expect(said).not.to.contain(secret);
      expect(webhook.events).to.have.lengthOf(stored);
    });
  }
});

describe('the source that checks signatures', () => {
  it('never compares digests or tokens with ===', () => {
    const folder = join(import.meta.dirname, '../../src/messenger');
    const careless = readdirSync(folder)
      .map((file) => ({ file, source: readFileSync(join(folder, file), 'utf8') }))
      .filter(({ source }) =>
        /\b(digest|claimed|signature|token|verifyToken)\w*\s*[!=]==\s*(?!null)[a-zA-Z]/i.test(source),
      );
    expect(careless.map(({ file }) => file)).to.deep.equal([]);
  });
});

const escapedUnit = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

import { connect } from 'node:net';
import { expect } from 'chai';
import {
  APP_SECRET,
  bodyOf,
  call,
  from71,
  NOW,
  PAGE_ID,
  signed,
  startWebhook,
  type TestWebhook,
  textFrom71,
  VERIFY_TOKEN,
} from './support/webhook-server.ts';

const FIVE_MB = 5 * 1024 * 1024;

describe('the webhook', () => {
  let webhook: TestWebhook;
  beforeEach(async () => {
    webhook = await startWebhook();
  });
  afterEach(() => webhook.close());

  it('stores every item of every entry before it says 200', async () => {
    const body = JSON.stringify({
      object: 'page',
      entry: [
        { id: PAGE_ID, time: 1, messaging: [textFrom71('m_1', 'uno'), textFrom71('m_2', 'due')] },
        { id: PAGE_ID, time: 1, messaging: [textFrom71('m_3', 'tre')], standby: [textFrom71('m_4', 'quattro')] },
      ],
    });
    expect((await webhook.post(body)).status).to.equal(200);
    expect(webhook.events.map(({ eid }) => eid)).to.deep.equal([
      'message:m_1',
      'message:m_2',
      'message:m_3',
      'standby:message:m_4',
    ]);
  });

  it('takes a thousand events in one body', async () => {
    const items = Array.from({ length: 1_000 }, (_, n) => textFrom71(`m_${n}`, 'x'.repeat(900)));
    expect((await webhook.post(bodyOf(...items))).status).to.equal(200);
    expect(webhook.events).to.have.lengthOf(1_000);
  });

  it('answers 413 to a body that announces more than 5 MB, without reading it', async () => {
    const said = await rawExchange(
      webhook.port,
      `POST /webhooks/messenger HTTP/1.1\r\nHost: x\r\nContent-Length: ${FIVE_MB + 1}\r\n\r\n`,
    );
    expect(said).to.match(/^HTTP\/1.1 413 /);
  });

  it('answers 413 to a body that turns out to be more than 5 MB', async () => {
    const body = Buffer.alloc(FIVE_MB + 1, 0x20);
    const { status } = await webhook.post(body, { ...signed(body), 'transfer-encoding': 'chunked' });
    expect(status).to.equal(413);
  });

  it('takes a signed body of exactly 5 MB', async () => {
    const body = bodyOf(textFrom71('m_1', 'ciao')).padEnd(FIVE_MB, ' ');
    expect((await webhook.post(body)).status).to.equal(200);
  });

  for (const method of ['PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'TRACE']) {
    it(`answers 405 to ${method}, signed or not`, async () => {
      const body = method === 'HEAD' || method === 'TRACE' ? '' : bodyOf(textFrom71('m_1', 'ciao'));
      const answer = await call(webhook.port, method, '/webhooks/messenger', signed(body), body);
      expect(answer.status).to.equal(405);
      expect(answer.headers.allow).to.equal('GET, POST');
      expect(webhook.events).to.deep.equal([]);
    });
  }

  const malformed: { what: string; body: string | Buffer; code: string }[] = [
    { what: 'no JSON', body: '{"object":"page","entry":[', code: 'W101' },
    { what: 'nothing', body: '', code: 'W101' },
    { what: 'a byte order mark', body: `\ufeff${bodyOf(textFrom71('m', 'x'))}`, code: 'W101' },
    { what: 'compressed bytes', body: Buffer.from([0x1f, 0x8b, 8, 0, 0, 0]), code: 'W101' },
    { what: 'JSON of 65 levels', body: '['.repeat(65) + ']'.repeat(65), code: 'W102' },
    { what: 'a million brackets', body: '['.repeat(1_000_000), code: 'W102' },
    { what: 'a list', body: '[1,2]', code: 'W103' },
    { what: 'null', body: 'null', code: 'W103' },
    { what: 'no entries', body: '{"object":"page","entry":[]}', code: 'W103' },
    {
      what: 'another product of Meta’s',
      body: bodyOf(textFrom71('m', 'x')).replace('page', 'instagram'),
      code: 'W103',
    },
    { what: 'the dashboard’s test', body: '{"field":"messages","value":{"sender":{"id":"1"}}}', code: 'W103' },
  ];
  for (const { what, body, code } of malformed) {
    it(`says 200 to ${what}, and keeps it where people can see it`, async () => {
      expect((await webhook.post(body)).status).to.equal(200);
      expect(webhook.dead.map((dead) => [dead.what, dead.code, dead.key, dead.at])).to.deep.equal([
        ['webhook_body', code, null, NOW],
      ]);
      expect(webhook.events).to.deep.equal([]);
    });
  }

  it('buries the same broken body under the same id', async () => {
    await webhook.post('{');
    await webhook.post('{');
    const [first, second] = webhook.dead;
    expect(first?.id)
      .to.equal(second?.id)
      .and.to.match(/^webhook:[0-9a-f]{32}$/);
  });

  it('knows 64 levels of JSON as well-formed', async () => {
    await webhook.post(bodyOf(from71({ message: { mid: 'm_deep', text: `${'['.repeat(70)}` } })));
    expect(webhook.events.map(({ eid }) => eid)).to.deep.equal(['message:m_deep']);
  });
});

describe('the webhook when it cannot be sure', () => {
  const body = bodyOf(textFrom71('m_1', 'ciao'));

  it('says 503 when storing fails', async () => {
    const webhook = await startWebhook({ store: () => Promise.reject(new Error('no database')) });
    const answer = await webhook.post(body);
    await webhook.close();
    expect({ status: answer.status, body: answer.body }).to.deep.equal({ status: 503, body: '' });
  });

  it('says 503 when a broken body cannot be buried', async () => {
    const webhook = await startWebhook({ bury: () => Promise.reject(new Error('no database')) });
    const { status } = await webhook.post('{');
    await webhook.close();
    expect(status).to.equal(503);
  });

  it('says 503 when storing takes too long, and 200 again when it does not', async () => {
    let isStopped = true;
    const webhook = await startWebhook({
      answerWithinMs: 50,
      store: () => (isStopped ? new Promise(() => {}) : Promise.resolve()),
    });
    expect((await webhook.post(body)).status).to.equal(503);
    isStopped = false;
    expect((await webhook.post(body)).status).to.equal(200);
    await webhook.close();
  });

  it('parts with a sender that does not finish its body', async () => {
    const webhook = await startWebhook({ answerWithinMs: 50 });
    const head = `POST /webhooks/messenger HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n`;
    const said = await rawExchange(webhook.port, `${head}X-Hub-Signature-256: sha256=${'a'.repeat(64)}\r\n\r\n{`);
    await webhook.close();
    expect(said).to.match(/^HTTP\/1.1 503 /);
  });

  it('stores at most 64 bodies at a time, and all of them in the end', async () => {
    let inside = 0;
    let most = 0;
    const opened = Promise.withResolvers<void>();
    const webhook = await startWebhook({
      store: async () => {
        inside += 1;
        most = Math.max(most, inside);
        await opened.promise;
        inside -= 1;
      },
    });
    const posts = Array.from({ length: 150 }, () => webhook.post(body));
    await waitUntil(() => inside >= 64);
    // The others are read meanwhile and stand before the turnstile.
    setTimeout(() => opened.resolve(), 100);
    const answers = await Promise.all(posts);
    await webhook.close();
    expect(answers.every(({ status }) => status === 200)).to.equal(true);
    expect(most).to.equal(64);
  });
});

describe('verifying the webhook', () => {
  let webhook: TestWebhook;
  let nowMs: number;
  beforeEach(async () => {
    nowMs = NOW.getTime();
    webhook = await startWebhook({ now: () => new Date(nowMs) });
  });
  afterEach(() => webhook.close());
  const right = `hub.mode=subscribe&hub.verify_token=${VERIFY_TOKEN}&hub.challenge=1158201444`;

  it('returns the bare challenge as plain text', async () => {
    const { status, body, headers } = await webhook.get(right);
    expect({ status, body }).to.deep.equal({ status: 200, body: '1158201444' });
    expect(headers['content-type']).to.match(/^text\/plain/);
    expect(headers['x-content-type-options']).to.equal('nosniff');
  });

  it('leaves a challenge with markup inert', async () => {
    const { headers, status } = await webhook.get(right.replace('1158201444', '%3Cscript%3E'));
    expect([status, headers['x-content-type-options']]).to.deep.equal([200, 'nosniff']);
    expect(headers['content-type']).to.match(/^text\/plain/);
  });

  const wrong: { what: string; query: string }[] = [
    { what: 'a wrong token', query: right.replace(VERIFY_TOKEN, 'guess') },
    { what: 'no token', query: 'hub.mode=subscribe&hub.challenge=1' },
    { what: 'another mode', query: right.replace('subscribe', 'unsubscribe') },
    { what: 'a mode in brackets', query: right.replace('hub.mode', 'hub.mode[]') },
    { what: 'two tokens', query: `${right}&hub.verify_token=${VERIFY_TOKEN}` },
    { what: 'no challenge', query: `hub.mode=subscribe&hub.verify_token=${VERIFY_TOKEN}` },
    { what: 'a long challenge', query: right.replace('1158201444', '1'.repeat(257)) },
    { what: 'an unprintable challenge', query: right.replace('1158201444', '%0d%0aSet-Cookie:x') },
    { what: 'a broken escape', query: '%E0%A4%A' },
  ];
  for (const { what, query } of wrong) {
    it(`refuses ${what} and tells no secret`, async () => {
      const answer = await webhook.get(query);
      expect({ status: answer.status, body: answer.body }).to.deep.equal({ status: 403, body: '' });
      expect(JSON.stringify(answer)).not.to.contain(VERIFY_TOKEN).and.not.to.contain(APP_SECRET);
    });
  }

  it('stops comparing after ten wrong tokens, for ten minutes', async () => {
    for (let n = 0; n < 10; n += 1) await webhook.get(right.replace(VERIFY_TOKEN, `guess${n}`));
    expect((await webhook.get(right)).status).to.equal(403);
    nowMs += 10 * 60 * 1_000;
    expect((await webhook.get(right)).status).to.equal(200);
  });
});

async function waitUntil(holds: () => boolean): Promise<void> {
  const deadline = Date.now() + 5_000;
  while (!holds() && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** Writes bytes as they are and returns what came back when the other side closed. */
function rawExchange(port: number, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.on('data', (chunk) => {
      said += chunk.toString();
      if (said.includes('\r\n\r\n')) socket.destroy();
    });
    socket.on('close', () => resolve(said));
    socket.on('error', reject);
  });
}

import { createHmac } from 'node:crypto';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import { expect } from 'chai';
import nock from 'nock';
import { asEffectId } from '../../src/ids.ts';
import type { Log } from '../../src/log.ts';
import { createSender, type Sender } from '../../src/messenger/bottender.ts';
import { createPage } from '../../src/messenger/page.ts';
import type { GraphMessage } from '../../src/outbox/ports.ts';

const ORIGIN = 'https://graph.example';
const TOKEN = 'canary-page-token-0123456789';
const APP_SECRET = 'canary-app-secret-0123456789';
const PROOF = createHmac('sha256', APP_SECRET).update(TOKEN).digest('hex');
const WORDS = 'canary-words';
const EFFECT = asEffectId('0123456789abcdef:message:m_1.0');

describe('a letter through Bottender’s client', () => {
  let sender: Sender;
  let logged: unknown[];
  const write = (facts: object, what: string) => void logged.push({ facts, what });
  const log: Log = { debug: write, info: write, warn: write, error: write };
  const access = { accessToken: TOKEN, appSecret: APP_SECRET, origin: ORIGIN, log };
  const letter = (message: GraphMessage = { text: WORDS }) => ({ psid: '71', effectId: EFFECT, message });

  before(() => nock.disableNetConnect());
  after(() => {
    nock.restore();
    nock.enableNetConnect();
  });
  beforeEach(() => {
    if (!nock.isActive()) nock.activate();
    logged = [];
    sender = createSender(access);
  });
  afterEach(async () => {
    await sender.close();
    const unused = nock.pendingMocks();
    nock.cleanAll();
    expect(unused).to.deep.equal([]);
  });

  it('is one POST in Graph’s own words, with the effect’s id in its metadata', async () => {
    let sent: { url: URL; body: unknown; type: string | null } | undefined;
    nock(ORIGIN)
      .post('/v26.0/me/messages')
      .query(true)
      .reply(200, async (request: Request) => {
        sent = { url: new URL(request.url), body: await request.json(), type: request.headers.get('content-type') };
        return { recipient_id: '71', message_id: 'm_out' };
      });
    const quick_replies = [{ content_type: 'text' as const, title: 'Italiano', payload: 'v1:q:s:it' }];
    const result = await sender.send(letter({ text: WORDS, quick_replies }));
    expect(result).to.deep.equal({ result: 'accepted', messageId: 'm_out' });
    expect(sent?.body).to.deep.equal({
      recipient: { id: '71' },
      messaging_type: 'RESPONSE',
      message: { text: WORDS, quick_replies, metadata: EFFECT },
    });
    expect(sent?.url.searchParams.get('access_token')).to.equal(TOKEN);
    expect(sent?.url.searchParams.get('appsecret_proof')).to.equal(PROOF);
    expect(sent?.type).to.match(/^application\/json/);
  });

  it('comes back refused by Graph’s codes, never as an exception', async () => {
    const error = { message: `(#100) ${WORDS} ${TOKEN}`, code: 10, error_subcode: 2018278, fbtrace_id: 'Ab1' };
    nock(ORIGIN).post('/v26.0/me/messages').query(true).reply(400, { error });
    const result = await sender.send(letter());
    expect(result).to.deep.include({ result: 'refused', code: '10/2018278', alarm: false });
    expect(logged).to.have.lengthOf(1);
    expect(inspect([logged, result], { depth: 9 })).to.contain('Ab1');
    for (const secret of [TOKEN, WORDS, PROOF, 'psid'])
      expect(inspect([logged, result], { depth: 9 })).not.to.contain(secret);
  });

  it('waits as long as Meta’s header says', async () => {
    const usage = '{"9":[{"type":"messenger","estimated_time_to_regain_access":2}]}';
    nock(ORIGIN)
      .post('/v26.0/me/messages')
      .query(true)
      .reply(400, { error: { code: 80006 } }, { 'X-Business-Use-Case-Usage': usage });
    expect(await sender.send(letter())).to.deep.include({ result: 'page_paused', waitMs: 120_000 });
  });

  it('is unsure when 200 comes without an id', async () => {
    nock(ORIGIN).post('/v26.0/me/messages').query(true).reply(200, '<html>');
    expect(await sender.send(letter())).to.deep.include({ result: 'unsure' });
  });

  describe('asked for in its thread', () => {
    const unsure = () => nock(ORIGIN).post('/v26.0/me/messages').query(true).reply(500, '');
    const thread = (...lines: object[]) =>
      nock(ORIGIN)
        .get('/v26.0/me/conversations')
        .query((query) => query['user_id'] === '71' && query['appsecret_proof'] === PROOF)
        .reply(200, { data: [{ id: 't_1', messages: { data: lines } }] });
    const line = (more: object) => ({
      id: 'm_9',
      message: WORDS,
      from: { id: '500' },
      created_time: new Date(Date.now() + 1_000).toISOString().replace(/\.\d+Z$/, '+0000'),
      ...more,
    });

    it('is there when the words stand there since our try', async () => {
      unsure();
      thread(line({}));
      await sender.send(letter());
      expect(await sender.askThread(letter())).to.equal('there');
    });

    const absent = [
      { what: 'they stood there before', lines: [line({ created_time: '2020-01-01T00:00:00+0000' })] },
      { what: 'the person wrote them', lines: [line({ from: { id: '71' } })] },
      { what: 'other words stand there', lines: [line({ message: 'altro' })] },
      { what: 'nothing stands there', lines: [] },
    ];
    for (const { what, lines } of absent) {
      it(`is not there when ${what}`, async () => {
        unsure();
        thread(...lines);
        await sender.send(letter());
        expect(await sender.askThread(letter())).to.equal('not_there');
      });
    }

    it('is not there when the line is another letter’s of ours', async () => {
      nock(ORIGIN).post('/v26.0/me/messages').query(true).reply(200, { message_id: 'm_9' });
      await sender.send({ ...letter(), effectId: asEffectId('0123456789abcdef:message:m_0.0') });
      unsure();
      thread(line({}));
      await sender.send(letter());
      expect(await sender.askThread(letter())).to.equal('not_there');
    });

    it('is unknown when another process had sent it', async () => {
      thread(line({}));
      expect(await sender.askThread(letter())).to.equal('unknown');
    });

    it('is unknown when Graph does not answer well', async () => {
      nock(ORIGIN).get('/v26.0/me/conversations').query(true).reply(500, {});
      expect(await sender.askThread(letter())).to.equal('unknown');
    });
  });

  describe('over a real connection', () => {
    let server: Server | undefined;
    beforeEach(() => nock.restore());
    afterEach(() => {
      server?.closeAllConnections();
      server?.close();
      server = undefined;
    });
    const originOf = async (listener: RequestListener) => {
      server = createServer(listener);
      const listening = server;
      await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
      return `http://127.0.0.1:${(listening.address() as AddressInfo).port}`;
    };
    const sendTo = async (listener: RequestListener, timeoutMs = 5_000) => {
      const own = createSender({ ...access, origin: await originOf(listener), timeoutMs });
      const result = await own.send(letter());
      await own.close();
      return result;
    };

    it('can be repeated freely when nobody listens', async () => {
      const own = createSender({ ...access, origin: 'http://127.0.0.1:9' });
      const result = await own.send(letter());
      await own.close();
      expect(result).to.deep.include({ result: 'refused', code: 'ECONNREFUSED' });
      expect(result).to.have.property('then', 'retry');
    });

    it('can be repeated freely when the name leads nowhere', async () => {
      const own = createSender({ ...access, origin: 'http://graph.invalid' });
      const result = await own.send(letter());
      await own.close();
      expect(result).to.have.property('then', 'retry');
    });

    it('is unsure when the connection breaks before the reply', async () => {
      expect(await sendTo((request) => request.on('end', () => request.socket.destroy()).resume())).to.deep.equal({
        result: 'unsure',
        code: 'UND_ERR_SOCKET',
      });
    });

    it('is unsure when the reply does not come in time', async () => {
      expect(await sendTo(() => {}, 100)).to.deep.equal({ result: 'unsure', code: 'TIMEOUT' });
    });

    it('is unsure when the reply trickles beyond the time', async () => {
      const trickle: RequestListener = (_request, response) => void response.write('{"message_id"');
      expect(await sendTo(trickle, 100)).to.deep.equal({ result: 'unsure', code: 'TIMEOUT' });
    });

    it('follows no redirect', async () => {
      let calls = 0;
      const result = await sendTo((_request, response) => {
        calls += 1;
        response.writeHead(307, { location: '/elsewhere' }).end();
      });
      expect([calls, result.result]).to.deep.equal([1, 'refused']);
    });

    it('does not even begin when no connection came free in time', async () => {
      let calls = 0;
      const silent: RequestListener = () => {
        calls += 1;
      };
      const own = createSender({ ...access, origin: await originOf(silent), timeoutMs: 300 });
      const results = await Promise.all(Array.from({ length: 200 }, () => own.send(letter())));
      await own.close();
      const free = results.filter(({ result }) => result === 'refused').length;
      expect(free).to.be.greaterThan(0);
      // What was told to be free to repeat never arrived.
      expect(calls).to.be.at.most(200 - free);
    });
  });
});

describe('everything else asked of Graph', () => {
  const page = createPage({ accessToken: TOKEN, appSecret: APP_SECRET, origin: ORIGIN });
  before(() => {
    if (!nock.isActive()) nock.activate();
    nock.disableNetConnect();
  });
  after(async () => {
    await page.close();
    nock.cleanAll();
    nock.restore();
    nock.enableNetConnect();
  });

  it('sets the profile in Graph’s words', async () => {
    let body: unknown;
    nock(ORIGIN)
      .post('/v26.0/me/messenger_profile')
      .query({ access_token: TOKEN, appsecret_proof: PROOF })
      .reply(200, async (request: Request) => {
        body = await request.json();
        return { result: 'success' };
      });
    await page.setProfile({ getStarted: { payload: 'GET_STARTED' }, greeting: [], persistentMenu: [] });
    expect(body).to.deep.equal({ get_started: { payload: 'GET_STARTED' }, greeting: [], persistent_menu: [] });
  });

  it('subscribes to what the bot reads, and sees when it no longer is', async () => {
    nock(ORIGIN)
      .post('/v26.0/me/subscribed_apps')
      .query((query) => String(query['subscribed_fields']).includes('message_echoes'))
      .reply(200, { success: true });
    await page.subscribe();
    nock(ORIGIN)
      .get('/v26.0/me/subscribed_apps')
      .query(true)
      .reply(200, { data: [{ id: '123', subscribed_fields: ['messages'] }] })
      .get('/v26.0/me/subscribed_apps')
      .query(true)
      .reply(200, { data: [] });
    expect(await page.subscribedFields('123')).to.deep.equal(['messages']);
    expect(await page.subscribedFields('123')).to.deep.equal([]);
  });

  it('fails with a code, and without token or address', async () => {
    nock(ORIGIN)
      .get('/v26.0/me/messenger_profile')
      .query(true)
      .reply(400, {
        error: { code: 190, error_subcode: 463, message: TOKEN },
      });
    const error: unknown = await page.getProfile().catch((thrown: unknown) => thrown);
    expect(error).to.deep.include({ name: 'GraphError', code: 'G101', graphCode: '190/463' });
    expect(inspect(error, { depth: 9 }))
      .not.to.contain(TOKEN)
      .and.not.to.contain('graph.example');
  });
});

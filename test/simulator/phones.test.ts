import { expect } from 'chai';
import { createChanges } from '../../src/simulator/changes.ts';
import { createMailbox } from '../../src/simulator/mailbox.ts';
import { createOnce } from '../../src/simulator/once.ts';
import { A_LETTER, A_REQUEST, type Bench, startSimulator } from './bench.ts';

describe('the mailbox', () => {
  it('shows the newest letter first, and a letter that is sent again once', async () => {
    const mailbox = createMailbox();
    await mailbox.send(A_LETTER);
    await mailbox.send({ ...A_LETTER, id: 'l2' });
    await mailbox.send(A_LETTER);
    expect(mailbox.letters().map(({ mail }) => mail.id)).to.deep.equal(['l1', 'l2']);
  });

  it('keeps two hundred', async () => {
    const mailbox = createMailbox();
    for (let n = 0; n < 250; n += 1) await mailbox.send({ ...A_LETTER, id: `l${n}` });
    expect(mailbox.letters()).to.have.length(200);
  });
});

describe('requests as stored', () => {
  it('mark what the last change touched, and only that', () => {
    const marked = createChanges();
    const news = (state: string) =>
      marked([{ ...A_REQUEST, state }])[0]!
        .fields.filter(({ isNew }) => isNew)
        .map(({ name }) => name);
    expect([news('new'), news('forwarded'), news('forwarded')]).to.deep.equal([[], ['state'], ['state']]);
  });
});

describe('a form', () => {
  it('acts once, and only with our token', () => {
    const once = createOnce();
    expect([once.first('a'), once.first('a'), once.first(''), once.first('')]).to.deep.equal([true, false, true, true]);
    expect([once.isOurs(once.token), once.isOurs(''), once.isOurs(undefined)]).to.deep.equal([true, false, false]);
  });
});

describe('a phone over plain HTTP', () => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await startSimulator();
  });
  afterEach(() => bench.close());

  const markup = async (part = '') => (await fetch(`${bench.url}?lang=en${part}`)).text();
  const psid = () => bench.graph.people()[0]!.psid;
  async function post(path: string, fields: Record<string, string>): Promise<number> {
    const t = /name="t" value="([^"]+)"/.exec(await markup())?.[1] ?? '';
    const options = { method: 'POST', headers: { 'x-live': '1' }, redirect: 'manual' } as const;
    return (await fetch(`${bench.url}/${path}`, { ...options, body: new URLSearchParams({ t, ...fields }) })).status;
  }

  it('says a message twice tapped once', async () => {
    const said = { text: 'ciao', once: 'same' };
    expect([await post('phones/1/say', said), await post('phones/1/say', said)]).to.deep.equal([303, 303]);
    await bench.graph.webhooksSettled();
    expect(bench.graph.lines(psid()).filter(({ from }) => from === 'person')).to.have.length(1);
  });

  it('falls silent towards the bot while a person of the page answers', async () => {
    await post('phones/1/say', { text: 'ciao' });
    await post('inbox', { n: '1', do: 'answer', text: 'Sono Giulia' });
    expect(bench.graph.person(psid()).owner).to.equal('inbox');
    expect(await markup('&part=phone-1-log'))
      .to.contain('A person of the page has the thread')
      .and.contain('Sono Giulia');
    await post('inbox', { n: '1', do: 'back' });
    expect(bench.graph.person(psid()).owner).to.equal('ours');
  });

  it('never shows an identity in an address', async () => {
    await post('phones/1/say', { text: 'ciao' });
    expect(await markup()).not.to.contain(psid());
  });

  it('serves a letter without script or network', async () => {
    await bench.mailbox.send(A_LETTER);
    const reply = await fetch(`${bench.url}/letters/1`);
    expect(reply.headers.get('content-security-policy')).to.contain("default-src 'none'").and.contain('sandbox');
    expect(await reply.text()).to.contain('Nuova richiesta 7F3A');
  });

  it('adds a member in two clicks: the form, and “Get started” with the invitation’s link', async () => {
    await post('members', { committee: 'romatre', role: 'coordinator', language: 'it' });
    expect(await markup('&part=phone-2-head'))
      .to.contain('Giulia')
      .and.contain('Coordinator')
      .and.contain('Roma Tre');
    expect(await markup('&part=phone-2-log')).to.contain('“Get started” brings it along');
    const member = bench.graph.people()[1]!.psid;
    await post('phones/2/start', {});
    await bench.graph.waitFor(member, ({ message }) => message['text'] === 'Link: join-tok-EN_1');
    expect(await markup('&part=phone-1-head')).to.contain('Student');
  });

  it('adds nobody to a committee that is not there', async () => {
    expect(await post('members', { committee: 'bicocca', role: 'mentor' })).to.equal(422);
    expect(bench.graph.people()).to.have.length(1);
  });

  it('opens the chat of a letter on the phone of whoever got it, else on a new one', async () => {
    await post('members', { committee: 'romatre', role: 'mentor' });
    const text = 'Apri la chat: https://m.me/500?ref=open-r1\n\nPrendila: https://bot.example.org/claim/abc.';
    await bench.mailbox.send({ ...A_LETTER, to: 'giulia.mentor@example.org', text });
    const list = await markup('&part=mailbox');
    expect(list).to.contain('Open the chat on Giulia’s phone').and.contain('href="https://bot.example.org/claim/abc"');
    await post('phones/2/start', {});
    await post('letters/1/open', { place: '0' });
    await bench.graph.waitFor(bench.graph.people()[1]!.psid, ({ message }) => message['text'] === 'Link: open-r1');
    await bench.mailbox.send({ ...A_LETTER, id: 'l2', to: 'karim@example.org', text });
    expect(await markup('&part=mailbox')).to.contain('Open the chat on a new phone');
    await post('letters/2/open', { place: '0' });
    expect(await markup('&part=phone-3-head'))
      .to.contain('karim')
      .and.contain('Member');
    expect(bench.graph.people()[2]!.pendingRef).to.equal('open-r1');
    expect(await post('letters/2/open', { place: '1' })).to.equal(422);
  });

  const media = [
    { type: 'image', file: { bytes: Buffer.from('png'), contentType: 'image/png' }, shown: '<img class="photo"' },
    { type: 'audio', file: { bytes: Buffer.from('wav'), contentType: 'audio/wav' }, shown: '<audio class="voice"' },
    { type: 'video', file: { bytes: Buffer.from('mp4'), contentType: 'video/mp4' }, shown: '<video class="photo"' },
    { type: 'file', file: { bytes: Buffer.from('<p>'), contentType: 'text/html' }, shown: 'download>' },
  ];
  for (const { type, file, shown } of media) {
    it(`shows what was uploaded as a phone does, and serves it as nothing else: ${type}`, async () => {
      await post('phones/1/say', { text: 'ciao' });
      const address = await bench.sendUpload(psid(), type, file);
      expect(await markup('&part=phone-1-log'))
        .to.contain(shown)
        .and.contain(`/simulator/uploads/${address}`);
      const reply = await fetch(`${bench.url}/uploads/${address}`);
      const served = file.contentType === 'text/html' ? 'application/octet-stream' : file.contentType;
      expect(reply.headers.get('content-type')).to.equal(served);
      expect(reply.headers.get('content-security-policy')).to.contain('sandbox');
      expect(Buffer.from(await reply.arrayBuffer())).to.deep.equal(file.bytes);
    });
  }

  it('keeps the page within its weight', async () => {
    const page = await markup();
    const { gzipSync } = await import('node:zlib');
    const style = await (await fetch(new URL(/href="([^"]+\.css)"/.exec(page)![1]!, bench.url))).text();
    const script = await (await fetch(new URL(/src="([^"]+\.js)"/.exec(page)![1]!, bench.url))).text();
    const kilobytes = (text: string) => gzipSync(text).length / 1_024;
    expect([kilobytes(page) <= 20, kilobytes(style) <= 8, kilobytes(script) <= 20]).to.deep.equal([true, true, true]);
  });
});

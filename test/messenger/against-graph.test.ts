import { expect } from 'chai';
import { type Letter, WORDS_OF_THE_OTHER_SIDE } from '../../src/conversation/letter.ts';
import { asEffectId } from '../../src/ids.ts';
import type { Log } from '../../src/log.ts';
import { createSender, type Sender } from '../../src/messenger/bottender.ts';
import { channel } from '../../src/messenger/channel.ts';
import { renderLetter } from '../../src/messenger/letters.ts';
import { createPage } from '../../src/messenger/page.ts';
import { profileFrom } from '../../src/messenger/profile.ts';
import { type Bench, SECRET, startGraph, stopEverything, TOKEN } from '../simulator/graph/support.ts';

const SILENT: Log = { debug() {}, info() {}, warn() {}, error() {} };
const EFFECT = asEffectId('0123456789abcdef:message:m_1.0');

function refusalOf(result: Awaited<ReturnType<Sender['upload']>>) {
  return result.result === 'refused' ? result : expect.fail(result.result);
}

describe('against a Graph API as strict as Meta’s', () => {
  let bench: Bench;
  let sender: Sender;
  beforeEach(async () => {
    bench = await startGraph();
    const access = { accessToken: TOKEN, appSecret: SECRET, origin: bench.origin, timeoutMs: 1_000 };
    sender = createSender({ ...access, log: SILENT, now: bench.clock.now });
  });
  afterEach(async () => {
    await sender.close();
    await stopEverything();
  });

  const long = 'مرحبا بك في الجامعة 🙂 '.repeat(200);
  const items = (count: number) =>
    Array.from({ length: count }, (_, n) => ({ payload: `v1:q:s:${n}`, title: { own: `${long.slice(0, 30)} ${n}` } }));
  const letters: { what: string; letter: Partial<Letter> }[] = [
    { what: 'of plain text', letter: {} },
    { what: 'far too long', letter: { body: [{ own: long }] } },
    { what: 'with many quick replies', letter: { choices: { style: 'quick', items: items(15) } } },
    {
      what: 'with buttons under a long body',
      letter: { body: [{ own: long }], choices: { style: 'buttons', items: items(3) } },
    },
    { what: 'with too many buttons', letter: { choices: { style: 'buttons', items: items(5) } } },
    { what: 'in every language', letter: { language: 'every', choices: { style: 'quick', items: items(4) } } },
  ];
  for (const { what, letter } of letters) {
    it(`is accepted: a letter ${what}`, async () => {
      const whole: Letter = {
        body: [{ own: 'Ciao' }],
        language: 'it',
        choices: null,
        author: 'bot',
        unsure: 'resend',
        notAfter: null,
        ...letter,
      };
      const messages = renderLetter(whole, (words) => ('own' in words ? words.own : ''));
      for (const message of messages) {
        expect(await sender.send({ psid: '71', effectId: EFFECT, message })).to.have.property('result', 'accepted');
      }
      expect(bench.graph.acceptedCount()).to.equal(messages.length);
    });
  }

  it('is accepted: profile and subscription', async () => {
    const page = createPage({ accessToken: TOKEN, appSecret: SECRET, origin: bench.origin });
    const said = { it: 'Ciao', en: 'Hello', ar: 'مرحبا', fr: 'Bonjour' };
    await page.setProfile(profileFrom({ greeting: said, menu: [{ name: 'help', titles: said }] }, channel));
    expect(await page.getProfile()).to.have.nested.property('[0].getStarted.payload', 'GET_STARTED');
    await page.subscribe();
    expect(await page.subscribedFields('123')).to.include('message_echoes');
    await page.close();
  });

  const letter = { psid: '71', effectId: EFFECT, message: { text: 'Ciao' } };

  it('is found in its thread after a reply that never came', async () => {
    bench.graph.faults.set('reset after accepting', { times: 1 });
    expect(await sender.send(letter)).to.have.property('result', 'unsure');
    expect(await sender.askThread(letter)).to.equal('there');
  });

  it('is not found when Graph never took it', async () => {
    bench.graph.faults.set('500', { times: 1 });
    expect(await sender.send(letter)).to.have.property('result', 'unsure');
    expect(await sender.askThread(letter)).to.equal('not_there');
  });

  it('is found in its thread by the words that were filled in', async () => {
    const relayed = { ...letter, message: { text: `7F3A ${WORDS_OF_THE_OTHER_SIDE}` }, words: 'Ecco' };
    bench.graph.faults.set('reset after accepting', { times: 1 });
    expect(await sender.send(relayed)).to.have.property('result', 'unsure');
    expect(bench.graph.sent('71')[0]?.message['text']).to.equal('7F3A Ecco');
    expect(await sender.askThread(relayed)).to.equal('there');
  });

  const kinds = [
    { type: 'image', contentType: 'image/png', name: 'file.png', as: 'image' },
    { type: 'voice', contentType: 'audio/mp4', name: 'file.m4a', as: 'audio' },
    { type: 'video', contentType: 'video/mp4', name: 'file.mp4', as: 'video' },
    { type: 'file', contentType: 'application/pdf', name: 'file.pdf', as: 'file' },
  ] as const;
  for (const { type, contentType, name, as } of kinds) {
    it(`uploads a file under a name that says nothing, and sends it: ${type}`, async () => {
      const uploaded = await sender.upload({ type, contentType, bytes: Buffer.from([0, 1, 255, 13, 10]) });
      if (uploaded.result !== 'uploaded') return expect.fail(uploaded.result);
      const { attachmentId } = uploaded;
      const kept = bench.graph.upload(attachmentId);
      expect(kept).to.deep.include({ type: as });
      expect(kept?.file).to.deep.equal({ bytes: Buffer.from([0, 1, 255, 13, 10]), contentType, name });
      expect(await sender.send({ ...letter, file: { type, attachmentId } })).to.have.property('result', 'accepted');
    });
  }

  const png = { type: 'image', contentType: 'image/png', bytes: Buffer.from('x') } as const;
  const refusals = [
    { what: 'of the wrong type', file: { ...png, contentType: 'text/plain' }, is: { code: '100/2018047' } },
    { what: 'too large', file: { ...png, bytes: Buffer.alloc(25 * 1024 * 1024 + 1) }, is: { code: 'M203' } },
  ];
  for (const { what, file, is } of refusals) {
    it(`says for good that a file cannot be uploaded: ${what}`, async () => {
      const { then: afterwards, ...result } = refusalOf(await sender.upload(file));
      expect({ ...result, afterwards }).to.include({ afterwards: 'give_up', ...is });
    });
  }

  it('uploads again later what nobody knows about: an upload is for nobody yet', async () => {
    bench.graph.faults.set('500', { times: 1, on: 'all' });
    expect(refusalOf(await sender.upload(png)).then).to.equal('retry');
    expect(await sender.upload(png)).to.have.property('result', 'uploaded');
  });

  it('pauses the Page when the token is refused for an upload', async () => {
    bench.graph.identity.revoke();
    expect(await sender.upload(png)).to.deep.include({ result: 'page_paused', code: '190' });
  });

  it('carries a person’s own words with Meta’s tag after 24 hours, where the app has it, and for 7 days', async () => {
    bench.clock.forward(25 * 60 * 60 * 1_000);
    const own = { ...letter, humanAgent: true } as const;
    expect(await sender.send(own)).to.deep.include({ result: 'refused', code: '10' });
    bench.graph.declareHumanAuthor('71');
    expect(await sender.send(own)).to.have.property('result', 'accepted');
    bench.clock.forward(6 * 24 * 60 * 60 * 1_000);
    expect(await sender.send(own)).to.deep.include({ result: 'refused', code: '10/2018278' });
  });

  it('is refused for good outside the window', async () => {
    bench.clock.forward(25 * 60 * 60 * 1_000);
    expect(await sender.send(letter)).to.deep.include({ result: 'refused', code: '10/2018278' });
  });
});

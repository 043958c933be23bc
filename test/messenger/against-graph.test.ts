import { expect } from 'chai';
import type { Letter } from '../../src/conversation/letter.ts';
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

  it('is refused for good outside the window', async () => {
    bench.clock.forward(25 * 60 * 60 * 1_000);
    expect(await sender.send(letter)).to.deep.include({ result: 'refused', code: '10/2018278' });
  });
});

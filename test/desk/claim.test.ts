import { expect } from 'chai';
import { codeIn } from '../../src/committees/codes.ts';
import { createCommitteeStore } from '../../src/storage/committee-store.ts';
import { claimPath, textOf } from '../support/links.ts';
import { joined } from '../support/members.ts';
import { until } from '../support/until.ts';
import { asksForSupport, everythingHeard, Student, startWholeBot, type WholeBot } from '../support/whole-bot.ts';

const GIULIA = 'giulia@example.org';
const ROSA = 'rosa@example.org';
const KARIM = 'karim@example.org';

describe('the page behind the link of an e-mail', function () {
  this.timeout(30_000);
  let whole: WholeBot;
  let students = 0;
  let requests = 0;
  before(async () => {
    whole = await startWholeBot({ members: [], limits: 'off' });
    const here = { committee: 'romatre', role: 'mentor' };
    for (const [psid, name, email] of [
      ['7001', 'Giulia', GIULIA],
      ['7002', 'Rosa', ROSA],
    ] as const) {
      whole.graph.addPerson({ psid, firstName: name });
      await joined(whole, { ...here, psid, name, email, languages: ['it'], inMessenger: true });
    }
    await joined(whole, { ...here, psid: '', name: 'Karim', email: KARIM, languages: ['ar'], inMessenger: false });
  });
  after(() => whole.stop());

  /** A new request, and how its page is called for these members. */
  async function asked(...emails: string[]): Promise<string[]> {
    students += 1;
    await asksForSupport(whole, new Student(whole, `80${students}`), {});
    requests += 1;
    const paths = await Promise.all(emails.map((email) => claimPath(whole, email, requests)));
    await until(
      async () => (await models().mail.countDocuments({ nextAt: { $ne: null } })) === 0,
      'all letters to end',
    );
    return paths;
  }
  const at = (path: string) => `${whole.bot.url}${path}`;
  const look = async (path: string, method = 'GET') => {
    const response = await fetch(at(path), { method });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
  const tap = (path: string, fields: Record<string, string> = {}) =>
    fetch(at(path), { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });
  const models = () => whole.bot.around.database.models;
  const newest = async () => (await models().requests.find().sort({ createdAt: -1 }).limit(1).lean())[0]!;
  const store = () => {
    const { database, keys } = whole.bot.around;
    return createCommitteeStore(database.models, keys.sealer, keys.emailHash);
  };
  const screen = (psid: string) => JSON.stringify(whole.graph.sent(psid).map(({ message }) => message));

  it('shows topic, university, language and code, and changes nothing, however often scanners look', async () => {
    const [path = ''] = await asked(GIULIA);
    const before = [await newest(), await models().events.countDocuments(), await models().mail.find().lean()];
    for (const method of ['HEAD', 'GET', 'HEAD', 'GET']) expect((await look(path, method)).status).to.equal(200);
    const { text, headers } = await look(path);
    for (const words of ['Casa e alloggio', 'Roma Tre', 'Italiano', (await newest()).code])
      expect(text).to.include(words);
    expect(text).not.to.match(/canary-words|Student|801/);
    expect(text).not.to.match(/<script/);
    expect(headers.get('cache-control')).to.equal('no-store');
    expect(headers.get('referrer-policy')).to.equal('no-referrer');
    expect(headers.get('x-robots-tag')).to.include('noindex');
    expect(headers.get('content-security-policy')).to.include("default-src 'none'");
    expect(headers.get('set-cookie')).to.equal(null);
    await everythingHeard(whole);
    expect([await newest(), await models().events.countDocuments(), await models().mail.find().lean()]).to.deep.equal(
      before,
    );
  });

  it('takes the request, once for two taps, and leads into the chat, where the words are', async () => {
    const [path = '', rosas = ''] = await asked(GIULIA, ROSA);
    const once = /name="once" value="([^"]+)"/.exec((await look(path)).text)?.[1] ?? '';
    const taps = await Promise.all([tap(path, { once }), tap(path, { once })]);
    expect(taps.map(({ status }) => status)).to.deep.equal([303, 303]);
    const { _id, state, code } = await newest();
    expect(state).to.equal('claimed');
    const mine = await look(path);
    expect(mine.text).to.include('La richiesta è tua');
    expect(mine.text).to.include(`https://m.me/500?ref=open-${_id}`);
    await until(() => screen('7001').includes('canary-words'), 'the words on the phone of the holder');
    expect(screen('7001').split(`${code}`).length).to.be.greaterThan(1);
    expect(await models().events.countDocuments({ requestId: _id, type: 'claim' })).to.equal(1);
    const others = await look(rosas);
    expect(others.text).to.include('Ha già preso la richiesta Giulia').and.not.include('<form');
    expect((await tap(rosas)).status).to.equal(303);
    expect(screen('7002')).not.to.include('canary-words');
  });

  it('makes one holder of two who tap in the same moment', async () => {
    const paths = await asked(GIULIA, ROSA);
    await Promise.all(paths.map((path) => tap(path)));
    const pages = await Promise.all(paths.map((path) => look(path)));
    expect(pages.filter(({ text }) => text.includes('La richiesta è tua'))).to.have.length(1);
    expect(pages.filter(({ text }) => text.includes('Ha già preso'))).to.have.length(1);
    expect(await models().events.countDocuments({ requestId: (await newest())._id, type: 'claim' })).to.equal(1);
  });

  it('asks for the declaration where the student wants another origin', async () => {
    const [path = ''] = await asked(GIULIA);
    await models().requests.updateOne({ _id: (await newest())._id }, { $set: { otherOrigin: true } });
    expect((await look(path)).text).to.include('name="declares"');
    const refused = await tap(path);
    expect(refused.status).to.equal(422);
    expect(await refused.text())
      .to.include('Manca una cosa')
      .and.include('href="#declares"');
    expect((await newest()).holderId).to.equal(null);
    expect((await tap(path, { declares: 'yes' })).status).to.equal(303);
    expect((await newest()).holderId).not.to.equal(null);
  });

  it('sends a code to the mailbox of who is not in Messenger, once for two taps; using it shows the request', async () => {
    const [path = ''] = await asked(KARIM);
    const page = await look(path);
    expect(page.text).to.include('dir="rtl"').and.include('lang="ar"').and.include('إرسال الرمز');
    const once = /name="once" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
    const before = whole.mail.received.filter(({ to }) => to.includes(KARIM)).length;
    await Promise.all([tap(path, { once }), tap(path, { once }), tap(path)]);
    const sent = await look(path);
    expect(sent.text)
      .to.include('الرمز في طريقه')
      .and.not.match(/([2-9A-HJKMNP-Z]{4}-){2}/);
    const mails = () => whole.mail.received.filter(({ to }) => to.includes(KARIM)).slice(before);
    await until(() => mails().length > 0, 'the code by e-mail');
    const code = codeIn(
      /([2-9A-HJKMNP-Z]{4}-){2}[2-9A-HJKMNP-Z]{4}/.exec(textOf(mails().at(-1)?.raw ?? ''))?.[0] ?? '',
    );
    expect((await newest()).state).to.equal('forwarded');
    whole.graph.addPerson({ psid: '7003', firstName: 'K' });
    await whole.graph.say('7003', code ?? '').delivered;
    await until(async () => screen('7003').includes((await newest()).code), 'the card of the request');
    expect((await look(path)).text).to.include('استلام الطلب');
  });

  describe('answers like an unknown link', () => {
    const useless: { when: string; does: () => Promise<unknown>; undo?: () => Promise<unknown> }[] = [
      {
        when: 'its reader left the committee',
        does: () => store().deactivate('romatre', ROSA),
        undo: () => store().reinstate('romatre', ROSA, 'mentor'),
      },
      {
        when: 'its reader moved to another committee',
        does: () => store().move(ROSA, 'romatre', 'palermo'),
        undo: () => store().move(ROSA, 'palermo', 'romatre'),
      },
      {
        when: 'the request went to another committee',
        does: async () =>
          models().requests.updateOne({ _id: (await newest())._id }, { $set: { committeeId: 'palermo' } }),
      },
      { when: 'it is older than 72 hours', does: async () => whole.clock.forward(72 * 3_600_000 + 1_000) },
    ];
    for (const { when, does, undo } of useless) {
      it(`when ${when}`, async () => {
        const [path = ''] = await asked(ROSA);
        expect((await look(path)).status).to.equal(200);
        await does();
        const unknown = await look('/claim/0123456789abcdef0123456789abcdef');
        expect(unknown.status).to.equal(404);
        const { status, text } = await look(path);
        const answer = await tap(path);
        await undo?.();
        expect({ status, text }).to.deep.equal({ status: 404, text: unknown.text });
        expect({ status: answer.status, text: await answer.text() }).to.deep.equal({ status: 404, text: unknown.text });
        expect((await newest()).holderId).to.equal(null);
      });
    }
  });

  it('is kept by browsers only as far as its style', async () => {
    const href = /href="(\/desk\/assets\/desk[^"]+)"/.exec((await look('/claim/nothing')).text)?.[1] ?? '';
    const { status, headers } = await look(href);
    expect(status).to.equal(200);
    expect(headers.get('cache-control')).to.include('immutable');
  });
});

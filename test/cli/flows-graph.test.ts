import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import mongoose from 'mongoose';
import { keysOf } from '../../src/app/keys.ts';
import { runCli } from '../../src/cli/main.ts';
import { newState, type StudentHalf } from '../../src/conversation/state.ts';
import { arrowsWalked, placeOf } from '../../src/conversation/way.ts';
import { settingsFrom } from '../../src/settings/settings.ts';
import { sealedJson } from '../../src/storage/sealed-json.ts';
import { shippedContent } from '../support/content.ts';
import { freshDatabase } from '../support/mongo.ts';
import { TestTalk } from '../support/talk.ts';
import { environmentFor } from '../support/whole-bot.ts';

const ways = ({ state }: TestTalk): string[] =>
  arrowsWalked(shippedContent().flows, state!.student).map(({ from, to }) => `${from}>${to}`);

describe('the way that somebody went', () => {
  it('is known through sentences and called flows, up to the open question', () => {
    const talk = new TestTalk();
    talk.types('ciao');
    for (const title of ['Chiedi supporto', 'Roma Tre', 'Vita in città', 'Casa e alloggio', 'Sì, continua'])
      talk.taps(title);
    expect(placeOf(talk.state!.student)).to.equal('support.description');
    expect(ways(talk)).to.deep.equal([
      'welcome.intent>support.university',
      'support.university>support.topic',
      'support.topic>support.consent',
      'consent.who_reads>consent.privacy',
      'consent.privacy>consent.agreed',
      'support.consent>support.description',
    ]);
  });

  it('goes on from the place before a visit, and through a question of the bot itself', () => {
    const talk = new TestTalk();
    talk.types('ciao');
    for (const title of ['Chiedi supporto', 'Palermo']) talk.taps(title);
    talk.types('lingua');
    expect(placeOf(talk.state!.student)).to.equal('language.pick');
    talk.taps('Italiano');
    expect(placeOf(talk.state!.student)).to.equal('support.topic');
    talk.types('ricomincia');
    expect(talk.state!.student.focus.kind).to.equal('sure');
    expect(placeOf(talk.state!.student)).to.equal('support.topic');
  });
});

describe('bot flows graph', function () {
  this.timeout(30_000);
  let folder: string;
  let env: Record<string, string>;
  let drop: () => Promise<void>;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'bot-graph-'));
    const database = await freshDatabase();
    drop = database.drop;
    env = environmentFor('http://127.0.0.1:9', 'smtp://127.0.0.1:9', database.uri);
    await people(database.uri);
  });
  after(async () => {
    rmSync(folder, { recursive: true });
    await drop();
  });

  async function bot(words: string, more: Record<string, string> = {}): Promise<{ code: number; out: string }> {
    const lines: string[] = [];
    const keep = (line: string) => void lines.push(line);
    const code = await runCli(words.split(' '), { ...env, ...more }, keep, keep);
    return { code, out: lines.join('\n') };
  }
  const file = (name: string) => join(folder, name);
  const read = (name: string) => readFileSync(file(name), 'utf8');

  /** Seven wait at the description since today, six since the day before yesterday, three are asked for the topic. */
  async function people(uri: string): Promise<void> {
    const talk = new TestTalk();
    talk.types('ciao');
    for (const title of ['Chiedi supporto', 'Roma Tre']) talk.taps(title);
    const topic = structuredClone(talk.state!.student);
    for (const title of ['Vita in città', 'Casa e alloggio', 'Sì, continua']) talk.taps(title);
    const told = talk.state!.student;
    const now = Date.now();
    const all: StudentHalf[] = [
      ...Array.from({ length: 7 }, () => ({ ...told, lastHeardMs: now })),
      ...Array.from({ length: 6 }, () => ({ ...told, lastHeardMs: now - 48 * 3_600_000 })),
      ...Array.from({ length: 3 }, () => ({ ...topic, lastHeardMs: now })),
      newState().student,
    ];
    const sealed = sealedJson(keysOf(settingsFrom(env)).sealer);
    const client = new mongoose.mongo.MongoClient(uri);
    const rows = all.map((student, at) => {
      const key = `person${at}`;
      return { _id: key as never, st: sealed.seal(`${key}|st`, { ...newState(), student }) };
    });
    await client.db().collection('conv').insertMany(rows);
    await client.close();
  }

  it('writes an HTML page with the people of the database, small numbers hidden', async () => {
    const { code, out } = await bot(`flows graph ${file('a.html')} --lang en`);
    expect([code, out]).to.deep.equal([0, `${file('a.html')}: 11 flows.`]);
    const page = read('a.html');
    expect(page).to.match(/<b>description<\/b>[\s\S]*?<td>13<\/td><td>50 %/);
    expect(page).to.match(/<b>topic<\/b>[\s\S]*?<td>fewer than 5<\/td><td>none<\/td>/);
    expect(page).to.contain('>15 or more</text>');
    expect(page).not.to.match(/>3 here|>16</);
  });

  it('writes SVG and Mermaid by the ending of the file, one flow where one is asked for', async () => {
    expect((await bot(`flows graph ${file('a.svg')} --flow support`)).code).to.equal(0);
    expect(read('a.svg'))
      .to.match(/^<\?xml/)
      .and.to.contain('>13 qui · 50 % si ferma qui</text>');
    expect(read('a.svg')).to.not.contain('Flusso welcome');
    expect((await bot(`flows graph ${file('a.mmd')} --lang ar`)).code).to.equal(0);
    expect(read('a.mmd'))
      .to.match(/^flowchart TD\n/)
      .and.to.contain('اطلب المساعدة');
  });

  it('prints, and draws without numbers where no database is to be asked', async () => {
    const { code, out } = await bot('flows graph - --format mermaid --no-live');
    expect(code).to.equal(0);
    expect(out)
      .to.contain('support__university -->')
      .and.to.not.match(/\d+ qui/);
  });

  it('draws without numbers when the database does not answer', async () => {
    const away = { MONGODB_URI: 'mongodb://127.0.0.1:1/x?replicaSet=rs0' };
    const { code, out } = await bot(`flows graph ${file('b.html')}`, away);
    expect(code).to.equal(0);
    expect(out)
      .to.match(/^D102 /)
      .and.to.match(/without numbers of people\.$/);
    expect(read('b.html')).to.contain('nessun database');
  });

  it('says what was meant, and what cannot be', async () => {
    expect((await bot('flows graph --flow suport')).out).to.contain('Did you mean "support"?');
    expect((await bot('flows graph picture.png')).out).to.contain('.html, .svg or .mmd');
    const nowhere = await bot(`flows graph ${file('no/where.svg')} --no-live`);
    expect([nowhere.code, nowhere.out.slice(0, 4)]).to.deep.equal([1, 'F010']);
  });
});

import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { loadContent } from '../../src/flows/load.ts';
import { rename } from '../../src/flows/rename.ts';
import { pathOf, readContentFolder } from '../../src/settings/content-folder.ts';
import { readTestFolder } from '../../src/settings/test-folder.ts';
import { until } from '../support/until.ts';
import { everythingHeard, Student, startWholeBot, type WholeBot } from '../support/whole-bot.ts';

/** `RELOAD=full`: as many as the goal says; otherwise a short version of the same. */
const FULL = process.env['RELOAD'] === 'full';
const PEOPLE = FULL ? 200 : 30;
const CHANGES = FULL ? 20 : 4;
/** The clock of conversations runs ten times as fast: to some the mail seems slow. */
const SENT = /Fatto!|è salva e in viaggio|coordinamento nazionale del progetto/;

describe('the config changes while people talk', function () {
  this.timeout(300_000);
  let whole: WholeBot;
  let folder: string;
  const folders = () => ({ configDir: join(folder, 'config'), localesDir: join(folder, 'locales') });
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'bot-load-'));
    cpSync('config', join(folder, 'config'), { recursive: true });
    cpSync('locales', join(folder, 'locales'), { recursive: true });
    whole = await startWholeBot({
      env: { CONFIG_DIR: folders().configDir, LOCALES_DIR: folders().localesDir },
      limits: 'off',
    });
  });
  after(async () => {
    await whole.stop();
    rmSync(folder, { recursive: true });
  });

  /** Every sentence but the privacy text (a new one is asked again) of a version bears its number; every second one also calls a question otherwise. */
  function edit(number: number): void {
    const files = new Map([...readContentFolder(folders()), ...readTestFolder(folders())]);
    const [from, to] = number % 2 === 1 ? ['support.topic', 'subject'] : ['support.subject', 'topic'];
    const renamed = rename(files, loadContent(files).content!, from, to);
    if ('refused' in renamed) throw new Error(renamed.refused);
    for (const [name, text] of renamed.files) writeFileSync(pathOf(name, folders()), text);
    for (const language of readdirSync(folders().localesDir)) {
      const path = join(folders().localesDir, language, 'flows.json');
      const texts = JSON.parse(readFileSync(path, 'utf8')) as Record<string, Record<string, Record<string, string>>>;
      for (const flow of ['welcome', 'support'])
        for (const step of Object.values(texts[flow]!))
          for (const key of ['ask', 'text']) if (key in step) step[key] = marked(step[key]!, number);
      writeFileSync(path, JSON.stringify(texts, null, 2));
    }
  }
  const marked = (text: string, number: number): string => `${text.replace(/ ‹\d+›$/, '')} ‹${number}›`;
  const marksIn = (text: string): string[] => [...text.matchAll(/‹(\d+)›/g)].map(([, number]) => number!);
  const running = (): string => whole.bot.around.content.current().content.version;

  async function changeAgainAndAgain(): Promise<null> {
    for (let number = 1; number <= CHANGES; number += 1) {
      const before = running();
      edit(number);
      await until(() => running() !== before, `version ${number}`, 15_000);
    }
    return null;
  }

  /** A whole request; every now and then somebody thinks. */
  async function talks(at: number): Promise<Student> {
    const student = new Student(whole, `74${String(at).padStart(4, '0')}`);
    await new Promise((resolve) => setTimeout(resolve, (at * CHANGES * 900) / PEOPLE));
    await student.says('ciao');
    for (const title of ['Chiedi supporto', 'Roma Tre', 'Vita in città', 'Casa e alloggio', 'Sì, continua'])
      await student.taps(title);
    await student.reads('Raccontaci la tua situazione');
    await student.says(`Cerco una stanza, sono la persona ${at}`);
    await student.taps('Salta');
    await student.taps('Invia');
    await student.reads(SENT);
    return student;
  }

  it(`${CHANGES} changes, ${PEOPLE} people: every turn is of one version, and every request arrives with its words`, async () => {
    const ticking = setInterval(() => whole.clock.forward(1_000), 100);
    const students = await Promise.all([
      changeAgainAndAgain(),
      ...Array.from({ length: PEOPLE }, (_, at) => talks(at)),
    ]).finally(() => clearInterval(ticking));
    await everythingHeard(whole);

    const all = new Set<string>();
    for (const [at, student] of students.filter((one) => one !== null).entries()) {
      const screen = student.screen();
      for (const message of screen) expect(new Set(marksIn(message)).size, message).to.be.at.most(1);
      for (const mark of screen.flatMap(marksIn)) all.add(mark);
      expect(screen.join('\n')).to.not.include('…');
      // What was confirmed and sent.
      expect(screen.join('\n')).to.include(`sono la persona ${at}\n`);
      expect(screen.filter((text) => SENT.test(text))).to.have.length(1);
      // Said in one turn.
      const [hello, intent] = [screen[0]!, screen[1]!];
      expect(marksIn(hello), hello).to.deep.equal(marksIn(intent));
    }
    expect(all.size, 'versions that people saw').to.be.at.least(CHANGES / 2);
    const requests = whole.bot.around.database.db.collection('requests');
    expect(await requests.countDocuments({ topic: 'life.housing' })).to.equal(PEOPLE);
    expect(whole.bot.around.content.refused()).to.equal(null);
  });
});

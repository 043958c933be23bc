import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { until } from '../support/until.ts';
import { Student, startWholeBot, type WholeBot } from '../support/whole-bot.ts';

describe('an administrator changes the files while the bot runs', function () {
  this.timeout(20_000);
  let whole: WholeBot;
  let folder: string;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'bot-reload-'));
    cpSync('config', join(folder, 'config'), { recursive: true });
    cpSync('locales', join(folder, 'locales'), { recursive: true });
    whole = await startWholeBot({ env: { CONFIG_DIR: join(folder, 'config'), LOCALES_DIR: join(folder, 'locales') } });
  });
  after(async () => {
    await whole.stop();
    rmSync(folder, { recursive: true });
  });

  const change = (file: string, from: string, to: string) => {
    const path = join(folder, file);
    const text = readFileSync(path, 'utf8');
    expect(text).to.include(from);
    writeFileSync(path, text.replace(from, to));
  };
  const content = async () => ((await (await fetch(`${whole.bot.url}/readyz`)).json()) as { content: string }).content;

  it('a bad file is named in /readyz by its code, and the version before goes on with nobody stranded', async () => {
    const student = new Student(whole, '73001');
    await student.says('ciao');
    await student.reads('Che cosa possiamo fare per te?');
    change('config/flows.yml', 'refused: refused }', 'refused: refussed }');
    await until(async () => (await content()) === 'F000', 'the error in /readyz');
    await student.taps('Chiedi supporto');
    await student.reads('Che università frequenti?');
  });

  it('a mended file with a new sentence is used within seconds, in the middle of a conversation', async () => {
    const student = new Student(whole, '73002');
    await student.says('ciao');
    await student.taps('Chiedi supporto');
    change('config/flows.yml', 'refused: refussed }', 'refused: refused }');
    change('locales/it/flows.json', 'Di che cosa hai bisogno?', 'Di che cosa si tratta?');
    await until(async () => (await content()) === 'current', 'the new version');
    await student.taps('Roma Tre');
    await student.reads('Di che cosa si tratta?');
  });
});

import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { runCli } from '../../src/cli/main.ts';
import { LANGUAGES, type Language } from '../../src/flows/model.ts';
import { csvOf } from '../../src/translation/csv.ts';
import { cellsOfFile, type SheetKind } from '../../src/translation/file.ts';
import { COLUMNS } from '../../src/translation/sheet.ts';

describe('bot flows texts', function () {
  this.timeout(30_000);
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'bot-texts-'));
    for (const part of ['config', 'locales']) cpSync(part, join(folder, part), { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const file = (name: string) => join(folder, name);
  async function bot(words: string): Promise<{ code: number; out: string }> {
    const lines: string[] = [];
    const keep = (line: string) => void lines.push(line);
    const env = { CONFIG_DIR: file('config'), LOCALES_DIR: file('locales') };
    const code = await runCli(words.split(' '), env, keep, keep);
    return { code, out: lines.join('\n') };
  }
  const flowsOf = (language: Language) => readFileSync(file(`locales/${language}/flows.json`), 'utf8');
  const all = () =>
    LANGUAGES.flatMap((language) =>
      readdirSync(file(`locales/${language}`)).map((name) => readFileSync(file(`locales/${language}/${name}`), 'utf8')),
    );

  /** Exports, changes cells as a translator would, and saves. */
  async function translated(kind: SheetKind, cells: Record<string, Partial<Record<Language, string>>>): Promise<void> {
    await bot(`flows texts export ${file(`texts.${kind}`)}`);
    const rows = await cellsOfFile(kind, readFileSync(file(`texts.${kind}`)));
    const filled = rows.map((row) =>
      row.map((cell, at) => cells[row[0] ?? '']?.[COLUMNS[at] as Language] ?? cell ?? ''),
    );
    writeFileSync(file('texts.csv'), csvOf(filled));
  }

  for (const kind of ['xlsx', 'csv'] as const)
    it(`exports every text as ${kind}, and an import of it changes nothing`, async () => {
      const before = all();
      const exported = await bot(`flows texts export ${file(`t.${kind}`)}`);
      expect(exported.code).to.equal(0);
      expect(exported.out).to.match(/: \d{3} texts\.$/);
      expect(await bot(`flows texts import ${file(`t.${kind}`)}`)).to.deep.equal({
        code: 0,
        out: 'No text is different.',
      });
      expect(all()).to.deep.equal(before);
    });

  it('imports what was changed, on its line, and leaves everything else as it was', async () => {
    const before = flowsOf('ar');
    await translated('xlsx', {
      'welcome.intent.ask': { ar: 'ما الذي تريد معرفته اليوم؟', it: 'Come possiamo aiutarti?' },
    });
    const { code, out } = await bot(`flows texts import ${file('texts.csv')}`);
    expect([code, out]).to.deep.equal([0, '2 texts changed (it 1, ar 1) in 2 files.']);
    const [old, now] = [before, flowsOf('ar')].map((text) => text.split('\n'));
    const different = now!.filter((line, at) => line !== old![at]);
    expect(different).to.deep.equal(['      "ask": "ما الذي تريد معرفته اليوم؟",']);
    expect(now!.length).to.equal(old!.length);
    expect((await bot('flows check')).code).to.equal(0);
  });

  it('says what it would change, and changes nothing, on a dry run', async () => {
    const before = all();
    await translated('csv', { 'welcome.intent.ask': { en: 'What is it about?' } });
    expect((await bot(`flows texts import ${file('texts.csv')} --dry-run`)).out).to.equal(
      '1 text would change (en 1) in 1 file.',
    );
    expect(all()).to.deep.equal(before);
  });

  it('brings translations of a new text to their place', async () => {
    const shipped = flowsOf('ar');
    const lines = shipped.split('\n');
    const at = lines.findIndex((line) => line.includes('"urgent": "حالة طارئة"'));
    writeFileSync(
      file('locales/ar/flows.json'),
      lines
        .with(at - 1, lines[at - 1]!.replace(/,$/, ''))
        .toSpliced(at, 1)
        .join('\n'),
    );
    expect((await bot('flows check')).code).to.equal(1);
    await translated('xlsx', { 'welcome.intent.options.urgent': { ar: 'حالة طارئة' } });
    expect((await bot(`flows texts export ${file('t.xlsx')}`)).out).to.match(/, 1 translations missing\.$/);
    expect((await bot(`flows texts import ${file('texts.csv')}`)).code).to.equal(0);
    expect(flowsOf('ar')).to.equal(shipped);
  });

  it('refuses what the check refuses, names the cell, and changes nothing, not even what is right', async () => {
    const before = all();
    await translated('csv', {
      'welcome.intent.ask': { en: 'What is it about?' },
      'welcome.intent.options.support': { fr: 'Demander de l’aide au comité' },
      'support.sent.text_one': { en: 'Done!' },
      'support.topic.ask': { it: '' },
    });
    const { code, out } = await bot(`flows texts import ${file('texts.csv')} --lang it`);
    expect(code).to.equal(1);
    expect(out).to.match(/texts\.csv:H5 error F501 .*28/);
    expect(out).to.match(/texts\.csv:F\d+ error F404 .*\{\{code\}\}/);
    expect(out).to.match(/texts\.csv:E\d+ error F402 /);
    expect(out).to.match(/Nothing has changed: [3-6] errors\.$/);
    expect(all()).to.deep.equal(before);
  });

  it('refuses a spreadsheet with a mistake of its own, at its cell', async () => {
    const before = all();
    writeFileSync(file('texts.csv'), 'key;it\nwelcome.intent.ask;Ciao\nwelcome.intent.axk;Ciao\n');
    const { code, out } = await bot(`flows texts import ${file('texts.csv')}`);
    expect(code).to.equal(1);
    expect(out).to.include(
      'texts.csv:A3 error F012 there is no text "welcome.intent.axk" — did you mean "welcome.intent.ask"?',
    );
    expect(all()).to.deep.equal(before);
  });

  it('never overwrites a text that changed since the export by its older self', async () => {
    await translated('csv', { 'welcome.intent.ask': { en: 'What is it about?' } });
    writeFileSync(
      file('locales/en/flows.json'),
      flowsOf('en')
        .replace('What can we do for you?', 'How can we help?')
        .replace('"Ask for support"', '"Ask for help"'),
    );
    const { code, out } = await bot(`flows texts import ${file('texts.csv')}`);
    expect(code).to.equal(1);
    expect(out).to.include('was changed here and meanwhile in the files, to “How can we help?”');
    await translated('csv', { 'welcome.intent.ask': { en: 'What is it about?' } });
    expect((await bot(`flows texts import ${file('texts.csv')}`)).code).to.equal(0);
    expect(flowsOf('en')).to.include('"Ask for help"').and.to.include('What is it about?');
  });

  it('changes no file when one of them cannot be written', async () => {
    const before = all();
    await translated('csv', { 'welcome.intent.ask': { en: 'What is it about?', it: 'Di che si tratta?' } });
    mkdirSync(file('locales/en/flows.json.new'));
    const { code, out } = await bot(`flows texts import ${file('texts.csv')}`);
    rmdirSync(file('locales/en/flows.json.new'));
    expect([code, out.slice(0, 4)]).to.deep.equal([1, 'F010']);
    expect(all()).to.deep.equal(before);
  });

  it('says what to do about a file that is no spreadsheet, is not there or is called otherwise', async () => {
    writeFileSync(file('texts.xlsx'), 'no');
    expect((await bot(`flows texts import ${file('texts.xlsx')}`)).out).to.match(/^F011 .*\n.*\.xlsx/);
    expect((await bot(`flows texts import ${file('away.csv')}`)).out).to.match(/^F011 /);
    const other = await bot(`flows texts export ${file('texts.ods')}`);
    expect([other.code, other.out]).to.deep.equal([2, `${other.out}`]);
    expect(other.out).to.include('.xlsx or .csv');
  });

  it('names mistakes that the files have already', async () => {
    writeFileSync(file('locales/en/flows.json'), flowsOf('en').replace('",', '"'));
    const { code, out } = await bot(`flows texts export ${file('t.csv')}`);
    expect(code).to.equal(1);
    expect(out)
      .to.match(/locales\/en\/flows\.json:\d+:\d+ error F101/)
      .and.to.match(/Mend these first\.$/);
  });
});

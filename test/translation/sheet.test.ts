import { expect } from 'chai';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import writeXlsx from 'write-excel-file/node';
import { LANGUAGES, type Language } from '../../src/flows/model.ts';
import { cellsOfCsv, csvOf } from '../../src/translation/csv.ts';
import { cellsOfFile, SHEET_KINDS, sheetFile } from '../../src/translation/file.ts';
import { changesIn } from '../../src/translation/read-table.ts';
import { type TextRow, textTable } from '../../src/translation/rows.ts';
import { COLUMNS, tableOf } from '../../src/translation/sheet.ts';
import { cellsOfXlsx } from '../../src/translation/xlsx.ts';
import { changed, smallSet } from '../flows/small-set.ts';
import { shippedFiles } from '../support/content-files.ts';

function tableIn(files: ReadonlyMap<string, string>): readonly TextRow[] {
  const table = textTable(files);
  if ('unreadable' in table) throw new Error('unreadable');
  return table.rows;
}
const rowOf = (rows: readonly TextRow[], key: string): TextRow => rows.find((row) => row.key === key)!;
const column = (name: (typeof COLUMNS)[number]): number => COLUMNS.indexOf(name);

function filled(rows: readonly TextRow[], key: string, language: Language, text: string): string[][] {
  const at = rows.findIndex((row) => row.key === key);
  return tableOf(rows).map((row, place) => (place === at + 1 ? row.with(column(language), text) : row));
}

describe('the table of texts', () => {
  const rows = tableIn(smallSet());

  it('has a row for each text with its languages, limit and variables', () => {
    const { shownAs, mostUnits, texts } = rowOf(rows, 'welcome.intent.options.support');
    expect([shownAs, mostUnits, texts.fr]).to.deep.equal(['title', 20, 'fr support']);
    expect(rowOf(rows, 'consent.privacy.ask')).to.include({ shownAs: 'buttons', mostUnits: 640 });
    expect(rowOf(rows, 'menu.support')).to.include({ shownAs: 'menu', mostUnits: 30 });
    expect(rowOf(rows, 'common.yes')).to.include({ shownAs: 'title', mostUnits: 20 });
    expect(rowOf(rows, 'common.did_you_mean').variables).to.deep.equal(['choice']);
  });

  it('has every text of the shipped files, once', () => {
    const shipped = tableIn(shippedFiles());
    const keys = shipped.map(({ key }) => key);
    expect(new Set(keys).size).to.equal(keys.length);
    for (const part of ['flows', 'common', 'members', 'letters'])
      for (const language of LANGUAGES) {
        const texts = leavesOf(JSON.parse(shippedFiles().get(`locales/${language}/${part}.json`)!) as object);
        const known = new Set(shipped.filter(({ texts: all }) => all[language] !== undefined).map(({ key }) => key));
        expect(texts.filter((key) => !known.has(part === 'flows' ? key : `${part}.${key}`))).to.deep.equal([]);
      }
  });

  it('shows where each language has no such plural form', () => {
    const few = rowOf(rows, 'support.description.too_short_few');
    expect(few.wanted).to.deep.equal({ it: false, en: false, ar: true, fr: false });
  });

  it('can be made while texts are missing, but not of files that cannot be read', () => {
    const missing = tableIn(withoutTopic());
    expect(rowOf(missing, 'support.topic.ask').texts.ar).to.equal(undefined);
    expect(rowOf(missing, 'support.topic.ask').wanted.ar).to.equal(true);
    expect(textTable(changed('locales/ar/flows.json', '{', '['))).to.have.property('unreadable').that.is.not.empty;
    expect(textTable(changed('config/flows.yml', 'start: welcome', 'start: ['))).to.have.property('unreadable').that.is
      .empty;
  });
});

function withoutTopic(): Map<string, string> {
  const files = smallSet();
  const texts = JSON.parse(files.get('locales/ar/flows.json')!) as { support: { topic?: unknown } };
  delete texts.support.topic;
  return files.set('locales/ar/flows.json', JSON.stringify(texts, null, 2));
}

function leavesOf(value: object, path = ''): string[] {
  return Object.entries(value).flatMap(([name, inner]) =>
    typeof inner === 'object' ? leavesOf(inner as object, `${path}${name}.`) : [path + name],
  );
}

/** What people may write in a cell: all of Unicode, line breaks, quotes, and signs with which formulas begin. */
const CELL = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '=',
        '+',
        '-',
        '@',
        "'",
        '"',
        ',',
        ';',
        '\n',
        '\t',
        ' ',
        '⁨',
        '⁩',
        'مرحبا',
        '😀',
        '{{code}}',
        '<b>',
        '&amp;',
        '_x0041_',
      ),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    ),
    { maxLength: 8 },
  )
  // Neither XML nor the check allows these.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  .map((pieces) => pieces.join('').replaceAll(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, ''));

describe('a spreadsheet file', () => {
  const rows = tableIn(shippedFiles());

  for (const kind of SHEET_KINDS)
    it(`as ${kind} brings back what it was given, down to the last sign`, async () => {
      expect(await cellsOfFile(kind, await sheetFile(kind, rows))).to.deep.equal(tableOf(rows));
    });

  it('as csv carries any text, and no formula', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(CELL, CELL), { minLength: 1, maxLength: 5 }), (cells) => {
        const csv = csvOf([['key', 'it'], ...cells]);
        expect(cellsOfCsv(csv)).to.deep.equal([['key', 'it'], ...cells]);
        const seen = (parse(csv, { bom: true }) as string[][]).flat();
        expect(seen.filter((cell) => /^[=+@\t-]/.test(cell))).to.deep.equal([]);
      }),
    );
  });

  it('as xlsx carries any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(CELL, { minLength: 1, maxLength: 20 }), async (texts) => {
        const made = texts.map((text) => ({ ...rows[0]!, texts: { ...rows[0]!.texts, it: text } }));
        const cells = await cellsOfXlsx(Buffer.from(await sheetFile('xlsx', made)));
        expect(cells.slice(1).map((row) => row[column('it')])).to.deep.equal(texts);
      }),
      { numRuns: 30 },
    );
  });

  it('as csv may have semicolons, as programs in Italian write it, and no mark', () => {
    const csv = 'key;it\r\nwelcome.hello.text;"Ciao, tu; e tu"\r\n';
    expect(cellsOfCsv(csv)).to.deep.equal([
      ['key', 'it'],
      ['welcome.hello.text', 'Ciao, tu; e tu'],
    ]);
  });

  it('with a date where text belongs is told from one with a number', async () => {
    const bytes = await writeXlsx([
      ['key', 'it', 'en'],
      ['a.b', { value: new Date(0), type: Date, format: 'dd/mm/yyyy' }, 12.5],
    ]).toBuffer();
    expect(await cellsOfXlsx(bytes)).to.deep.equal([
      ['key', 'it', 'en'],
      ['a.b', null, '12.5'],
    ]);
  });

  it('that is none is refused with what to do', async () => {
    for (const kind of SHEET_KINDS) {
      const refused = await cellsOfFile(kind, Buffer.from('"never closed')).catch((error: Error) => error);
      expect(refused).to.have.property('code', 'F011');
    }
  });
});

describe('a filled spreadsheet', () => {
  const rows = tableIn(smallSet());
  const told = (cells: readonly (readonly (string | null)[])[], today = rows) => changesIn(cells, today);
  const intent = 'welcome.intent.ask';

  it('changes the texts that somebody changed', () => {
    expect(told(filled(rows, intent, 'ar', 'نص جديد'))).to.deep.equal({
      changes: [
        { key: intent, language: 'ar', text: 'نص جديد', cell: `G${rows.findIndex(({ key }) => key === intent) + 2}` },
      ],
      mistakes: [],
    });
  });

  it('may have its rows sorted, columns moved or left out, and other columns beside', () => {
    const cells = filled(rows, intent, 'fr', 'Quoi ?').map((row) => [`note`, row[column('fr')]!, row[column('key')]!]);
    const [head, ...rest] = cells;
    const { changes, mistakes } = told([head!.with(0, 'notes'), ...rest.reverse()]);
    expect(mistakes).to.deep.equal([]);
    expect(changes.map(({ key, language }) => [key, language])).to.deep.equal([[intent, 'fr']]);
  });

  it('leaves alone what was changed in the files meanwhile, and refuses what was changed in both', () => {
    const today = tableIn(changed('locales/it/flows.json', '"it what?"', '"it what now?"'));
    expect(rowOf(today, intent).texts.it, 'the small set has this text').to.equal('it what now?');
    expect(told(tableOf(rows), today)).to.deep.equal({ changes: [], mistakes: [] });
    expect(told(filled(rows, intent, 'it', 'altro'), today).mistakes[0]?.text).to.contain('meanwhile in the files');
  });

  const mistakes: [string, (cells: string[][]) => (string | null)[][], RegExp][] = [
    [
      'without the names of the columns',
      (cells) => cells.slice(1),
      /^A1 there is no column "key"; the first row must name them: key/,
    ],
    ['without a language', (cells) => cells.map((row) => row.slice(0, 3)), /^A1 there is no column of a language/],
    ['with a column twice', (cells) => cells.map((row) => [...row, row[4]!]), /^J1 column "it" is there twice/],
    [
      'with a text that nobody knows',
      (cells) => [...cells, ['welcome.intent.aks', ...cells[1]!.slice(1)]],
      /^A\d+ there is no text "welcome.intent.aks" — did you mean "welcome.intent.ask"\?$/,
    ],
    ['with a text twice', (cells) => [...cells, cells[3]!], /^A\d+ ".*" is there twice, first in row 4$/],
    [
      'with texts but no key',
      (cells) => [...cells, cells[3]!.with(0, ' ')],
      /^A\d+ here the key of the text is missing/,
    ],
    [
      'with a date for a text',
      (cells) => cells.map((row, at) => (at === 2 ? [...row.slice(0, 4), null, ...row.slice(5)] : row)),
      /^E3 only text can stand here/,
    ],
  ];
  for (const [what, change, said] of mistakes)
    it(`${what} is refused, at its cell`, () => {
      const found = told(change(tableOf(rows)));
      expect(found.mistakes.map(({ cell, text }) => `${cell} ${text}`)).to.satisfy((all: string[]) => all.length === 1);
      expect(`${found.mistakes[0]?.cell} ${found.mistakes[0]?.text}`).to.match(said);
    });

  it('with a plural form that the language does not have is refused', () => {
    const { mistakes: found } = told(filled(rows, 'support.description.too_short_few', 'it', 'poche'));
    expect(found[0]?.text).to.equal('"support.description.too_short_few" is no text in "it": leave it empty');
  });

  it('may have empty rows', () => {
    const cells = tableOf(rows);
    expect(told([...cells, cells[0]!.map(() => ''), []])).to.deep.equal({ changes: [], mistakes: [] });
  });
});

import readXlsx from 'read-excel-file/node';
import writeXlsx from 'write-excel-file/node';
import { BotError } from '../errors.ts';
import { LANGUAGES, type Language } from '../flows/model.ts';
import type { TextRow } from './rows.ts';
import { type Cells, COLUMNS, cellsOf } from './sheet.ts';

const WIDTHS: Readonly<Record<(typeof COLUMNS)[number], number>> = {
  key: 34,
  'shown as': 14,
  'at most': 8,
  keep: 16,
  it: 48,
  en: 48,
  ar: 48,
  fr: 48,
  exported: 12,
};
const GREY = '#eceff1';
const RED = '#fbe3e6';
/** What the format itself would read as a sign: `_x0041_` is an A. */
const ESCAPE = /_(?=x[0-9a-f]{4}_)/gi;

/** Names and keys stay in sight; grey is not to be filled in, red is missing. */
export async function xlsxOf(rows: readonly TextRow[]): Promise<Buffer> {
  const head = COLUMNS.map((value) => ({ value, type: String, fontWeight: 'bold' as const, backgroundColor: GREY }));
  const sheet = {
    data: [head, ...rows.map(styled)],
    sheet: 'texts',
    columns: COLUMNS.map((name) => ({ width: WIDTHS[name] })),
    stickyRowsCount: 1,
    stickyColumnsCount: 1,
  };
  return writeXlsx([sheet]).toBuffer();
}

function styled(row: TextRow) {
  return cellsOf(row).map((value, at) => {
    const column = COLUMNS[at]!;
    const language = LANGUAGES.find((one) => one === column);
    return {
      ...(value === '' ? {} : { value: value.replaceAll(ESCAPE, '_x005F_') }),
      type: String,
      // Text, whatever it looks like: else a program makes numbers and dates of it.
      format: '@',
      wrap: true,
      alignVertical: 'top' as const,
      ...(language === 'ar' ? { align: 'right' as const } : {}),
      ...colourOf(row, language),
    };
  });
}

function colourOf(row: TextRow, language: Language | undefined): { backgroundColor?: string } {
  if (language === undefined || !row.wanted[language]) return { backgroundColor: GREY };
  return row.texts[language] === undefined ? { backgroundColor: RED } : {};
}

/** The first sheet. @throws BotError F011 */
export async function cellsOfXlsx(bytes: Buffer): Promise<Cells> {
  try {
    const [first] = await readXlsx<string>(bytes, { trim: false, parseNumber: (digits) => digits });
    return (first?.data ?? []).map((row) =>
      row.map((cell) => (cell === null ? '' : typeof cell === 'string' ? cell : null)),
    );
  } catch (cause) {
    const mend = 'Save it as .xlsx in your spreadsheet program, or use .csv.';
    throw new BotError('F011', 'the file cannot be read as a spreadsheet', mend, { cause });
  }
}

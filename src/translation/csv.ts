import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { BotError } from '../errors.ts';
import type { Cells } from './sheet.ts';

/** As spreadsheets read it: UTF-8 with its mark, since Excel otherwise guesses; a sign before what could be a formula. */
export function csvOf(table: readonly (readonly string[])[]): string {
  const cells = table.map((row) => row.map((cell) => (FORMULA.test(cell) ? `'${cell}` : cell)));
  return stringify(cells, { bom: true, record_delimiter: '\r\n' });
}

const FORMULA = /^'*[=+\-@\t\r]/;

/** @throws BotError F011 */
export function cellsOfCsv(text: string): Cells {
  const plain = text.replace(/^\ufeff/, '');
  const delimiter = delimiterOf(plain);
  try {
    const rows = parse(plain, { delimiter, relax_column_count: true, skip_empty_lines: false });
    return rows.map((row) => row.map((cell) => (/^'/.test(cell) && FORMULA.test(cell) ? cell.slice(1) : cell)));
  } catch (cause) {
    const line = (cause as { lines?: number }).lines;
    const where = line === undefined ? '' : `, near line ${line}`;
    throw new BotError('F011', `the file cannot be read as CSV${where}`, 'Save it as "CSV UTF-8", or use .xlsx.', {
      cause,
    });
  }
}

/** Programs of other languages put a semicolon: whichever comes first in the row of names. */
function delimiterOf(text: string): string {
  return /[,;\t]/.exec(text.slice(0, 2_000))?.[0] ?? ',';
}

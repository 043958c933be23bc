import { LANGUAGES, type Language } from '../flows/model.ts';
import { nearest } from '../flows/near.ts';
import type { TextRow } from './rows.ts';
import { type Cells, COLUMNS, EXPORTED, KEY, markIn, markOf } from './sheet.ts';

/** Something in the spreadsheet that cannot be taken over, with the cell as spreadsheets name it: `E41`. */
export interface Mistake {
  readonly cell: string;
  readonly text: string;
}

/** A text that somebody changed. */
export interface Change {
  readonly key: string;
  readonly language: Language;
  readonly text: string;
  /** Where it stands in the spreadsheet. */
  readonly cell: string;
}

/** Compares a filled spreadsheet with the texts of today. Columns and rows may be moved, hidden or left out. */
export function changesIn(cells: Cells, rows: readonly TextRow[]): { changes: Change[]; mistakes: Mistake[] } {
  const columns = columnsOf(cells[0] ?? []);
  if ('mistakes' in columns) return { changes: [], mistakes: columns.mistakes };
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const seen = new Map<string, number>();
  const found = cells.slice(1).map((row, at) => rowChanges({ row, at: at + 1, columns, byKey, seen }));
  return { changes: found.flatMap(({ changes }) => changes), mistakes: found.flatMap(({ mistakes }) => mistakes) };
}

type Columns = ReadonlyMap<string, number>;

function columnsOf(head: Cells[number]): Columns | { mistakes: Mistake[] } {
  const names = head.map((name) => (name ?? '').trim().toLowerCase());
  const twice = names.flatMap((name, at) =>
    name !== '' && names.indexOf(name) < at ? [{ cell: cellName(0, at), text: `column "${name}" is there twice` }] : [],
  );
  if (twice.length > 0) return { mistakes: twice };
  const columns = new Map(names.map((name, at) => [name, at]));
  const lacks = !columns.has(KEY)
    ? `there is no column "${KEY}"`
    : LANGUAGES.some((language) => columns.has(language))
      ? undefined
      : `there is no column of a language (${LANGUAGES.join(', ')})`;
  if (lacks === undefined) return columns;
  return { mistakes: [{ cell: 'A1', text: `${lacks}; the first row must name them: ${COLUMNS.join(', ')}` }] };
}

interface RowParts {
  readonly row: Cells[number];
  /** 0 is the row with the names. */
  readonly at: number;
  readonly columns: Columns;
  readonly byKey: ReadonlyMap<string, TextRow>;
  /** Where each key was met. */
  readonly seen: Map<string, number>;
}

function rowChanges(parts: RowParts): { changes: Change[]; mistakes: Mistake[] } {
  const { row, at, columns, byKey, seen } = parts;
  const keyAt = columns.get(KEY)!;
  const key = (row[keyAt] ?? '').trim();
  const refused = (text: string) => ({ changes: [], mistakes: [{ cell: cellName(at, keyAt), text }] });
  if (key === '') return row.every((cell) => cell === '') ? NOTHING : refused('here the key of the text is missing');
  const known = byKey.get(key);
  if (known === undefined) {
    const near = nearest(key, byKey.keys());
    return refused(`there is no text "${key}"${near === undefined ? '' : ` — did you mean "${near}"?`}`);
  }
  const before = seen.get(key);
  if (before !== undefined) return refused(`"${key}" is there twice, first in row ${before + 1}`);
  seen.set(key, at);
  const changes: Change[] = [];
  const mistakes: Mistake[] = [];
  for (const language of LANGUAGES) {
    const column = columns.get(language);
    if (column === undefined) continue;
    const cell = cellName(at, column);
    const told = tell(known, language, row[column], row[columns.get(EXPORTED) ?? -1] ?? '');
    if (told.is === 'change') changes.push({ key, language, text: told.text, cell });
    if (told.is === 'mistake') mistakes.push({ cell, text: told.text });
  }
  return { changes, mistakes };
}

const NOTHING: { changes: Change[]; mistakes: Mistake[] } = { changes: [], mistakes: [] };

type Told = { is: 'same' } | { is: 'change'; text: string } | { is: 'mistake'; text: string };

/** @param cell undefined at the end of a row that is shorter than the others: empty */
function tell(row: TextRow, language: Language, cell: string | null | undefined, stamp: string): Told {
  if (cell === null) return { is: 'mistake', text: 'only text can stand here' };
  const text = unified(cell ?? '', row.texts[language]);
  const today = row.texts[language] ?? '';
  const exported = markIn(stamp, language);
  if (text === today || (exported !== undefined && markOf(text) === exported)) return { is: 'same' };
  if (!row.wanted[language]) return { is: 'mistake', text: `"${row.key}" is no text in "${language}": leave it empty` };
  if (exported === undefined || markOf(today) === exported) return { is: 'change', text };
  const now = today.length > 60 ? `${today.slice(0, 60)}…` : today;
  return {
    is: 'mistake',
    text: `"${row.key}" was changed here and meanwhile in the files, to “${now}”: export anew and enter it there`,
  };
}

/** Programs have line breaks of their own; ours stay as they are. */
function unified(text: string, today: string | undefined): string {
  const breaks = text.replaceAll(/_x000D_\n|\r\n?/g, '\n');
  return today?.includes('\r\n') ? breaks.replaceAll('\n', '\r\n') : breaks;
}

/** Rows and columns from 0. */
export function cellName(row: number, column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return `${column >= 26 ? String.fromCharCode(64 + Math.floor(column / 26)) : ''}${letter}${row + 1}`;
}

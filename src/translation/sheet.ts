import { hashOf } from '../flows/hash.ts';
import { LANGUAGES, type Language } from '../flows/model.ts';
import type { TextRow } from './rows.ts';

/** A spreadsheet as it is read: rows of cells, the first row with the names of the columns. */
export type Cells = readonly (readonly Cell[])[];
/** Null: neither text nor number, as a date or a tick. */
export type Cell = string | null;

export const KEY = 'key';
export const EXPORTED = 'exported';
export const COLUMNS = [KEY, 'shown as', 'at most', 'keep', ...LANGUAGES, EXPORTED] as const;

const SHOWN_AS = {
  message: 'message',
  buttons: 'message with buttons',
  title: 'button',
  menu: 'menu entry',
  label: 'name of an answer',
} as const;

/** What stands in a row, column by column. */
export function cellsOf(row: TextRow): string[] {
  return [
    row.key,
    SHOWN_AS[row.shownAs],
    String(row.mostUnits),
    row.variables.map((name) => `{{${name}}}`).join(' '),
    ...LANGUAGES.map((language) => row.texts[language] ?? ''),
    stampOf(row),
  ];
}

export const tableOf = (rows: readonly TextRow[]): string[][] => [[...COLUMNS], ...rows.map(cellsOf)];

/** What the texts were when they left, so that a text changed meanwhile is never overwritten by its older self. */
function stampOf({ texts }: TextRow): string {
  return LANGUAGES.map((language) => `${language}:${markOf(texts[language] ?? '')}`).join(' ');
}

export const markOf = (text: string): string => hashOf(text).slice(0, 8);

/** The mark of a language in a stamp; undefined where somebody removed it. */
export function markIn(stamp: string, language: Language): string | undefined {
  return new RegExp(`\\b${language}:([0-9a-f]{8})\\b`).exec(stamp)?.[1];
}

import { cellsOfCsv, csvOf } from './csv.ts';
import type { TextRow } from './rows.ts';
import { type Cells, tableOf } from './sheet.ts';
import { cellsOfXlsx, xlsxOf } from './xlsx.ts';

/** By the ending of the file's name. */
export const SHEET_KINDS = ['xlsx', 'csv'] as const;
export type SheetKind = (typeof SHEET_KINDS)[number];

export async function sheetFile(kind: SheetKind, rows: readonly TextRow[]): Promise<Buffer> {
  return kind === 'xlsx' ? xlsxOf(rows) : Buffer.from(csvOf(tableOf(rows)));
}

/** @throws BotError F011 when the file is no spreadsheet */
export async function cellsOfFile(kind: SheetKind, bytes: Buffer): Promise<Cells> {
  return kind === 'xlsx' ? cellsOfXlsx(bytes) : cellsOfCsv(bytes.toString('utf8'));
}

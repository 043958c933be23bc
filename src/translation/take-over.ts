import { localeFile, TEXT_PARTS, type TextPart } from '../flows/files.ts';
import { loadContent } from '../flows/load.ts';
import type { CheckLanguage } from '../flows/messages.ts';
import { LANGUAGES, type Language } from '../flows/model.ts';
import { isError, type Problem } from '../flows/problem.ts';
import { withTexts } from './edit-json.ts';
import { type Change, changesIn, type Mistake } from './read-table.ts';
import { type TextRow, type TextTable, textTable } from './rows.ts';
import type { Cells } from './sheet.ts';

export type TakenOver =
  | { readonly is: 'refused'; readonly mistakes: readonly Mistake[]; readonly problems: readonly Found[] }
  | {
      readonly is: 'taken';
      /** Only the files that change, by name. */
      readonly files: ReadonlyMap<string, string>;
      readonly changes: readonly Change[];
      /** Warnings about texts that were changed. */
      readonly warnings: readonly Found[];
    };

/** What the check says; with the cell where the spreadsheet has the text it is about. */
export interface Found extends Problem {
  readonly cell?: string;
}

/** A filled spreadsheet into the files. All of it or nothing: what the check refuses, or what nobody could mean, is refused. */
export function takeOver(
  files: ReadonlyMap<string, string>,
  table: TextTable,
  cells: Cells,
  language: CheckLanguage = 'en',
): TakenOver {
  const { changes, mistakes } = changesIn(cells, table.rows);
  if (mistakes.length > 0) return { is: 'refused', mistakes, problems: [] };
  const changed = changedFiles(files, table.rows, changes);
  const after = new Map([...files, ...changed]);
  const found = inCells(loadContent(after, { language }).problems, changes, after);
  const problems = found.filter(isError);
  if (problems.length > 0) return { is: 'refused', mistakes: [], problems };
  return { is: 'taken', files: changed, changes, warnings: found.filter(({ cell }) => cell !== undefined) };
}

function changedFiles(
  files: ReadonlyMap<string, string>,
  rows: readonly TextRow[],
  changes: readonly Change[],
): Map<string, string> {
  const order = Map.groupBy(rows, ({ key }) => partOf(key));
  const byFile = Map.groupBy(changes, ({ key, language }) => localeFile(language, partOf(key)));
  return new Map(
    [...byFile].map(([name, some]) => {
      const settings = some.map(({ key, text }) => ({ path: pathOf(key), text }));
      const paths = (order.get(partOf(some[0]!.key)) ?? []).map(({ key }) => pathOf(key));
      return [name, withTexts(files.get(name) ?? '{}', settings, paths)];
    }),
  );
}

const partOf = (key: string): TextPart => TEXT_PARTS.find((part) => key.startsWith(`${part}.`)) ?? 'flows';

function pathOf(key: string): string[] {
  const path = key.split('.');
  return partOf(key) === 'flows' ? path : path.slice(1);
}

function inCells(
  problems: readonly Problem[],
  changes: readonly Change[],
  files: ReadonlyMap<string, string>,
): Found[] {
  const table = textTable(files);
  if ('unreadable' in table) return [...problems];
  const cells = new Map(changes.map(({ key, language, cell }) => [`${language}:${key}`, cell]));
  const keys = new Map(LANGUAGES.flatMap((language) => linesOf(table, language)));
  return problems.map((problem) => {
    const cell = cells.get(keys.get(`${problem.file}:${problem.line}`) ?? '');
    return cell === undefined ? problem : { ...problem, cell };
  });
}

/** `locales/ar/flows.json:41` to `ar:support.topic.ask` */
function linesOf({ locales }: TextTable, language: Language): [string, string][] {
  return [...locales[language].texts].map(([key, { source, path }]) => [
    `${source.name}:${source.placeOf(path).line}`,
    `${language}:${key}`,
  ]);
}

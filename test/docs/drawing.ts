import { mermaidOf } from '../../src/drawing/mermaid.ts';
import { pictureOf } from '../../src/drawing/picture.ts';
import { DRAWING_WORDS } from '../../src/drawing/words.ts';
import { loadContent } from '../../src/flows/load.ts';
import { cellsOfCsv } from '../../src/translation/csv.ts';
import { textTable } from '../../src/translation/rows.ts';
import { takeOver } from '../../src/translation/take-over.ts';
import { toldOf } from '../../src/translation/told.ts';
import { completed } from './complete.ts';
import type { Block } from './guide.ts';

/** The first flow of an example, as `bot flows graph --format mermaid --lang en` draws it. */
export function drawnAs(parts: readonly Block[]): string {
  const { content } = loadContent(completed(parts));
  if (content === null) throw new Error('the example has mistakes');
  return mermaidOf([pictureOf(content, content.flows.start, 'en')], DRAWING_WORDS.en, null);
}

/** What `bot flows texts import texts.csv` says of the spreadsheet of an example. */
export function toldOfImport(parts: readonly Block[], { body }: Block): string {
  const files = completed(parts);
  const table = textTable(files);
  if ('unreadable' in table) throw new Error('the example has mistakes');
  return `${toldOf(takeOver(files, table, cellsOfCsv(body)), 'texts.csv', false).join('\n')}\n`;
}

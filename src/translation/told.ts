import { LANGUAGES } from '../flows/model.ts';
import { asText } from '../flows/problem.ts';
import type { Found, TakenOver } from './take-over.ts';

/** Of the spreadsheet itself. */
const MISTAKE = 'F012';

/** What became of an import, line by line. */
export function toldOf(taken: TakenOver, file: string, isDry: boolean): string[] {
  if (taken.is === 'taken') return [...taken.warnings.map((warning) => inCell(file, warning)), summary(taken, isDry)];
  const { mistakes, problems } = taken;
  const lines = [
    ...mistakes.map(({ cell, text }) => `${file}:${cell} error ${MISTAKE} ${text}`),
    ...problems.map((problem) => inCell(file, problem)),
  ];
  return [...lines, `Nothing has changed: ${lines.length} ${lines.length === 1 ? 'error' : 'errors'}.`];
}

/** By its cell, where the text came from the spreadsheet. */
function inCell(file: string, { cell, ...problem }: Found): string {
  const line = asText(problem);
  return cell === undefined
    ? line
    : line.replace(`${problem.file}:${problem.line}:${problem.column}`, () => `${file}:${cell}`);
}

function summary({ changes, files }: Extract<TakenOver, { is: 'taken' }>, isDry: boolean): string {
  if (changes.length === 0) return 'No text is different.';
  const each = LANGUAGES.flatMap((language) => {
    const count = changes.filter((one) => one.language === language).length;
    return count === 0 ? [] : [`${language} ${count}`];
  });
  const texts = `${changes.length} ${changes.length === 1 ? 'text' : 'texts'} ${isDry ? 'would change' : 'changed'}`;
  return `${texts} (${each.join(', ')}) in ${files.size} ${files.size === 1 ? 'file' : 'files'}.`;
}

/** Columns of a terminal that a message takes at most. */
const WIDTH = 72;
const MARGIN = '      ';

/** One message as a terminal shows it: the bot's words, then its buttons with their numbers. Arabic stands at the right. */
export function bubble(text: string, titles: readonly string[], rightToLeft: boolean): string[] {
  const lines = text.split('\n').flatMap((line) => wrapped(line.split(' ')));
  const buttons = titles.length === 0 ? [] : wrapped(titles.map((title, at) => `[${at + 1} ${title}]`));
  const all = [...lines, ...buttons];
  return all.map((line, at) => `${at === 0 ? 'bot   ' : MARGIN}${rightToLeft ? atRight(line) : line}`);
}

function wrapped(words: readonly string[]): string[] {
  const rows: string[] = [];
  let row: string | null = null;
  for (const word of words) {
    const longer: string = row === null ? word : `${row} ${word}`;
    if (row !== null && columns(longer) > WIDTH) {
      rows.push(row);
      row = word;
    } else row = longer;
  }
  return [...rows, row ?? ''];
}

/** Marks and signs above or below letters take no column. */
const columns = (line: string): number => line.replaceAll(/[\p{Mn}\u2066-\u2069\u200E\u200F]/gu, '').length;
const atRight = (line: string): string => `${' '.repeat(Math.max(0, WIDTH - columns(line)))}${line}`;

/** What came of rows with known answers: how often right, and which ones not. */
export interface Evaluation {
  readonly counts: Readonly<Record<string, number>>;
  /** Shares between 0 and 1; null where there was nothing to count. */
  readonly rates: Readonly<Record<string, number | null>>;
  readonly rows: readonly JudgedRow[];
}

export interface JudgedRow {
  /** The row's id, or the number of its line. */
  readonly id: string | number;
  readonly expected: unknown;
  readonly answered: unknown;
  readonly right: boolean;
}

export interface Row {
  readonly line: number;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** @throws SyntaxError naming the line that is no JSON object */
export function rowsOf(jsonLines: string): Row[] {
  return jsonLines.split(/\r?\n/).flatMap((text, at) => (text.trim() === '' ? [] : [rowOf(text, at + 1)]));
}

function rowOf(text: string, line: number): Row {
  try {
    const fields: unknown = JSON.parse(text);
    if (typeof fields === 'object' && fields !== null && !Array.isArray(fields))
      return { line, fields: fields as Record<string, unknown> };
  } catch {
    // Said below, with the line.
  }
  throw new SyntaxError(`line ${line} is not a JSON object`);
}

export function idOf({ line, fields }: Row): string | number {
  return typeof fields['id'] === 'string' || typeof fields['id'] === 'number' ? fields['id'] : line;
}

export function textOf({ fields }: Row): string {
  return typeof fields['text'] === 'string' ? fields['text'] : '';
}

export const share = (part: number, all: number): number | null => (all === 0 ? null : part / all);

export function evaluationLines({ counts, rates, rows }: Evaluation): string[] {
  return [
    ...Object.entries(counts).map(([name, count]) => `${name.padEnd(28)} ${count}`),
    ...Object.entries(rates).map(([name, rate]) => `${name.padEnd(28)} ${rate === null ? '-' : percent(rate)}`),
    ...rows
      .filter(({ right }) => !right)
      .map(({ id, expected, answered }) => `${id}: expected ${told(expected)}, answered ${told(answered)}`),
  ];
}

const percent = (rate: number): string => `${(rate * 100).toFixed(1)} %`;
const told = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value ?? null));

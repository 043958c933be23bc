import { ENGLISH, type ProblemCode, type Wording } from './messages.ts';

export type { ProblemCode } from './messages.ts';

/** A mistake an administrator can find: which file, where, what, and often what was meant. */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: 'error' | 'warning';
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly text: string;
  /** A suggestion, shown on its own line. */
  readonly hint?: string;
}

export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

const WARNINGS: ReadonlySet<string> = new Set(['F302', 'F308', 'F403', 'F601']);

export function problem<Code extends ProblemCode>(
  code: Code,
  place: Place,
  facts: Parameters<Wording[Code]>[0],
  hint?: string,
): Problem {
  const text = (ENGLISH[code] as (facts: unknown) => string)(facts);
  const severity = WARNINGS.has(code) ? 'warning' : 'error';
  return { code, severity, ...place, text, ...(hint === undefined ? {} : { hint }) };
}

export const isError = ({ severity }: Problem): boolean => severity === 'error';

export function inReadingOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) =>
    a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column,
  );
}

export type ProblemFormat = 'text' | 'json' | 'github';

/** As `flows check` prints them; `github` makes annotations on the changed lines of a pull request. */
export function formatProblems(problems: readonly Problem[], format: ProblemFormat = 'text'): string {
  if (format === 'json') return JSON.stringify(problems, null, 2);
  return problems.map(format === 'github' ? asAnnotation : asText).join('\n');
}

/** One problem as a person reads it. */
export function asText({ file, line, column, severity, code, text, hint }: Problem): string {
  const first = `${file}:${line}:${column} ${severity} ${code} ${text}`;
  return hint === undefined ? first : `${first}\n    ${hint}`;
}

function asAnnotation({ file, line, column, severity, code, text, hint }: Problem): string {
  const message = (hint === undefined ? text : `${text}\n${hint}`).replace(/%/g, '%25').replace(/\r?\n/g, '%0A');
  return `::${severity} file=${file},line=${line},col=${column},title=${code}::${message}`;
}

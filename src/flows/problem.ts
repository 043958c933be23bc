import { type CheckLanguage, type FactsOf, type Hint, type ProblemCode, WORDINGS } from './messages.ts';

export type { CheckLanguage, ProblemCode } from './messages.ts';

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

/** A mistake before it is put into words. */
export interface Finding<Code extends ProblemCode = ProblemCode> extends Place {
  readonly code: Code;
  readonly severity: Problem['severity'];
  readonly facts: FactsOf[Code];
  readonly hint?: Hint;
}

const WARNINGS: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'F302',
  'F308',
  'F403',
  'F407',
  'F408',
  'F601',
  'F603',
  'F803',
  'F903',
]);

export function finding<Code extends ProblemCode>(
  code: Code,
  place: Place,
  facts: FactsOf[Code],
  hint?: Hint,
): Finding<Code> {
  const severity = WARNINGS.has(code) ? 'warning' : 'error';
  return { code, severity, ...place, facts, ...(hint === undefined ? {} : { hint }) };
}

/** In the words of one language. */
export function worded({ code, severity, file, line, column, facts, hint }: Finding, language: CheckLanguage): Problem {
  const wording = WORDINGS[language];
  const text = (wording.problems[code] as (facts: unknown) => string)(facts);
  return { code, severity, file, line, column, text, ...(hint === undefined ? {} : { hint: wording.hint(hint) }) };
}

export const isError = ({ severity }: Pick<Problem, 'severity'>): boolean => severity === 'error';

export function inReadingOrder<Placed extends Place>(problems: readonly Placed[]): Placed[] {
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
  const message = escaped(hint === undefined ? text : `${text}\n${hint}`);
  const property = escaped(file).replace(/:/g, '%3A').replace(/,/g, '%2C');
  return `::${severity} file=${property},line=${line},col=${column},title=${code}::${message}`;
}

/** What GitHub's runner reads back; a `%` or line break of the text would end the annotation. */
const escaped = (text: string): string => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');

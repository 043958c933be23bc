import type { OurLanguage } from '../language/detect.ts';
import { evaluateLanguage } from './evaluate-language.ts';
import { type Evaluation, idOf, type Row, textOf } from './evaluation.ts';

/** Rows as read from a file; what is no language of ours counts as one that nobody could tell. */
export function evaluateLanguageRows(rows: readonly Row[]): Evaluation {
  const labelled = rows.map((row) => ({
    id: String(idOf(row)),
    text: textOf(row),
    lang: languageOf(row.fields['lang']),
    accept: Array.isArray(row.fields['accept']) ? row.fields['accept'].map(String) : [],
  }));
  const { undecidable, precision, recall, answers, failing: _, ...counts } = evaluateLanguage(labelled);
  return {
    counts: { ...counts, undecidable: undecidable.rows, undecidable_answered: undecidable.answered },
    rates: { precision, recall },
    rows: answers.map(({ why: _, ...row }) => row),
  };
}

const OURS: readonly unknown[] = ['it', 'en', 'ar', 'fr'];
const languageOf = (value: unknown): OurLanguage | null => (OURS.includes(value) ? (value as OurLanguage) : null);

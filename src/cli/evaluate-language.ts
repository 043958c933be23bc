import { detectLanguage, type KnownWords, type OurLanguage } from '../language/detect.ts';

/** A row of a file such as `langid_dev.jsonl`; `lang` is null where nobody could tell. */
export interface LanguageRow {
  readonly id?: string;
  readonly text: string;
  readonly lang: OurLanguage | null;
  /** Where nobody could tell, guesses that are right all the same. */
  readonly accept?: readonly string[];
}

export interface LanguageFigures {
  /** Rows that have a language, and how many of them were answered rightly, wrongly, or not at all. */
  readonly rows: number;
  readonly right: number;
  readonly wrong: number;
  readonly noAnswer: number;
  /** Right among the answers given, and among the rows; null where there are none. */
  readonly precision: number | null;
  readonly recall: number | null;
  /** Rows that nobody could tell, and how many of them got a language all the same. */
  readonly undecidable: { readonly rows: number; readonly answered: number };
  /** What was not as expected, by id or line number. */
  readonly failing: readonly FailedLanguage[];
}

export interface FailedLanguage {
  readonly id: string;
  readonly expected: string | null;
  readonly answered: string | null;
  readonly why: string;
}

/** How well the language of a message is told, on labelled rows. */
export function evaluateLanguage(rows: readonly LanguageRow[], known?: KnownWords): LanguageFigures {
  const answers = rows.map((row, at) => ({ row, id: row.id ?? String(at + 1), ...detectLanguage(row.text, known) }));
  const labelled = answers.filter(({ row }) => row.lang !== null);
  const right = labelled.filter(({ row, language }) => language === row.lang).length;
  const noAnswer = labelled.filter(({ language }) => language === null).length;
  const open = answers.filter(({ row }) => row.lang === null);
  const guessed = open.filter(({ row, language }) => language !== null && row.accept?.includes(language) !== true);
  const failed = [...labelled.filter(({ row, language }) => language !== row.lang), ...guessed];
  return {
    rows: labelled.length,
    right,
    wrong: labelled.length - right - noAnswer,
    noAnswer,
    precision: share(right, labelled.length - noAnswer),
    recall: share(right, labelled.length),
    undecidable: { rows: open.length, answered: guessed.length },
    failing: failed.map(({ id, row, language, why }) => ({ id, expected: row.lang, answered: language, why })),
  };
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

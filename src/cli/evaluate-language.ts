import { detectLanguage, type KnownWords, type OurLanguage } from '../language/detect.ts';
import { share } from './evaluation.ts';

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
  /** Every row with its answer, by id or line number. */
  readonly answers: readonly AnsweredLanguage[];
  readonly failing: readonly AnsweredLanguage[];
}

interface AnsweredLanguage {
  readonly id: string;
  readonly expected: string | null;
  readonly answered: string | null;
  readonly why: string;
  readonly right: boolean;
}

/** How well the language of a message is told, on labelled rows. */
export function evaluateLanguage(rows: readonly LanguageRow[], known?: KnownWords): LanguageFigures {
  const answers = rows.map((row, at): AnsweredLanguage => {
    const { language, why } = detectLanguage(row.text, known);
    return { id: row.id ?? String(at + 1), expected: row.lang, answered: language, why, right: isRight(row, language) };
  });
  const labelled = answers.filter(({ expected }) => expected !== null);
  const right = labelled.filter((answer) => answer.right).length;
  const noAnswer = labelled.filter(({ answered }) => answered === null).length;
  const open = answers.filter(({ expected }) => expected === null);
  const guessed = open.filter((answer) => !answer.right);
  return {
    rows: labelled.length,
    right,
    wrong: labelled.length - right - noAnswer,
    noAnswer,
    precision: share(right, labelled.length - noAnswer),
    recall: share(right, labelled.length),
    undecidable: { rows: open.length, answered: guessed.length },
    answers,
    failing: [...labelled.filter((answer) => !answer.right), ...guessed],
  };
}

const isRight = ({ lang, accept = [] }: LanguageRow, answered: OurLanguage | null): boolean =>
  answered === lang || (lang === null && answered !== null && accept.includes(answered));

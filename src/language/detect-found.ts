/** The languages the bot speaks. */
export type OurLanguage = 'it' | 'en' | 'ar' | 'fr';

/** What a message is written in. */
export interface Detected {
  readonly language: OurLanguage | null;
  /** A code such as `es`, or the name of a script such as `cyrillic`; only where `language` is null. */
  readonly other: string | null;
  /** Whether one may act on it without asking. */
  readonly confident: boolean;
  readonly why: 'script' | 'sure_word' | 'arabizi' | 'words' | 'undecided' | 'nothing_to_go_by';
  /** How many words counted: without names, numbers, links and what all languages share. */
  readonly words: number;
}

/** What a content folder adds: words that people of a language say, and names that say nothing about it. */
export interface KnownWords {
  readonly sure?: ReadonlyMap<OurLanguage, readonly string[]>;
  readonly names?: readonly string[];
}

export const NOTHING: Detected = {
  language: null,
  other: null,
  confident: false,
  why: 'nothing_to_go_by',
  words: 0,
};

export function found(
  language: OurLanguage | null,
  other: string | null,
  why: Detected['why'],
  words: number,
  confident = true,
): Detected {
  return { language, other, confident, why, words };
}

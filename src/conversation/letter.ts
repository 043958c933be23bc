import type { Language } from '../flows/model.ts';
import type { WordsRef } from './casework.ts';

/** Stands in a committed letter where the other side's words go; a sign of Unicode's private use area. */
export const WORDS_OF_THE_OTHER_SIDE = '\uE000';

/** A text of ours by key, with the values it needs; or a person's own words, which are never translated. */
export type Words =
  | { key: string; values?: Values; count?: number }
  | { own: string }
  /** Where words of the other side stand: filled in as the letter leaves (`Letter.words`). */
  | { words: 'of the other side' }
  /** Several pieces in a row, joined by comma (`،` in Arabic), or each on a line of its own. */
  | { list: readonly Words[] }
  | { lines: readonly Words[] };
export type Values = Readonly<Record<string, string | number | Words>>;

export interface LetterChoice {
  payload: string;
  /** At most 20 UTF-16 units once translated. */
  title: Words;
}

/** A picture of the conversation: `config/media/<name>.<language>.png`, the same for everybody. */
export interface PictureRef {
  name: string;
  language: Language;
}

/**
 * One outgoing message in our own words; messenger/letters turns it into Graph JSON (perhaps several messages: texts over
 * 1,900 units are split) when the turn is committed.
 */
export interface Letter {
  /** Lines, joined with a line break; `language: 'every'` says each line in all four languages. */
  body: readonly Words[];
  language: Language | 'every';
  /** `quick`: vanish after the next message, at most 13. `buttons`: stay, at most 3, text at most 640. */
  choices: { style: 'quick' | 'buttons'; items: readonly LetterChoice[] } | null;
  /** `person`: carries a mentor's own words, nothing else; the only kind that may go after 24 hours (`humanAgent`). */
  author: 'bot' | 'person';
  /** Goes with Meta's HUMAN_AGENT tag. */
  humanAgent?: true;
  /** Goes before the text, as a message of its own. */
  picture?: PictureRef;
  /** Words of the other side that this letter carries. */
  words?: WordsRef;
  /** What to do when nobody knows whether Meta took it. */
  unsure: 'resend' | 'skip';
  /** Not sent after this moment (the 24-hour window with its margin); null: only the sender's own check. */
  notAfter: Date | null;
  /** Sent even while a committee member holds the thread. */
  safety?: boolean;
  /** What became of this request: may leave also when its own mentor has taken the word meanwhile. */
  about?: string;
}

import { ofArabicScript } from './detect-arabic.ts';
import { type Detected, found, type KnownWords, NOTHING, type OurLanguage } from './detect-found.ts';
import { ofLatinScript } from './detect-latin.ts';
import { wordsIn } from './detect-read.ts';
import { scriptsIn } from './detect-script.ts';
import { sureIn } from './detect-sure.ts';

export type { Detected, KnownWords, OurLanguage } from './detect-found.ts';

/** A language shows in the first words; a letter of 20,000 characters is not read to its end for it. */
const READ_UNITS = 600;
const NOT_WORDS = /(?:https?:\/\/|www\.)\S{1,200}|\S{1,64}@\S{1,64}|[@#][\p{L}\p{N}_]{1,64}/giu;
const INVISIBLE = /[\p{Cf}\u0640]/gu;

/**
 * The language of a message: by its script, by words that one language has for itself, by Arabizi, and for the rest by
 * how frequent its words are in each language. Names, numbers, `ok` and emoji decide nothing.
 *
 * What somebody chose always wins: for later messages ask `offersSwitch`.
 */
export function detectLanguage(text: string, known: KnownWords = {}): Detected {
  const said = text.slice(0, READ_UNITS).normalize('NFC').replace(INVISIBLE, '').replace(NOT_WORDS, ' ').toLowerCase();
  const words = wordsIn(said, known.names);
  if (!words.some((word) => word.length > 1)) return NOTHING;
  const script = scriptsIn(words.join(' '));
  if (script.kind === 'foreign') return found(null, script.name, 'script', words.length);
  const sure = sureIn(said, known.sure);
  return script.kind === 'arabic'
    ? ofArabicScript(words, sure, script.mixed)
    : ofLatinScript(words, sure, script.mixed);
}

/** A language that somebody writes in and we do not speak: `es`, `fa`, `cyrillic` …; null for ours, and when unsure. */
export function otherLanguage(text: string, known?: KnownWords): string | null {
  const { other, confident } = detectLanguage(text, known);
  return confident ? other : null;
}

/** From this many words on a message shows its language without a word that only one language has. */
const WORDS_TO_OFFER = 3;

/** The language to offer to somebody who chose another one and writes this; never more than an offer. */
export function offersSwitch(chosen: OurLanguage, text: string, known?: KnownWords): OurLanguage | null {
  const { language, confident, words, why } = detectLanguage(text, known);
  if (language === null || language === chosen || !confident) return null;
  return why === 'sure_word' || words >= WORDS_TO_OFFER ? language : null;
}

import { foldLetters, foldSpelling, withoutPrefixes } from './fold.ts';
import { isCommon } from './frequency.ts';

/** One word of what somebody typed. */
export interface SpokenWord {
  /** As `fold` has it: without an Arabic article. */
  readonly folded: string;
  /** Folded, with the article still on: باليرمو is a city, not "with Yermo". */
  readonly spelt: string;
  /** Without a small word that is glued to its front (`labicocca`, `وبيكوكا`); mostly none. */
  readonly unglued: readonly string[];
  /** Whether people write it all day, so that it is no misspelling of another. */
  readonly common: boolean;
  /** Counts up at every comma, stop and line: negation does not reach across. */
  readonly clause: number;
}

/** A typed text, read once for everybody who looks into it. */
export interface Spoken {
  readonly text: string;
  readonly words: readonly SpokenWord[];
  readonly asks: boolean;
}

/** What is longer is a letter, not an answer: its first part says what it is about. */
export const READ_AT_MOST_UNITS = 1_200;
const READ_AT_MOST_WORDS = 150;
/** No word is longer; what is, is noise. */
const LONGEST_WORD = 60;

/** Thumbs save letters. */
const SHORT_FOR: ReadonlyMap<string, string> = new Map([
  ['nn', 'non'],
  ['cn', 'con'],
  ['ke', 'che'],
  ['sn', 'sono'],
  ['cm', 'come'],
  ['dv', 'dove'],
  ['xke', 'perche'],
  ['xche', 'perche'],
  ['qlc', 'qualcuno'],
  ['qlcn', 'qualcuno'],
  ['smn', 'someone'],
  ['bcp', 'beaucoup'],
  ['qqn', 'quelqu'],
]);

const WORD = /[\p{L}\p{N}]+/gu;
const BREAK = /[.,;:!?،؛؟\n\r()[\]«»"]|\s[-–—]+\s|[–—]/u;

export function spoken(text: string): Spoken {
  const letters = foldLetters(text.slice(0, READ_AT_MOST_UNITS));
  const words: SpokenWord[] = [];
  let clause = 0;
  let end = 0;
  for (const found of letters.matchAll(WORD)) {
    if (words.length > 0 && BREAK.test(letters.slice(end, found.index))) clause++;
    end = found.index + found[0].length;
    const typed = foldSpelling(found[0].slice(0, LONGEST_WORD));
    const spelt = SHORT_FOR.get(typed) ?? typed;
    const folded = withoutPrefixes(spelt);
    words.push({ folded, spelt, unglued: unglued(folded), common: isCommon(folded) || isCommon(spelt), clause });
    if (words.length === READ_AT_MOST_WORDS) break;
  }
  return { text, words, asks: /[?؟]/.test(text) };
}

/** Letters that are words in Arabic ("and", "in", "for" …), written onto the next word. */
const ARABIC_LETTER_WORD = /^[وفبلك](?=\p{Script=Arabic}{4})/u;
const GLUED_ARTICLE = /^(?:alla|della|dalla|nella|uni|la|il|al|le|l|لا)(?=\p{L}{6})/u;

function unglued(word: string): readonly string[] {
  if (word.length < 5) return NONE;
  return [ARABIC_LETTER_WORD, GLUED_ARTICLE].flatMap((pattern) => {
    const bare = word.replace(pattern, '');
    return bare === word ? NONE : [withoutPrefixes(bare), bare];
  });
}

const NONE: readonly string[] = [];

export function asSpoken(said: string | Spoken): Spoken {
  return typeof said === 'string' ? spoken(said) : said;
}

/**
 * One spelling for what is the same word to a reader: case, accents, Arabic variants, invisible marks, emoji,
 * punctuation and article prefixes make no difference. The title of a choice and what a person types meet here.
 */

/** Letters that Unicode keeps apart and people do not. Keys are already lower case and decomposed. */
const SAME_LETTER: Readonly<Record<string, string>> = {
  ة: 'ه',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  گ: 'ك',
  ٱ: 'ا',
  ڤ: 'ف',
  پ: 'ب',
  چ: 'ج',
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ı: 'i',
  ø: 'o',
  ł: 'l',
  đ: 'd',
};

/** Cyrillic and Greek letters that look Latin; replaced only where they stand in a word with Latin letters. */
const LOOKS_LATIN: Readonly<Record<string, string>> = {
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  х: 'x',
  у: 'y',
  і: 'i',
  ј: 'j',
  ѕ: 's',
  α: 'a',
  ε: 'e',
  ο: 'o',
  ι: 'i',
  ν: 'v',
  ρ: 'p',
};

const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}\u0640]/gu;
const ARABIC_DIGIT = /[\u0660-\u0669\u06f0-\u06f9]/g;
const THREE_OR_MORE = /(\p{L})\1{2,}/gu;
/** What is left must still be a word: three letters, so that الله and الان stay whole. */
const ARABIC_PREFIX = /^(?:وال|بال|ال|لل)(?=\p{Script=Arabic}{3})/u;

/** The words of a text, folded; empty where nothing is left but emoji and punctuation. */
export function tokens(text: string): string[] {
  return foldLetters(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map(foldWord);
}

/** Folded words with one space between them. Folding twice changes nothing. */
export function fold(text: string): string {
  return tokens(text).join(' ');
}

/** For comparing whole texts, where spaces do not count: `Roma Tre` and `romatre` are one. */
export function foldTitle(text: string): string {
  return tokens(text).join('');
}

const PLAIN = /^\p{ASCII}*$/u;

/** Signs that stand for a whole sentence (ﷺ): eighteen letters each, that nobody typed. */
const WHOLE_SENTENCES = /[\ufdfa\ufdfb]/g;

/** Step one, the whole text: one case, no marks, one digit and letter for each kind; punctuation stays. */
export function foldLetters(text: string): string {
  // Most words are plain, and a check folds some thousands of them.
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .replace(WHOLE_SENTENCES, ' ')
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(INVISIBLE, '')
    .replace(/\p{M}/gu, '')
    .replace(ARABIC_DIGIT, (digit) => String(digit.charCodeAt(0) & 0x0f))
    .replace(/[^\s\p{ASCII}]/gu, (letter) => SAME_LETTER[letter] ?? letter);
}

/** Step two, a word of it: one script, no drawn-out letters. An Arabic article stays on. */
export function foldSpelling(word: string): string {
  return inOneScript(word).replace(THREE_OR_MORE, '$1');
}

function foldWord(word: string): string {
  return withoutPrefixes(foldSpelling(word));
}

function inOneScript(word: string): string {
  if (PLAIN.test(word) || !/\p{Script=Latin}/u.test(word)) return word;
  return word.replace(/[\p{Script=Cyrillic}\p{Script=Greek}]/gu, (letter) => LOOKS_LATIN[letter] ?? letter);
}

/** Step three: without the article of Arabic. */
export function withoutPrefixes(word: string): string {
  const rest = word.replace(ARABIC_PREFIX, '');
  return rest === word ? word : withoutPrefixes(rest);
}

import { arabiziKey } from '../arabizi.ts';

/**
 * Arabic verbs change in front, behind and inside, by person and by country: يضربني, كيضربها, بيضربوا, `byedrabni`. What
 * stays are the consonants of the stem, in both scripts: all of these are `drb`. Vowels and weak letters are left out.
 */

/** In front of what a word sounds like as Arabizi, so that it meets no word of another language. */
export const SOUND = '~';

/** In front of a stem, so that it meets no whole word. */
export const STEM = '√';
/** Behind a stem that is done to the speaker: `ضربني`. */
const TO_ME = '+';

const LETTERS: Readonly<Record<string, string>> = {
  ب: 'b',
  ت: 't',
  ث: 't',
  ج: 'j',
  ح: 'h',
  خ: 'x',
  د: 'd',
  ذ: 'd',
  ر: 'r',
  ز: 'z',
  س: 's',
  ش: 'c',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 'd',
  ع: '3',
  غ: 'g',
  ف: 'f',
  ق: 'q',
  ك: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
};

const IS_ARABIC = /^\p{Script=Arabic}/u;
const MINE = /(?:ني|نا)ش?$|n(?:i|y|ii|e|a)(?:c|ch|sh)?$/u;

/** The consonants of a folded word, in one spelling for both scripts. */
export function consonantsOf(word: string): string {
  return IS_ARABIC.test(word) ? ofArabic(word) : ofArabizi(word);
}

/** An ending of the feminine is no consonant. */
const ofArabic = (word: string): string =>
  word.replace(/(?<=.{2})ه$/u, '').replace(/./gu, (letter) => LETTERS[letter] ?? '');

const ofArabizi = (word: string): string =>
  word
    .replace(/(.)\1+/g, '$1')
    .replace(/(?<=..)h$/, '')
    .replace(/ch|sh/g, 'c')
    .replace(/kh|5/g, 'x')
    .replace(/gh|8/g, 'G')
    .replace(/dj|g/g, 'j')
    .replace(/G/g, 'g')
    .replace(/th|6/g, 't')
    .replace(/dh/g, 'd')
    .replace(/7/g, 'h')
    .replace(/[92]/g, 'q')
    .replace(/p/g, 'b')
    .replace(/v/g, 'f')
    .replace(/[^b-df-hj-np-tv-xz3]/g, '')
    .replace(/w/g, '');

/**
 * What a rule's word stands for: in Arabic letters a stem, or one that is done to the speaker; whole where `0` stands behind
 * it or where a single consonant would be left. In Latin letters what it sounds like.
 */
export function stemOfRule(word: string): string {
  if (!IS_ARABIC.test(word)) return SOUND + arabiziKey(word);
  if (word.endsWith('0')) return word.slice(0, -1);
  if (consonantsOf(word).length < SHORTEST) return word;
  const isToMe = /.{2}(?:ني|نا)$/u.test(word);
  return STEM + consonantsOf(isToMe ? word.replace(/(?:ني|نا)$/u, '') : word) + (isToMe ? TO_ME : '');
}

/** Person, tense and particles in front; persons, objects and the "not" of the cities behind. */
const FRONT = /^(?:[bkhsgl]?[tn]|[bkhsglf])(?=..)/;
const BEHIND = /(?:t?(?:hm|km|ln|lk|lh|[nhklt])?c?)$/;
const SHORTEST = 2;
/** Two consonants say little: only one letter may have been cut off around them. */
const MOST_CUT_FROM_SHORTEST = 1;

/** Every stem that a word may have, known or not; the shortest are left out. */
export function stemsOf(word: string): string[] {
  const whole = consonantsOf(word);
  if (whole.length < SHORTEST) return [];
  const isToMe = MINE.test(word);
  const stems = new Set<string>();
  for (const front of cutFront(whole)) {
    for (const stem of cutBehind(front)) {
      if (stem.length === SHORTEST && whole.length - SHORTEST > MOST_CUT_FROM_SHORTEST) continue;
      stems.add(STEM + stem);
      if (isToMe && isCutBefore(front, stem)) stems.add(STEM + stem + TO_ME);
    }
  }
  return [...stems];
}

/** The stem ends where the `n` of "me" begins. */
const isCutBefore = (word: string, stem: string): boolean => /^t?nc?$/.test(word.slice(stem.length));

function cutFront(word: string): string[] {
  const cut = [word];
  const most = FRONT.exec(word)?.[0].length ?? 0;
  for (let length = 1; length <= most; length++) cut.push(word.slice(length));
  return cut;
}

function cutBehind(word: string): string[] {
  const cut: string[] = [word];
  const most = Math.min(BEHIND.exec(word)?.[0].length ?? 0, word.length - SHORTEST);
  for (let length = 1; length <= most; length++) cut.push(word.slice(0, -length));
  return cut;
}

/** Which writing a text is in, by its letters. */
export type Script =
  | { readonly kind: 'latin' | 'arabic'; readonly mixed: boolean }
  | { readonly kind: 'foreign'; readonly name: string };

const LATIN = /\p{Script=Latin}/gu;
const ARABIC = /\p{Script=Arabic}/gu;
/** Scripts that only languages we do not speak are written in. */
const FOREIGN: readonly (readonly [string, RegExp])[] = [
  ['cyrillic', /\p{Script=Cyrillic}/gu],
  ['greek', /\p{Script=Greek}/gu],
  ['ethiopic', /\p{Script=Ethiopic}/gu],
  ['bengali', /\p{Script=Bengali}/gu],
  ['devanagari', /\p{Script=Devanagari}/gu],
  ['gurmukhi', /\p{Script=Gurmukhi}/gu],
  ['tamil', /\p{Script=Tamil}/gu],
  ['hebrew', /\p{Script=Hebrew}/gu],
  ['georgian', /\p{Script=Georgian}/gu],
  ['armenian', /\p{Script=Armenian}/gu],
  ['thai', /\p{Script=Thai}/gu],
  ['hangul', /\p{Script=Hangul}/gu],
  ['kana', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['han', /\p{Script=Han}/gu],
];
const ONLY_KNOWN = /^[\p{Script=Latin}\p{Script=Arabic}\p{Script=Common}\p{Script=Inherited}]*$/u;

export function scriptsIn(text: string): Script {
  const latin = count(text, LATIN);
  const arabic = count(text, ARABIC);
  if (!ONLY_KNOWN.test(text)) {
    const [name, letters] = FOREIGN.map(([name, script]) => [name, count(text, script)] as const).reduce((a, b) =>
      b[1] > a[1] ? b : a,
    );
    // One look-alike in a Latin word is a slip of a keyboard.
    if (letters > latin && letters > arabic) return { kind: 'foreign', name };
  }
  return { kind: arabic > latin ? 'arabic' : 'latin', mixed: latin >= 3 && arabic >= 3 };
}

const count = (text: string, letters: RegExp): number => text.match(letters)?.length ?? 0;

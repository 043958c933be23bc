import { type Detected, found, NOTHING } from './detect-found.ts';
import { judged } from './detect-judge.ts';
import { ARABIC, arabicLetters, type Model, modelOf } from './detect-model.ts';
import type { SureWords } from './detect-sure.ts';

let model: Model | undefined;

/** Letters that Urdu, Pashto, Kurdish or Uyghur have, and neither Arabic nor Persian. */
const FOREIGN = /[ےۓںٹڈڑھہۂښځډړڼېۍەێۆڕڵۀ]/u;
/** Letters of Persian keyboards: Arabs type them too, for a foreign sound or on a borrowed phone. */
const PERSIAN = /[کیگپچژ]/u;
/** Who writes to us: without other signs it is Arabic. One word of a Persian keyboard takes that away, two turn it round. */
const ARABIC_EXPECTED = 2;
/** One word without such a sign is Arabic: Persian has many of its words, written the same. */
const ONE_WORD = 6;
const AHEAD = 1.4;

export function ofArabicScript(words: readonly string[], sure: SureWords, isMixed: boolean): Detected {
  const written = words.filter((word) => /\p{Script=Arabic}/u.test(word));
  if (written.some((word) => FOREIGN.test(word))) return found(null, otherOf(written), 'words', words.length);
  const persian = Math.min(2, written.filter((word) => PERSIAN.test(word)).length);
  const expected = written.length === 1 ? ONE_WORD : ARABIC_EXPECTED;
  const { best, ahead } = judgement(written, expected - expected * persian);
  if (best === 'ar') return found('ar', null, sure.has('ar') ? 'sure_word' : 'script', words.length, !isMixed);
  if (ahead >= AHEAD) return found(null, best, 'words', words.length);
  return persian > 0
    ? { ...NOTHING, why: 'undecided', words: words.length }
    : found('ar', null, 'script', words.length, false);
}

function judgement(words: readonly string[], towardsArabic: number) {
  model ??= modelOf(ARABIC);
  return judged(model, words.map(arabicLetters), (language) => (language === 'ar' ? towardsArabic : 0));
}

/** Foreign letters are proof of another language; which one, the lists may know. */
function otherOf(words: readonly string[]): string {
  const { best } = judgement(words, 0);
  return best === 'ar' ? 'fa' : best;
}

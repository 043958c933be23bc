import { arabiziIn } from './arabizi.ts';
import { type Detected, found, NOTHING } from './detect-found.ts';
import { type Judgement, judged } from './detect-judge.ts';
import { LATIN, type ListedLanguage, type Model, modelOf, UNSEEN } from './detect-model.ts';
import type { SureWords } from './detect-sure.ts';
import { SUBJECTS } from './detect-words.ts';

let model: Model | undefined;

/** Who writes to us, in natural logarithms against Italian. Other languages are many, and each is rare. */
const EXPECTED: Readonly<Partial<Record<ListedLanguage, number>>> = {
  it: 0,
  en: 0,
  fr: -0.3,
  es: -1.6,
  pt: -2,
  de: -2,
  tr: -2,
};
const RARE = -3;
/** What a sure word weighs: as much as a word that is fifty times more frequent in one language. */
const SURE_WORD = 4;
/** How far ahead of all others a language must be to be answered, and to be acted on. */
const AHEAD = 1.4;
const FAR_AHEAD = 4;
/** From this many words on, some must stand in a language's list; otherwise it is a language that we have no list of. */
const MANY = 3;
const LISTED_AT_LEAST = 0.3;

export function ofLatinScript(words: readonly string[], sure: SureWords, isMixed: boolean): Detected {
  model ??= modelOf(LATIN, SUBJECTS);
  const written = words.filter((word) => /\p{Script=Latin}/u.test(word));
  const judgement = judged(model, written, (language) => {
    const count = language === 'it' || language === 'en' || language === 'fr' ? (sure.get(language) ?? 0) : 0;
    return (EXPECTED[language] ?? RARE) + SURE_WORD * count;
  });
  const chat = arabiziScore(model, written);
  if (chat > Math.max(judgement.lead, 0) + 1) return found('ar', null, 'arabizi', words.length, chat >= FAR_AHEAD);
  return decided(judgement, words.length, sure, isMixed);
}

function decided({ best, ahead, listed }: Judgement, words: number, sure: SureWords, isMixed: boolean): Detected {
  const ours = best === 'it' || best === 'en' || best === 'fr' ? best : null;
  const isSure = ours !== null && sure.has(ours);
  const isStrange = words >= MANY && listed < LISTED_AT_LEAST && !isSure;
  if (ahead < AHEAD || isStrange) return { ...NOTHING, why: 'undecided', words };
  const confident = (ahead >= FAR_AHEAD || isSure) && !isMixed;
  return found(ours, ours === null ? best : null, isSure ? 'sure_word' : 'words', words, confident);
}

/** What a word of Arabizi weighs; a message of one word that only sounds like one stays below zero. */
const NO_ARABIZI_YET = -3;
const WEIGHTS = { surely: 9, listed: 6, sounds_listed: 3 } as const;
const SHARED_AT_MOST = 12;

function arabiziScore(known: Model, words: readonly string[]): number {
  return words.reduce((score, word) => score + weightOf(known, word), NO_ARABIZI_YET);
}

function weightOf(known: Model, word: string): number {
  const how = arabiziIn(word);
  if (how === 'no') return 0;
  if (how === 'shared') return Math.min(SHARED_AT_MOST, Math.max(...known.likelihoods(word)) - UNSEEN);
  return how === 'sounds_listed' && known.knows(word) ? 0 : WEIGHTS[how];
}

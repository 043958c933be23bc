import lists from './data/language-words.json' with { type: 'json' };
import { piecesOf } from './detect-pieces.ts';
import { distanceWithin, letterMask, mayBeWithin, withoutDoubles } from './distance.ts';

/** The languages of the word lists; those of the Arabic script are compared among themselves. */
export type ListedLanguage = keyof typeof lists;
export const LATIN = ['it', 'en', 'fr', 'es', 'pt', 'de', 'tr', 'ro', 'nl', 'pl'] as const;
export const ARABIC = ['ar', 'fa', 'ur'] as const;

export interface Model {
  readonly languages: readonly ListedLanguage[];
  /** Natural logarithm of how likely a word (lower case) is in each language, in the order of `languages`. */
  likelihoods(word: string): readonly number[];
  /** Whether the word stands in the list of one of the languages, as it is or without its accents. */
  knows(word: string): boolean;
}

const DECADE = Math.LN10;
/** A group of words in the data is a tenth of a bel rarer than the one before. */
const GROUP = DECADE / 10;
/** What is not in a list is about this rare. */
export const UNSEEN = -6.3 * DECADE;
/** Words typed without their accents are common, and still a little less so than with them. */
const WITHOUT_ACCENTS = -0.3 * DECADE;
/** A slip of the hand: one letter too many, too few, or another. */
const SLIP = -0.6 * DECADE;
/** As likely as this is what students write to us about. */
const SUBJECT = -3.9 * DECADE;
/** How much the look of an unknown word counts, and how far it may move a language away from the others. */
const LOOK = 0.8;
const LOOK_AT_MOST = 4.8;
const LONGEST_WORD = 24;

/** What people write about in a language, in one text; its long words are known misspelt too. */
export type Subjects = Readonly<Partial<Record<ListedLanguage, string>>>;

/** Words of a script's languages, put in order once: some 60,000, a quarter of a second. */
export function modelOf(languages: readonly ListedLanguage[], subjects: Subjects = {}): Model {
  const size = languages.length;
  const words = new Map<string, number[]>();
  languages.forEach((language, at) => {
    for (const [word, likelihood] of wordsOf(language)) raise(words, word, at, likelihood, size);
    for (const word of subjectsOf(language, subjects)) raise(words, word, at, SUBJECT, size);
  });
  const own = languages.flatMap((language, at) => slipsOf(subjectsOf(language, subjects), at, size));
  const pieces = piecesOf(words, size, UNSEEN);
  const unknown = new Array<number>(size).fill(UNSEEN);
  const likelihoods = (word: string): readonly number[] => {
    if (word.length > LONGEST_WORD) return unknown;
    const known = words.get(word) ?? words.get(withoutDoubles(word)) ?? nearest(word, own);
    if (known !== undefined) return known;
    return word.length < 3 ? unknown : pieces.looks(word).map((look) => UNSEEN + Math.max(LOOK * look, -LOOK_AT_MOST));
  };
  return { languages, likelihoods, knows: (word) => words.has(word) };
}

const ARABIC_SCRIPT = /\p{Script=Arabic}/u;

function* wordsOf(language: ListedLanguage): Generator<[string, number]> {
  let likelihood = 0;
  for (const group of lists[language].split('|')) {
    for (const word of group.split(' ')) if (word !== '') yield* formsOf(word, likelihood);
    likelihood -= GROUP;
  }
}

/** A word as it is written, and as it is typed in a hurry. */
function* formsOf(word: string, likelihood: number): Generator<[string, number]> {
  yield [word, likelihood];
  if (ARABIC_SCRIPT.test(word)) return yield [arabicLetters(word), likelihood];
  const plain = withoutAccents(word);
  if (plain !== word) yield [plain, likelihood + WITHOUT_ACCENTS];
  const single = withoutDoubles(plain);
  if (single !== plain && single.length >= 4) yield [single, likelihood + SLIP];
}

/** Persian keyboards have other letters for what looks the same. */
export const arabicLetters = (word: string): string => word.replace(/[یى]/g, 'ي').replace(/ک/g, 'ك');

const PLAIN = /^\p{ASCII}*$/u;

export function withoutAccents(word: string): string {
  return PLAIN.test(word) ? word : word.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
}

function raise(table: Map<string, number[]>, key: string, at: number, value: number, size: number): void {
  const row = table.get(key) ?? new Array<number>(size).fill(UNSEEN);
  row[at] = Math.max(row[at]!, value);
  table.set(key, row);
}

function subjectsOf(language: ListedLanguage, subjects: Subjects): string[] {
  const words = (subjects[language] ?? '').split(/\s+/).filter((word) => word !== '');
  return words.flatMap((word) => [word, withoutAccents(word), withoutDoubles(withoutAccents(word))]);
}

/** Long words, of which a misspelling is no other word. */
interface OwnWord {
  readonly word: string;
  readonly mask: number;
  readonly likelihoods: readonly number[];
}

const SHORTEST_SLIP = 6;
const TWO_SLIPS_FROM = 9;

function slipsOf(words: readonly string[], at: number, size: number): OwnWord[] {
  const likelihoods = new Array<number>(size).fill(UNSEEN);
  likelihoods[at] = SUBJECT + SLIP;
  const plain = [...new Set(words.map(withoutAccents))].filter((word) => word.length >= SHORTEST_SLIP);
  return plain.map((word) => ({ word, mask: letterMask(word), likelihoods }));
}

/** Learners misspell what they write to us about: one edit, two in long words. */
function nearest(word: string, own: readonly OwnWord[]): readonly number[] | undefined {
  if (word.length < SHORTEST_SLIP || own.length === 0) return undefined;
  const plain = withoutAccents(word);
  const mask = letterMask(plain);
  const limit = plain.length >= TWO_SLIPS_FROM ? 2 : 1;
  const near = own.find(
    (known) => mayBeWithin(mask, known.mask, limit) && distanceWithin(plain, known.word, limit) <= limit,
  );
  return near?.likelihoods;
}

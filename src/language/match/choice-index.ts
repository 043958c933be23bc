import { NONE_OF_THESE } from './none-of-these.ts';
import { emojiOf, type Phrase, phrasesOf } from './phrase.ts';
import { type PhraseIndex, phraseIndex } from './phrase-index.ts';

/** What people may type for one choice, as an administrator wrote it. */
export interface ChoiceWords {
  readonly id: string;
  /** Titles and words, in all languages. */
  readonly words: readonly string[];
  /** Words that veto the choice. */
  readonly not?: readonly string[];
  /** Cities: they lead to a question, never to the choice. */
  readonly cities?: readonly string[];
}

/** How a list is read. */
export interface ListRules {
  /** `sentence`: words of a choice count anywhere. `answer`: only as the whole answer, with courtesy around (yes, no). */
  readonly reads: 'sentence' | 'answer';
  /** A choice that is denied is not meant: "non sono a Pisa". */
  readonly deniable: boolean;
}

export interface ChoiceIndex {
  readonly rules: ListRules;
  /** In the order in which they are offered. */
  readonly ids: readonly string[];
  readonly phrases: PhraseIndex;
  readonly vetoes: PhraseIndex;
  readonly emoji: ReadonlyMap<string, string>;
}

/** "None of these": a choice with this id is chosen by other means too, and never beside another choice. */
export const OTHER = 'other';
/** Choices that name nothing: they need to be nearly all that was said. */
export const UNNAMED: ReadonlySet<string> = new Set([OTHER, 'unknown']);
/** Known, and not offered: a university outside the network. Never the id of a choice. */
export const OUTSIDE = '~outside';

/** Built once for each list and version of the content; answers are then cheap. */
export function choiceIndex(
  choices: readonly ChoiceWords[],
  rules: ListRules,
  outside: readonly string[] = [],
): ChoiceIndex {
  return {
    rules,
    ids: choices.map(({ id }) => id),
    phrases: phraseIndex([...choices.flatMap(phrasesOfChoice), ...outside.flatMap((name) => phrasesOf(OUTSIDE, name))]),
    vetoes: phraseIndex(choices.flatMap(({ id, not }) => (not ?? []).flatMap((word) => phrasesOf(id, word)))),
    emoji: new Map(choices.flatMap(({ id, words }) => words.map((word) => [emojiOf(word), id] as const))),
  };
}

function phrasesOfChoice({ id, words, cities }: ChoiceWords): Phrase[] {
  const all = id === OTHER ? [...words, ...NONE_OF_THESE] : words;
  const inCities = (cities ?? []).flatMap((city) => phrasesOf(id, city, 'city'));
  const cityKeys = new Set(inCities.map(({ key }) => key));
  const named = all.flatMap((word) => phrasesOf(id, word));
  return [
    ...named.map((phrase) => (cityKeys.has(phrase.key) ? { ...phrase, role: 'city_and_title' as const } : phrase)),
    ...inCities.filter(({ key }) => !named.some((phrase) => phrase.key === key)),
  ];
}

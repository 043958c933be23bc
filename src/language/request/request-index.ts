import { type ChoiceIndex, type ChoiceWords, choiceIndex, UNNAMED } from '../match/choice-index.ts';
import { phrasesOf } from '../match/phrase.ts';
import { type PhraseIndex, phraseIndex } from '../match/phrase-index.ts';
import { KNOWN_UNIVERSITIES } from './known-universities.ts';

/** What shows through in somebody's words, before any weighing; keys of `requests.intents` in match.json. */
export type IntentCue = 'support' | 'join' | 'info' | 'privacy' | 'follow_up' | 'human' | 'thanks' | 'greeting';

export interface RequestWords {
  readonly universities: readonly ChoiceWords[];
  /** Names that are known and not offered. */
  readonly outside: readonly string[];
  /** Groups (`admin`) and items (`admin.permit`). */
  readonly topics: readonly ChoiceWords[];
  readonly intents: ReadonlyMap<IntentCue, readonly string[]>;
}

export interface RequestIndex {
  readonly universities: ChoiceIndex;
  /** Known, and not offered. */
  readonly elsewhere: ChoiceIndex;
  readonly topics: ChoiceIndex;
  readonly intents: PhraseIndex;
}

/** Built once for each version of the content. */
export function requestIndex({ universities, outside, topics, intents }: RequestWords): RequestIndex {
  const named = universities.filter(({ id }) => !UNNAMED.has(id));
  const offered = new Set(named.map(({ id }) => id));
  const elsewhere = KNOWN_UNIVERSITIES.filter(({ id }) => !offered.has(id));
  return {
    universities: choiceIndex(named, { reads: 'sentence', deniable: true }, outside),
    elsewhere: choiceIndex(
      elsewhere.map(({ id, names, cities, not }) => ({ id, words: names, cities, not })),
      { reads: 'sentence', deniable: true },
    ),
    topics: choiceIndex(topics, { reads: 'sentence', deniable: false }),
    intents: phraseIndex([...intents].flatMap(([cue, words]) => words.flatMap((word) => phrasesOf(cue, word)))),
  };
}

import type { Phrase } from './phrase.ts';

/** Phrases put in order once, so that a message costs little. */
export interface PhraseIndex {
  readonly byKey: ReadonlyMap<string, readonly Phrase[]>;
  readonly byFlat: ReadonlyMap<string, readonly Phrase[]>;
  /** By what is left without articles, where that is two words or more. */
  readonly byCore: ReadonlyMap<string, readonly Phrase[]>;
  /** Those that have misspellings, by first letter, then by number of words, then by length of the flat key. */
  readonly byShape: ReadonlyMap<string, readonly (readonly (readonly Phrase[])[])[]>;
  /** By length of the key. */
  readonly byLength: readonly (readonly Phrase[])[];
  readonly longestKey: number;
  readonly mostWords: number;
}

export function phraseIndex(all: readonly Phrase[]): PhraseIndex {
  // Of `codice fiscale` and `codicefiscale` the one in two words says more.
  const wordiest = all.toSorted((a, b) => a.words.length - b.words.length);
  const phrases = [
    ...new Map(wordiest.map((phrase) => [`${phrase.id}\n${phrase.key}\n${phrase.role}`, phrase])).values(),
  ];
  return {
    byKey: Map.groupBy(phrases, ({ key }) => key),
    byFlat: Map.groupBy(phrases, ({ flat }) => flat),
    byCore: Map.groupBy(
      phrases.filter(({ core }) => core !== ''),
      ({ core }) => core,
    ),
    byShape: shapes(phrases.filter(({ limit }) => limit > 0)),
    byLength: byLength(phrases),
    longestKey: Math.max(0, ...phrases.map(({ key }) => key.length)),
    mostWords: Math.max(0, ...phrases.map(({ words }) => words.length)),
  };
}

function byLength(phrases: readonly Phrase[]): Phrase[][] {
  const lengths: Phrase[][] = [];
  for (const phrase of phrases) {
    const alike = lengths[phrase.key.length] ?? [];
    lengths[phrase.key.length] = alike;
    alike.push(phrase);
  }
  return lengths;
}

function shapes(phrases: readonly Phrase[]): Map<string, Phrase[][][]> {
  const byLetter = new Map<string, Phrase[][][]>();
  for (const phrase of phrases) {
    const letter = firstLetter(phrase.flat);
    const counts = byLetter.get(letter) ?? [];
    byLetter.set(letter, counts);
    const lengths = counts[phrase.words.length] ?? [];
    counts[phrase.words.length] = lengths;
    const alike = lengths[phrase.flat.length] ?? [];
    lengths[phrase.flat.length] = alike;
    alike.push(phrase);
  }
  return byLetter;
}

/** In Arabic mouths and keyboards `p` and `b` are one letter. */
export function firstLetter(key: string): string {
  return key.startsWith('p') ? 'b' : key.charAt(0);
}

/** Phrases that begin alike, have about as many words, and are about as long. */
export function likely(index: PhraseIndex, flat: string, count: number, limit: number): Phrase[] {
  const first = firstLetter(flat);
  // The first two letters may have changed places.
  const second = firstLetter(flat.slice(1));
  const found: Phrase[] = [];
  for (const letter of first === second ? [first] : [first, second]) {
    const counts = index.byShape.get(letter);
    if (counts === undefined) continue;
    for (let words = Math.max(1, count - 1); words <= count + 1; words++) {
      const lengths = counts[words];
      if (lengths === undefined) continue;
      for (let length = Math.max(1, flat.length - limit); length <= flat.length + limit; length++) {
        const alike = lengths[length];
        if (alike !== undefined) for (const phrase of alike) found.push(phrase);
      }
    }
  }
  return found;
}

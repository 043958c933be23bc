import data from './data/common-words.json' with { type: 'json' };

/**
 * How common a word is, from its place in the lists of the four languages (src/language/data/common-words.md): 0 is the
 * most frequent. A word of several languages has its best place.
 */
const places = new Map<string, number>();
for (const list of Object.values(data)) {
  list.split(' ').forEach((word, place) => {
    if (place < (places.get(word) ?? Number.POSITIVE_INFINITY)) places.set(word, place);
  });
}

/** Whether a folded word is one that people write all day: then it is itself, and no misspelling of another. */
export function isCommon(word: string): boolean {
  return places.has(word);
}

/** Whether a folded word is among the `count` most frequent of a language. */
export function isAmongCommonest(word: string, count: number): boolean {
  return (places.get(word) ?? Number.POSITIVE_INFINITY) < count;
}

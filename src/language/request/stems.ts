import { fold } from '../fold.ts';
import type { SpokenWord } from '../spoken.ts';

/** Word beginnings and what they show. A beginning ends with `*`; without it the word must be just so. */
export interface StemIndex<Meaning> {
  readonly whole: ReadonlyMap<string, readonly Meaning[]>;
  readonly beginnings: ReadonlyMap<string, readonly Meaning[]>;
}

const SHORTEST_BEGINNING = 3;
const LONGEST_BEGINNING = 12;

/** @param table per meaning, its beginnings and words with spaces between */
export function stemIndex<Meaning extends string>(table: Readonly<Record<Meaning, string>>): StemIndex<Meaning> {
  const stems = (Object.entries(table) as [Meaning, string][]).flatMap(([meaning, line]) =>
    line.split(/\s+/).map((stem) => ({ meaning, word: fold(stem), begins: stem.endsWith('*') })),
  );
  const meanings = (begins: boolean): Map<string, Meaning[]> => {
    const chosen = Map.groupBy(
      stems.filter((stem) => stem.begins === begins),
      ({ word }) => word,
    );
    return new Map([...chosen].map(([word, found]) => [word, found.map(({ meaning }) => meaning)]));
  };
  return { whole: meanings(false), beginnings: meanings(true) };
}

/** Everything that a word shows. */
export function stemsOf<Meaning>(word: SpokenWord, index: StemIndex<Meaning>): readonly Meaning[] {
  const found: Meaning[] = [];
  for (const form of new Set([word.folded, word.spelt, ...word.unglued])) {
    found.push(...(index.whole.get(form) ?? []));
    for (let length = SHORTEST_BEGINNING; length <= Math.min(form.length, LONGEST_BEGINNING); length++)
      found.push(...(index.beginnings.get(form.slice(0, length)) ?? []));
  }
  return found;
}

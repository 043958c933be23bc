/** Three-letter pieces of words, beginning and end marked: how a word looks when no list has it. */
export interface Pieces {
  /** How much a word looks like each language, 0 for the one it looks most like. */
  looks(word: string): readonly number[];
}

/** Frequent words count more, but by far not as much as they are more frequent. */
const DAMPING = 4;

/**
 * @param words natural logarithm of each word's likelihood by language
 * @param unseen the likelihood of a word that a language does not list
 */
export function piecesOf(words: ReadonlyMap<string, readonly number[]>, size: number, unseen: number): Pieces {
  const counts = new Map<string, number[]>();
  const sums = new Array<number>(size).fill(0);
  for (const [word, likelihoods] of words) count(word, likelihoods);
  const least = 0.5 * Math.exp(unseen / DAMPING);
  const rows = new Map(
    [...counts].map(([piece, row]) => [piece, row.map((n, at) => Math.log((n + least) / sums[at]!))]),
  );
  const never = sums.map((sum) => Math.log(least / sum));

  function count(word: string, likelihoods: readonly number[]): void {
    // What a language does not list it may still have: a little of every word counts for all.
    const weights = likelihoods.map((likelihood) => Math.exp(likelihood / DAMPING));
    for (const piece of piecesIn(word)) {
      const row = counts.get(piece) ?? new Array<number>(size).fill(0);
      for (let at = 0; at < size; at++) {
        row[at]! += weights[at]!;
        sums[at]! += weights[at]!;
      }
      counts.set(piece, row);
    }
  }

  const looks = (word: string): readonly number[] => {
    const scores = new Array<number>(size).fill(0);
    for (const piece of piecesIn(word)) {
      const row = rows.get(piece) ?? never;
      for (let at = 0; at < size; at++) scores[at]! += row[at]!;
    }
    const best = Math.max(...scores);
    return scores.map((score) => score - best);
  };
  return { looks };
}

function piecesIn(word: string): string[] {
  const framed = `^${word}$`;
  return Array.from({ length: framed.length - 2 }, (_, at) => framed.slice(at, at + 3));
}

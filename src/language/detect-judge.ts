import { type ListedLanguage, type Model, UNSEEN } from './detect-model.ts';

/** Which language of a model words belong to. */
export interface Judgement {
  readonly best: ListedLanguage;
  /** How far the best is ahead of the second, in natural logarithms. */
  readonly ahead: number;
  /** How much likelier the words are in the best language than unknown words would be. */
  readonly lead: number;
  /** The share of the words that the best language lists. */
  readonly listed: number;
}

/** No single word may decide more than this. */
const WORD_AT_MOST = 6;

export function judged(
  model: Model,
  words: readonly string[],
  towards: (language: ListedLanguage) => number,
): Judgement {
  const scores = model.languages.map(towards);
  const known = scores.map(() => 0);
  for (const word of words) weigh(model.likelihoods(word), scores, known);
  const [first, second] = scores.map((_, at) => at).toSorted((a, b) => scores[b]! - scores[a]!) as [number, number];
  return {
    best: model.languages[first]!,
    ahead: scores[first]! - scores[second]!,
    lead: scores[first]!,
    listed: known[first]! / words.length,
  };
}

function weigh(likelihoods: readonly number[], scores: number[], known: number[]): void {
  const floor = Math.max(...likelihoods) - WORD_AT_MOST;
  for (let at = 0; at < scores.length; at++) {
    scores[at]! += Math.max(likelihoods[at]!, floor) - UNSEEN;
    if (likelihoods[at]! > UNSEEN + 1) known[at]!++;
  }
}

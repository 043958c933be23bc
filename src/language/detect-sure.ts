import type { OurLanguage } from './detect-found.ts';
import { withoutAccents } from './detect-model.ts';
import { spelled } from './detect-read.ts';
import { NEUTRAL, SURE } from './detect-words.ts';
import { distanceWithin, letterMask, mayBeWithin } from './distance.ts';

/** How many sure words and phrases of each language stand in a text; more than two say no more than two. */
export type SureWords = ReadonlyMap<OurLanguage, number>;

const COUNTS_AT_MOST = 2;
/** Shorter words have no misspelling that is not another word. */
const SHORTEST_SLIP = 5;
const LONGEST_SLIP = 14;

export function sureIn(said: string, added?: ReadonlyMap<OurLanguage, readonly string[]>): SureWords {
  const words = spelled(said);
  const heard = ` ${words.join(' ')} `;
  const counts = new Map<OurLanguage, number>();
  for (const [language, lists] of added === undefined ? OWN : [...OWN, ...inOrder(added)]) {
    const count = [...new Set(words)].reduce(
      (sum, word) => sum + countOf(word, heard, lists),
      counts.get(language) ?? 0,
    );
    if (count > 0) counts.set(language, Math.min(COUNTS_AT_MOST, count));
  }
  return counts;
}

function countOf(word: string, heard: string, { phrases, slips }: Lists): number {
  const known = phrases.get(word);
  if (known !== undefined) return known.filter((phrase) => heard.includes(` ${phrase} `)).length;
  return isSlip(word, slips) ? 1 : 0;
}

interface Lists {
  readonly phrases: ReadonlyMap<string, readonly string[]>;
  /** Single long words, which may be misspelt by one letter. */
  readonly slips: readonly { readonly word: string; readonly mask: number }[];
}

function isSlip(word: string, slips: Lists['slips']): boolean {
  if (word.length < SHORTEST_SLIP || word.length > LONGEST_SLIP) return false;
  const mask = letterMask(word);
  return slips.some((known) => mayBeWithin(mask, known.mask, 1) && distanceWithin(word, known.word, 1) === 1);
}

function listsOf(phrases: readonly string[]): Lists {
  const plain = phrases.map((phrase) => spelled(phrase.toLowerCase()).join(' '));
  const all = [...new Set(plain.flatMap((phrase) => [phrase, withoutAccents(phrase)]))].filter(
    (phrase) => phrase !== '' && !NEUTRAL.has(phrase),
  );
  return {
    phrases: Map.groupBy(all, (phrase) => phrase.split(' ')[0]!),
    slips: all
      .filter((phrase) => phrase.length >= SHORTEST_SLIP && !phrase.includes(' '))
      .map((word) => ({ word, mask: letterMask(word) })),
  };
}

const OWN = (Object.entries(SURE) as [OurLanguage, readonly string[]][]).map(
  ([language, lines]) => [language, listsOf(lines.flatMap((line) => line.split(', ')))] as const,
);

const ordered = new WeakMap<object, (readonly [OurLanguage, Lists])[]>();

function inOrder(added: ReadonlyMap<OurLanguage, readonly string[]>): (readonly [OurLanguage, Lists])[] {
  const before = ordered.get(added);
  if (before !== undefined) return before;
  const now = [...added].map(([language, phrases]) => [language, listsOf(phrases)] as const);
  ordered.set(added, now);
  return now;
}

import type { Spoken } from '../spoken.ts';
import { type ChoiceIndex, OUTSIDE, UNNAMED } from './choice-index.ts';
import { howMeant, takesBack } from './denial.ts';
import { type Hit, hitsIn } from './hits.ts';
import { meansSomethingElse } from './homographs.ts';
import { BESIDE, COURTESY, isOneOf } from './small-words.ts';

/** What is named inside a sentence, and how. */
export interface Names {
  /** Choices that are meant; of several that were corrected only the last. */
  readonly named: readonly Hit[];
  readonly cities: readonly Hit[];
  /** A name that is known but not offered. */
  readonly outside: Hit | undefined;
  /** Such that they must be asked. */
  readonly doubtful: readonly Hit[];
  readonly denied: readonly Hit[];
}

export function namesIn(text: Spoken, hits: readonly Hit[], index: ChoiceIndex): Names {
  const { said, doubtful, denied } = meant(text, allowedHits(text, hits, index), index);
  const offered = said.filter(({ phrase }) => phrase.id !== OUTSIDE);
  const sure = offered.filter((hit) => countsAsName(text, hit.phrase.role, said));
  const named = offered.filter((hit) => sure.includes(hit) || sure.some((other) => areBeside(text, hit, other)));
  return {
    named: withoutTakenBack(text, withoutUnnamed(named)),
    cities: said.filter(({ phrase }) => phrase.role !== 'word'),
    outside: said.findLast(({ phrase }) => phrase.id === OUTSIDE),
    doubtful,
    denied,
  };
}

/** Every word belongs to one of these or to courtesy. */
export function isAllSaid({ words }: Spoken, hits: readonly Hit[]): boolean {
  return words.every((word, at) => isOneOf(COURTESY, word) || hits.some(({ from, to }) => from <= at && at < to));
}

/** Vetoed choices are out; so is a word that means something else where it stands, or that is too common to count. */
function allowedHits(text: Spoken, hits: readonly Hit[], index: ChoiceIndex): Hit[] {
  const vetoed = new Set(
    hitsIn(text, index.vetoes)
      .filter((veto) => howMeant(text, veto) !== 'denied' && !hits.some((hit) => isBetter(hit, veto)))
      .map(({ phrase }) => phrase.id),
  );
  const tooLittle = new Set([...UNNAMED].filter((id) => !isNearlyAll(text, id, hits)));
  return hits.filter(
    (hit) => !vetoed.has(hit.phrase.id) && !meansSomethingElse(text, hit) && !tooLittle.has(hit.phrase.id),
  );
}

/** `unimib` is Bicocca, and no misspelt `unimi`. */
function isBetter(hit: Hit, veto: Hit): boolean {
  return hit.edits < veto.edits && hit.from < veto.to && veto.from < hit.to;
}

const FEW_WORDS = 2;

function isNearlyAll({ words }: Spoken, id: string, hits: readonly Hit[]): boolean {
  const own = hits.filter(({ phrase }) => phrase.id === id);
  const others = words.filter((_, at) => !own.some(({ from, to }) => from <= at && at < to));
  return others.length <= FEW_WORDS;
}

interface ByMeaning {
  readonly said: readonly Hit[];
  readonly doubtful: readonly Hit[];
  readonly denied: readonly Hit[];
}

function meant(text: Spoken, hits: readonly Hit[], { rules }: ChoiceIndex): ByMeaning {
  if (!rules.deniable) return { said: hits, doubtful: [], denied: [] };
  const { said = [], doubtful = [], denied = [] } = Object.groupBy(hits, (hit) => howMeant(text, hit));
  return { said, doubtful, denied };
}

/** "Between Palermo and Bicocca": beside a name, a city is one. */
function areBeside({ words }: Spoken, a: Hit, b: Hit): boolean {
  const [first, second] = a.from < b.from ? [a, b] : [b, a];
  const between = words.slice(first.to, second.from);
  return between.length > 0 && between.length <= 3 && between.some((word) => isOneOf(BESIDE, word));
}

/** A city that is also a title is the choice when only courtesy goes with it. */
function countsAsName(text: Spoken, role: Hit['phrase']['role'], hits: readonly Hit[]): boolean {
  return role === 'word' || (role === 'city_and_title' && isAllSaid(text, hits));
}

/** "Another one" and "I don't know" beside something named say nothing. */
function withoutUnnamed(hits: readonly Hit[]): readonly Hit[] {
  const names = hits.filter(({ phrase }) => !UNNAMED.has(phrase.id));
  return names.length > 0 ? names : hits;
}

/** The last one named wins where the words between take the others back. */
function withoutTakenBack(text: Spoken, hits: readonly Hit[]): readonly Hit[] {
  const start = hits.findLastIndex((hit, at) => at > 0 && takesBack(text, hits[at - 1]!, hit));
  return start < 0 ? hits : hits.slice(start);
}

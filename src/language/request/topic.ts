import { fold } from '../fold.ts';
import { isAmongCommonest } from '../frequency.ts';
import type { ChoiceIndex } from '../match/choice-index.ts';
import { type Hit, hitsIn } from '../match/hits.ts';
import { isSomethingElse, meansSomethingElse } from '../match/homographs.ts';
import { ARTICLES, isOneOf } from '../match/small-words.ts';
import type { Spoken } from '../spoken.ts';
import { stemsOf } from './stems.ts';
import { TOPIC_STEMS } from './topic-stems.ts';

export interface Evidence {
  readonly topic: string;
  /** 1: a word that may stand in any sentence; 3: words that mean nothing else. */
  readonly weight: number;
  readonly said: string;
  readonly from: number;
}

/** Less is no topic: "studio" alone is how everybody begins. */
const ENOUGH = 0.9;
const A_GROUP_COUNTS = 0.6;
const COMMON_AMONG = 1_500;
const STEM_WEIGHT = 1.5;
const FOR_SOMETHING_ELSE = 1.5;

/** What a first message may be about, the most likely first; of equals the one that was named first. */
export function topicsIn(text: Spoken, topics: ChoiceIndex): readonly Evidence[] {
  const totals = new Map<string, Evidence>();
  for (const one of evidenceIn(text, topics)) totals.set(one.topic, added(totals.get(one.topic), one));
  return [...totals.values()].filter(({ weight }) => weight >= ENOUGH).sort(itemsFirst);
}

/** "Which documents for enrolling" is about enrolling: a group is the topic only where no item of any is named. */
function itemsFirst(a: Evidence, b: Evidence): number {
  return Number(b.topic.includes('.')) - Number(a.topic.includes('.')) || b.weight - a.weight;
}

/** More words for one topic add a little each. */
function added(before: Evidence | undefined, one: Evidence): Evidence {
  if (before === undefined) return one;
  const [more, less] = one.weight > before.weight ? [one, before] : [before, one];
  return { ...more, weight: more.weight + Math.min(0.5, less.weight / 3), from: Math.min(more.from, less.from) };
}

function evidenceIn(text: Spoken, topics: ChoiceIndex): Evidence[] {
  const vetoed = new Set(hitsIn(text, topics.vetoes).map(({ phrase }) => phrase.id));
  const hits = hitsIn(text, topics.phrases).filter(
    (hit) => !vetoed.has(hit.phrase.id) && !meansSomethingElse(text, hit),
  );
  const outright = itemsBeforeGroups(hits).map((hit) => ({
    topic: hit.phrase.id,
    weight: weightOf(hit),
    said: hit.phrase.words.join(' '),
    from: hit.from,
  }));
  const found = [...outright, ...evidenceOfStems(text, hits)].sort((a, b) => a.from - b.from);
  return found.map((one, order) => ({
    ...one,
    weight: (isPurpose(text, one) ? asPurpose(one.weight) : one.weight) - order * 0.01,
  }));
}

/** It goes behind what it is needed for; where nothing else is named, it is the matter all the same. */
const asPurpose = (weight: number): number => Math.min(weight, Math.max(ENOUGH + 0.1, weight - FOR_SOMETHING_ELSE));

/** Words that no phrase covers, by how they begin. */
function evidenceOfStems(text: Spoken, hits: readonly Hit[]): Evidence[] {
  return text.words.flatMap((word, at) => {
    if (hits.some(({ from, to }) => from <= at && at < to)) return [];
    if (isSomethingElse(text, word.folded, at)) return [];
    const weight = isAmongCommonest(word.folded, COMMON_AMONG) ? 1 : STEM_WEIGHT;
    return stemsOf(word, TOPIC_STEMS).map((topic) => ({ topic, weight, said: word.spelt, from: at }));
  });
}

/** Where the same words mean a group and an item of it, the item is meant. */
function itemsBeforeGroups(hits: readonly Hit[]): readonly Hit[] {
  return hits.filter(
    (hit) => !hits.some((other) => other.from === hit.from && other.phrase.id.startsWith(`${hit.phrase.id}.`)),
  );
}

function weightOf({ phrase, edits }: Hit): number {
  const telling = phrase.words.filter((word) => !ARTICLES.has(word));
  const common = telling.every((word) => isAmongCommonest(word, COMMON_AMONG));
  const words = telling.length > 1 ? 3 : common ? 1 : 2;
  const group = phrase.id.includes('.') ? 1 : A_GROUP_COUNTS;
  return words * group - edits / 4;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(fold));
const FOR = set('per x for pour من اجل عشان علشان لاجل bach bech ashan');
const HELPING = set(
  'mentor aiuto aiutare aiutarmi informazioni info problema domanda richiesta bando cerco grazie pagare iscrizione help apply application looking search searching ask wait waiting pay paid asking information aide demande dossier demander chercher postuler inscription payer faire مساعده طلب قدم اقدم تقديم',
);

/** "Per la borsa mi serve l'ISEE" is about the ISEE; "aiuto per la borsa" about the grant. */
function isPurpose({ words }: Spoken, { from }: Evidence): boolean {
  let at = from - 1;
  while (at >= 0 && isOneOf(ARTICLES, words[at]!) && !isOneOf(FOR, words[at]!)) at--;
  const word = words[at];
  if (word === undefined || !isOneOf(FOR, word)) return false;
  const helping = words[at - 1];
  return helping === undefined || !isOneOf(HELPING, helping);
}

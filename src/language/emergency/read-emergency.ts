import { arabiziKey } from '../arabizi.ts';
import { type HeardWord, heardWords } from './heard-words.ts';
import { DANGERS, type Danger, folded, type Rule, ruleOfPhrase, rulesFrom } from './rule.ts';
import { type Hit, hitsIn, type RuleIndex, ruleIndex } from './rule-index.ts';
import { ARABIC } from './rules-ar.ts';
import { ARABIZI } from './rules-arabizi.ts';
import { ENGLISH } from './rules-en.ts';
import { FRENCH } from './rules-fr.ts';
import { HYPERBOLE, HYPERBOLE_ARABIZI, STUDIED, SUBJECT_NOUNS } from './rules-harmless.ts';
import { ITALIAN } from './rules-it.ts';
import { ARABIC_SCENES } from './scenes-ar.ts';
import { ENGLISH_SCENES } from './scenes-en.ts';
import { FRENCH_SCENES } from './scenes-fr.ts';
import { ITALIAN_SCENES } from './scenes-it.ts';
import { SOUND, stemOfRule } from './stems.ts';

/** Phrases of a content folder for a kind of danger, folded, and those that make one of them harmless. */
export type DangerPhrases = ReadonlyMap<Danger, { readonly words: readonly string[]; readonly not: readonly string[] }>;

/** What a message cries, if anything: a danger, or only strong words for something that is none. */
export type Cry =
  | { readonly is: 'emergency'; readonly kind: Danger; readonly why: readonly string[] }
  | { readonly is: 'hyperbole'; readonly why: readonly string[] };

/** Longer than Messenger lets anybody write; what stands behind is not read. */
const READ_UNITS = 20_000;

/**
 * Whether words show that somebody is in danger, is hurt, is exploited, thinks of suicide or has nowhere to sleep. Prefers
 * a false alarm to a silence. Rules of the engine and phrases of the content folder are heard in one pass.
 */
export function readCry(text: string, phrases: DangerPhrases): Cry | null {
  const index = indexOf(phrases);
  const words = heardWords(text.slice(0, READ_UNITS), index.known);
  const hits = hitsIn(words, index);
  if (hits.length === 0) return null;
  const serious = seriousIn(hits, words);
  const kind = worst(serious);
  if (kind !== null) {
    return {
      is: 'emergency',
      kind,
      why: whyOf(
        serious.filter(({ rule }) => rule.shows === kind),
        words,
      ),
    };
  }
  const strong = hits.filter(({ rule }) => rule.shows === 'hyperbole');
  return strong.length === 0 ? null : { is: 'hyperbole', why: whyOf(strong, words) };
}

/** Suicide before all else; otherwise what most of the words speak of. */
function worst(hits: readonly Hit[]): Danger | null {
  if (hits.some(({ rule }) => rule.shows === 'selfharm')) return 'selfharm';
  const heard = DANGERS.map((danger) => ({
    danger,
    words: placesOf(hits.filter(({ rule }) => rule.shows === danger)).size,
  }));
  const most = heard.reduce((a, b) => (b.words > a.words ? b : a));
  return most.words === 0 ? null : most.danger;
}

/** Hits that nothing excuses: no picture and no harmless phrase stands where they stand, and nobody studies them. */
function seriousIn(hits: readonly Hit[], words: readonly HeardWord[]): Hit[] {
  const pictures = placesOf(hits.filter(({ rule }) => rule.shows === 'hyperbole'));
  const excuses = new Map(
    DANGERS.map((danger) => [danger, placesOf(hits.filter(({ rule }) => rule.shows === `no_${danger}`))]),
  );
  return hits.filter((hit) => {
    const excused = excuses.get(hit.rule.shows as Danger);
    if (excused === undefined) return false;
    return !stands(hit, pictures) && !stands(hit, excused) && !isStudied(hit, words);
  });
}

function placesOf(hits: readonly Hit[]): ReadonlySet<number> {
  const places = new Set<number>();
  for (const { from, to } of hits) for (let at = from; at <= to; at++) places.add(at);
  return places;
}

function stands({ from, to }: Hit, places: ReadonlySet<number>): boolean {
  if (places.size === 0) return false;
  for (let at = from; at <= to; at++) if (places.has(at)) return true;
  return false;
}

const NOUNS = new Set(
  SUBJECT_NOUNS.split(/\s+/)
    .filter((word) => word !== '')
    .map(foldedWord),
);
const NOUN_BEGINNINGS = [...NOUNS].filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1));
const STUDIES = new Set(
  STUDIED.split(/\s+/)
    .filter((word) => word !== '')
    .map(foldedWord),
);
const STUDIED_BEFORE = 8;
const STUDIED_AFTER = 3;

function foldedWord(word: string): string {
  return ruleOfPhrase('danger', word).steps[0]?.words[0] ?? word;
}

/** "My thesis is on domestic violence": a noun alone, near a word of study. */
function isStudied({ from, to }: Hit, words: readonly HeardWord[]): boolean {
  if (!words.slice(from, to + 1).every((readings) => readings.some(isSubject))) return false;
  const around = words.slice(Math.max(0, from - STUDIED_BEFORE), to + 1 + STUDIED_AFTER);
  return around.some((readings) => readings.some((word) => STUDIES.has(word)));
}

const isSubject = (word: string): boolean =>
  NOUNS.has(word) || NOUN_BEGINNINGS.some((beginning) => word.startsWith(beginning));

const REASONS_AT_MOST = 8;

const whyOf = (hits: readonly Hit[], words: readonly HeardWord[]): string[] => [
  ...new Set(
    hits.slice(0, REASONS_AT_MOST).map(({ from, to }) =>
      words
        .slice(from, to + 1)
        .map(([word]) => word ?? '.')
        .join(' '),
    ),
  ),
];

const sounding = (word: string): string => SOUND + arabiziKey(word);

const OWN: readonly Rule[] = [
  ...[ITALIAN, ENGLISH, FRENCH, ARABIC, HYPERBOLE].flatMap((text) => rulesFrom(text, folded)),
  ...[ITALIAN_SCENES, ENGLISH_SCENES, FRENCH_SCENES].flatMap((text) => rulesFrom(text, folded)),
  ...rulesFrom(ARABIC_SCENES, stemOfRule),
  ...rulesFrom(ARABIZI, sounding),
  ...rulesFrom(HYPERBOLE_ARABIZI, sounding),
];

const indexes = new WeakMap<DangerPhrases, RuleIndex>();

function indexOf(phrases: DangerPhrases): RuleIndex {
  const before = indexes.get(phrases);
  if (before !== undefined) return before;
  const added = [...phrases].flatMap(([danger, { words, not }]) => [
    ...words.map((phrase) => ruleOfPhrase(danger, phrase)),
    ...not.map((phrase) => ruleOfPhrase(`no_${danger}`, phrase)),
  ]);
  const now = ruleIndex([...OWN, ...added].filter(({ steps }) => steps.length > 0));
  indexes.set(phrases, now);
  return now;
}

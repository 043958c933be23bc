import { distanceWithin, letterMask, mayBeWithin, withoutDoubles } from '../distance.ts';
import type { Spoken, SpokenWord } from '../spoken.ts';
import { editsAllowed, type Phrase } from './phrase.ts';
import { firstLetter, likely, type PhraseIndex } from './phrase-index.ts';
import { ARTICLES, isOneOf } from './small-words.ts';

/** A phrase found in what was said: words `from` (included) to `to` (excluded). */
export interface Hit {
  readonly phrase: Phrase;
  readonly from: number;
  readonly to: number;
  /** 0: exactly so. Half an edit is a double letter too many or too few. */
  readonly edits: number;
}

/** Every phrase that stands in the text; where two overlap, the longer one. One place may still mean several things. */
export function hitsIn({ words }: Spoken, index: PhraseIndex, spelling: 'right' | 'near' = 'near'): Hit[] {
  if (index.byKey.size === 0) return [];
  const found: Hit[] = hitsAcrossArticles(words, index);
  for (let from = 0; from < words.length; from++) {
    let key = '';
    for (let to = from + 1; to <= words.length && to - from <= index.mostWords + 1; to++) {
      if (words[to - 1]!.clause !== words[from]!.clause) break;
      key += words[to - 1]!.folded;
      if (key.length > index.longestKey + 3) break;
      found.push(...hitsAt(words, from, to, key, index, spelling));
    }
  }
  return withoutOverlaps(found);
}

/** `cambia la lingua` is `cambia lingua`: articles and the like inside a phrase change nothing. */
function hitsAcrossArticles(words: readonly SpokenWord[], index: PhraseIndex): Hit[] {
  if (index.byCore.size === 0) return [];
  const places = [...words.keys()].filter((at) => !isOneOf(ARTICLES, words[at]!));
  const found: Hit[] = [];
  for (let start = 0; start < places.length; start++) {
    let core = words[places[start]!]!.folded;
    for (let end = start + 1; end < places.length && end - start < index.mostWords; end++) {
      const from = places[start]!;
      const last = places[end]!;
      if (words[last]!.clause !== words[from]!.clause || last - places[end - 1]! > MOST_ARTICLES + 1) break;
      core += words[last]!.folded;
      for (const phrase of index.byCore.get(core) ?? NONE) found.push({ phrase, from, to: last + 1, edits: 0.25 });
    }
  }
  return found;
}

/** More than this between two words, and they are no phrase any more. */
const MOST_ARTICLES = 3;

function hitsAt(
  words: readonly SpokenWord[],
  from: number,
  to: number,
  key: string,
  index: PhraseIndex,
  spelling: 'right' | 'near',
): Hit[] {
  const rest = key.slice(words[from]!.folded.length);
  const exact = exactAt(words[from]!, rest, to - from, index);
  if (exact.length > 0) return exact.map((phrase) => ({ phrase, from, to, edits: 0 }));
  if (spelling === 'right') return [];
  const { spelt, folded } = words[from]!;
  const near = nearAt(words, from, to, key, index);
  return near.length > 0 || spelt === folded ? near : nearAt(words, from, to, spelt + rest, index);
}

const NONE: readonly Phrase[] = [];

function exactAt(first: SpokenWord, rest: string, count: number, index: PhraseIndex): readonly Phrase[] {
  const { folded, spelt } = first;
  const found = sameShape(index.byKey.get(folded + rest), count);
  if (found.length > 0) return found;
  if (spelt !== folded) {
    const whole = sameShape(index.byKey.get(spelt + rest), count);
    if (whole.length > 0) return whole;
  }
  for (const bare of first.unglued) {
    const inside = sameShape(index.byKey.get(bare + rest), count);
    if (inside.length > 0) return inside;
  }
  return NONE;
}

/** Short keys must not come about by gluing words: `un ito` is not `unito`. */
function sameShape(phrases: readonly Phrase[] | undefined, count: number): readonly Phrase[] {
  if (phrases === undefined) return NONE;
  if (phrases[0]!.key.length > 4) return phrases;
  return phrases.filter(({ words }) => words.length === count);
}

/** Longer phrases are found by being right, or not at all. */
const MOST_WORDS_MISSPELT = 4;

function nearAt(words: readonly SpokenWord[], from: number, to: number, key: string, index: PhraseIndex): Hit[] {
  if (to - from > MOST_WORDS_MISSPELT || everyIsCommon(words, from, to)) return [];
  if (key.length < 6) {
    const drawn = words.length === 1 || key.length > 4 ? drawnOut(key, from, to, index) : [];
    if (drawn.length > 0 || key.length < 4) return drawn;
  }
  let best: Hit[] = [];
  for (const { phrase, edits } of spellingsNear(key, to - from, index, 0)) {
    if (edits > Math.max(0.5, phrase.limit) || !differsInRareWords(words, from, to, phrase)) continue;
    if (best.length === 0 || edits < best[0]!.edits) best = [{ phrase, from, to, edits }];
    else if (edits === best[0]!.edits) best.push({ phrase, from, to, edits });
  }
  return best;
}

/** `okk`, `ouii`, `barri`: a short word may be drawn out; a very short one only where it stands alone. */
function drawnOut(key: string, from: number, to: number, index: PhraseIndex): Hit[] {
  const phrases = index.byFlat.get(withoutDoubles(key)) ?? NONE;
  return phrases
    .filter((phrase) => phrase.key.length < key.length && phrase.words.length === to - from)
    .map((phrase) => ({ phrase, from, to, edits: 0.5 }));
}

export interface Near {
  readonly phrase: Phrase;
  readonly edits: number;
}

/** Phrases whose spelling is within their limit of this one, or `beyond` edits further. */
export function spellingsNear(key: string, count: number, index: PhraseIndex, beyond: 0 | 1): Near[] {
  const flat = withoutDoubles(key);
  const mask = letterMask(flat);
  const found: Near[] = [];
  for (const phrase of likely(index, flat, count, editsAllowed(key.length) + 1 + beyond)) {
    const limit = phrase.limit + beyond;
    if (!mayBeWithin(mask, phrase.mask, limit) || !beginsAlike(flat, phrase.flat)) continue;
    if (!sameDigits(key, phrase.key)) continue;
    const edits = editsBetween(key, flat, phrase, beyond);
    if (edits !== null) found.push({ phrase, edits });
  }
  return found;
}

/** Phrases that the whole text is a misspelling of, whatever letter it begins with. */
export function phrasesLikeWhole({ words }: Spoken, index: PhraseIndex): Phrase[] {
  const key = words.map(({ spelt }) => spelt).join('');
  if (key.length > index.longestKey + 2 || everyIsCommon(words, 0, words.length)) return [];
  const mask = letterMask(withoutDoubles(key));
  const found: Phrase[] = [];
  for (let length = Math.max(5, key.length - 2); length <= key.length + 2; length++) {
    for (const phrase of index.byLength[length] ?? NONE) {
      const { limit } = phrase;
      if (!mayBeWithin(mask, phrase.mask, limit) || !sameDigits(key, phrase.key)) continue;
      if (distanceWithin(key, phrase.key, limit) <= limit) found.push(phrase);
    }
  }
  return found;
}

/** Without double letters there are fewer letters, and so perhaps fewer edits allowed. */
function editsBetween(key: string, flat: string, phrase: Phrase, beyond: number): number | null {
  const limit = phrase.limit + beyond;
  const edits = distanceWithin(key, phrase.key, limit);
  if (edits <= limit) return edits;
  const flatLimit = Math.min(limit, editsAllowed(phrase.flat.length) + beyond);
  const flatEdits = distanceWithin(flat, phrase.flat, flatLimit);
  return flatEdits <= flatLimit ? flatEdits + 0.5 : null;
}

function beginsAlike(a: string, b: string): boolean {
  return firstLetter(a) === firstLetter(b) || (a[0] === b[1] && a[1] === b[0]);
}

/** `roma 2` is not a misspelt `roma 3`. */
function sameDigits(a: string, b: string): boolean {
  return a.replace(/\D+/g, '') === b.replace(/\D+/g, '');
}

function everyIsCommon(words: readonly SpokenWord[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!words[at]!.common) return false;
  return true;
}

/** A word that people write all day is not a misspelling: *cosa* is not *casa*, and *salut* is not *salute*. */
function differsInRareWords(words: readonly SpokenWord[], from: number, to: number, phrase: Phrase): boolean {
  if (to - from !== phrase.words.length) return true;
  return phrase.words.every((word, at) => {
    const { folded, spelt, common } = words[from + at]!;
    return folded === word || spelt === word || !common || isInflected(folded, word, phrase);
  });
}

const ENDING = /[aeious]$/;

/** `permessi di soggiorno`: beside the other words of its phrase, another ending or a doubled letter changes nothing. */
function isInflected(word: string, other: string, { words }: Phrase): boolean {
  if (words.length < 2) return false;
  if (withoutDoubles(word) === withoutDoubles(other)) return true;
  return other.length > 4 && word.replace(ENDING, '') === other.replace(ENDING, '');
}

function withoutOverlaps(found: Hit[]): Hit[] {
  if (found.length < 2) return found;
  const worth = ({ phrase, edits }: Hit): number => phrase.key.length - 2 * edits;
  const holders = new Map<number, Hit>();
  const kept = found
    .toSorted((a, b) => worth(b) - worth(a))
    .filter((hit) => {
      const rivals = placesOf(hit).flatMap((place) => holders.get(place) ?? []);
      if (rivals.some((rival) => !isSamePlace(rival, hit))) return false;
      for (const place of placesOf(hit)) holders.set(place, hit);
      return true;
    });
  return kept.sort((a, b) => a.from - b.from);
}

const placesOf = ({ from, to }: Hit): number[] => Array.from({ length: to - from }, (_, step) => from + step);

const isSamePlace = (a: Hit, b: Hit): boolean => a.from === b.from && a.to === b.to && a.edits === b.edits;

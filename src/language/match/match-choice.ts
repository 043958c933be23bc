import { numberIn } from '../numbers.ts';
import { asSpoken, type Spoken } from '../spoken.ts';
import { type ChoiceIndex, OTHER, OUTSIDE } from './choice-index.ts';
import { type Hit, hitsIn, phrasesLikeWhole, spellingsNear } from './hits.ts';
import { isAllSaid, namesIn } from './names.ts';
import { emojiOf } from './phrase.ts';

/** What shows a choice: its title or a word of it, a spelling near to one, its number, an emoji, a name outside the list. */
export type Why = { readonly by: 'words' | 'spelling' | 'number' | 'emoji' | 'outside'; readonly said: string };

export type ChoiceMatch =
  | { readonly kind: 'choice'; readonly id: string; readonly why: Why }
  /** Several are named: ask which. */
  | { readonly kind: 'ambiguous'; readonly ids: readonly string[] }
  /** "Did you mean …?" */
  | { readonly kind: 'near'; readonly id: string; readonly why: Why }
  /** A city alone never routes: these are the choices it may mean. */
  | { readonly kind: 'city'; readonly ids: readonly string[] }
  | { readonly kind: 'number_too_high' }
  | { readonly kind: 'nothing' };

const NOTHING: ChoiceMatch = { kind: 'nothing' };

/**
 * Which choice of a list a typed text means. When in doubt it says so: a wrong match is worse than a question.
 *
 * @param shown ids as numbered on the screen; none: numbers mean nothing
 */
export function matchChoice(said: string | Spoken, index: ChoiceIndex, shown: readonly string[] = []): ChoiceMatch {
  const text = asSpoken(said);
  if (text.words.length === 0) return byEmoji(text, index);
  const hits = hitsIn(text, index.phrases);
  const whole = byWholeText(text, hits);
  if (whole !== null) return whole;
  const number = byNumber(text, shown);
  if (number !== null) return number;
  if (index.rules.reads === 'answer') return byAnswer(text, hits);
  const inside = bySentence(text, hits, index);
  if (inside.kind === 'nothing') return byNearness(text, hits, index);
  return inside.kind === 'choice' ? unlessWholeIsLike(text, inside, index) : inside;
}

/** `hoosing a degree` holds something like "housing", but as a whole it is like "choosing a degree": so it is asked. */
function unlessWholeIsLike(text: Spoken, inside: ChoiceMatch & { kind: 'choice' }, index: ChoiceIndex): ChoiceMatch {
  const like = new Set(phrasesLikeWhole(text, index.phrases).map(({ id }) => id));
  like.delete(OUTSIDE);
  if (like.size === 0 || like.has(inside.id)) return inside;
  return { kind: 'ambiguous', ids: index.ids.filter((id) => id === inside.id || like.has(id)) };
}

function byEmoji({ text }: Spoken, { emoji }: ChoiceIndex): ChoiceMatch {
  const said = emojiOf(text);
  const id = said === '' ? undefined : emoji.get(said);
  return id === undefined ? NOTHING : { kind: 'choice', id, why: { by: 'emoji', said } };
}

/** A title, or any of its words, exactly so: what is typed counts as the button. */
function byWholeText(text: Spoken, hits: readonly Hit[]): ChoiceMatch | null {
  const all = hits.filter(({ from, to, edits }) => from === 0 && to === text.words.length && edits === 0);
  return chosen(
    text,
    all.filter(({ phrase }) => phrase.role !== 'city' && phrase.id !== OUTSIDE),
  );
}

function byNumber(text: Spoken, shown: readonly string[]): ChoiceMatch | null {
  const number = shown.length === 0 ? null : numberIn(text);
  if (number === null) return null;
  const id = number === 'last' ? shown.at(-1) : shown[number - 1];
  if (id === undefined) return { kind: 'number_too_high' };
  return { kind: 'choice', id, why: { by: 'number', said: String(number) } };
}

/** Every word belongs to one choice or to courtesy: "sì grazie", "ok va bene". */
function byAnswer(text: Spoken, hits: readonly Hit[]): ChoiceMatch {
  return isAllSaid(text, hits) ? (chosen(text, hits) ?? NOTHING) : NOTHING;
}

function bySentence(text: Spoken, hits: readonly Hit[], index: ChoiceIndex): ChoiceMatch {
  const { named, cities, outside, doubtful } = namesIn(text, hits, index);
  const sole = chosen(text, named);
  if (sole !== null) return inOrder(sole, index);
  if (cities.length > 0) return { kind: 'city', ids: citiesAnd(outside, cities, index) };
  if (outside !== undefined && index.ids.includes(OTHER)) return outsideChoice(text, outside);
  return doubtfulChoice(text, doubtful);
}

/** `salermo` may be Salerno, and may be Palermo: only what is spelt right is known to be elsewhere. */
function outsideChoice(text: Spoken, outside: Hit): ChoiceMatch {
  const why: Why = { by: 'outside', said: saidAt(text, outside) };
  return { kind: outside.edits < 1 ? 'choice' : 'near', id: OTHER, why };
}

function citiesAnd(outside: Hit | undefined, cities: readonly Hit[], index: ChoiceIndex): string[] {
  const ids = new Set(cities.map(({ phrase }) => phrase.id));
  if (outside !== undefined) ids.add(OTHER);
  return index.ids.filter((id) => ids.has(id));
}

function doubtfulChoice(text: Spoken, doubtful: readonly Hit[]): ChoiceMatch {
  const match = chosen(
    text,
    doubtful.filter(({ phrase }) => phrase.id !== OUTSIDE),
  );
  return match?.kind === 'choice' ? { ...match, kind: 'near' } : (match ?? NOTHING);
}

function chosen(text: Spoken, hits: readonly Hit[]): (ChoiceMatch & { kind: 'choice' | 'ambiguous' }) | null {
  const ids = [...new Set(hits.map(({ phrase }) => phrase.id))];
  if (ids.length === 0) return null;
  if (ids.length > 1) return { kind: 'ambiguous', ids };
  const best = hits.reduce((a, b) => (b.edits < a.edits ? b : a));
  return {
    kind: 'choice',
    id: ids[0]!,
    why: { by: best.edits === 0 ? 'words' : 'spelling', said: saidAt(text, best) },
  };
}

function inOrder(match: ChoiceMatch, { ids }: ChoiceIndex): ChoiceMatch {
  return match.kind === 'ambiguous' ? { ...match, ids: ids.filter((id) => match.ids.includes(id)) } : match;
}

export const saidAt = ({ words }: Spoken, { from, to }: Hit): string =>
  words
    .slice(from, to)
    .map(({ spelt }) => spelt)
    .join(' ');

const SHORT_ANSWER_WORDS = 4;

/** One edit beyond what is taken for a misspelling: "did you mean …?" What was found and denied is not asked. */
function byNearness(text: Spoken, hits: readonly Hit[], index: ChoiceIndex): ChoiceMatch {
  const { words } = text;
  if (words.length > SHORT_ANSWER_WORDS || words.some(({ folded }) => /\d/.test(folded))) return NOTHING;
  const near = new Map(phrasesLikeWhole(text, index.phrases).map(({ id, key }) => [id, key]));
  for (let from = 0; from < words.length; from++) {
    for (let to = from + 1; to <= words.length; to++) {
      const window = words.slice(from, to);
      const key = window.map(({ spelt }) => spelt).join('');
      if (key.length < 4 || window.every(({ common }) => common)) continue;
      for (const { phrase } of spellingsNear(key, to - from, index.phrases, 1)) near.set(phrase.id, key);
    }
  }
  for (const id of [OUTSIDE, ...hits.map(({ phrase }) => phrase.id)]) near.delete(id);
  const [only, ...more] = near;
  if (only === undefined || more.length > 0) return NOTHING;
  return { kind: 'near', id: only[0], why: { by: 'spelling', said: only[1] } };
}

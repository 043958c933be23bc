import { fold } from '../fold.ts';
import type { Spoken } from '../spoken.ts';
import type { Hit } from './hits.ts';

interface Homograph {
  readonly behind?: ReadonlySet<string>;
  readonly before?: ReadonlySet<string>;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(fold));

const HAVING = set('ho hai ha abbiamo avete hanno avevo aveva avendo avere avrei già mai ben mi ti si vi ci l come');
const IT_DOES = set('it this that t not dont doesnt doesn to not wont site link app page website password they');

/**
 * Words of a choice that are something else in certain company: `ho visto` is "I have seen", and no visa; what does not
 * `work` is no job. Only the word directly behind or before is looked at.
 */
const HOMOGRAPHS: ReadonlyMap<string, Homograph> = new Map([
  ['visto', { behind: HAVING, before: set('che un una il la lo i gli le voi loro') }],
  // "Morendo d'ansia" is how everybody speaks of an exam.
  ['ansia', { behind: set('d di dall dalla con') }],
  ['work', { behind: IT_DOES }],
  ['works', { behind: IT_DOES }],
  ['other', { before: set('day than people students hand') }],
  ['autre', { before: set('jour fois') }],
  ['altro', { before: set('giorno ieri che problema') }],
  ['piano', { behind: set('piano al primo secondo terzo'), before: set('piano terra') }],
  ['corso', { behind: set('in nel'), before: set('di') }],
]);

export function meansSomethingElse(text: Spoken, { phrase, from, to }: Hit): boolean {
  return phrase.words.length === 1 && isSomethingElse(text, phrase.key, from, to);
}

export function isSomethingElse({ words }: Spoken, word: string, from: number, to = from + 1): boolean {
  const homograph = HOMOGRAPHS.get(word);
  const behind = words[from - 1];
  const before = words[to];
  return (
    (behind !== undefined && homograph?.behind?.has(behind.folded) === true) ||
    (before !== undefined && homograph?.before?.has(before.folded) === true)
  );
}

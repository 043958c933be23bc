import type { Spoken, SpokenWord } from '../spoken.ts';
import type { Hit } from './hits.ts';
import {
  CARRYING,
  DENYING,
  DENYING_T,
  INSTEAD,
  isOneOf,
  NO,
  NOT_NOW_OR_NOT_ME,
  OF,
  TAKING_BACK,
  TAKING_BACK_IN_TWO,
  UNCLEAR,
} from './small-words.ts';

/** How a name is meant: said, denied ("non la Sapienza"), or such that it must be asked ("my friend is at Bicocca"). */
export type Meant = 'said' | 'denied' | 'doubtful';

const WORDS_BACK = 7;

export function howMeant({ words }: Spoken, { from, to }: Hit): Meant {
  if (isDeniedBehind(words, to)) return 'denied';
  const { clause } = words[from]!;
  for (let at = from - 1; at >= Math.max(0, from - WORDS_BACK); at--) {
    const word = words[at]!;
    if (word.clause !== clause) break;
    if (denies(words, at)) return 'denied';
    if (isOneOf(UNCLEAR, word)) return 'doubtful';
    if (isOneOf(NOT_NOW_OR_NOT_ME, word)) return 'doubtful';
    if (!isOneOf(CARRYING, word)) break;
  }
  return 'said';
}

function denies(words: readonly SpokenWord[], at: number): boolean {
  const word = words[at]!;
  if (isOneOf(DENYING, word)) return true;
  const next = words[at + 1];
  if (isOneOf(INSTEAD, word) && next !== undefined && isOneOf(OF, next)) return true;
  const previous = words[at - 1];
  return word.folded === 't' && previous !== undefined && isOneOf(DENYING_T, previous);
}

/** "Palermo no, Bicocca sì." */
function isDeniedBehind(words: readonly SpokenWord[], to: number): boolean {
  const next = words[to];
  const last = words[to - 1]!;
  if (next === undefined || next.clause !== last.clause || !isOneOf(NO, next)) return false;
  const after = words[to + 1];
  return after === undefined || after.clause !== next.clause;
}

/** Whether the words between two hits take the first one back: "Bari, anzi Palermo". */
export function takesBack({ words }: Spoken, first: Hit, second: Hit): boolean {
  for (let at = first.to; at < second.from; at++) {
    const word = words[at]!;
    if (isOneOf(TAKING_BACK, word)) return true;
    const next = words[at + 1];
    if (next !== undefined && TAKING_BACK_IN_TWO.has(`${word.folded} ${next.folded}`)) return true;
    const alone = words[at - 1]?.clause !== word.clause && next?.clause !== word.clause;
    if (alone && isOneOf(NO, word)) return true;
  }
  return false;
}

export function hasDenial({ words }: Spoken): boolean {
  return words.some((_, at) => denies(words, at));
}

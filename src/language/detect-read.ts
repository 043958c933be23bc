import { withoutAccents } from './detect-model.ts';
import { NEUTRAL } from './detect-words.ts';

const READ_WORDS = 60;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;
const THREE_OR_MORE = /(\p{L})\1{2,}/gu;
const LAUGHTER = /^(?:ah|ha|eh|he|ih|hi|oh|ho|uh|hu|ja|je|a|h|k|w|x|ه|خ){3,}$/;

/** All words of a lower-case text, drawn-out letters made short. */
export function spelled(said: string): string[] {
  return (said.match(WORD) ?? []).slice(0, READ_WORDS).map((word) => word.replace(THREE_OR_MORE, '$1'));
}

/** The words that may tell a language. */
export function wordsIn(said: string, names: readonly string[] = []): string[] {
  const ours = namesIn(names);
  return spelled(said).filter(
    (word) => !/^\d+$/.test(word) && !NEUTRAL.has(word) && !LAUGHTER.test(word) && !ours.has(withoutAccents(word)),
  );
}

const NONE: ReadonlySet<string> = new Set();
const read = new WeakMap<readonly string[], ReadonlySet<string>>();

function namesIn(names: readonly string[]): ReadonlySet<string> {
  if (names.length === 0) return NONE;
  const before = read.get(names);
  if (before !== undefined) return before;
  const now = new Set(names.flatMap((name) => spelled(name.toLowerCase()).map(withoutAccents)));
  read.set(names, now);
  return now;
}

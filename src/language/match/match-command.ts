import { asSpoken, type Spoken } from '../spoken.ts';
import { hasDenial } from './denial.ts';
import { hitsIn } from './hits.ts';
import type { Why } from './match-choice.ts';
import { phrasesOf } from './phrase.ts';
import { type PhraseIndex, phraseIndex } from './phrase-index.ts';
import { AROUND_COMMAND, isOneOf } from './small-words.ts';

export interface CommandWords {
  readonly id: string;
  readonly words: readonly string[];
  readonly not?: readonly string[];
}

export interface CommandIndex {
  readonly phrases: PhraseIndex;
  readonly vetoes: PhraseIndex;
}

export interface CommandMatch {
  readonly id: string;
  readonly why: Why;
}

/** Nobody wraps a command in more. */
const MOST_WORDS = 9;

export function commandIndex(commands: readonly CommandWords[]): CommandIndex {
  return {
    phrases: phraseIndex(commands.flatMap(({ id, words }) => words.flatMap((word) => phrasesOf(id, word)))),
    vetoes: phraseIndex(commands.flatMap(({ id, not }) => (not ?? []).flatMap((word) => phrasesOf(id, word)))),
  };
}

/**
 * The command that the whole message is, with nothing around it but a wish and courtesy ("can I talk to a human
 * please"). A command word inside a sentence is none: "help me with my house", "non voglio ricominciare".
 */
export function matchCommand(said: string | Spoken, index: CommandIndex): CommandMatch | null {
  const text = asSpoken(said);
  const { words } = text;
  if (words.length === 0 || words.length > MOST_WORDS) return null;
  const hits = hitsIn(text, index.phrases);
  const whole = hits.find(({ from, to, edits }) => from === 0 && to === words.length && edits === 0);
  if (whole === undefined && (hasDenial(text) || hitsIn(text, index.vetoes).length > 0)) return null;
  const rest = words.filter((_, at) => !hits.some(({ from, to }) => from <= at && at < to));
  const ids = new Set(hits.map(({ phrase }) => phrase.id));
  if (ids.size !== 1 || !rest.every((word) => isOneOf(AROUND_COMMAND, word))) return null;
  const best = hits.reduce((a, b) => (b.edits < a.edits ? b : a));
  const inWords = words.slice(best.from, best.to).map(({ spelt }) => spelt);
  return {
    id: best.phrase.id,
    why: { by: best.edits === 0 ? 'words' : 'spelling', said: inWords.join(' ') },
  };
}

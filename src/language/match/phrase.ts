import { letterMask, withoutDoubles } from '../distance.ts';
import { fold } from '../fold.ts';
import { spoken } from '../spoken.ts';
import { ARTICLES } from './small-words.ts';

/** One way to say something, ready to be looked for. */
export interface Phrase {
  /** What it means. */
  readonly id: string;
  /** Its words, folded. */
  readonly words: readonly string[];
  /** The same without spaces: `roma tre` and `romatre` are one. */
  readonly key: string;
  /** The key without double letters. */
  readonly flat: string;
  /** Without articles and the like; empty where less than two words are left. */
  readonly core: string;
  readonly mask: number;
  /** So many edits away it is still this phrase. */
  readonly limit: number;
  /** `city`: leads to a question, never to a choice; a city that is also the title is the choice when nothing else is said. */
  readonly role: 'word' | 'city' | 'city_and_title';
}

/** At most so many edits: none in short words, where everything is near everything. */
export function editsAllowed(length: number): number {
  if (length < 5) return 0;
  return length < 9 ? 1 : 2;
}

/**
 * The phrases for one written alias: two where an Arabic article may be the beginning of the name itself.
 *
 * @param written as an administrator wrote it; folded or not
 */
export function phrasesOf(id: string, written: string, role: Phrase['role'] = 'word'): Phrase[] {
  const { words } = spoken(written);
  if (words.length === 0) return [];
  const folded = words.map((word) => word.folded);
  const first = words[0]!;
  const spellings = first.spelt === first.folded ? [folded] : [folded, [first.spelt, ...folded.slice(1)]];
  return spellings.map((spelling) => phraseOf(id, spelling, role));
}

function phraseOf(id: string, words: readonly string[], role: Phrase['role']): Phrase {
  const key = words.join('');
  return {
    id,
    words,
    key,
    flat: withoutDoubles(key),
    core: coreOf(words),
    mask: letterMask(withoutDoubles(key)),
    limit: editsAllowed(key.length),
    role,
  };
}

function coreOf(words: readonly string[]): string {
  const telling = words.filter((word) => !ARTICLES.has(word));
  return telling.length > 1 ? telling.join('') : '';
}

/** Emoji that are words of their own (`👍`), whatever their skin colour. */
export function emojiOf(written: string): string {
  return fold(written) === '' ? written.replace(/[\u{1f3fb}-\u{1f3ff}\ufe0f\s]/gu, '') : '';
}

import type { EmergencyKind, EmergencyNumber, Language, Vocabulary, WordList } from '../flows/model.ts';
import { EMERGENCY_KINDS } from '../flows/model.ts';
import { fold } from '../language/fold.ts';
import type { Words } from './letter.ts';

/** At most this many numbers on the safety card: in a hard moment a list is no help. */
const MAX_NUMBERS = 3;

/**
 * The kind of emergency that somebody's words name, if any: a phrase of the list stands in them as whole words, and what
 * remains without the harmless phrases (`not`) still holds it. Runs before everything else, in every state.
 */
export function emergencyIn(text: string, vocabulary: Vocabulary): EmergencyKind | null {
  const folded = fold(text);
  if (folded === '') return null;
  const said = ` ${folded} `;
  // In Arabic "and" is written as the first letter of the word behind it.
  const apart = said.replaceAll(/ [وف](?=\p{Script=Arabic}{3})/gu, ' ');
  const readings = apart === said ? [said] : [said, apart];
  for (const kind of EMERGENCY_KINDS) {
    const list = vocabulary.emergencies.get(kind);
    if (list !== undefined && readings.some((reading) => names(reading, list))) return kind;
  }
  return null;
}

/** The only language whose phrases stand in these words; null when there is none, or several. */
export function languageOfCry(text: string, vocabulary: Vocabulary): Language | null {
  const said = ` ${fold(text)} `;
  const languages = [...vocabulary.cries].filter(([, phrases]) => holdsOneOf(byFirstWord(phrases), said));
  return languages.length === 1 ? languages[0]![0] : null;
}

/** Most talk holds no phrase of the list at all: only what does is read again without the harmless ones. */
function names(said: string, { words, not }: WordList): boolean {
  const phrases = byFirstWord(words);
  if (!holdsOneOf(phrases, said)) return false;
  const serious = not.reduce((rest, harmless) => rest.replaceAll(` ${harmless} `, '  '), said);
  return holdsOneOf(phrases, serious);
}

type PhrasesByFirstWord = ReadonlyMap<string, readonly string[]>;

function holdsOneOf(phrases: PhrasesByFirstWord, said: string): boolean {
  return said.split(' ').some((word) => phrases.get(word)?.some((phrase) => said.includes(` ${phrase} `)) === true);
}

// Every message of everybody is looked up in some 1,700 phrases: once per version of the lists they are put in order.
const ordered = new WeakMap<readonly string[], PhrasesByFirstWord>();

function byFirstWord(phrases: readonly string[]): PhrasesByFirstWord {
  const before = ordered.get(phrases);
  if (before !== undefined) return before;
  const now = Map.groupBy(phrases, firstWord);
  ordered.set(phrases, now);
  return now;
}

const firstWord = (phrase: string): string => phrase.slice(0, `${phrase} `.indexOf(' '));

/** The numbers of the card, those that answer in the person's language first; each a line of its own. */
export function numbersFor(
  kind: EmergencyKind | 'legal',
  language: Language | null,
  numbers: readonly EmergencyNumber[],
): Words {
  const speaks = (number: EmergencyNumber) => (language !== null && number.languages.includes(language) ? 0 : 1);
  const fitting = numbers.filter((number) => number.for.includes(kind));
  const chosen = fitting.toSorted((one, other) => speaks(one) - speaks(other)).slice(0, MAX_NUMBERS);
  return { lines: chosen.map(({ number }) => ({ key: `common.number_${number.replaceAll(/\D/g, '')}` })) };
}

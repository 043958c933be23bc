import type { EmergencyKind, EmergencyNumber, Language, Vocabulary } from '../flows/model.ts';
import { detectLanguage } from '../language/detect.ts';
import { readCry } from '../language/emergency/read-emergency.ts';
import { fold } from '../language/fold.ts';
import type { Words } from './letter.ts';

/** At most this many numbers on the safety card: in a hard moment a list is no help. */
const MAX_NUMBERS = 3;

/** What somebody's words cry: a kind of emergency, or only strong words ("this exam is killing me"). */
export type Emergency = { readonly kind: EmergencyKind } | { readonly hyperbole: true };

/**
 * What words cry, if anything. Runs before everything else, in every state; hyperbole goes on as usual, with a small offer
 * to talk. Should this throw, the caller shows the safety line all the same: a check that fails must not look like safety.
 */
export function readEmergency(text: string, vocabulary: Pick<Vocabulary, 'emergencies'>): Emergency | null {
  const cry = readCry(text, vocabulary.emergencies);
  if (cry === null) return null;
  return cry.is === 'emergency' ? { kind: cry.kind } : { hyperbole: true };
}

/**
 * The same, where a check that fails must not end the turn: `unread`, and then the safety line is shown and the message goes
 * on.
 */
export function heardCry(text: string, vocabulary: Pick<Vocabulary, 'emergencies'>): Emergency | 'unread' | null {
  try {
    return readEmergency(text, vocabulary);
  } catch {
    return 'unread';
  }
}

/** The kind that calls for the card; strong words and an unread text do not. */
export function kindOf(cry: ReturnType<typeof heardCry>): EmergencyKind | null {
  return cry !== null && cry !== 'unread' && 'kind' in cry ? cry.kind : null;
}

/** The kind of emergency that somebody's words show, if any. When it throws: see `readEmergency`. */
export function emergencyIn(text: string, vocabulary: Pick<Vocabulary, 'emergencies'>): EmergencyKind | null {
  return kindOf(readEmergency(text, vocabulary));
}

/**
 * The language to answer a cry for help in: the only one whose phrases stand in the words, otherwise the one that they are
 * written in; null when neither shows beyond doubt.
 */
export function languageOfCry(text: string, vocabulary: Vocabulary): Language | null {
  const said = ` ${fold(text)} `;
  const languages = [...vocabulary.cries].filter(([, phrases]) => holdsOneOf(byFirstWord(phrases), said));
  if (languages.length === 1) return languages[0]![0];
  if (readCry(text, vocabulary.emergencies) === null) return null;
  const { language, confident } = detectLanguage(text);
  return confident ? language : null;
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

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
  const said = ` ${fold(text)} `;
  // In Arabic "and" is written as the first letter of the word behind it.
  const readings = [said, said.replaceAll(/ [وف](?=\p{Script=Arabic}{3})/gu, ' ')];
  for (const kind of EMERGENCY_KINDS) {
    const list = vocabulary.emergencies.get(kind);
    if (list !== undefined && readings.some((reading) => names(reading, list))) return kind;
  }
  return null;
}

function names(said: string, { words, not }: WordList): boolean {
  const serious = not.reduce((rest, harmless) => rest.replaceAll(` ${harmless} `, '  '), said);
  return words.some((phrase) => serious.includes(` ${phrase} `));
}

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

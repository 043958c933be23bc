import { createInstance, type i18n } from 'i18next';
import { WORDS_OF_THE_OTHER_SIDE, type Words } from '../conversation/letter.ts';
import { type ContentSet, LANGUAGES, type Language } from '../flows/model.ts';

/** Turns our words into a sentence of one language. */
export interface Speaker {
  speak(words: Words, language: Language): string;
  /** One text by its full key, for letters that are not part of a conversation (mail). */
  translate(language: Language, key: string, values?: Readonly<Record<string, string | number>>): string;
}

/** `onProblem`: a key or value that the check should have found is missing; the person sees the fallback, an alarm rises. */
export function createSpeaker(
  content: ContentSet,
  onProblem: (what: 'missing_text' | 'missing_value', key: string) => void,
): Speaker {
  const engine = startedEngine(content, onProblem);
  // All of them: who chose a language that is not offered any more goes on in it.
  const fixed = Object.fromEntries(LANGUAGES.map((language) => [language, engine.getFixedT(language)]));

  const say = (language: Language, key: string, values: Record<string, unknown>): string => {
    const translate = fixed[language] ?? engine.getFixedT(language);
    return translate(key, values) as string;
  };
  const speak = (words: Words, language: Language): string => {
    if ('own' in words) return words.own;
    if ('words' in words) return WORDS_OF_THE_OTHER_SIDE;
    if ('list' in words) return words.list.map((one) => speak(one, language)).join(language === 'ar' ? '، ' : ', ');
    if ('lines' in words) return words.lines.map((one) => speak(one, language)).join('\n');
    const plain = words.count === undefined ? plainText(content, language, words.key) : null;
    if (plain !== null) return plain;
    const values = Object.entries(words.values ?? {}).map(([name, value]) => [
      name,
      inserted(typeof value === 'object' ? speak(value, language) : value, language),
    ]);
    return say(language, words.key, {
      ...Object.fromEntries(values),
      ...(words.count === undefined ? {} : { count: words.count }),
    });
  };
  return {
    speak,
    translate: (language, key, values = {}) =>
      say(
        language,
        key,
        Object.fromEntries(Object.entries(values).map(([name, value]) => [name, inserted(value, language)])),
      ),
  };
}

/** A text without a place for a value is said as it stands, and most are; null when i18next has something to do. */
function plainText({ texts }: ContentSet, language: Language, key: string): string | null {
  const text = texts[language]?.[key];
  return text === undefined || text === '' || text.includes('{{') || text.includes('$t(') ? null : text;
}

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_DIRECTIONAL_ISOLATE = '\u2069';

/** In Arabic every inserted value is isolated, line by line, so that names, codes and phone numbers do not jump. */
function inserted(value: string | number, language: Language): string | number {
  if (language !== 'ar' || typeof value === 'number') return value;
  return value
    .split('\n')
    .map((line) => `${FIRST_STRONG_ISOLATE}${line}${POP_DIRECTIONAL_ISOLATE}`)
    .join('\n');
}

function startedEngine(
  content: ContentSet,
  onProblem: (what: 'missing_text' | 'missing_value', key: string) => void,
): i18n {
  const engine = createInstance();
  void engine.init({
    resources: Object.fromEntries(LANGUAGES.map((language) => [language, { translation: content.texts[language] }])),
    supportedLngs: [...LANGUAGES],
    lng: content.flows.languages[0] ?? 'it',
    // A text of another language in the middle of a talk helps nobody: the check makes sure that none is missing.
    fallbackLng: false,
    keySeparator: false,
    nsSeparator: false,
    returnEmptyString: false,
    initAsync: false,
    interpolation: { escapeValue: false, skipOnVariables: true },
    saveMissing: true,
    missingKeyHandler: (_languages, _namespace, key) => onProblem('missing_text', key),
    missingInterpolationHandler: (_text, [whole]: RegExpMatchArray) => {
      onProblem('missing_value', whole ?? '');
      return '';
    },
    parseMissingKeyHandler: () => '…',
  });
  return engine;
}

import { LANGUAGES, type Language } from './model.ts';

/** The files of a content set under the names people see, whatever folders they were read from. */
export const FLOWS = 'config/flows.yml';
export const COMMITTEES = 'config/committees.yml';
export const EMERGENCIES = 'config/emergencies.yml';
/** Where conversation tests lie. */
export const TEST_FOLDER = 'config/tests';
/** `common`, `members` and `letters` hold the engine's own texts. */
export const TEXT_PARTS = ['flows', 'common', 'members', 'letters'] as const;
export const LOCALE_PARTS = [...TEXT_PARTS, 'match'] as const;
export type TextPart = (typeof TEXT_PARTS)[number];
export type LocalePart = (typeof LOCALE_PARTS)[number];

export const localeFile = (language: Language, part: LocalePart): string => `locales/${language}/${part}.json`;

export const CONTENT_FILES: readonly string[] = [
  FLOWS,
  COMMITTEES,
  EMERGENCIES,
  ...LANGUAGES.flatMap((language) => LOCALE_PARTS.map((part) => localeFile(language, part))),
];

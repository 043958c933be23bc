import { LANGUAGES, type Language } from './model.ts';

/** The files of a content set under the names people see, whatever folders they were read from. */
export const FLOWS = 'config/flows.yml';
export const COMMITTEES = 'config/committees.yml';
export const EMERGENCIES = 'config/emergencies.yml';
export const LOCALE_PARTS = ['flows', 'match', 'common'] as const;
export type LocalePart = (typeof LOCALE_PARTS)[number];

export const localeFile = (language: Language, part: LocalePart): string => `locales/${language}/${part}.json`;

export const CONTENT_FILES: readonly string[] = [
  FLOWS,
  COMMITTEES,
  EMERGENCIES,
  ...LANGUAGES.flatMap((language) => LOCALE_PARTS.map((part) => localeFile(language, part))),
];

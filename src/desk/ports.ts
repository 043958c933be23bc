import type { ClaimDesk, PageLanguage } from '../requests/claim-ports.ts';

/** A text of `letters.json`, or by its whole key one of the lists. */
export type Translate = (language: PageLanguage, key: string, values?: Readonly<Record<string, string>>) => string;

export interface DeskParts {
  claims: ClaimDesk;
  translate: Translate;
  /** A language's name in its own script. */
  languageTitle: (language: string) => string;
  /** Whether the pages are reached over TLS. */
  secure: boolean;
}

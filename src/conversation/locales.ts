import type { Language } from '../flows/model.ts';

/** In which days and times are written; digits as in Italian documents, also in Arabic. */
export const DATE_LOCALES: Readonly<Record<Language, string>> = { it: 'it', en: 'en-GB', ar: 'ar-u-nu-latn', fr: 'fr' };

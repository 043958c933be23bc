import type { Locale } from '../locale.ts';
import { type Report, valueAt } from './report.ts';

const OPENS = '\u2066\u2067\u2068\u202a\u202b\u202d\u202e';
const ISOLATES = '\u2066\u2067\u2068';
const CLOSES = '\u2069\u202c';
const ANY = /[\u2066-\u2069\u202a-\u202e]/;
/**
 * Invisible and without use in a sentence: soft hyphens, zero-width spaces, byte order marks, line separators, deprecated
 * and private formatting. U+200E and U+200F are allowed, and the joiners U+200C and U+200D, which Persian and emoji need.
 */
const STRAY =
  /(?!\n)[\p{Cc}\u00ad\u061c\u180e\u200b\u2028\u2029\u2060-\u2065\u206a-\u206f\ufeff\ufff9-\ufffc\ufffe\uffff]/u;

/** Signs nobody sees, which turn the line around or make two equal words different. */
export function checkMarks(report: Report, locale: Locale): void {
  for (const { value, source, path } of locale.texts.values()) {
    const stray = STRAY.exec(value)?.[0];
    const wrong = stray === undefined ? unbalanced(value) : ({ mark: nameOf(stray), what: 'stray' } as const);
    if (wrong !== undefined) report.add('F409', valueAt(source, ...path), wrong);
  }
}

function unbalanced(text: string): { mark: string; what: 'open' | 'close' } | undefined {
  if (!ANY.test(text)) return undefined;
  const open: string[] = [];
  for (const sign of text) {
    if (OPENS.includes(sign)) open.push(sign);
    else if (CLOSES.includes(sign)) {
      const last = open.pop();
      if (last === undefined || ISOLATES.includes(last) !== (sign === '\u2069'))
        return { mark: nameOf(sign), what: 'close' };
    }
  }
  const left = open.pop();
  return left === undefined ? undefined : { mark: nameOf(left), what: 'open' };
}

const nameOf = (sign: string): string => `U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

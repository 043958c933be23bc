import type { Known } from '../known.ts';
import type { Locale, LocaleText } from '../locale.ts';
import { type Report, valueAt } from './report.ts';

/** Texts that look as if nobody had translated them, or not lately. `locales[0]` is the default language. */
export function checkTranslated(report: Report, locales: readonly Locale[], { lastChangedMs }: Known): void {
  locales.forEach((locale, index) => {
    const others = locales.slice(0, index);
    for (const [key, text] of locale.texts) {
      if (key.startsWith('lists.universities.')) continue;
      const sameAs = locale.language === 'ar' ? foreign(text.value) : others.find((other) => isSame(other, key, text));
      if (sameAs !== undefined)
        report.add('F407', valueAt(text.source, ...text.path), {
          text: text.value.slice(0, 60),
          sameAs: sameAs === 'letters' ? null : sameAs.language,
        });
    }
  });
  if (lastChangedMs === undefined) return;
  for (const locale of locales.slice(1)) checkAges(report, locale, locales[0]!, lastChangedMs);
}

/** Without what is the same in every language: variables, addresses, numbers. */
const ownWords = (text: string): string =>
  text.replace(/\{\{[^{}]*\}\}/g, ' ').replace(/\S*(?:@|:\/\/|www\.)\S*/g, ' ');

function foreign(text: string): 'letters' | undefined {
  const words = ownWords(text);
  return /\p{L}{2}/u.test(words) && !/\p{Script=Arabic}/u.test(words) ? 'letters' : undefined;
}

/** Short texts may well be the same in two languages ("Menu", "Stop"); a sentence is not. */
function isSame(other: Locale, key: string, { value }: LocaleText): boolean {
  return other.texts.get(key)?.value === value && (ownWords(value).match(/\p{L}{2,}/gu)?.length ?? 0) >= 3;
}

const DAY_MS = 86_400_000;
const dayOf = (ms: number): number => Math.floor(ms / DAY_MS);

/** On the same day nobody is late. */
function checkAges(
  report: Report,
  locale: Locale,
  original: Locale,
  lastChangedMs: NonNullable<Known['lastChangedMs']>,
): void {
  const changedMs = ({ source, path }: LocaleText): number | undefined =>
    lastChangedMs(source.name, source.placeOf(path).line);
  for (const [key, text] of locale.texts) {
    const from = original.texts.get(key);
    const [originalMs, ownMs] = [from && changedMs(from), changedMs(text)];
    if (originalMs === undefined || ownMs === undefined || dayOf(originalMs) <= dayOf(ownMs)) continue;
    report.add('F408', valueAt(text.source, ...text.path), { language: original.language, dayMs: originalMs });
  }
}

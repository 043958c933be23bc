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
  checkAges(report, locales[0]!, locales.slice(1), lastChangedMs);
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

/** On the same day nobody is late. One change is one message, in the first language that lags behind. */
function checkAges(
  report: Report,
  original: Locale,
  others: readonly Locale[],
  lastChangedMs: NonNullable<Known['lastChangedMs']>,
): void {
  const changedMs = ({ source, path }: LocaleText): number | undefined =>
    lastChangedMs(source.name, source.placeOf(path).line);
  for (const [key, text] of original.texts) {
    const dayMs = changedMs(text);
    const isOlder = (ownMs: number | undefined): boolean =>
      dayMs !== undefined && ownMs !== undefined && dayOf(ownMs) < dayOf(dayMs);
    const older = others.filter(({ texts }) => isOlder(texts.has(key) ? changedMs(texts.get(key)!) : undefined));
    const first = older[0]?.texts.get(key);
    if (dayMs === undefined || first === undefined) continue;
    report.add('F408', valueAt(first.source, ...first.path), {
      language: original.language,
      dayMs,
      older: older.map(({ language }) => language),
    });
  }
}

import { isEngineKey } from '../engine-texts.ts';
import type { Locale } from '../locale.ts';
import type { Language } from '../model.ts';
import { keyAt, type Report } from './report.ts';

export interface Missing {
  /** As i18next would look for it; with a plural form where one is needed. */
  readonly key: string;
  /** Null: the bot itself. */
  readonly neededBy: string | null;
}

/**
 * One message for each block that is missing, in however many languages: who adds a question without texts makes one
 * mistake, not four. It stands in the first of the languages. `locales[0]` is the default language.
 */
export function reportMissing(
  report: Report,
  locales: readonly Locale[],
  missing: ReadonlyMap<Locale, readonly Missing[]>,
): void {
  const texts = new Map<string, { text: Missing; lacking: Locale[] }>();
  for (const locale of locales) {
    for (const text of missing.get(locale) ?? []) {
      const known = texts.get(text.key) ?? { text, lacking: [] };
      known.lacking.push(locale);
      texts.set(text.key, known);
    }
  }
  const byLanguages = Map.groupBy(texts.values(), ({ lacking }) => lacking.map(({ language }) => language).join());
  for (const [languages, group] of byLanguages) {
    const first = group[0]!.lacking[0]!;
    const lost = group.map(({ text }) => text);
    for (const [block, inBlock] of Map.groupBy(lost, ({ key }) => blockOf(first, key)))
      reportBlock(report, first, locales[0]!, block, inBlock, languages.split(',') as Language[]);
  }
}

function reportBlock(
  report: Report,
  locale: Locale,
  reference: Locale,
  block: string,
  texts: readonly Missing[],
  languages: readonly Language[],
): void {
  const { key, neededBy } = texts[0]!;
  const path = isEngineKey(key) ? block.split('.').slice(1) : block.split('.');
  const original = locale === reference ? undefined : reference.texts.get(key)?.value;
  report.add('F401', keyAt(locale.fileOf(key), ...path), {
    key: texts.length > 1 ? block : key,
    more: texts.length - 1,
    neededBy,
    languages,
    original: original === undefined ? null : { language: reference.language, text: shortened(original) },
  });
}

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

/** The shortest part of the key under which the language has nothing at all. */
function blockOf(locale: Locale, key: string): string {
  const parts = key.split('.');
  const roots = parts.map((_, index) => parts.slice(0, index + 1).join('.'));
  return roots.find((root) => !hasUnder(locale, root)) ?? key;
}

const prefixes = new WeakMap<Locale, ReadonlySet<string>>();

function hasUnder(locale: Locale, root: string): boolean {
  const known = prefixes.get(locale) ?? new Set([...locale.texts.keys()].flatMap((key) => [key, ...ancestors(key)]));
  prefixes.set(locale, known);
  return known.has(root);
}

/** `a.b` and `a` of `a.b.c`. */
export function ancestors(key: string): string[] {
  const parts = key.split('.');
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('.'));
}

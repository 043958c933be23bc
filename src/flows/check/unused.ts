import { baseOf, formOf, type Locale } from '../locale.ts';
import type { Language } from '../model.ts';
import { ancestors } from './missing.ts';
import { didYouMean, keyAt, type Report } from './report.ts';

/** Looking for what was meant takes time; nobody reads more of it. */
const MOST_HINTS = 20;

/**
 * Texts that nobody uses (F403), one message for each block in all its languages: a step that was taken out leaves its
 * texts in four files. `known`: keys that are used, and whether they may have plural forms.
 */
export function reportUnused(report: Report, locales: readonly Locale[], known: ReadonlyMap<string, boolean>): void {
  const used = (key: string): boolean =>
    known.has(key) || (formOf(key) !== undefined && known.get(baseOf(key)) === true);
  const usedBlocks = new Set([...known.keys()].flatMap((key) => [key, ...ancestors(key)]));
  const blocks = new Map<string, { locale: Locale; keys: Set<string>; languages: Set<Language> }>();
  for (const locale of locales) {
    for (const key of locale.texts.keys()) {
      if (used(key)) continue;
      const block = ancestors(key).find((one) => !usedBlocks.has(one)) ?? key;
      const found = blocks.get(block) ?? { locale, keys: new Set(), languages: new Set() };
      found.keys.add(key);
      found.languages.add(locale.language);
      blocks.set(block, found);
    }
  }
  let hints = 0;
  for (const [block, { locale, keys, languages }] of blocks) {
    const [first = block] = keys;
    const key = keys.size > 1 ? block : first;
    const { source, path } = locale.texts.get(first)!;
    const depth = path.length - (first.split('.').length - key.split('.').length);
    const near = hints++ < MOST_HINTS ? didYouMean(key, keys.size > 1 ? usedBlocks : known.keys()) : undefined;
    report.add(
      'F403',
      keyAt(source, ...path.slice(0, depth)),
      { key, more: keys.size - 1, languages: [...languages] },
      near,
    );
  }
}

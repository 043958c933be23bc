import { fold } from '../../language/fold.ts';
import type { Locale, LocaleText } from '../locale.ts';
import type { Flows } from '../model.ts';
import { editDistance } from '../near.ts';
import type { Report } from './report.ts';
import { valueAt } from './report.ts';
import { screensOf } from './titles.ts';

/** languages.md 5.2: shorter words must be typed exactly, so they cannot be mistaken for one another. */
const SHORTEST_NEAR = 5;

/** Titles of one question that are one typing mistake apart. */
export function checkSimilarTitles(report: Report, flows: Flows, locale: Locale): void {
  const reported = new Set<string>();
  for (const step of flows.steps.values()) {
    if (step.verb !== 'choose' && step.verb !== 'review') continue;
    for (const screen of screensOf(step)) {
      const titles = screen.flatMap(({ titleKey }) => locale.texts.get(titleKey) ?? []);
      for (const [one, other] of similarPairs(titles)) {
        const pair = [one.value, other.value].sort().join('\n');
        if (reported.has(pair)) continue;
        reported.add(pair);
        report.add('F603', valueAt(other.source, ...other.path), { one: one.value, other: other.value });
      }
    }
  }
}

/** Two words are at most one edit apart only if they become equal with at most one letter left out of each. */
function similarPairs(titles: readonly LocaleText[]): [LocaleText, LocaleText][] {
  const byVariant = new Map<string, LocaleText[]>();
  const pairs = new Map<string, [LocaleText, LocaleText]>();
  for (const title of titles) {
    const folded = fold(title.value);
    if (folded.length < SHORTEST_NEAR || folded.length > 100) continue;
    for (const variant of variantsOf(folded)) {
      const before = byVariant.get(variant) ?? [];
      for (const other of before)
        if (isOneLetterApart(fold(other.value), folded)) pairs.set(`${other.value}\n${title.value}`, [other, title]);
      if (before.length < 5) byVariant.set(variant, [...before, title]);
    }
  }
  return [...pairs.values()];
}

function variantsOf(word: string): ReadonlySet<string> {
  return new Set([word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))]);
}

/** Digits are never near: "roma 2" is not "roma 3". */
function isOneLetterApart(a: string, b: string): boolean {
  const digits = (word: string): string => word.replace(/\D/g, '');
  return a !== b && digits(a) === digits(b) && editDistance(a, b) === 1;
}

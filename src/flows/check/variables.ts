import { engineText, isEngineKey } from '../engine-texts.ts';
import { type Facts, factsOf } from '../facts.ts';
import { baseOf, formOf, type Locale, type LocaleText, variablesIn } from '../locale.ts';
import type { Flows } from '../model.ts';
import { nearest } from '../near.ts';
import type { NeededText } from '../needed-texts.ts';
import { privacyFindings } from './privacy.ts';
import { type Report, valueAt } from './report.ts';

/** What a text of a step may insert, and what must have happened before it has a value. */
const VARIABLES: ReadonlyMap<string, string | undefined> = new Map([
  ['code', 'routed'],
  ['university', 'asked:university'],
  ['languages', 'routed'],
  ['readers', undefined],
  ['numbers', undefined],
  ['count', 'routed'],
]);

/** Variables that have no value (F405), and those that a translation lost (F404). */
export function checkVariables(
  report: Report,
  flows: Flows,
  texts: readonly NeededText[],
  locales: readonly Locale[],
): void {
  const needs = new Map(texts.map((text) => [text.key, text]));
  // An answer that a route misses (F705) is also missing in what is said after it: one mistake.
  const facts = factsOf(flows, privacyFindings(flows).mended);
  const early = new Set<string>();
  for (const [key, versions] of versionsByKey(locales)) {
    const need = needs.get(key) ?? needs.get(baseOf(key));
    const here = need?.step === undefined ? undefined : facts.at(need.step.address);
    const wrong = versions.filter(({ text }) => reportWorthless(report, key, text, here, early));
    if (wrong.length === 0) reportLost(report, key, versions);
  }
}

interface Version {
  readonly locale: Locale;
  readonly text: LocaleText;
}

/** Each text in all languages; a plural form stands beside the `_other` form of a language that lacks it. */
function versionsByKey(locales: readonly Locale[]): Map<string, Version[]> {
  const keys = new Set(locales.flatMap(({ texts }) => [...texts.keys()]));
  return new Map([...keys].map((key) => [key, locales.flatMap((locale) => versionIn(locale, key))]));
}

function versionIn(locale: Locale, key: string): Version[] {
  const text =
    locale.texts.get(key) ?? (formOf(key) === undefined ? undefined : locale.texts.get(`${baseOf(key)}_other`));
  return text === undefined ? [] : [{ locale, text }];
}

/** True when a variable of this text has no value. A text standing in for another form is looked at under its own key. */
function reportWorthless(
  report: Report,
  key: string,
  text: LocaleText,
  here: Facts | undefined,
  early: Set<string>,
): boolean {
  if (!key.endsWith(String(text.path.at(-1)))) return false;
  const allowed = allowedIn(key);
  const found = variablesIn(text.value).flatMap((variable) => {
    const when = worthless(variable, key, allowed, here);
    return when === undefined ? [] : [{ variable, when }];
  });
  for (const { variable, when } of found) {
    // Too early in one language is too early in all: said once.
    const once = `${baseOf(key)} ${variable}`;
    if (when === 'yet' && early.has(once)) continue;
    if (when === 'yet') early.add(once);
    const near = when === 'never' && allowed !== 'any' ? nearest(variable, allowed) : undefined;
    report.add(
      'F405',
      valueAt(text.source, ...text.path),
      { variable, when },
      near === undefined ? undefined : { say: 'didYouMean', name: `{{${near}}}` },
    );
  }
  return found.length > 0;
}

function allowedIn(key: string): readonly string[] | 'any' {
  if (!isEngineKey(key)) return [...VARIABLES.keys()];
  return engineText(key)?.variables ?? 'any';
}

function worthless(
  variable: string,
  key: string,
  allowed: readonly string[] | 'any',
  here: Facts | undefined,
): 'never' | 'yet' | undefined {
  if (allowed === 'any' || isEngineKey(key))
    return allowed === 'any' || allowed.includes(variable) ? undefined : 'never';
  if (!VARIABLES.has(variable)) return 'never';
  if (variable === 'count' && /\.too_(short|long)(_|$)/.test(key)) return undefined;
  const fact = VARIABLES.get(variable);
  return fact === undefined || here === undefined || here.has(fact) ? undefined : 'yet';
}

/** Forms for 0, 1 and 2 may say the number in a word. */
const MAY_OMIT_COUNT: ReadonlySet<string | undefined> = new Set(['zero', 'one', 'two']);

/** The default language is right, unless every other language has what it lacks. */
function reportLost(report: Report, key: string, versions: readonly Version[]): void {
  if (versions.length < 2) return;
  const all = new Set(versions.flatMap(({ text }) => variablesIn(text.value)));
  for (const variable of all) {
    if (variable === 'count' && MAY_OMIT_COUNT.has(formOf(key))) continue;
    const [having, lacking] = [
      versions.filter((version) => has(version, variable)),
      versions.filter((version) => !has(version, variable)),
    ];
    if (lacking.length === 0) continue;
    const rule = having.includes(versions[0]!) || having.length > 1;
    for (const { text } of rule ? lacking : having) {
      if (!key.endsWith(String(text.path.at(-1)))) continue;
      if (rule)
        report.add('F404', valueAt(text.source, ...text.path), { variable, language: having[0]!.locale.language });
      else report.add('F405', valueAt(text.source, ...text.path), { variable, when: 'never' });
    }
  }
}

const has = ({ text }: Version, variable: string): boolean => variablesIn(text.value).includes(variable);

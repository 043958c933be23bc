import { ENGINE_TEXTS, engineText, isEngineKey } from '../engine-texts.ts';
import { EMERGENCIES, FLOWS } from '../files.ts';
import type { Known } from '../known.ts';
import { baseOf, type Locale, pluralForms } from '../locale.ts';
import type { Flows } from '../model.ts';
import { allowedTexts, type NeededText, neededTexts } from '../needed-texts.ts';
import type { SourceFile } from '../places.ts';
import type { Finding } from '../problem.ts';
import { checkMarks } from './marks.ts';
import { type Missing, reportMissing } from './missing.ts';
import { keyAt, Report, valueAt } from './report.ts';
import { checkTitles } from './titles.ts';
import { checkTranslated } from './translated.ts';
import { reportUnused } from './unused.ts';
import { checkVariables } from './variables.ts';

/**
 * Every text there, in every language, whole, and short enough. `locales[0]` is the default language; `numbers` are those of
 * the safety card, each with a text that says what it is for.
 */
export function checkTexts(
  flows: Flows,
  source: SourceFile,
  locales: readonly Locale[],
  numbers: readonly string[],
  known: Known = {},
): Finding[] {
  const report = new Report();
  const texts = neededTexts(flows);
  const numberKeys = numbers.map(numberKey);
  const missing = locales.map((locale): [Locale, Missing[]] => [
    locale,
    [
      ...texts.flatMap((text) => missingIn(locale, text, source, report)),
      ...missingCommon(locale, locales, numberKeys, report),
    ],
  ]);
  reportMissing(report, locales, new Map(missing));
  for (const locale of locales) checkEmpty(report, locale, texts, source);
  const allowed = [...allowedTexts(flows), ...ENGINE_KEYS, ...numberKeys, ...notEverywhere(locales)];
  reportUnused(report, locales, usedKeys(texts, allowed));
  checkVariables(report, flows, texts, locales);
  checkTitles(report, flows, source, texts, locales);
  for (const locale of locales) checkMarks(report, locale);
  checkTranslated(report, locales, known);
  return report.findings;
}

const ENGINE_KEYS = Object.keys(ENGINE_TEXTS);
const numberKey = (number: string): string => `common.number_${number.replaceAll(/\D/g, '')}`;

function lineOf(source: SourceFile, { wantedBy }: NeededText): string {
  return `${FLOWS}:${source.placeOf(wantedBy).line}`;
}

/** Missing altogether is F401, to be grouped; missing only a form is F406, said at once. */
function missingIn(locale: Locale, text: NeededText, source: SourceFile, report: Report): Missing[] {
  const forms = formsOf(locale, text.key);
  if (text.plural !== 'always' && locale.texts.has(text.key)) return [];
  if (forms.length === 0) {
    if (text.plural === 'always' && locale.texts.has(text.key)) {
      reportForms(report, locale, text.key, [], lineOf(source, text));
      return [];
    }
    return [{ key: text.plural === 'always' ? `${text.key}_other` : text.key, neededBy: lineOf(source, text) }];
  }
  reportForms(report, locale, text.key, forms, lineOf(source, text));
  return [];
}

function formsOf(locale: Locale, key: string): string[] {
  return ['zero', 'one', 'two', 'few', 'many', 'other'].filter((form) => locale.texts.has(`${key}_${form}`));
}

function reportForms(
  report: Report,
  locale: Locale,
  key: string,
  forms: readonly string[],
  neededBy: string | null,
): void {
  const there = locale.texts.get(forms[0] === undefined ? key : `${key}_${forms[0]}`);
  const lacking = pluralForms(locale.language).filter((form) => !forms.includes(form));
  if (there === undefined || lacking.length === 0) return;
  report.add('F406', keyAt(there.source, ...there.path), { forms: lacking, key, neededBy });
}

/** Texts of the engine: those it needs, and those that any other language has. */
function missingCommon(
  locale: Locale,
  locales: readonly Locale[],
  numberKeys: readonly string[],
  report: Report,
): Missing[] {
  const elsewhere = new Map<string, string | null>();
  // `which_one` is no plural form: nobody wrote `which_other`.
  const plural = new Set(
    locales.flatMap(({ texts }) => [...texts.keys()].filter((key) => key.endsWith('_other')).map(baseOf)),
  );
  for (const other of locales) {
    for (const [key, { source, path }] of other.texts) {
      const base = plural.has(baseOf(key)) ? baseOf(key) : key;
      if (isEngineKey(key) && !elsewhere.has(base)) elsewhere.set(base, `${source.name}:${source.placeOf(path).line}`);
    }
  }
  for (const key of ENGINE_KEYS) elsewhere.set(key, null);
  for (const key of numberKeys) elsewhere.set(key, EMERGENCIES);
  return [...elsewhere].flatMap(([key, neededBy]) => {
    const forms = formsOf(locale, key);
    if (engineText(key)?.plural !== true && locale.texts.has(key)) return [];
    if (forms.length === 0 && !locale.texts.has(key)) return [{ key, neededBy }];
    reportForms(report, locale, key, forms, neededBy);
    return [];
  });
}

function checkEmpty(report: Report, locale: Locale, texts: readonly NeededText[], source: SourceFile): void {
  const needs = new Map(texts.map((text) => [text.key, text]));
  for (const [key, text] of locale.texts) {
    if (text.value.trim() !== '') continue;
    const need = needs.get(key) ?? needs.get(baseOf(key));
    report.add('F402', valueAt(text.source, ...text.path), {
      key,
      neededBy: need === undefined ? null : lineOf(source, need),
    });
  }
}

/** The engine's texts that one language lacks: F401 says so already. */
function notEverywhere(locales: readonly Locale[]): string[] {
  const all = new Set(locales.flatMap(({ texts }) => [...texts.keys()].filter(isEngineKey)));
  return [...all].filter((key) => !locales.every(({ texts }) => texts.has(key)));
}

/** Keys that may be there, and whether they may have plural forms. */
function usedKeys(texts: readonly NeededText[], allowed: readonly string[]): ReadonlyMap<string, boolean> {
  return new Map([
    ...allowed.map((key): [string, boolean] => [key, false]),
    ...texts.map(({ key, plural }): [string, boolean] => [key, plural !== 'never']),
  ]);
}

import { engineText, isEngineKey } from '../flows/engine-texts.ts';
import { FLOWS, localeFile, TEXT_PARTS } from '../flows/files.ts';
import { flowsOf } from '../flows/load.ts';
import { baseOf, formOf, type Locale, localeOf, pluralForms, variablesIn } from '../flows/locale.ts';
import { type Flows, LANGUAGES, type Language } from '../flows/model.ts';
import { type NeededText, neededTexts } from '../flows/needed-texts.ts';
import { parseFile } from '../flows/parse.ts';
import type { SourceFile } from '../flows/places.ts';
import { type Finding, isError } from '../flows/problem.ts';
import { inOneOrder } from './order.ts';

/** One text in all languages. */
export interface TextRow {
  /** As `support.topic.ask`; a text that depends on a number has a row for each form, as `…too_short_few`. */
  readonly key: string;
  readonly shownAs: ShownAs;
  /** UTF-16 units. */
  readonly mostUnits: number;
  /** Variables that every language must keep. */
  readonly variables: readonly string[];
  /** Undefined where the language lacks it. */
  readonly texts: Readonly<Record<Language, string | undefined>>;
  /** False where the language has no such form: its cell stays empty. */
  readonly wanted: Readonly<Record<Language, boolean>>;
}
export type ShownAs = NeededText['shownAs'];

export interface TextTable {
  readonly rows: readonly TextRow[];
  readonly locales: Readonly<Record<Language, Locale>>;
}

/** Messenger's limits, as the check has them (F501, F503). */
const MOST_UNITS: Readonly<Record<ShownAs, number>> = { message: 2_000, buttons: 640, title: 20, menu: 30, label: 20 };
const FORMS = ['zero', 'one', 'two', 'few', 'many', 'other'];

/**
 * All texts of a content set; also those that a language lacks, as long as everything else can be read: that is when
 * translators need the table most.
 *
 * @returns `unreadable` with the errors of the texts, or with none when flows.yml is what cannot be read
 */
export function textTable(files: ReadonlyMap<string, string>): TextTable | { unreadable: readonly Finding[] } {
  const parsed = LANGUAGES.flatMap((language) => TEXT_PARTS.map((part) => localeFile(language, part))).map((name) =>
    parseFile(name, files.get(name)),
  );
  const unreadable = parsed.flatMap((one) => ('root' in one ? [] : one)).filter(isError);
  if (unreadable.length > 0) return { unreadable };
  const flows = flowsOf(files.get(FLOWS) ?? '');
  if (flows === null) return { unreadable: [] };
  const sources = new Map(parsed.flatMap((one): [string, SourceFile][] => ('root' in one ? [[one.name, one]] : [])));
  const locales = Object.fromEntries(
    LANGUAGES.map((language) => [language, localeOf(language, sources)]),
  ) as unknown as Record<Language, Locale>;
  return { rows: rowsOf(flows, locales), locales };
}

function rowsOf(flows: Flows, locales: Readonly<Record<Language, Locale>>): TextRow[] {
  const needed = new Map(neededTexts(flows).map((text) => [text.key, text]));
  const all = LANGUAGES.map((language) => [...locales[language].texts.keys()]);
  const numbered = new Set(all.flatMap((keys) => keys.filter((key) => key.endsWith('_other')).map(baseOf)));
  for (const { key, plural } of needed.values()) if (plural === 'always') numbered.add(key);
  const keys = inOneOrder([...all, [...needed.keys()].filter((key) => !numbered.has(key))]);
  const rows = keys.flatMap((key) => formsInTurn(key, numbered, keys));
  const others = [...numbered].filter((base) => !keys.some((key) => baseOf(key) === base));
  const row = (key: string): TextRow => rowOf(key, needed.get(key) ?? needed.get(baseOf(key)), numbered, locales);
  return [...rows, ...others.flatMap(allForms)]
    .map(row)
    .filter(({ wanted }) => LANGUAGES.some((language) => wanted[language]));
}

/** The forms stand together and in their order, at the place of the first that anybody has. */
function formsInTurn(key: string, numbered: ReadonlySet<string>, keys: readonly string[]): string[] {
  const base = baseOf(key);
  if (formOf(key) === undefined || !numbered.has(base)) return [key];
  const first = keys.find((one) => formOf(one) !== undefined && baseOf(one) === base);
  return first === key ? allForms(base) : [];
}

const allForms = (base: string): string[] => FORMS.map((form) => `${base}_${form}`);

function rowOf(
  key: string,
  need: NeededText | undefined,
  numbered: ReadonlySet<string>,
  locales: Readonly<Record<Language, Locale>>,
): TextRow {
  const each = <T>(of: (locale: Locale) => T) =>
    Object.fromEntries(LANGUAGES.map((language) => [language, of(locales[language])])) as Record<Language, T>;
  const texts = each((locale) => locale.texts.get(key)?.value);
  const { shownAs, mostUnits } = lookOf(key, need);
  const variables = [...new Set(LANGUAGES.flatMap((language) => variablesIn(texts[language] ?? '')))];
  return { key, shownAs, mostUnits, variables, texts, wanted: each((locale) => isWanted(locale, key, numbered)) };
}

function lookOf(key: string, need: NeededText | undefined): Pick<TextRow, 'shownAs' | 'mostUnits'> {
  if (!isEngineKey(key)) {
    const shownAs = need?.shownAs ?? (/^(menu|answers)\./.exec(key)?.[1] === 'answers' ? 'label' : 'message');
    return { shownAs, mostUnits: MOST_UNITS[shownAs] };
  }
  const most = engineText(key)?.maxUnits ?? MOST_UNITS.message;
  return { shownAs: most <= MOST_UNITS.title ? 'title' : 'message', mostUnits: most };
}

/** A language that says it with one text for all numbers needs no forms, and the other way round. */
function isWanted({ language, texts }: Locale, key: string, numbered: ReadonlySet<string>): boolean {
  if (texts.has(key)) return true;
  if (numbered.has(key)) return false;
  const form = formOf(key);
  if (form === undefined || !numbered.has(baseOf(key))) return true;
  return !texts.has(baseOf(key)) && pluralForms(language).includes(form);
}

import { fold } from '../../language/fold.ts';
import { engineText, isEngineKey, MAX_TITLE_UNITS } from '../engine-texts.ts';
import type { Locale, LocaleText } from '../locale.ts';
import type { ChoiceModel, ChooseStep, Flows, ReviewStep, Step } from '../model.ts';
import type { NeededText } from '../needed-texts.ts';
import type { SourceFile } from '../places.ts';
import { stepAt } from './graph.ts';
import { keyAt, type Report, valueAt } from './report.ts';

/** What Messenger takes; see languages.md section 9 for the sources. */
const MAX_MENU_UNITS = 30;
const MAX_MENU_ENTRIES = 20;
const MAX_CHOICES = 13;
const MAX_BUTTONS = 3;
const MAX_TEXT_UNITS = 2000;
const MAX_TEXT_WITH_BUTTONS_UNITS = 640;

/** Limits of Messenger: titles, numbers of choices, lengths of messages; and two choices that look the same. */
export function checkTitles(
  report: Report,
  flows: Flows,
  source: SourceFile,
  texts: readonly NeededText[],
  locales: readonly Locale[],
): void {
  checkCounts(report, flows, source);
  for (const locale of locales) {
    const long = longestValues(locale);
    for (const need of texts)
      for (const text of formsOf(locale, need.key)) checkLength(report, need.shownAs, text, long);
    for (const [key, text] of locale.texts) checkEngineLength(report, key, text);
    checkSameTitles(report, flows, locale);
  }
}

function formsOf(locale: Locale, key: string): LocaleText[] {
  return ['', '_zero', '_one', '_two', '_few', '_many', '_other'].flatMap((form) => locale.texts.get(key + form) ?? []);
}

function checkLength(report: Report, shownAs: NeededText['shownAs'], text: LocaleText, long: Longest): void {
  if (shownAs === 'message') return checkMessage(report, text, MAX_TEXT_UNITS, false, long);
  if (shownAs === 'buttons') return checkMessage(report, text, MAX_TEXT_WITH_BUTTONS_UNITS, true, long);
  if (shownAs === 'menu') return checkTitle(report, text, 'menu', MAX_MENU_UNITS);
  checkTitle(report, text, 'choice', MAX_TITLE_UNITS);
}

function checkTitle(report: Report, { value, source, path }: LocaleText, what: 'choice' | 'menu', limit: number): void {
  if (value.length > limit)
    report.add('F501', valueAt(source, ...path), { what, title: value.slice(0, 80), units: value.length, limit });
}

function checkMessage(
  report: Report,
  { value, source, path }: LocaleText,
  limit: number,
  buttons: boolean,
  long: Longest = {},
): void {
  const units = value.replace(/\{\{([^{}]*)\}\}/g, (_, name: string) => long[name.trim()] ?? '?'.repeat(20)).length;
  if (units > limit) report.add('F503', valueAt(source, ...path), { units, limit, buttons });
}

function checkEngineLength(report: Report, key: string, text: LocaleText): void {
  if (!isEngineKey(key)) return;
  const limit = engineText(key)?.maxUnits;
  if (limit !== undefined && limit <= MAX_TITLE_UNITS) checkTitle(report, text, 'choice', limit);
  else checkMessage(report, text, limit ?? MAX_TEXT_UNITS, false);
}

type Longest = Readonly<Record<string, string>>;

/** The longest that a variable can become; numbers: three lines of the card. */
function longestValues(locale: Locale): Longest {
  const titles = [...locale.texts]
    .filter(([key]) => key.startsWith('lists.universities.'))
    .map(([, { value }]) => value);
  const university = titles.reduce((longest, title) => (title.length > longest.length ? title : longest), '');
  const space = (units: number): string => ' '.repeat(units);
  const readers = [...locale.texts]
    .filter(([key]) => key.startsWith('common.readers'))
    .map(([, { value }]) => value.length);
  return {
    university,
    code: space(12),
    count: space(4),
    languages: space(60),
    hours: space(80),
    numbers: space(300),
    readers: space(Math.max(60, ...readers) + university.length),
  };
}

function checkCounts(report: Report, flows: Flows, source: SourceFile): void {
  if (flows.menu.length > MAX_MENU_ENTRIES)
    report.add('F505', keyAt(source, 'menu'), { count: flows.menu.length, limit: MAX_MENU_ENTRIES });
  for (const step of flows.steps.values()) {
    const limit = step.verb === 'review' ? MAX_BUTTONS : MAX_CHOICES;
    const count = mostOnScreen(step);
    if (count <= limit) continue;
    report.add(
      'F502',
      stepAt(flows, source, step),
      { question: step.name, count, limit },
      step.verb === 'choose' ? ({ say: 'paged' } as const) : undefined,
    );
  }
}

/** Choices shown at once, with those the engine adds: another group, change, skip. A paged question never has too many. */
function mostOnScreen(step: Step): number {
  if (step.verb === 'ask') return step.optional ? 1 : 0;
  if (step.verb === 'review') return step.options.length + 1;
  if (step.verb !== 'choose' || step.paged) return 0;
  const { choices } = step;
  if (choices.kind !== 'groups') return choices.items.length;
  const OTHER_GROUP = 1;
  return Math.max(choices.groups.length, ...choices.groups.map(({ items }) => items.length + OTHER_GROUP));
}

/** Once for each pair, also when two questions offer the same list. */
function checkSameTitles(report: Report, flows: Flows, locale: Locale): void {
  const reported = new Set<string>();
  for (const step of flows.steps.values()) {
    if (step.verb !== 'choose' && step.verb !== 'review') continue;
    for (const screen of screensOf(step)) checkScreen(report, step, screen, locale, reported);
  }
}

/** Choices that can be seen together. */
export function screensOf(step: ChooseStep | ReviewStep): readonly (readonly ChoiceModel[])[] {
  if (step.verb === 'review') return [step.options];
  const { choices } = step;
  if (choices.kind === 'languages') return [];
  return choices.kind === 'flat'
    ? [choices.items]
    : [choices.groups.map(({ choice }) => choice), choices.groups.flatMap(({ items }) => items)];
}

function checkScreen(
  report: Report,
  step: Step,
  screen: readonly ChoiceModel[],
  locale: Locale,
  reported: Set<string>,
): void {
  const seen = new Map<string, ChoiceModel>();
  for (const choice of screen) {
    const text = locale.texts.get(choice.titleKey);
    if (text === undefined) continue;
    const title = fold(text.value) || text.value;
    const first = seen.get(title);
    if (first === undefined) seen.set(title, choice);
    else if (!reported.has(choice.titleKey)) {
      reported.add(choice.titleKey);
      const facts = { one: first.id, other: choice.id, question: step.address, title: text.value };
      report.add('F504', valueAt(text.source, ...text.path), facts);
    }
  }
}

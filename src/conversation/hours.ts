import type { CommitteeHours, Language } from '../flows/model.ts';
import type { Words } from './letter.ts';
import { DATE_LOCALES } from './locales.ts';

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
/** A Monday, so that day n of the week has a date. */
const MONDAY = Date.UTC(2026, 0, 5);
const DAY_MS = 86_400_000;

/** When a committee works, in a language: `lunedì – venerdì, 9:00 – 18:00`. */
export function hoursWords(
  { days, from, to }: Pick<CommitteeHours, 'days' | 'from' | 'to'>,
  language: Language,
): Words {
  const time = language === 'ar' ? `\u2066${from} – ${to}\u2069` : `${from} – ${to}`;
  return { own: `${dayNames(days, language)}${language === 'ar' ? '،' : ','} ${time}` };
}

/** Days in a row as the first and the last one, others one by one. */
function dayNames(days: readonly string[], language: Language): string {
  const numbers = days.map((day) => DAYS.indexOf(day)).toSorted((one, other) => one - other);
  const name = (number: number) =>
    new Intl.DateTimeFormat(DATE_LOCALES[language], { weekday: 'long', timeZone: 'UTC' }).format(
      MONDAY + number * DAY_MS,
    );
  const [first, last] = [numbers[0] ?? 0, numbers.at(-1) ?? 0];
  const isRow = numbers.length > 2 && last - first === numbers.length - 1;
  return isRow ? `${name(first)} – ${name(last)}` : numbers.map(name).join(language === 'ar' ? '، ' : ', ');
}

import { DAY_MS, dateOf, localDay, momentOf, timeOfDayMs, weekdayOf } from './local-time.ts';

/** `hours` of committees.yml. `closed` holds days (`2026-12-24`) and spans of days (`2026-12-24..2027-01-06`). */
export interface Hours {
  readonly time_zone: string;
  readonly days: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly closed?: readonly string[];
}

const WEEK = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
/** Further ahead nobody looks: a committee that never opens is reminded by the clock. */
const HORIZON_MS = 750 * DAY_MS;

/**
 * When this much working time has passed. Always a moment at which somebody works: an end at closing time is the next
 * opening. Without hours, and for what does not fit into two years, the clock counts.
 */
export function workingTimeAfter(fromMs: number, workingMs: number, hours: Hours | undefined): number {
  if (!hours) return fromMs + workingMs;
  let left = workingMs;
  for (const { opens, closes } of sessionsAfter(fromMs, hours)) {
    if (left < closes - opens) return opens + left;
    left -= closes - opens;
  }
  return fromMs + HORIZON_MS + left;
}

export function isWorkingTime(atMs: number, hours: Hours | undefined): boolean {
  return nextWorkingMs(atMs, hours) === atMs;
}

/** `atMs` itself while somebody works, else the next opening. */
export function nextWorkingMs(atMs: number, hours: Hours | undefined): number {
  if (!hours) return atMs;
  const [next] = sessionsAfter(atMs, hours);
  return next ? next.opens : atMs;
}

/** A day of working time: from opening to closing; without hours 24 hours. */
export function workingDaysMs(days: number, hours: Hours | undefined): number {
  return days * (hours ? Math.max(timeOfDayMs(hours.to) - timeOfDayMs(hours.from), 0) : DAY_MS);
}

/** A length of committees.yml, `12 hours` or `10 days`, as working time. */
export function workingLengthMs(length: string, hours: Hours | undefined): number {
  const [count = '0', unit = ''] = length.split(' ');
  if (unit.startsWith('day')) return workingDaysMs(Number(count), hours);
  return Number(count) * (unit.startsWith('hour') ? 3_600_000 : 60_000);
}

/** Whether the committee works on that day; `day` as `localDay` counts. */
export function isWorkingDay(day: number, hours: Hours): boolean {
  const date = dateOf(day);
  return hours.days.includes(WEEK[weekdayOf(day)] ?? '') && !(hours.closed ?? []).some((span) => isIn(span, date));
}

function isIn(span: string, date: string): boolean {
  const [first = '', last = first] = span.split('..');
  return first <= date && date <= last;
}

/** The times of work after a moment, in order; the first one cut to what is left of it, the last one at the horizon. */
function* sessionsAfter(fromMs: number, hours: Hours): Generator<{ opens: number; closes: number }> {
  const end = fromMs + HORIZON_MS;
  for (let day = localDay(fromMs, hours.time_zone); day * DAY_MS < end + DAY_MS; day++) {
    if (!isWorkingDay(day, hours)) continue;
    const opens = Math.max(momentOf(day, timeOfDayMs(hours.from), hours.time_zone), fromMs);
    const closes = Math.min(momentOf(day, timeOfDayMs(hours.to), hours.time_zone), end);
    if (opens < closes) yield { opens, closes };
  }
}

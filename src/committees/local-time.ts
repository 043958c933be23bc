export const DAY_MS = 86_400_000;

/** Days are counted from 1 January 1970, as the calendar on the wall of `zone` shows them. */
export function localDay(atMs: number, zone: string): number {
  return Math.floor(wallMs(atMs, zone) / DAY_MS);
}

/** `2026-10-25` */
export function dateOf(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** 0 is Monday. */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** `09:30` as ms since midnight. */
export function timeOfDayMs(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return (hours * 60 + minutes) * 60_000;
}

/**
 * When the clock on the wall of `zone` shows this time of this day. Where it shows it twice, the first time; where it is
 * skipped, as much later as clocks are put forward.
 */
export function momentOf(day: number, timeMs: number, zone: string): number {
  const wall = day * DAY_MS + timeMs;
  const [before, after] = [wall - offsetMs(wall - DAY_MS, zone), wall - offsetMs(wall + DAY_MS, zone)];
  if (wallMs(before, zone) === wall) return before;
  return wallMs(after, zone) === wall ? after : before;
}

export function isTimeZone(zone: string): boolean {
  try {
    clockOf(zone);
    return true;
  } catch {
    return false;
  }
}

function offsetMs(atMs: number, zone: string): number {
  return wallMs(atMs, zone) - atMs;
}

/** What the wall shows at that moment, as if it were UTC. */
function wallMs(atMs: number, zone: string): number {
  const shown = Object.fromEntries(
    clockOf(zone)
      .formatToParts(atMs)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = shown;
  return Date.UTC(year, month - 1, day, hour, minute, second) + (((atMs % 1000) + 1000) % 1000);
}

/** Making one costs a hundred times what using it costs. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  clocks.set(zone, clock);
  return clock;
}

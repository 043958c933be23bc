import { localDay, momentOf, timeOfDayMs } from '../committees/local-time.ts';
import type { QuietHours } from './ports.ts';

const USUAL_ZONE = 'Europe/Rome';

/** Whether this is a time of day in which nothing unasked comes. */
export function isQuiet(quiet: QuietHours | null, now: Date, zone: string = USUAL_ZONE): boolean {
  if (quiet === null) return false;
  const day = localDay(now.getTime(), zone);
  const [from, to] = [quiet.from, quiet.to].map((time) => momentOf(day, timeOfDayMs(time), zone)) as [number, number];
  const at = now.getTime();
  return from <= to ? from <= at && at < to : at >= from || at < to;
}

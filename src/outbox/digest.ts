import { dateOf, localDay, momentOf, timeOfDayMs } from '../committees/local-time.ts';
import { type Hours, isWorkingDay } from '../committees/working-time.ts';
import type { Log } from '../log.ts';
import { createLoop, type Loop } from './loop.ts';
import type { DigestCounts, MailStore, NewLetter } from './mail-ports.ts';

const AT = '08:00';
/** A bot that was away in the morning still says it; later it waits for the next day. */
const UNTIL = '18:00';
const LOOK_EVERY_MS = 30_000;
/** For a committee that has told us no hours. */
const USUAL: Hours = {
  time_zone: 'Europe/Rome',
  days: ['mon', 'tue', 'wed', 'thu', 'fri'],
  from: '09:00',
  to: '18:00',
};

export interface DigestStore {
  /** The active ones. */
  committees(): Promise<readonly { id: string; hours?: Hours | undefined }[]>;
  coordinators(committeeId: string, now: Date): Promise<readonly string[]>;
  /** What was there at eight on that day, and still is. */
  counts(committeeId: string, date: string, now: Date): Promise<DigestCounts>;
}
export interface DigestParts {
  store: DigestStore;
  mail: Pick<MailStore, 'queue'>;
  lettersWait: () => void;
  /** Only the holder of the lease looks; two that look write one letter all the same. */
  isHolder: () => boolean;
  now: () => Date;
  log: Log;
  everyMs?: number;
}
export interface Digest extends Loop {
  runOnce(): Promise<void>;
}

/** Tells each coordinator once a working day what waits, when something does. */
export function createDigest(parts: DigestParts): Digest {
  const done = new Map<string, string>();

  const runOnce = async () => {
    if (!parts.isHolder()) return;
    for (const { id, hours } of await parts.store.committees()) {
      const date = digestDate(parts.now(), hours);
      if (date === null || done.get(id) === date || !parts.isHolder()) continue;
      await digestOf(parts, id, date);
      done.set(id, date);
    }
  };
  const everyMs = parts.everyMs ?? LOOK_EVERY_MS;
  return { runOnce, ...createLoop(runOnce, { everyMs, firstMs: everyMs }, parts.log, 'the digest could not be made') };
}

async function digestOf({ store, mail, lettersWait, now }: DigestParts, committeeId: string, date: string) {
  const counts = await store.counts(committeeId, date, now());
  if (isEmpty(counts)) return;
  const effectId = `digest.${committeeId}`;
  const letters = (await store.coordinators(committeeId, now())).map(
    (personId): NewLetter => ({
      id: `${effectId}.${personId}.${date}`,
      kind: 'digest',
      effectId,
      requestId: null,
      personId,
      committeeId,
      about: date,
    }),
  );
  await mail.queue(letters, now());
  lettersWait();
}

export const isEmpty = (counts: DigestCounts): boolean => Object.values(counts).every((count) => count === 0);

/** The day for which a digest is to be made now; null: none, not yet, or not any more. */
export function digestDate(now: Date, hours: Hours = USUAL): string | null {
  const day = localDay(now.getTime(), hours.time_zone);
  const [from, until] = [AT, UNTIL].map((time) => momentOf(day, timeOfDayMs(time), hours.time_zone));
  const isTime = now.getTime() >= (from ?? 0) && now.getTime() < (until ?? 0);
  return isTime && isWorkingDay(day, hours) ? dateOf(day) : null;
}

/** Eight o'clock of a day in the committee's time zone. */
export function eightOn(date: string, hours: Hours = USUAL): Date {
  return new Date(momentOf(dayOf(date), timeOfDayMs(AT), hours.time_zone));
}

const dayOf = (date: string) => Math.floor(Date.parse(date) / 86_400_000);

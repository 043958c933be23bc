import type { Db } from './connect.ts';

export interface ServerClock {
  /** Our wall clock, corrected by what it differs from the server's. */
  now(): Date;
  /** Measures the difference anew. Rejects, and keeps the old one, when the server does not answer. */
  measure(): Promise<void>;
}
export interface FollowedClock {
  now(): Date;
  stop(): void;
}
interface Clocks {
  wallMs(): number;
  /** Never set by anybody. */
  monotonicMs(): number;
}

const OUR_CLOCKS: Clocks = { wallMs: () => Date.now(), monotonicMs: () => performance.now() };
const MEASURE_EVERY_MS = 5 * 60_000;
const LOOK_EVERY_MS = 1_000;
/** A wall clock that moved by more than this against the monotonic one was set, or the machine slept. */
const STEP_MS = 500;

/** Processes on several machines agree on one time for arrivals, timers and windows. Leases ask the server itself. */
export function createServerClock(
  db: Pick<Db, 'command'>,
  { wallMs }: Pick<Clocks, 'wallMs'> = OUR_CLOCKS,
): ServerClock {
  let aheadMs = 0;
  return {
    now: () => new Date(wallMs() + aheadMs),
    async measure() {
      const asked = wallMs();
      const { localTime } = await db.command({ hello: 1 });
      const answered = wallMs();
      if (localTime instanceof Date) aheadMs = Math.round(localTime.getTime() - (asked + answered) / 2);
    },
  };
}

/** Measures now, every five minutes, and within a second after our own clock was set. Starts on our own when no server answers. */
export async function followServerClock(
  db: Pick<Db, 'command'>,
  clocks: Clocks = OUR_CLOCKS,
  lookEveryMs = LOOK_EVERY_MS,
): Promise<FollowedClock> {
  const { now, measure } = createServerClock(db, clocks);
  const gap = () => clocks.wallMs() - clocks.monotonicMs();
  let measuredMs = Number.NEGATIVE_INFINITY;
  let gapThen = gap();
  let measuring = false;

  const measureAnew = async () => {
    measuring = true;
    const gapNow = gap();
    try {
      await measure();
      measuredMs = clocks.monotonicMs();
      gapThen = gapNow;
    } catch {
      // The next look asks again.
    }
    measuring = false;
  };
  const look = () => {
    const isOld = clocks.monotonicMs() - measuredMs > MEASURE_EVERY_MS;
    if (!measuring && (isOld || Math.abs(gap() - gapThen) > STEP_MS)) void measureAnew();
  };
  await measureAnew();
  const timer = setInterval(look, lookEveryMs);
  timer.unref();
  return { now, stop: () => clearInterval(timer) };
}

const SECOND_MS = 1_000;

/** Counts what leaves. */
export interface Rate {
  /** How long until one more may leave; 0: now. */
  waitMs(): number;
  take(): void;
}

/** At most so many in a second, whichever second one looks at. */
export function createRate(perSecond: number, nowMs: () => number = () => performance.now()): Rate {
  const taken: number[] = [];
  if (!Number.isFinite(perSecond)) return { waitMs: () => 0, take() {} };
  return {
    waitMs() {
      if (taken.length < perSecond) return 0;
      return Math.max(0, (taken[0] ?? 0) + SECOND_MS - nowMs());
    },
    take() {
      if (taken.length >= perSecond) taken.shift();
      taken.push(nowMs());
    },
  };
}

export type MovableClock = {
  now(): Date;
  /** Moves the clock ahead; it never goes back. */
  forward(ms: number): void;
};

/**
 * A clock that runs with `base` and can be moved ahead: a window of 24 hours closes without waiting for it.
 *
 * @param base the running time; a function that always gives the same date makes a clock that stands still
 */
export function movableClock(base: () => Date = () => new Date()): MovableClock {
  let aheadMs = 0;
  return {
    now: () => new Date(base().getTime() + aheadMs),
    forward(ms) {
      if (!(ms >= 0)) throw new RangeError('a clock moves forward only');
      aheadMs += ms;
    },
  };
}

/** A clock that stands at `start` until it is moved. */
export function standingClock(start: Date): MovableClock {
  return movableClock(() => start);
}

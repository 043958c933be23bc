/**
 * How long to wait before the next try.
 *
 * @param tries tries that failed, 1 or more
 * @param chance from 0 to 1
 * @returns milliseconds: first, twice, four times … at most `longestWaitMs`, give or take half
 */
export function waitMs(
  tries: number,
  { firstWaitMs, longestWaitMs }: { firstWaitMs: number; longestWaitMs: number },
  chance = Math.random(),
): number {
  return Math.min(longestWaitMs, firstWaitMs * 2 ** (tries - 1)) * (0.5 + chance);
}

/** Ends after `ms`, or sooner when `nudge` is called. */
export function pause(ms: number, hand: (nudge: () => void) => void): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    hand(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/**
 * Repeats a harmless write until it succeeds: no database is nobody's fault.
 *
 * @returns false when `goesOn` ended it
 */
export async function untilDone(write: () => Promise<unknown>, goesOn: () => boolean): Promise<boolean> {
  for (let tries = 1; goesOn(); tries += 1) {
    try {
      await write();
      return true;
    } catch (error) {
      if (!isDatabaseAway(error)) throw error;
      await pause(waitMs(tries, { firstWaitMs: 100, longestWaitMs: 2_000 }), () => {});
    }
  }
  return false;
}

/** Told by the driver's names, because no adapter is known here. */
export function isDatabaseAway(error: unknown): boolean {
  return error instanceof Error && /^(Mongo|PoolCleared|WaitQueue)/.test(error.name);
}

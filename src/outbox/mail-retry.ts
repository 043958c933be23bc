const FIRST_MS = 10_000;
const LONGEST_MS = 30 * 60_000;

/**
 * How long to wait before a letter is offered to the mail server again.
 *
 * @param attempt 1 for the first retry
 * @param chance from 0 up to 1, spreads retries
 * @returns milliseconds: 10 s, 30 s, 90 s … and never more than 30 min, each up to a fifth shorter or longer
 */
export function mailRetryDelayMs(attempt: number, chance: number): number {
  const planned = Math.min(FIRST_MS * 3 ** (attempt - 1), LONGEST_MS);
  return Math.round(planned * (0.8 + 0.4 * chance));
}

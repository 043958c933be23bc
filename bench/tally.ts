import { type LoadResult, quantilesOf } from './jobs.ts';

/** Counts what falls within the measured time. */
export class Tally {
  readonly #startedMs = performance.now();
  readonly #endMs: number;
  readonly #ackMs: number[] = [];
  readonly #turnMs: number[] = [];
  readonly #lettersBefore: number;
  #turnsInAll = 0;
  #failed = 0;
  #notBegun = 0;

  constructor(seconds: number, lettersBefore: number) {
    this.#endMs = this.#startedMs + seconds * 1_000;
    this.#lettersBefore = lettersBefore;
  }

  isOpen = (): boolean => performance.now() < this.#endMs;

  acknowledged(sinceMs: number): void {
    if (this.isOpen()) this.#ackMs.push(performance.now() - sinceMs);
  }

  answered(sinceMs: number): void {
    this.#turnsInAll += 1;
    if (this.isOpen()) this.#turnMs.push(performance.now() - sinceMs);
  }

  failed(): void {
    this.#failed += 1;
  }

  notBegun(): void {
    this.#notBegun += 1;
  }

  /** @param letters of the whole measurement, its end included */
  result(letters: number): LoadResult {
    return {
      acks: this.#ackMs.length,
      turns: this.#turnMs.length,
      letters: letters - this.#lettersBefore,
      seconds: (this.#endMs - this.#startedMs) / 1_000,
      turnsInAll: this.#turnsInAll,
      ackMs: quantilesOf(this.#ackMs),
      turnMs: quantilesOf(this.#turnMs),
      failed: this.#failed,
      notBegun: this.#notBegun,
    };
  }
}

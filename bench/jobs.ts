/** What run.ts asks of the load generator, and what it answers. */
export type LoadJob =
  /** `bare`: only posts; `echo`: says a text, waits for its echo; `support`: walks the support conversation. */
  | { do: 'aim'; url: string; script: Script; echoes: 'on' | 'off' }
  /** As fast as the bot answers; `users` ≥ `connections`: whoever has been answered goes on. */
  | { do: 'press'; users: number; connections: number; seconds: number }
  /** At a given rate, however fast the bot is. */
  | { do: 'pace'; users: number; perSecond: number; seconds: number };

export type Script = 'bare' | 'echo' | 'support';

export interface LoadResult {
  /** Within the time given; what came later is in `turnsInAll`. */
  acks: number;
  turns: number;
  letters: number;
  seconds: number;
  turnsInAll: number;
  ackMs: Quantiles;
  turnMs: Quantiles;
  /** Webhooks without 200, and users who waited in vain for an answer. */
  failed: number;
  /** At a given rate: due while everybody still waited for an answer. */
  notBegun: number;
}

export interface Quantiles {
  p50: number;
  p99: number;
}

export function quantilesOf(values: readonly number[]): Quantiles {
  const sorted = Float64Array.from(values).sort();
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { p50: at(0.5), p99: at(0.99) };
}

import { failpoint } from '../failpoint.ts';
import type { LeaseStore } from './stores.ts';

export interface LeaseTimes {
  leaseMs: number;
  renewMs: number;
  /** Taken off our own count, for what the clocks may differ in speed and what a write takes. */
  marginMs: number;
  /** After so long without a fall the count of unclean takeovers starts anew. */
  settledMs: number;
}
export const LEASE_TIMES: LeaseTimes = { leaseMs: 15_000, renewMs: 5_000, marginMs: 3_000, settledMs: 60_000 };

/** The right to process, while it lasts. */
export interface Lease {
  ep: number;
  /** Takeovers in a row without a clean stop, this one included. */
  unclean: number;
  /** Counted on the monotonic clock from the moment the renewal was sent: stops being true before the server gives it away. */
  held(): boolean;
  /** Gives it back, so that the next one need not wait. */
  release(): Promise<void>;
  /** Stops counting on it: somebody else has it. */
  drop(): void;
}

/** Null: somebody else has it. `onLost` is called once, also when the renewals fail for too long. */
export async function takeLease(
  store: LeaseStore,
  owner: string,
  times: LeaseTimes,
  onLost: () => void,
): Promise<Lease | null> {
  const began = performance.now();
  const taken = await store.take(owner, times.leaseMs);
  if (taken === null) return null;
  const { ep, unclean } = taken;
  let goodUntil = began + times.leaseMs - times.marginMs;
  let over = false;

  const end = () => {
    if (over) return;
    over = true;
    clearInterval(renewals);
    clearInterval(watch);
    onLost();
  };
  const renew = async () => {
    await failpoint('lease.beforeRenew');
    const sent = performance.now();
    try {
      const ours = await store.renew(owner, ep, times.leaseMs, sent - began > times.settledMs);
      if (!ours) end();
      else goodUntil = Math.max(goodUntil, sent + times.leaseMs - times.marginMs);
    } catch {
      // Not known: the next renewal tells, or the time runs out.
    }
  };
  const held = () => !over && performance.now() < goodUntil;
  const renewals = setInterval(() => void renew(), times.renewMs);
  const watch = setInterval(() => {
    if (!held()) end();
  }, 250);
  return {
    ep,
    unclean,
    held,
    drop: end,
    async release() {
      end();
      await store.release(owner, ep);
    },
  };
}

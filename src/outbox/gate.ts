import type { Rate } from './rate.ts';

/**
 * The door to Meta: so many POSTs at a time and a second, none while the Page is paused, and then one probe before all others.
 * Who waits for a place decides what to send only when it is given one.
 */
export interface Gate {
  /**
   * Resolves with true when a POST may leave now: `leave` must follow. With false when it was withdrawn.
   *
   * @param first a card for an emergency: before all others, and whatever the rate
   * @param hand takes the function that withdraws
   */
  enter(first: boolean, hand: (withdraw: () => void) => void): Promise<boolean>;
  /** `unused`: nothing was sent, so nothing was learned about the Page. */
  leave(outcome: 'open' | 'unused' | { pausedMs: number }): void;
  paused(): boolean;
  /** Sends everybody away. */
  end(): void;
}
type Waiting = (admitted: boolean) => void;

export function createGate({ places, rate }: { places: number; rate: Rate }): Gate {
  const first = new Set<Waiting>();
  const others = new Set<Waiting>();
  let inside = 0;
  let state: 'open' | 'paused' | 'probing' = 'open';
  let probe: ReturnType<typeof setTimeout> | undefined;
  let probeAtMs = 0;
  let slot: ReturnType<typeof setTimeout> | undefined;

  const room = () => (state === 'open' ? inside < places : state === 'paused' && performance.now() >= probeAtMs);
  const release = (waiting: Waiting, admitted: boolean) => {
    first.delete(waiting);
    others.delete(waiting);
    waiting(admitted);
  };
  const hasSlot = (): boolean => {
    const waitMs = rate.waitMs();
    clearTimeout(slot);
    if (waitMs > 0) slot = setTimeout(admit, waitMs + 1);
    else rate.take();
    return waitMs === 0;
  };
  const admit = () => {
    while (room()) {
      const [next] = first.size > 0 ? first : others;
      if (next === undefined) return;
      if (!first.has(next) && !hasSlot()) return;
      if (state === 'paused') state = 'probing';
      inside += 1;
      release(next, true);
    }
  };
  const pause = (ms: number) => {
    state = 'paused';
    probeAtMs = performance.now() + ms;
    clearTimeout(probe);
    // One millisecond more: a timer may fire a fraction early, and nothing else would look again.
    probe = setTimeout(admit, ms + 1);
  };
  return {
    enter: (urgent, hand) =>
      new Promise((resolve) => {
        (urgent ? first : others).add(resolve);
        hand(() => release(resolve, false));
        admit();
      }),
    leave(outcome) {
      inside -= 1;
      if (typeof outcome === 'object') pause(outcome.pausedMs);
      else if (state === 'probing') state = outcome === 'open' ? 'open' : 'paused';
      admit();
    },
    paused: () => state !== 'open',
    end() {
      clearTimeout(probe);
      clearTimeout(slot);
      for (const waiting of [...first, ...others]) release(waiting, false);
    },
  };
}

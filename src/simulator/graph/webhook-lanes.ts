import type { Delivery } from './webhook-sender.ts';

/** One lane for each person: the next event leaves when the one before is settled. */
export function createLanes() {
  const lanes = new Map<string, Promise<Delivery>>();
  const running = new Set<Promise<Delivery>>();
  const track = (work: Promise<Delivery>): Promise<Delivery> => {
    running.add(work);
    void work.finally(() => running.delete(work));
    return work;
  };
  return {
    track,
    append(psid: string, work: () => Promise<Delivery>): Promise<Delivery> {
      const before = lanes.get(psid);
      const mine = track(before === undefined ? work() : before.then(work));
      lanes.set(psid, mine);
      void mine.finally(() => lanes.get(psid) === mine && lanes.delete(psid));
      return mine;
    },
    async idle(): Promise<void> {
      while (running.size > 0) await Promise.all(running);
    },
  };
}

/** Waits that end early when the server closes. */
export function createPauses() {
  const waiting = new Map<NodeJS.Timeout, () => void>();
  return {
    wait: (ms: number) =>
      new Promise<void>((resolve) => {
        const timer = setTimeout(() => {
          waiting.delete(timer);
          resolve();
        }, ms);
        waiting.set(timer, resolve);
      }),
    end(): void {
      for (const [timer, resolve] of waiting) {
        clearTimeout(timer);
        resolve();
      }
      waiting.clear();
    },
  };
}

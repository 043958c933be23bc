import { url as inspectorUrl } from 'node:inspector';
import { Worker } from 'node:worker_threads';

/** A loop that stood so long would never come back: another process takes the lease, and the event that did it is counted. */
const LOOKS = 10;
const LOOK_EVERY_MS = 1_000;

export interface WatchdogTimes {
  /** After so many looks at a loop that stood still the process ends. */
  looks: number;
  lookEveryMs: number;
}

/**
 * A thread of its own that kills this process when its event loop has stood still for 10 s. Looks are counted, not time: a
 * process, or a whole machine, that was suspended goes on. Under a debugger nobody watches.
 */
export function startWatchdog(
  { looks, lookEveryMs }: WatchdogTimes = { looks: LOOKS, lookEveryMs: LOOK_EVERY_MS },
): () => void {
  if (inspectorUrl() !== undefined) return () => {};
  const beats = new Int32Array(new SharedArrayBuffer(4));
  const workerData = { beats, looks, lookEveryMs };
  const thread = new Worker(new URL('./watchdog-thread.ts', import.meta.url), { workerData, execArgv: [] });
  thread.unref();
  const timer = setInterval(() => Atomics.add(beats, 0, 1), lookEveryMs / 2);
  timer.unref();
  return () => {
    clearInterval(timer);
    void thread.terminate();
  };
}

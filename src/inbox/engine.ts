import { OUTBOX_LIMITS } from '../outbox/parts.ts';
import { pause } from '../outbox/waits.ts';
import type { Lanes } from './lanes.ts';
import { LEASE_TIMES, type Lease, takeLease } from './lease.ts';
import { startNights } from './nightly.ts';
import type { EngineCounts, EngineHealth, EngineLimits, EngineParts } from './parts.ts';
import { READING_TIMES } from './reading.ts';
import { startTenure, type Tenure } from './tenure.ts';

export const ENGINE_LIMITS: EngineLimits = {
  outbox: OUTBOX_LIMITS,
  lease: LEASE_TIMES,
  reading: READING_TIMES,
  standByMs: 1_000,
  tickMs: 250,
  mostUnfinished: 5_000,
  idleMs: 600_000,
  poisonMs: [1_000, 5_000, 30_000, 300_000],
  markMs: 20,
  drainMs: 20_000,
  firstNightMs: 60_000,
};
/** A newer version is at work: it has the lease soon, and we are replaced. */
const NEWER_WAIT_MS = 30_000;

export interface Engine {
  start(): void;
  /** Drains, then gives the lease back at once. */
  stop(): Promise<void>;
  /** True while the lease is ours: whoever sends anything looks in the same tick. */
  holds(): boolean;
  health(): EngineHealth;
}

/** Stands by until the lease is free, then processes until it is lost; and again. */
export function createEngine(parts: EngineParts): Engine {
  const owner = crypto.randomUUID();
  const counts = noCounts();
  let stopping = false;
  let tenure: Tenure | null = null;
  let lease: Lease | null = null;
  let wake = () => {};
  let loop: Promise<void> = Promise.resolve();

  const rest = (ms: number) =>
    stopping
      ? Promise.resolve()
      : pause(ms, (nudge) => {
          wake = nudge;
        });
  const hold = async (): Promise<void> => {
    lease = await takeLease(parts.stores.lease, owner, parts.limits.lease, () => tenure?.end('lost')).catch(() => null);
    if (lease === null) return rest(parts.limits.standByMs);
    // Stopped while the lease was being taken: nobody else would give it back.
    if (stopping) return lease.release().catch(() => undefined);
    tenure = startTenure(parts, lease, counts);
    const endNights = startNights(parts);
    const why = await tenure.ended;
    endNights();
    tenure = null;
    if (why === 'newer') {
      parts.alarm('X201', {});
      await lease.release().catch(() => undefined);
    }
    lease.drop();
    await rest(why === 'newer' ? NEWER_WAIT_MS : parts.limits.standByMs);
  };
  const run = async (): Promise<void> => {
    while (!stopping) await hold();
  };
  return {
    start() {
      stopping = false;
      loop = run();
    },
    async stop() {
      stopping = true;
      wake();
      await tenure?.drain();
      await lease?.release().catch(() => undefined);
      await loop;
    },
    holds: () => tenure !== null && lease?.held() === true,
    health: () => healthOf(parts, tenure, lease, counts),
  };
}

function healthOf(parts: EngineParts, tenure: Tenure | null, lease: Lease | null, counts: EngineCounts): EngineHealth {
  const oldestRx = tenure === null ? null : oldestOf(tenure.lanes);
  return {
    leading: tenure !== null,
    epoch: lease?.ep ?? 0,
    caughtUp: tenure?.lanes.working() ?? false,
    people: tenure?.lanes.count() ?? 0,
    unfinishedEvents: tenure?.lanes.unfinishedEvents() ?? 0,
    oldestNewMs: oldestRx === null ? 0 : Math.max(0, parts.now().getTime() - oldestRx),
    unsureNow: tenure?.outbox.unsureNow() ?? 0,
    pagePaused: tenure?.outbox.pagePaused() ?? false,
    counts,
  };
}

function oldestOf(lanes: Lanes): number | null {
  let oldest: number | null = null;
  for (const { waiting, doubtful } of lanes.all()) {
    for (const { rx } of [...waiting.map(({ row }) => row), ...doubtful]) oldest = Math.min(oldest ?? rx, rx);
  }
  return oldest;
}

function noCounts(): EngineCounts {
  const outbox = { accepted: 0, refused: 0, retried: 0, unsure: 0, byEcho: 0, byThread: 0, byPolicy: 0, dead: 0 };
  return { turns: 0, commits: 0, lost: 0, throws: 0, dead: 0, late: 0, outbox };
}

import { REQUEST_TIMERS } from '../committees/acts.ts';
import { failpoint } from '../failpoint.ts';
import { briefError } from '../log.ts';
import { createLoop, type Loop } from '../outbox/loop.ts';
import { carryAct, freeFromAbsent, isInGoodHands } from './changes.ts';
import type { CaseworkParts } from './parts.ts';
import { perform } from './perform.ts';

const LOOK_EVERY_MS = 1_000;
const BATCH = 100;
/** Whoever made a change carries out itself what follows from it; after this long it has died. */
const LEFT_BY_A_CRASH_MS = 5_000;

export interface CaseSweepParts extends CaseworkParts {
  /** Whether this process holds the lease. */
  isHolder: () => boolean;
}
export interface CaseSweep extends Loop {
  /** Everything that is due now. */
  runOnce(): Promise<void>;
}

/** What nobody's message brings about: times that come, holders who go, consequences that a crash left. */
export function createCaseSweep(parts: CaseSweepParts): CaseSweep {
  const each = async (ids: readonly string[], work: (requestId: string) => Promise<void>) => {
    for (const id of ids) {
      if (!parts.isHolder()) return;
      // One request that cannot be dealt with holds up no other.
      await work(id).catch((error: unknown) =>
        parts.log.error({ request: id, err: briefError(error) }, 'a request was not dealt with'),
      );
    }
  };
  const runOnce = async () => {
    if (!parts.isHolder()) return;
    const now = parts.now();
    const before = new Date(now.getTime() - LEFT_BY_A_CRASH_MS);
    await each(await parts.cases.unsettled(before, BATCH), (id) => finish(parts, id));
    await each(await parts.cases.due(now, BATCH), (id) => fire(parts, id, now));
    const absent = (await parts.cases.inHands()).filter((found) => !isInGoodHands(found, now));
    const ids = absent.map(({ facts }) => facts.id);
    await each(ids, (id) => freeFromAbsent(parts, id, now));
  };
  const times = { everyMs: LOOK_EVERY_MS, firstMs: LOOK_EVERY_MS };
  return { runOnce, ...createLoop(runOnce, times, parts.log, 'requests could not be looked at') };
}

async function finish(parts: CaseworkParts, requestId: string): Promise<void> {
  const found = await parts.cases.read(requestId);
  if (found !== null) await perform(parts, found);
}

/** The times that have come, in their order; each under an id of its own, so that two sweeps fire it once. */
async function fire(parts: CaseworkParts, requestId: string, now: Date): Promise<void> {
  const found = await parts.cases.read(requestId);
  const due = Object.entries(found?.facts.due ?? {}).filter(([, at]) => at <= now.getTime());
  for (const [name, at] of due.sort(([, one], [, other]) => one - other)) {
    const timer = REQUEST_TIMERS.find((one) => one === name);
    if (timer === undefined) continue;
    await failpoint('case.beforeTimer');
    const id = `timer:${requestId}:${timer}:${at}`;
    await carryAct(parts, requestId, id, { is: 'bot' }, { kind: 'timer', timer }, now);
  }
}

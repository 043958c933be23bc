import { briefError } from '../log.ts';
import type { ErasePerson } from '../outbox/ports.ts';
import { isDatabaseAway } from '../outbox/waits.ts';
import type { EngineParts } from './parts.ts';
import type { Erasure, Stores } from './stores.ts';

const DAY_MS = 86_400_000;
const EVERY_MS = 6 * 3_600_000;
/** Longer than anybody repeats an event: a row that is gone no longer knows its repeats. */
export const KEPT_DAYS = 8;

/**
 * Soon after the lease was taken, and then every six hours.
 *
 * @returns ends it
 */
export function startNights(parts: EngineParts): () => void {
  const { stores, erasePerson, now, limits } = parts;
  const tryIt = (work: () => Promise<void>) =>
    work().catch((error) => isDatabaseAway(error) || parts.alarm('X206', briefError(error)));
  const night = async () => {
    await tryIt(() => nightWork(stores, erasePerson, now()));
    await tryIt(() => parts.nightly(now()));
  };
  const first = setTimeout(() => void night(), limits.firstNightMs);
  const others = setInterval(() => void night(), EVERY_MS);
  return () => {
    clearTimeout(first);
    clearInterval(others);
  };
}

/** Deletes what has ended long ago, never past the oldest event without a turn, and repeats the deletions of erasures. */
export async function nightWork(stores: Stores, erasePerson: ErasePerson, now: Date): Promise<void> {
  const before = now.getTime() - KEPT_DAYS * DAY_MS;
  await stores.inbox.purge(Math.min(before, (await stores.inbox.oldestNew()) ?? before));
  const since = new Date(before);
  for (const erasure of await stores.erasures.since(since)) await eraseAgain(stores, erasePerson, erasure);
  await stores.erasures.purge(since);
}

/** A stale write may have come after the erasure. Who has come back since has a new life of their own, which stays. */
async function eraseAgain(stores: Stores, erasePerson: ErasePerson, { key, rx, at }: Erasure): Promise<void> {
  await stores.inbox.forget(key, { until: rx, also: [], except: null });
  const [conversation] = await stores.conversations.load([key]);
  const isBack = conversation !== undefined && (conversation.state !== null || conversation.un.length > 0);
  const before = isBack ? [at] : [];
  await erasePerson(key, ...before);
  await stores.dead.forget(key, ...before);
  if (!isBack) await stores.identities.forget(key);
}

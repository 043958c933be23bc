import type { ErasePerson } from '../outbox/ports.ts';
import type { Erasure, Stores } from './stores.ts';

const DAY_MS = 86_400_000;
/** Longer than anybody repeats an event: a row that is gone no longer knows its repeats. */
export const KEPT_DAYS = 8;

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

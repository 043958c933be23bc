import { failpoint } from '../failpoint.ts';
import { asEventId } from '../ids.ts';
import type { IncomingEvent, StoreEvents } from './ports.ts';
import { type ConversationStore, type RowId, rowId } from './stores.ts';

const MOST_AT_ONCE = 1_000;
const FORGET_AFTER_MS = 60_000;

/**
 * Fires timers by storing their events: ordered and taken once like everything else. Until its turn is committed a timer
 * stays due, so those just fired are remembered for a while; storing one again is harmless.
 */
export function createTimers(
  conversations: Pick<ConversationStore, 'timersDue'>,
  store: StoreEvents,
): (now: Date) => Promise<void> {
  const fired = new Set<RowId>();
  let forgotAt = performance.now();

  return async (now) => {
    if (performance.now() - forgotAt > FORGET_AFTER_MS) fired.clear();
    if (fired.size === 0) forgotAt = performance.now();
    const due = await conversations.timersDue(now, MOST_AT_ONCE + fired.size);
    const events = due.flatMap(({ key, timers }) =>
      timers
        .filter(({ at }) => at <= now)
        .map(({ id, type, at }): IncomingEvent => {
          const body = { from: 'bot', heard: { kind: 'timer', id, type } } as const;
          return { key, eid: asEventId(`timer:${id}`), ts: at.getTime(), body, as: 'new' };
        }),
    );
    const fresh = events.filter(({ key, eid }) => !fired.has(rowId(key, eid))).slice(0, MOST_AT_ONCE);
    if (fresh.length === 0) return;
    await failpoint('timer.beforeFire');
    await store(fresh);
    for (const { key, eid } of fresh) fired.add(rowId(key, eid));
  };
}

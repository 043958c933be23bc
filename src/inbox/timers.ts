import { failpoint } from '../failpoint.ts';
import { asEventId } from '../ids.ts';
import type { IncomingEvent, StoreEvents } from './ports.ts';
import { type ConversationStore, type RowId, rowId } from './stores.ts';

const MOST_AT_ONCE = 1_000;

/** Fires timers by storing their events: ordered and taken once like everything else. `fired` holds those not yet taken. */
export async function fireTimers(
  conversations: Pick<ConversationStore, 'timersDue'>,
  store: StoreEvents,
  fired: Set<RowId>,
  now: Date,
): Promise<void> {
  const due = await conversations.timersDue(now, MOST_AT_ONCE);
  const events = due.flatMap(({ key, timers }) =>
    timers
      .filter(({ at }) => at <= now)
      .map(({ id, type, at }): IncomingEvent => {
        const body = { from: 'bot', heard: { kind: 'timer', id, type } } as const;
        return { key, eid: asEventId(`timer:${id}`), ts: at.getTime(), body, as: 'new' };
      }),
  );
  const fresh = events.filter(({ key, eid }) => !fired.has(rowId(key, eid)));
  if (fresh.length === 0) return;
  await failpoint('timer.beforeFire');
  await store(fresh);
  for (const { key, eid } of fresh) fired.add(rowId(key, eid));
}

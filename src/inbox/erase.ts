import { failpoint } from '../failpoint.ts';
import { asEffectId } from '../ids.ts';
import { type Say, type Turn, tasksOf } from '../outbox/line.ts';
import type { OutboxEffect } from '../outbox/ports.ts';
import type { Lane } from './lane.ts';
import type { EngineParts } from './parts.ts';
import { type Conversation, rowId } from './stores.ts';

export type Erase = Extract<OutboxEffect, { do: 'erase' }>;

/** What remains of a person: a version, so that no earlier write can win. */
export const forgotten = ({ v }: Pick<Conversation, 'v'>): Conversation => ({
  v,
  stored: true,
  state: null,
  owner: { by: 'bot' },
  timers: [],
  lastIn: null,
});

/**
 * Forgets a person, step by step; each may be repeated after a crash. At the end only the farewell is left, with the PSID
 * it needs sealed beside it, because the identity is gone.
 */
export async function erase(
  parts: EngineParts,
  lane: Lane,
  turn: Turn,
  effect: Erase,
  commit: (un: readonly Turn[], conversation: Conversation) => Promise<void>,
): Promise<void> {
  const { stores, erasePerson, now } = parts;
  const { key } = lane;
  const own = rowId(key, turn.eid);
  const [row] = await stores.inbox.stillNew([own]);
  const until = row?.rx ?? 0;
  await stores.erasures.begin({ key, rx: until, at: now() });
  await failpoint('erase.begun');
  await erasePerson(key);
  await stores.dead.forget(key);
  await failpoint('erase.others');
  await stores.identities.forget(key);
  await failpoint('erase.identity');
  const also = lane.unfinished.map(({ eid }) => rowId(key, eid)).filter((id) => id !== own);
  await stores.inbox.forget(key, { until, also, except: own });
  await failpoint('erase.inbox');
  const farewell = farewellOf(parts, lane, turn, effect);
  await commit([farewell], forgotten(lane.conversation ?? { v: 0 }));
  await failpoint('erase.conversation');
  Object.assign(turn, farewell);
  lane.erasedRx = until;
}

function farewellOf({ stores }: EngineParts, lane: Lane, turn: Turn, effect: Erase): Turn {
  const effects = effect.farewell.map((message, n): Say => {
    const id = asEffectId(`${effect.id}.f${n}`);
    return { id, do: 'say', message, unsure: 'resend', notAfterMs: null, safety: false };
  });
  const parcel = { effects, ...(lane.psid === null ? {} : { psid: lane.psid }) };
  const sealed = stores.conversations.seal(lane.key, turn.eid, parcel);
  return { ...turn, sealed, farewell: true, tasks: tasksOf(effects, false), owner: { by: 'bot' } };
}

/** The commit of an erasure empties what earlier turns have not begun; what is under way is awaited. */
export function withdraw(turn: Turn): void {
  for (const task of turn.tasks) if (task.at !== 'under_way') task.at = 'done';
}

/** An earlier turn as it is written beside an erasure. */
export function emptied({ stores }: EngineParts, lane: Lane, turn: Turn): Turn {
  const effects = turn.tasks.filter(({ at }) => at === 'under_way').map(({ effect }) => effect);
  return { ...turn, sealed: stores.conversations.seal(lane.key, turn.eid, { effects }) };
}

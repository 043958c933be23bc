import { BotError } from '../errors.ts';
import { asEventId } from '../ids.ts';
import type { OutboxEffect } from '../outbox/ports.ts';
import type { EventBody, IncomingEvent, NewEffect, StoreEvents } from './ports.ts';
import type { DeadFacts, DeadStore } from './stores.ts';

/** Dead letters as an operator sees them: facts, and one more try. */
export interface DeadLetters {
  list(limit: number): Promise<readonly DeadFacts[]>;
  /** Facts only; nobody's words. */
  show(id: string): Promise<DeadFacts | null>;
  /** Stores a new event `replay:<n>:<eid>`. @throws BotError D209 when it is unknown or of a kind that cannot be replayed. */
  replay(id: string): Promise<void>;
}

export function createDeadLetters(dead: DeadStore, store: StoreEvents, now: () => Date): DeadLetters {
  return {
    list: (limit) => dead.list(limit),
    show: (id) => dead.facts(id),
    async replay(id) {
      const found = await dead.forReplay(id);
      const body = found && bodyOf(found.facts, found.body);
      if (!found?.facts.key || !body) {
        throw new BotError('D209', 'this dead letter cannot be replayed', 'See `bot dead list` for those that can.');
      }
      const { key } = found.facts;
      const eid = asEventId(`replay:${found.n}:${id.slice(key.length + 1)}`);
      await store([{ key, eid, ts: now().getTime(), body, as: 'new' }]);
    },
  };
}

function bodyOf({ what }: DeadFacts, body: unknown): IncomingEvent['body'] | null {
  if (body === null) return null;
  if (what === 'event') return body as EventBody;
  if (what === 'letter' || what === 'effect') return { from: 'replay', effects: [anew(body as OutboxEffect)] };
  return null;
}

/** Its time is over, or nobody would replay it: Meta's own window decides. */
function anew({ id: _id, ...effect }: OutboxEffect): NewEffect {
  return effect.do === 'say' ? { ...effect, notAfterMs: null } : effect;
}

import type { Heard, Timer } from '../conversation/heard.ts';
import type { Owner } from '../conversation/owner.ts';
import type { ConversationKey, EffectId, EventId } from '../ids.ts';
import type { OutboxEffect } from '../outbox/ports.ts';

/**
 * What an inbox row holds, sealed. `item` is the raw item of a webhook (kept whole, so that it can be replayed);
 * `heard` is an event of our own making: a timer, an outcome, another conversation's effect.
 */
export type EventBody = { from: 'messenger'; psid: string; item: unknown } | { from: 'bot'; heard: Heard };

/** Effects that failed for good and are carried out once more, because an operator says so. The engine takes this turn itself. */
export interface ReplayedEffects {
  from: 'replay';
  effects: readonly NewEffect[];
}

/** One event on its way into the inbox. Storing it twice is harmless: `(key, eid)` is unique. */
export interface IncomingEvent {
  key: ConversationKey;
  eid: EventId;
  /** Meta's time, ms since 1970. */
  ts: number;
  body: EventBody | ReplayedEffects;
  /**
   * `new`: a turn is due. `finished`: recorded only (own echoes, deliveries, reads; events over seven days old): no turn, and
   * stored without its body.
   */
  as: 'new' | 'finished';
}

/**
 * Takes events for good: resolves only when every one is stored by a majority or known already, rejects otherwise
 * (then nobody may say 200). Calls made at the same time share grouped inserts.
 */
export type StoreEvents = (events: readonly IncomingEvent[]) => Promise<void>;

/** Something that can never become a turn: kept for people to look at (`bot dead list`). `body` is sealed. */
export interface DeadLetter {
  id: string;
  key: ConversationKey | null;
  what: 'webhook_body' | 'event' | 'letter' | 'mail' | 'effect';
  /** Code of docs/errors.md. */
  code: string;
  /** Foreign code behind ours, e.g. Graph's `551/1545041`; never a text. */
  trail?: string;
  at: Date;
  body: unknown;
}
export type BuryDeadLetter = (dead: DeadLetter) => Promise<void>;

/** Who may speak to the person now; stands unsealed beside the state and is read again before each letter. */
export type { Owner } from '../conversation/owner.ts';

export interface TurnInput {
  key: ConversationKey;
  eid: EventId;
  body: EventBody;
  /** The opened state, null for a person never met (or erased). */
  state: unknown;
  owner: Owner;
  timers: readonly Timer[];
  now: Date;
  /** Meta's time of the event. */
  at: Date;
}

export interface TurnOutput {
  state: unknown;
  owner: Owner;
  /** All timers of the conversation after this turn; those left out are cancelled. */
  timers: readonly Timer[];
  /** Without ids: the engine gives `<key>:<eid>.<n>` in this order. */
  effects: readonly NewEffect[];
}
export type NewEffect = OutboxEffect extends infer E ? (E extends { id: EffectId } ? Omit<E, 'id'> : never) : never;

/** The pure step, made by inbox/turn from conversation/advance, texts and the letter renderer. Never throws on bad input of people. */
export type TakeTurn = (input: TurnInput) => TurnOutput;

/**
 * Whether an event calls for help at once (safety words): it is taken before the others that wait in its lane, and its
 * card goes before letters that wait.
 */
export type IsUrgent = (body: EventBody) => boolean;

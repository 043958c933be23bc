import type { RequestNews } from '../committees/acts.ts';
import type { Delivery, DeskAnswer, Notice, Relayed } from './casework.ts';
/** What a person did, in our words. Made by messenger/events from raw webhooks, by timers, and by other conversations' effects. */
export type Heard =
  | { kind: 'text'; mid: string; text: string; replyTo?: string }
  /** A quick reply, a button, or a menu entry. `payload` is ours only when it starts with `v1:` or is a known word. */
  | { kind: 'tap'; mid: string; payload: string; title: string }
  /** Get Started, or an m.me link / ad into an existing thread. */
  | { kind: 'started'; ref?: string }
  | { kind: 'referral'; ref?: string }
  | { kind: 'attachments'; mid: string; text?: string; attachments: readonly Attachment[] }
  | { kind: 'edited'; mid: string; text: string; revision: number }
  | { kind: 'unsent'; mid: string }
  | { kind: 'reaction'; mid: string; action: 'react' | 'unreact'; emoji?: string }
  /** Somebody of the page answered from the Page inbox (echo with a foreign app id), or a standby event came. */
  | { kind: 'page_inbox_spoke' }
  | { kind: 'thread_passed'; to: 'bot' | 'page_inbox' }
  /** What a person wrote while the Page inbox holds the thread. Never answered. */
  | { kind: 'standby' }
  | { kind: 'timer'; id: string; type: TimerType }
  /** What became of a request that `forward` stored. */
  | { kind: 'routed'; requestId: string; outcome: Routed }
  /** The answer to what this person asked as a member (`do: 'desk'`). */
  | { kind: 'desk'; answer: DeskAnswer }
  /** Something happened at the committee that this person, as a member, should know. */
  | { kind: 'notice'; notice: Notice }
  /** Something happened to this person's own request. */
  | { kind: 'news'; requestId: string; code: string; news: RequestNews }
  /** Words of the other side of a request. Only where they lie: they are read, and the right to read them, as they leave. */
  | { kind: 'relayed'; relay: Relayed }
  /** What became of this person's own words. */
  | { kind: 'delivery'; delivery: Delivery }
  /** Our own code failed on an event five times: an apology is due. */
  | { kind: 'poisoned' }
  | { kind: 'other'; what: string };

export interface Attachment {
  type: 'image' | 'voice' | 'video' | 'file' | 'sticker' | 'location' | 'link' | 'unknown';
  /** Where Meta keeps it for a while; never shown to anybody. */
  url?: string;
  stickerId?: string;
}

export type TimerType =
  | 'join_messages'
  | 'remind'
  | 'close'
  | 'forget'
  | 'unconsented'
  | 'routing'
  | 'page_inbox'
  /** A minute of too many messages is over. */
  | 'flood'
  /** About hour 22 after the person's last message: nobody has taken a request yet. */
  | 'unclaimed';

/** A timer inside a conversation; firing it is an event like any other. One that is no longer in the state does nothing. */
export interface Timer {
  id: string;
  type: TimerType;
  at: Date;
}

/** `reached`: how many people the letters went to. `failed` only when nobody can read the request. */
export type Routed =
  | {
      result: 'delivered' | 'redirected';
      /** The final one: differs from the proposed one when that was taken. */
      code: string;
      committee: string;
      reached: number;
      languages: readonly string[];
      /** Where the committee has told them; those of the database count, not those of the file. */
      hours?: { days: readonly string[]; from: string; to: string } | null;
    }
  | { result: 'queued'; code: string; committee: string }
  | { result: 'failed' };

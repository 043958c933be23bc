import type { Language, RouteOutcome } from '../model.ts';
import type { Place } from '../problem.ts';
import type { SENDABLE } from './test-schema.ts';

/** An example conversation, read from `config/tests/` and with all its names known. */
export interface ConversationTest {
  readonly file: string;
  readonly title: string;
  /** Languages in which it is played; null: the person has chosen none yet. */
  readonly languages: readonly (Language | null)[];
  /** Also played with the titles of the buttons typed instead of tapped. */
  readonly alsoTyped: boolean;
  readonly lines: readonly TestLine[];
  readonly expected: Expected;
}

export type TestLine = { readonly at: Place } & (
  | { readonly kind: 'act'; readonly act: Act }
  | { readonly kind: 'bot'; readonly says: string }
);

export type Sendable = (typeof SENDABLE)[number];

/** What the person does, or what becomes of the next request. */
export type Act =
  | { readonly do: 'user'; readonly text: string }
  /** A choice's id among the buttons on the screen; with `step`, the newest button of that older question. */
  | { readonly do: 'tap'; readonly choice: string; readonly step: string | null }
  | { readonly do: 'menu'; readonly entry: string }
  /** "Get started". */
  | { readonly do: 'start' }
  | { readonly do: 'send'; readonly what: Sendable }
  | { readonly do: 'wait'; readonly ms: number }
  | { readonly do: 'delivery'; readonly outcome: RouteOutcome }
  /** Messenger brings the last event twice. */
  | { readonly do: 'repeat_last' };

/** What must hold when the talk is over. */
export interface Expected {
  readonly answers: readonly { readonly name: string; readonly value: string; readonly at: Place }[];
  readonly said: readonly { readonly name: string; readonly at: Place }[];
  readonly notSaid: readonly { readonly name: string; readonly at: Place }[];
  readonly forwarded: { readonly to: string; readonly at: Place } | null;
  readonly ending: { readonly step: string; readonly at: Place } | null;
}

/** Instead of a step: the bot is silent, nothing is forwarded, no answer. */
export const NOTHING = 'nothing';

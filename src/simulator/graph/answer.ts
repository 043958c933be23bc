import type { Call } from './call.ts';
import type { AcceptedMessage } from './people.ts';
import type { Refusal } from './refusal.ts';

/** What a route gives back. Only a send has `accepted` or `action`; only a batch has `parts`. */
export type Answer = {
  readonly body: unknown;
  readonly psid?: string;
  readonly accepted?: AcceptedMessage;
  readonly action?: string;
  readonly parts?: readonly Decision[];
};

export type Decision =
  | { readonly kind: 'answered'; readonly call: Call; readonly answer: Answer }
  | { readonly kind: 'refused'; readonly call: Call; readonly refusal: Refusal };

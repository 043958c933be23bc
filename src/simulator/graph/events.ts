import type { AcceptedMessage } from './people.ts';
import type { ThreadOwner } from './thread.ts';
import type { Item } from './webhook-items.ts';
import type { Delivery } from './webhook-sender.ts';

/** What a live view of the fake shows. */
export type GraphEvent =
  | { readonly kind: 'accepted'; readonly message: AcceptedMessage }
  | { readonly kind: 'action'; readonly psid: string; readonly action: string }
  | {
      readonly kind: 'refused';
      readonly psid: string | undefined;
      readonly code: number | undefined;
      readonly subcode: number | undefined;
      readonly fault: string | undefined;
    }
  | { readonly kind: 'heard'; readonly psid: string; readonly item: Item }
  | { readonly kind: 'owner'; readonly psid: string; readonly owner: ThreadOwner }
  | { readonly kind: 'webhook'; readonly delivery: Delivery };

export type Events = {
  emit(event: GraphEvent): void;
  /** @returns ends the subscription */
  subscribe(listener: (event: GraphEvent) => void): () => void;
};

export function createEvents(): Events {
  const listeners = new Set<(event: GraphEvent) => void>();
  return {
    emit(event) {
      for (const listener of listeners) listener(event);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

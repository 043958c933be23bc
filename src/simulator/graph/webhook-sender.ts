import type { MovableClock } from '../clock.ts';
import type { Ledger } from './ledger.ts';
import { WEBHOOK_GIVE_UP_MS } from './limits.ts';
import type { Subscription } from './subscription.ts';
import { escapedJson, signatureOf } from './webhook-bytes.ts';
import { asStandby, type Channel, fieldOf, type Item } from './webhook-items.ts';
import { createLanes, createPauses } from './webhook-lanes.ts';
import { createWebhookPost, type Signing, signedHeaders } from './webhook-post.ts';
import { bodyOf } from './webhook-shapes.ts';

export type Delivery = {
  /** `given up` after an hour of the fake clock; `not sent` without address, subscription or time left. */
  readonly outcome: 'acknowledged' | 'refused' | 'given up' | 'not sent';
  readonly attempts: number;
  /** Status of the last attempt. */
  readonly status: number | 'no reply' | undefined;
};

export type WebhookSender = {
  /** In order with the person's other events; retried until 200 or until Meta would give up. */
  queue(psid: string, item: Item, channel: Channel): Promise<Delivery>;
  /** At once, without regard to order or subscription. */
  post(body: unknown, how: { signing: Signing; retry: boolean }): Promise<Delivery>;
  /** Resolves when nothing waits any more. */
  idle(): Promise<void>;
  close(): Promise<void>;
};

export type WebhookSenderOptions = {
  readonly pageId: string;
  readonly clock: MovableClock;
  readonly ledger: Ledger;
  readonly subscription: Subscription;
  readonly secret: string;
  url(): string | undefined;
  /** Real time between tries; the last one repeats. */
  readonly retryDelaysMs: readonly number[];
  readonly acknowledgeWithinMs: number;
  readonly delivered: (delivery: Delivery) => void;
};

const NOT_SENT: Delivery = { outcome: 'not sent', attempts: 0, status: undefined };

export function createWebhookSender(options: WebhookSenderOptions): WebhookSender {
  const transport = createWebhookPost(options.acknowledgeWithinMs);
  const lanes = createLanes();
  const pauses = createPauses();
  let state: 'open' | 'closed' = 'open';

  async function bring(body: unknown, { signing, retry }: { signing: Signing; retry: boolean }): Promise<Delivery> {
    const bytes = escapedJson(body);
    const signature = signatureOf(bytes, options.secret);
    const headers = signedHeaders(bytes, options.secret, signing, signature);
    const ids = idsOf(body);
    const startedAt = options.clock.now().getTime();
    for (let attempt = 1; state === 'open'; attempt += 1) {
      const url = options.url();
      if (url === undefined) return NOT_SENT;
      const status = await transport.send(url, bytes, headers);
      const outcome = outcomeOf(status, retry, options.clock.now().getTime() - startedAt);
      options.ledger.add({
        kind: 'webhook',
        attempt,
        signature,
        ids,
        outcome: outcome === 'given up' ? outcome : status,
      });
      if (outcome === 'given up') options.subscription.end();
      if (outcome !== 'again') return { outcome, attempts: attempt, status };
      await pauses.wait(options.retryDelaysMs[attempt - 1] ?? options.retryDelaysMs.at(-1) ?? 0);
    }
    return NOT_SENT;
  }

  async function bringItem(item: Item, channel: Channel): Promise<Delivery> {
    if (options.url() === undefined || !options.subscription.has(fieldOf(item, channel))) return NOT_SENT;
    const items = [channel === 'standby' ? asStandby(item) : item];
    const body = bodyOf([{ pageId: options.pageId, items, channel }], options.clock.now().getTime());
    const delivery = await bring(body, { signing: 'right', retry: true });
    if (delivery.attempts > 0) options.delivered(delivery);
    return delivery;
  }

  return {
    queue: (psid, item, channel) => lanes.append(psid, () => bringItem(item, channel)),
    post: (body, how) => lanes.track(bring(body, how)),
    idle: () => lanes.idle(),
    async close() {
      state = 'closed';
      pauses.end();
      await transport.close();
    },
  };
}

function outcomeOf(
  status: number | 'no reply',
  retry: boolean,
  elapsedMs: number,
): 'acknowledged' | 'refused' | 'given up' | 'again' {
  if (status === 200) return 'acknowledged';
  if (!retry) return 'refused';
  return elapsedMs >= WEBHOOK_GIVE_UP_MS ? 'given up' : 'again';
}

/** The mids in a body, for the ledger. */
function idsOf(body: unknown): string[] {
  const entries = (body as { entry?: unknown } | null)?.entry;
  if (!Array.isArray(entries)) return [];
  return entries.flatMap((entry) =>
    [...itemsOf(entry, 'messaging'), ...itemsOf(entry, 'standby')].flatMap((item) =>
      Object.values((item ?? {}) as object).flatMap((part) => midOf(part)),
    ),
  );
}

const itemsOf = (entry: unknown, channel: Channel): unknown[] => {
  const items = (entry as Record<string, unknown> | null)?.[channel];
  return Array.isArray(items) ? items : [];
};
const midOf = (part: unknown): string[] => {
  const mid = (part as { mid?: unknown } | null)?.mid;
  return typeof mid === 'string' ? [mid] : [];
};

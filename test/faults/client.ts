import { request } from 'undici';
import type { WebhookEntry } from '../../src/simulator/graph/ledger.ts';
import { escapedJson, signatureOf } from '../../src/simulator/graph/webhook-bytes.ts';
import { type Item, itemFrom } from '../../src/simulator/graph/webhook-items.ts';
import { bodyOf } from '../../src/simulator/graph/webhook-shapes.ts';
import { CREDENTIALS } from '../support/whole-bot.ts';

export interface Answer {
  status: number;
  tookMs: number;
}

/** Posts signed webhooks to a process of its choice, once each, and remembers every answer. */
export class WebhookClient {
  readonly ledger: WebhookEntry[] = [];
  #mids = 0;

  /** What a person said, at Meta's time `at`. */
  message(psid: string, text: string, at = Date.now()): Item & { mid: string } {
    const mid = `m_own_${++this.#mids}`;
    const item = itemFrom({ pageId: CREDENTIALS.pageId, psid, at }, { message: { mid, text } });
    return Object.defineProperty({ ...item, mid }, 'mid', { enumerable: false });
  }

  async post(url: string, items: readonly (Item & { mid: string })[]): Promise<Answer> {
    const began = performance.now();
    const body = escapedJson(bodyOf([{ pageId: CREDENTIALS.pageId, items }], Date.now()));
    const signature = signatureOf(body, CREDENTIALS.appSecrets[0]);
    const headers = { 'content-type': 'application/json', 'x-hub-signature-256': `sha256=${signature}` };
    const reply = await request(`${url}/webhooks/messenger`, { method: 'POST', body, headers });
    await reply.body.dump();
    this.#note(reply.statusCode, signature, items);
    return { status: reply.statusCode, tookMs: performance.now() - began };
  }

  #note(outcome: number, signature: string, items: readonly { mid: string }[]): void {
    const n = this.ledger.length + 1;
    const ids = items.map(({ mid }) => mid);
    this.ledger.push({ kind: 'webhook', n, at: Date.now(), realAt: Date.now(), attempt: 1, signature, ids, outcome });
  }
}

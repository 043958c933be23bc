import type { KeyObject } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { BuryDeadLetter, StoreEvents } from '../inbox/ports.ts';
import { type Body, bodyOf, saysTooLarge } from './body.ts';
import { WEBHOOK_ANSWER_WITHIN_MS, WEBHOOK_BODY_MAX_BYTES, WEBHOOK_POSTS_AT_ONCE } from './limits.ts';
import { type AppSecrets, appSecretsFrom, claimedDigest, signatureHolds } from './signature.ts';
import { type Split, splitBody } from './split.ts';
import { Turnstile } from './turnstile.ts';
import { verificationOf, WrongTokens } from './verification.ts';

export const WEBHOOK_PATH = '/webhooks/messenger';

/** Moments at which a test may kill the process. */
export type WebhookMoment = 'web.afterVerify' | 'web.afterInsertBeforeAck';

/** What was answered, for metrics; never what was in it. */
export interface WebhookAnswer {
  method: 'GET' | 'POST' | 'other';
  status: number;
  events: number;
  dead: number;
}

export interface WebhookParts {
  pageId: string;
  appId: string;
  /** Two while the secret is being changed. */
  appSecrets: readonly string[];
  verifyToken: string;
  /** ID_KEY: makes conversation keys. */
  idKey: KeyObject;
  store: StoreEvents;
  bury: BuryDeadLetter;
  now: () => Date;
  /** 503 after this. Default 4,500. */
  answerWithinMs?: number;
  answered?: (answer: WebhookAnswer) => void;
  passing?: (moment: WebhookMoment) => void | Promise<void>;
}

/** Whether a request is for the webhook, query or not. */
export const isWebhook = (request: IncomingMessage): boolean =>
  request.url === WEBHOOK_PATH || request.url?.startsWith(`${WEBHOOK_PATH}?`) === true;

/**
 * Receives what Meta tells. Says 200 only when every item is stored or known already; 503 when that is not sure in time,
 * which makes Meta repeat. Answers before Express, whose own work costs four times the whole job.
 */
export function createWebhook(parts: WebhookParts): (request: IncomingMessage, response: ServerResponse) => void {
  const receiver = new Receiver(parts);
  return (request, response) => {
    if (request.method === 'POST') receiver.receive(request, response);
    else if (request.method === 'GET') receiver.verify(request, response);
    else receiver.refuseMethod(request, response);
  };
}

class Receiver {
  readonly #parts: WebhookParts;
  readonly #secrets: AppSecrets;
  readonly #turnstile = new Turnstile(WEBHOOK_POSTS_AT_ONCE);
  readonly #wrongTokens = new WrongTokens();

  constructor(parts: WebhookParts) {
    this.#parts = parts;
    this.#secrets = appSecretsFrom(parts.appSecrets);
  }

  refuseMethod(request: IncomingMessage, response: ServerResponse): void {
    response.setHeader('allow', 'GET, POST');
    answerAndPart(request, response, 405);
    this.#parts.answered?.({ method: 'other', status: 405, events: 0, dead: 0 });
  }

  verify(request: IncomingMessage, response: ServerResponse): void {
    const address = request.socket.remoteAddress ?? '';
    const nowMs = this.#parts.now().getTime();
    const blocked = this.#wrongTokens.isBlocked(address, nowMs);
    const outcome = blocked ? 'refused' : verificationOf(request.url ?? '', this.#parts.verifyToken);
    if (outcome === 'refused' && !blocked) this.#wrongTokens.add(address, nowMs);
    const status = outcome === 'refused' ? 403 : 200;
    response.setHeader('content-type', 'text/plain; charset=utf-8').setHeader('x-content-type-options', 'nosniff');
    response.writeHead(status).end(outcome === 'refused' ? '' : outcome.challenge);
    this.#parts.answered?.({ method: 'GET', status, events: 0, dead: 0 });
  }

  /** Every outcome answers once; what finishes after the time is up changes nothing any more. */
  receive(request: IncomingMessage, response: ServerResponse): void {
    let answered = false;
    const answer = (status: number, split?: Split) => {
      if (answered) return;
      answered = true;
      clearTimeout(timer);
      if (request.complete) response.writeHead(status).end();
      else answerAndPart(request, response, status);
      const counts = { events: split?.events.length ?? 0, dead: split?.dead.length ?? 0 };
      this.#parts.answered?.({ method: 'POST', status, ...counts });
    };
    const timer = setTimeout(() => answer(503), this.#parts.answerWithinMs ?? WEBHOOK_ANSWER_WITHIN_MS);
    this.#outcome(request, () => answered).then(
      ({ status, split }) => answer(status, split),
      () => answer(503),
    );
  }

  /** Cheapest checks first: length, form of the signature, then the bytes, and JSON only when Meta signed it. */
  async #outcome(request: IncomingMessage, tooLate: () => boolean): Promise<{ status: number; split?: Split }> {
    if (saysTooLarge(request, WEBHOOK_BODY_MAX_BYTES)) return { status: 413 };
    const claimed = claimedDigest(request.headers['x-hub-signature-256']);
    if (claimed === null) return { status: 403 };
    const body: Body = await bodyOf(request, WEBHOOK_BODY_MAX_BYTES);
    if (body === 'too_large') return { status: 413 };
    if (body === 'broken_off') return { status: 400 };
    if (!signatureHolds(body.raw, claimed, this.#secrets)) return { status: 403 };
    await this.#turnstile.enter();
    try {
      return tooLate() ? { status: 503 } : await this.#keep(body.raw);
    } finally {
      this.#turnstile.leave();
    }
  }

  async #keep(raw: Buffer): Promise<{ status: number; split: Split }> {
    const { passing, store, bury, now } = this.#parts;
    await passing?.('web.afterVerify');
    const split = splitBody(raw, this.#parts, now());
    if (split.events.length > 0) await store(split.events);
    for (const dead of split.dead) await bury(dead);
    await passing?.('web.afterInsertBeforeAck');
    return { status: 200, split };
  }
}

const PART_AFTER_MS = 1_000;

/** Answers somebody who is still sending: says so, then closes the connection instead of reading on. */
function answerAndPart(request: IncomingMessage, response: ServerResponse, status: number): void {
  response.setHeader('connection', 'close');
  request.resume();
  response.writeHead(status).end(() => {
    setTimeout(() => request.socket.destroy(), PART_AFTER_MS).unref();
  });
}

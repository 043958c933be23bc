import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type MovableClock, standingClock } from '../../../src/simulator/clock.ts';
import { createFakeGraph, type FakeGraph, type FakeGraphOptions } from '../../../src/simulator/graph/fake-graph.ts';

export const TOKEN = 'page-token';
export const SECRET = 'app-secret';
export const PROOF = createHmac('sha256', SECRET).update(TOKEN).digest('hex');
export const VERSION = 'v26.0';

export type Answered = { status: number; headers: Headers; body: Body };
type Body = Record<string, unknown> & {
  error?: { code: number; error_subcode?: number; message: string; type: string; fbtrace_id: string };
};

export type Bench = {
  graph: FakeGraph;
  clock: MovableClock;
  origin: string;
  /** A call with token and proof; `path` begins after the version. */
  call(method: string, path: string, body?: unknown): Promise<Answered>;
  send(psid: string, message: Record<string, unknown>, beside?: Record<string, unknown>): Promise<Answered>;
};

const running: FakeGraph[] = [];
const receivers: { close(): void }[] = [];

/** A fake on a free port with one person, 71, who has just written. */
export async function startGraph(options: Partial<FakeGraphOptions> = {}): Promise<Bench> {
  const clock = standingClock(new Date('2026-11-24T10:00:00Z'));
  const graph = createFakeGraph({
    pageId: '500',
    appId: '123',
    appSecrets: [SECRET],
    accessToken: TOKEN,
    verifyToken: 'verify-me',
    graphVersion: VERSION,
    clock,
    retryDelaysMs: [1],
    ...options,
  });
  running.push(graph);
  const origin = await graph.listen();
  graph.addPerson({ psid: '71', firstName: 'Amal' });
  graph.interact('71');
  const call = (method: string, path: string, body?: unknown) => {
    const mark = path.includes('?') ? '&' : '?';
    return fetchJson(`${origin}/${VERSION}/${path}${mark}access_token=${TOKEN}&appsecret_proof=${PROOF}`, method, body);
  };
  return {
    graph,
    clock: options.clock ?? clock,
    origin,
    call,
    send: (psid, message, beside = {}) =>
      call('POST', 'me/messages', { recipient: { id: psid }, messaging_type: 'RESPONSE', message, ...beside }),
  };
}

export async function fetchJson(
  url: string,
  method: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answered> {
  const content =
    body === undefined
      ? {}
      : { body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers } };
  const reply = await fetch(url, { method, headers, ...content });
  return { status: reply.status, headers: reply.headers, body: (await reply.json()) as Body };
}

export type Received = { raw: Buffer; headers: IncomingHttpHeaders; body: WebhookBody };
export type WebhookBody = { object?: string; entry: { id: string; messaging?: Item[]; standby?: Item[] }[] };
/** Parts by name: `item['message']!['text']`. */
export type Item = Record<string, Record<string, unknown>>;

export type Receiver = {
  url: string;
  received: Received[];
  /** All events so far, messaging and standby. */
  items(): Item[];
  /** Answers the next webhooks with these, then 200. */
  answer(...statuses: number[]): void;
};

/** A webhook receiver that keeps what it gets. */
export async function startReceiver(onPost: (received: Received) => unknown = () => {}): Promise<Receiver> {
  const received: Received[] = [];
  const statuses: number[] = [];
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (request.method === 'GET') {
      const isRight = url.searchParams.get('hub.verify_token') === 'verify-me';
      return void response.writeHead(isRight ? 200 : 403).end(url.searchParams.get('hub.challenge'));
    }
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const raw = Buffer.concat(chunks);
    const one = { raw, headers: request.headers, body: JSON.parse(raw.toString()) as WebhookBody };
    received.push(one);
    await onPost(one);
    response.writeHead(statuses.shift() ?? 200).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  receivers.push({ close: () => server.close().closeAllConnections() });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks/messenger`,
    received,
    items: () =>
      received.flatMap(({ body }) =>
        body.entry.flatMap(({ messaging = [], standby = [] }) => [...messaging, ...standby]),
      ),
    answer: (...next) => void statuses.push(...next),
  };
}

/** A fake that sends its webhooks to a receiver. */
export async function startBoth(options: Partial<FakeGraphOptions> = {}): Promise<Bench & { receiver: Receiver }> {
  const receiver = await startReceiver();
  const bench = await startGraph({ webhookUrl: receiver.url, ...options });
  return { ...bench, receiver };
}

export async function stopEverything(): Promise<void> {
  for (const graph of running.splice(0)) await graph.close();
  for (const receiver of receivers.splice(0)) receiver.close();
}

import { createHmac, createSecretKey } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { DeadLetter, IncomingEvent } from '../../../src/inbox/ports.ts';
import { createWebhook, type WebhookParts } from '../../../src/messenger/webhook.ts';

export const APP_SECRET = 'canary-app-secret-0123456789';
export const OLD_APP_SECRET = 'canary-old-app-secret-987654';
export const VERIFY_TOKEN = 'canary-verify-token-0123';
export const PAGE_ID = '500';
export const APP_ID = '123';
export const ID_KEY = createSecretKey(Buffer.alloc(32, 7));
export const NOW = new Date('2026-11-24T12:00:00Z');
export const NOW_MS = NOW.getTime();

export interface Answer {
  status: number;
  body: string;
  headers: IncomingHttpHeaders;
}

/** A real server with the webhook in it, and lists instead of a database behind it. */
export interface TestWebhook {
  events: IncomingEvent[];
  dead: DeadLetter[];
  port: number;
  server: Server;
  post: (body: string | Buffer, headers?: Record<string, string | string[]>) => Promise<Answer>;
  get: (query: string) => Promise<Answer>;
  close: () => Promise<void>;
}

export async function startWebhook(parts: Partial<WebhookParts> = {}): Promise<TestWebhook> {
  const events: IncomingEvent[] = [];
  const dead: DeadLetter[] = [];
  const hook = createWebhook({
    pageId: PAGE_ID,
    appId: APP_ID,
    appSecrets: [APP_SECRET, OLD_APP_SECRET],
    verifyToken: VERIFY_TOKEN,
    idKey: ID_KEY,
    store: async (stored) => void events.push(...stored),
    bury: async (buried) => void dead.push(buried),
    now: () => NOW,
    ...parts,
  });
  const server = createServer(hook);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    events,
    dead,
    port,
    server,
    post: (body, headers = signed(body)) => call(port, 'POST', '/webhooks/messenger', headers, body),
    get: (query) => call(port, 'GET', `/webhooks/messenger?${query}`),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export const hmacHex = (body: string | Buffer, secret = APP_SECRET): string =>
  createHmac('sha256', secret).update(body).digest('hex');

export const signed = (body: string | Buffer, secret = APP_SECRET): Record<string, string> => ({
  'content-type': 'application/json',
  'x-hub-signature-256': `sha256=${hmacHex(body, secret)}`,
});

export function call(
  port: number,
  method: string,
  path: string,
  headers: Record<string, string | string[]> = {},
  body: string | Buffer = '',
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sending = request({ host: '127.0.0.1', port, method, path, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          body: Buffer.concat(chunks).toString(),
          headers: response.headers,
        }),
      );
    });
    sending.on('error', reject);
    sending.end(body);
  });
}

/** A body as Meta sends it, with these items of one person's in one entry. */
export const bodyOf = (...messaging: unknown[]): string =>
  JSON.stringify({ object: 'page', entry: [{ id: PAGE_ID, time: NOW_MS, messaging }] });

export const from71 = (rest: object, timestamp: number = NOW_MS) => ({
  sender: { id: '71' },
  recipient: { id: PAGE_ID },
  timestamp,
  ...rest,
});
export const textFrom71 = (mid: string, text: string) => from71({ message: { mid, text } });

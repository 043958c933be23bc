import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Handler } from './server.ts';

/** A server on loopback. */
export function createHttp(handler: Handler) {
  const server = createServer((request, response) => {
    // A client that goes away in the middle of a request is its own business.
    handler(request, response).catch(() => response.destroy());
  });
  let origin = '';
  return {
    origin: () => origin,
    async listen(port = 0): Promise<string> {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, '127.0.0.1', resolve);
      });
      origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      return origin;
    },
    async close(): Promise<void> {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

const CHALLENGE = '1158201444';

export async function verifyWebhook(url: string | undefined, verifyToken: string): Promise<boolean> {
  if (url === undefined) return false;
  const question = new URL(url);
  question.searchParams.set('hub.mode', 'subscribe');
  question.searchParams.set('hub.verify_token', verifyToken);
  question.searchParams.set('hub.challenge', CHALLENGE);
  const reply = await fetch(question).catch(() => undefined);
  return reply?.status === 200 && (await reply.text()) === CHALLENGE;
}

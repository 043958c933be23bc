import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Spoiling } from './fault-catalogue.ts';

export type Reply = { readonly status: number; readonly body: unknown; readonly headers?: Record<string, string> };

export function writeReply(response: ServerResponse, { status, body, headers }: Reply): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'content-type': 'application/json; charset=UTF-8',
    'content-length': Buffer.byteLength(text),
    ...headers,
  });
  response.end(text);
}

/** Node counts requests per socket nowhere, so we do: an idle keep-alive socket is one that has served before. */
const served = new WeakMap<object, number>();

export function countRequest(request: IncomingMessage): void {
  served.set(request.socket, (served.get(request.socket) ?? 0) + 1);
}

export const isReusedSocket = (request: IncomingMessage): boolean => (served.get(request.socket) ?? 0) > 1;

/** The answer that a good reply turns into when something between Graph and us spoils it. */
export function writeSpoilt(response: ServerResponse, reply: Reply, how: Spoiling, lateMs: number): void {
  const text = JSON.stringify(reply.body);
  switch (how) {
    case 'cut off':
      response.writeHead(200, JSON_TYPE).end(text.slice(0, text.length >> 1));
      break;
    case 'html':
      response.writeHead(200, { 'content-type': 'text/html' }).end('<html><body>Sorry</body></html>');
      break;
    case 'no message_id':
      writeReply(response, {
        ...reply,
        body: { recipient_id: (reply.body as { recipient_id?: string }).recipient_id },
      });
      break;
    case 'wrong length':
      response.writeHead(200, { ...JSON_TYPE, 'content-length': text.length + 100 });
      response.write(text, () => response.socket?.destroy());
      break;
    case 'byte per second':
      writeSlowly(response.writeHead(200, { ...JSON_TYPE, 'content-length': text.length }), text);
      break;
    case 'late':
      writeLate(response, reply, lateMs);
      break;
    case 'server error':
      writeReply(response, { status: 500, body: {} });
      break;
  }
}

const JSON_TYPE = { 'content-type': 'application/json; charset=UTF-8' };

function writeSlowly(response: ServerResponse, text: string): void {
  let sent = 0;
  const timer = setInterval(() => {
    response.write(text[sent]!);
    sent += 1;
    if (sent === text.length) {
      clearInterval(timer);
      response.end();
    }
  }, 1_000);
  response.once('close', () => clearInterval(timer));
}

function writeLate(response: ServerResponse, reply: Reply, lateMs: number): void {
  const timer = setTimeout(() => writeReply(response, reply), lateMs);
  response.once('close', () => clearTimeout(timer));
}

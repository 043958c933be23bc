import { createChannel, createSession } from 'better-sse';
import type { Request, Response } from 'express';

export type Live = {
  /** One stream for all phones of a page. */
  open(request: Request, response: Response): Promise<void>;
  /** Says which parts are new; the page fetches them by the way that also serves it without a script. */
  tell(...parts: readonly string[]): void;
  close(): void;
};

const KEEP_ALIVE_MS = 20_000;
/** Several things happen at once; one message says them all. */
const GATHER_MS = 30;

export function createLive(): Live {
  const channel = createChannel();
  const open = new Set<Response>();
  const gathered = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const flush = () => {
    timer = undefined;
    channel.broadcast({ parts: [...gathered] }, 'changed');
    gathered.clear();
  };
  return {
    async open(request, response) {
      open.add(response);
      response.once('close', () => open.delete(response));
      channel.register(await createSession(request, response, { keepAlive: KEEP_ALIVE_MS }));
    },
    tell(...parts) {
      for (const part of parts) gathered.add(part);
      timer ??= setTimeout(flush, GATHER_MS);
    },
    close() {
      clearTimeout(timer);
      for (const response of open) response.end();
    },
  };
}

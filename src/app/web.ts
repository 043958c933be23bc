import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type Express } from 'express';
import helmet from 'helmet';
import { BotError } from '../errors.ts';
import { createWebhook, isWebhook } from '../messenger/webhook.ts';
import type { Core, Surroundings, Worker } from './engine.ts';
import { createMetrics } from './metrics.ts';
import { isReady } from './ready.ts';

/** Slow or half-open connections end by themselves (reliability.md, S3). */
const HEADERS_TIMEOUT_MS = 10_000;
const REQUEST_TIMEOUT_MS = 15_000;
const MAX_CONNECTIONS = 2_000;
const STOP_WITHIN_MS = 5_000;

export interface Web {
  url: string;
  stop(): Promise<void>;
}

/** The webhook is answered before Express; everything else is Express. */
export async function startWeb(
  around: Surroundings,
  core: Core,
  worker: Worker | null,
  mount: (app: Express) => unknown,
): Promise<Web> {
  const { settings, channel, keys } = around;
  const metrics = createMetrics(core, worker);
  const hook = createWebhook({
    pageId: channel.messenger.pageId,
    appId: channel.messenger.appId,
    appSecrets: channel.messenger.appSecrets,
    verifyToken: channel.messenger.verifyToken,
    idKey: keys.idKey,
    store: core.intake.store,
    bury: core.bury,
    now: channel.now,
    answered: metrics.answered,
    passing: metrics.passing,
  });
  const app = createApp(around, worker, metrics.text, mount);
  const server = createServer((request, response) =>
    isWebhook(request) ? hook(request, response) : app(request, response),
  );
  server.headersTimeout = HEADERS_TIMEOUT_MS;
  server.requestTimeout = REQUEST_TIMEOUT_MS;
  server.maxConnections = MAX_CONNECTIONS;
  await listen(server, settings.port, settings.host);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${settings.host === '0.0.0.0' ? 'localhost' : settings.host}:${port}`,
    stop: () => closed(server),
  };
}

function createApp(
  around: Surroundings,
  worker: Worker | null,
  metricsText: () => Promise<string>,
  mount: (app: Express) => unknown,
): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', around.settings.trustProxyHops);
  app.set('query parser', 'simple');
  app.get('/healthz', (_request, response) => void response.type('text').send('ok'));
  app.get('/readyz', async (_request, response) => {
    const facts = await isReady(around, worker);
    response.status(facts.ready ? 200 : 503).json(facts);
  });
  app.get('/metrics', async (_request, response) => void response.type('text').send(await metricsText()));
  mount(app);
  app.use(helmet(), (_request, response) => void response.status(404).type('text').send('Nothing here.'));
  app.use(
    ((_error, _request, response, _next) =>
      void response
        .status(500)
        .type('text')
        .send('Something went wrong on our side.')) satisfies express.ErrorRequestHandler,
  );
  return app;
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const taken = new BotError('S104', `port ${port} cannot be used (${cause.code})`, 'Set PORT to a free one.', {
        cause,
      });
      reject(taken);
    });
    server.listen(port, host, resolve);
  });
}

/** No webhook is cut: each is answered within 4.5 s. What is still open after that (a page's stream) is closed. */
function closed(server: Server): Promise<void> {
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  const end = setTimeout(() => server.closeAllConnections(), STOP_WITHIN_MS);
  return new Promise((resolve) => {
    server.close(() => {
      clearInterval(sweep);
      clearTimeout(end);
      resolve();
    });
  });
}

import { type Express, Router } from 'express';
import { createLog, type Log } from '../log.ts';
import type { Settings } from '../settings/settings.ts';
import { openChannel } from './channel.ts';
import { holdContent } from './content.ts';
import { openDatabase } from './database.ts';
import { type Core, createCore, type Surroundings, type Worker } from './engine.ts';
import { keysOf } from './keys.ts';
import { refuseUnverifiedNumbers } from './production.ts';
import { seedExamples } from './seed.ts';
import { mountSimulator } from './simulator.ts';
import { startWeb, type Web } from './web.ts';

/** `web` receives and stores, `worker` makes turns and sends; both in one process is the usual case. */
export type Role = 'web' | 'worker' | 'both';

export interface RunningBot {
  /** Where pages and webhook are served; null for a worker alone. */
  url: string | null;
  /** Where the simulator is, when it is the Messenger. */
  simulatorUrl: string | null;
  around: Surroundings;
  core: Core;
  worker: Worker | null;
  /** Takes nothing new, ends what is under way, gives the lease back. */
  stop(): Promise<void>;
}

/** Wires all rooms together and starts them. */
export async function startBot(
  settings: Settings,
  role: Role = 'both',
  log: Log = createLog(settings.logLevel),
): Promise<RunningBot> {
  const content = holdContent(settings, log, (key) => log.error({ code: 'C105', key }, 'a text is missing'));
  refuseUnverifiedNumbers(settings, content.current().content);
  const database = await openDatabase(settings, (line) => console.log(line));
  const channel = await openChannel(settings, log);
  const around: Surroundings = { settings, database, keys: keysOf(settings), channel, content, log };
  if (database.isEmbedded) await seedExamples(around);
  const core = createCore(around);
  const worker = role === 'web' ? null : core.worker();
  worker?.start();
  const web = role === 'worker' ? null : await startWeb(around, core, worker, (app) => mountPages(app, around));
  channel.simulator?.graph.setWebhookUrl(web === null ? undefined : `${web.url}/webhooks/messenger`);
  const stop = () => stopAll(web, worker, around);
  const simulatorUrl = channel.simulator !== null && web !== null ? `${web.url}/simulator` : null;
  return { url: web?.url ?? null, simulatorUrl, around, core, worker, stop };
}

function mountPages(app: Express, around: Surroundings): void {
  const pages = Router();
  if (around.channel.simulator !== null) mountSimulator(pages, around, around.channel.simulator);
  app.use(pages);
}

async function stopAll(
  web: Web | null,
  worker: Worker | null,
  { channel, content, database }: Surroundings,
): Promise<void> {
  content.stop();
  await web?.stop();
  await worker?.stop();
  await channel.close();
  await database.close();
}

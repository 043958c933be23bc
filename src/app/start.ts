import type { Express } from 'express';
import { createLog, type Log } from '../log.ts';
import type { Settings } from '../settings/settings.ts';
import { followServerClock } from '../storage/server-clock.ts';
import { createVersionStore } from '../storage/version-store.ts';
import { openChannel } from './channel.ts';
import { openClaimPages } from './claims.ts';
import { holdContent } from './content.ts';
import { openDatabase } from './database.ts';
import { type Core, createCore, type Surroundings, type Worker } from './engine.ts';
import { keysOf } from './keys.ts';
import { seedExamples } from './seed.ts';
import { startWeb } from './web.ts';

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

export interface StartOptions {
  log?: Log;
  /** The clock of conversations, timers and windows; leases and time-outs keep their own. */
  now?: () => Date;
}

/** Wires all rooms together and starts them. What was opened is closed again when a later part cannot start. */
export async function startBot(
  settings: Settings,
  role: Role = 'both',
  options: StartOptions = {},
): Promise<RunningBot> {
  const { log = createLog(settings.logLevel) } = options;
  const content = holdContent(settings, log, (key) => log.error({ code: 'C105', key }, 'a text is missing'));
  const opened: Close[] = [content.stop];
  const stop = () => closeAll(opened);
  try {
    const database = await openDatabase(settings, (line) => console.log(line));
    opened.push(database.close);
    await content.follow(createVersionStore(database.db));
    const clock = options.now === undefined ? await followServerClock(database.db) : { now: options.now, stop() {} };
    opened.push(clock.stop);
    const channel = await openChannel(settings, log, clock.now);
    opened.push(channel.close);
    const served = { url: null };
    const around: Surroundings = { settings, served, database, keys: keysOf(settings), channel, content, log };
    if (database.isEmbedded) await seedExamples(around);
    return { ...(await startParts(around, role, opened)), around, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

type Close = () => unknown;

async function startParts(
  around: Surroundings,
  role: Role,
  opened: Close[],
): Promise<Omit<RunningBot, 'around' | 'stop'>> {
  const { channel, content, log } = around;
  const core = createCore(around);
  const worker = role === 'web' ? null : core.worker();
  worker?.start();
  if (worker !== null) opened.push(worker.stop);
  const simulator = channel.simulator && (await import('./simulator.ts')).openSimulator(around, channel.simulator);
  const claimPages = role === 'worker' ? null : openClaimPages(around, core);
  const mount = (app: Express) => {
    if (claimPages !== null) app.use(claimPages);
    if (simulator !== null) app.use('/simulator', simulator.router);
  };
  const web = role === 'worker' ? null : await startWeb(around, core, worker, mount);
  if (web !== null) opened.push(web.stop);
  around.served.url = web?.url ?? null;
  if (simulator !== null) opened.push(simulator.close);
  channel.simulator?.graph.setWebhookUrl(web === null ? undefined : `${web.url}/webhooks/messenger`);
  log.info({ role, version: content.current().content.version, node: process.version }, 'the bot runs');
  const simulatorUrl = channel.simulator !== null && web !== null ? `${web.url}/simulator` : null;
  return { url: web?.url ?? null, simulatorUrl, core, worker };
}

/** The last opened first: nothing new comes in, what is under way ends, the database goes last. */
async function closeAll(opened: Close[]): Promise<void> {
  for (let close = opened.pop(); close !== undefined; close = opened.pop()) await close();
}

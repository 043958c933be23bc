import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { LoadJob, LoadResult } from './jobs.ts';

const TICKS_PER_SECOND = 100; // `getconf CLK_TCK`, the same on every Linux in use
const LISTENS_WITHIN_MS = 30_000;

/** User and system time of a process so far. */
export function cpuSecondsOf(pid: number): number {
  const fields = afterName(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

/** The mongod that this process started, directly or through its watchdog. */
export function ownMongodPid(): number {
  const isOurs = (pid: string) => {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      return stat.includes('(mongod)') && Number(afterName(stat)[1]) === process.pid;
    } catch {
      return false;
    }
  };
  const pid = readdirSync('/proc').find((name) => /^\d+$/.test(name) && isOurs(name));
  if (pid === undefined) throw new Error('the mongod of this run is not to be found in /proc');
  return Number(pid);
}

const afterName = (stat: string): string[] => stat.slice(stat.lastIndexOf(')') + 2).split(' ');

export interface Bot {
  pid: number;
  /** Where its webhook is. */
  webhook: string;
  origin: string;
  stop(): Promise<void>;
}

/** Starts a bot and waits for its `Listening on …`. */
export async function startBot(args: readonly string[], env: Record<string, string>, cwd = '.'): Promise<Bot> {
  const child = spawn(process.execPath, args, {
    cwd,
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const origin = await listeningOn(child);
  return { pid: child.pid!, origin, webhook: `${origin}/webhooks/messenger`, stop: () => ended(child) };
}

function listeningOn(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('a bot did not listen in time')), LISTENS_WITHIN_MS);
    child.once('exit', (code) => reject(new Error(`a bot ended with code ${code} before it listened`)));
    createInterface({ input: child.stdout! }).on('line', (line) => {
      const origin = /Listening on (http:\/\/[\w.]+:\d+)/.exec(line)?.[1];
      if (origin === undefined) return;
      clearTimeout(late);
      resolve(origin);
    });
  });
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  await exit;
}

export interface LoadGenerator {
  pid: number;
  graphOrigin: string;
  aim(job: Omit<Extract<LoadJob, { do: 'aim' }>, 'do'>): Promise<void>;
  run(job: Exclude<LoadJob, { do: 'aim' }>): Promise<LoadResult>;
  stop(): void;
}

export async function startLoadGenerator(): Promise<LoadGenerator> {
  const child = fork(`${import.meta.dirname}/load.ts`);
  const [{ graphOrigin }] = (await once(child, 'message')) as [{ graphOrigin: string }];
  const ask = async (job: LoadJob): Promise<LoadResult | null> => {
    child.send(job);
    const [{ result }] = (await once(child, 'message')) as [{ result: LoadResult | null }];
    return result;
  };
  return {
    pid: child.pid!,
    graphOrigin,
    aim: async (job) => void (await ask({ do: 'aim', ...job })),
    run: async (job) => (await ask(job))!,
    stop: () => child.disconnect(),
  };
}

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { until } from '../support/until.ts';

export type ChildRole = 'start' | 'web' | 'worker';
export interface Ended {
  code: number | null;
  signal: string | null;
  atMs: number;
}

const running = new Set<ChildProcess>();
// However this process ends, its children end with it.
process.on('exit', () => {
  for (const one of running) one.kill('SIGKILL');
});

/** One process of the bot, ended by its own pid only. */
export class Child {
  readonly role: ChildRole;
  readonly logFile: string;
  readonly ended: Promise<Ended>;
  url: string | null = null;
  isRunning = true;
  readonly #process: ChildProcess;

  constructor(role: ChildRole, env: Record<string, string>, logFile: string) {
    this.role = role;
    this.logFile = logFile;
    const log = createWriteStream(logFile);
    this.#process = spawn(process.execPath, ['src/index.ts', role], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    running.add(this.#process);
    this.#process.stderr?.pipe(log, { end: false });
    this.#process.stdout?.on('data', (chunk: Buffer) => {
      log.write(chunk);
      this.url ??= /Listening on (http:\/\/\S+),/.exec(chunk.toString())?.[1] ?? null;
    });
    this.ended = once(this.#process, 'exit').then(([code, signal]) => {
      this.isRunning = false;
      running.delete(this.#process);
      return { code, signal, atMs: Date.now() } as Ended;
    });
  }

  get pid(): number {
    return this.#process.pid ?? 0;
  }

  signal(signal: NodeJS.Signals): void {
    if (this.isRunning) this.#process.kill(signal);
  }

  async kill(): Promise<Ended> {
    this.signal('SIGKILL');
    return this.ended;
  }

  /** Until its webhook listens; a worker has none. */
  async listening(): Promise<string> {
    await until(() => this.url !== null || !this.isRunning, 'a child to listen', 30_000);
    if (this.url === null) throw new Error(`a child ended before it listened: ${this.logFile}`);
    return this.url;
  }
}

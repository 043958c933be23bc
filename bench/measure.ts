import { execFileSync } from 'node:child_process';
import type { LoadResult, Script } from './jobs.ts';
import { type Bot, cpuSecondsOf, type LoadGenerator, startBot } from './processes.ts';

/** One bot under test, and what one job of it cost. */
export interface Subject {
  bot: Bot;
  script: Script;
}

export interface Cost {
  nodeMicroseconds: number;
  mongodMicroseconds: number;
}

export interface Measured extends LoadResult {
  perTurn: Cost;
}

export interface Bench {
  load: LoadGenerator;
  mongodPid: number;
}

type Run = Parameters<LoadGenerator['run']>[0];

/** Runs one job against one bot; processor time of what ended late counts, and so do its turns. */
export async function measured(
  { load, mongodPid }: Bench,
  { bot, script }: Subject,
  job: Run,
  echoes: 'on' | 'off' = 'off',
): Promise<Measured> {
  await load.aim({ url: bot.webhook, script, echoes });
  const before = { node: cpuSecondsOf(bot.pid), mongod: cpuSecondsOf(mongodPid) };
  const result = await load.run(job);
  const each = (seconds: number) => (seconds * 1e6) / result.turnsInAll;
  const nodeMicroseconds = each(cpuSecondsOf(bot.pid) - before.node);
  const mongodMicroseconds = each(cpuSecondsOf(mongodPid) - before.mongod);
  return { ...result, perTurn: { nodeMicroseconds, mongodMicroseconds } };
}

/** The middle one of several runs: one of them may have met somebody else's work. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const at = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(at)] ?? Number.NaN) + (sorted[Math.ceil(at)] ?? Number.NaN)) / 2;
}

/** From the start of the process until `/readyz` says yes. */
export async function readyMs(args: readonly string[], env: Record<string, string>): Promise<number> {
  const startedMs = performance.now();
  const bot = await startBot(args, env);
  while (!(await fetch(`${bot.origin}/readyz`)).ok) await new Promise((resolve) => setTimeout(resolve, 5));
  const ms = performance.now() - startedMs;
  await bot.stop();
  return ms;
}

/** The check of the shipped conversation, or of one with 200 steps, in a process of its own. */
export function checkMs(which: 'shipped' | 'large'): number {
  const script = `${import.meta.dirname}/check-time.ts`;
  return Number(execFileSync(process.execPath, [script, which], { encoding: 'utf8' }));
}

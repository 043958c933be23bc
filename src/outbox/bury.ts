import type { DeadCode } from './dead.ts';
import { isRefused } from './ended.ts';
import type { Line, Task } from './line.ts';
import type { OutboxCounts, OutboxParts } from './parts.ts';
import { untilDone } from './waits.ts';

/**
 * Ends a task without carrying it out, visibly: false when the lease ended first, and then nothing has changed. Words of
 * one person for another are no dead letter: their writer, who can do something about it, hears why.
 */
export async function buryTask(
  parts: OutboxParts,
  counts: OutboxCounts,
  line: Line,
  task: Task,
  code: DeadCode,
  trail?: string,
): Promise<boolean> {
  if (isRefused(line, task, trail ?? code)) return true;
  const { id } = task.effect;
  const what = task.effect.do === 'say' ? 'letter' : 'effect';
  const dead = {
    id,
    key: line.key,
    what,
    code,
    at: parts.now(),
    body: task.effect,
    ...(trail ? { trail } : {}),
  } as const;
  if (!(await untilDone(() => parts.bury(dead), parts.holds))) return false;
  if (task.ended === null) task.at = 'done';
  counts.dead += 1;
  parts.alarm(code, { key: line.key, id, ...(trail ? { trail } : {}) });
  return true;
}

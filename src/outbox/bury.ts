import type { DeadCode } from './dead.ts';
import type { Line, Task } from './line.ts';
import type { OutboxCounts, OutboxParts } from './parts.ts';
import { untilDone } from './waits.ts';

/** Ends a task without carrying it out, visibly. False when the lease ended first: then nothing has changed. */
export async function buryTask(
  parts: OutboxParts,
  counts: OutboxCounts,
  line: Line,
  task: Task,
  code: DeadCode,
  trail?: string,
): Promise<boolean> {
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
  task.at = 'done';
  counts.dead += 1;
  parts.alarm(code, { key: line.key, id, ...(trail ? { trail } : {}) });
  return true;
}

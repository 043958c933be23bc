import { buryTask } from './bury.ts';
import { DEAD } from './dead.ts';
import type { Line, Task } from './line.ts';
import type { OutboxCounts, OutboxParts } from './parts.ts';
import type { SendResult } from './ports.ts';
import { waitMs } from './waits.ts';

/** Meta said no to a letter, or to its file: again later, or never. */
export async function noteRefusal(
  parts: OutboxParts,
  counts: OutboxCounts,
  line: Line,
  task: Task,
  { then, code, waitMs: given }: Extract<SendResult, { result: 'refused' }>,
): Promise<void> {
  counts.refused += 1;
  task.tries += 1;
  if (then === 'give_up' || task.tries >= parts.limits.tries) {
    await buryTask(parts, counts, line, task, DEAD.refused, code);
    return;
  }
  counts.retried += 1;
  task.at = 'waiting';
  task.notBeforeMs = performance.now() + (given ?? waitMs(task.tries, parts.limits));
}

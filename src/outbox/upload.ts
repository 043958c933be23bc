import type { Line, Task, Turn } from './line.ts';
import type { OutboxCounts, OutboxParts } from './parts.ts';
import { noteRefusal } from './refused.ts';
import { waitMs } from './waits.ts';
import { wordsFor } from './words.ts';

/**
 * Gives the file of a letter to Meta. That takes its time and reaches nobody, so it is done outside the gate; afterwards the
 * letter is looked at anew, the right to read it included.
 */
export async function uploadFile(
  parts: OutboxParts,
  counts: OutboxCounts,
  line: Line,
  turn: Turn,
  task: Task,
): Promise<void> {
  task.at = 'under_way';
  const carried = await wordsFor(parts, counts, line, turn, task);
  if (carried.is !== 'file') return;
  const result = await parts.upload(carried.file);
  if ('alarm' in result && result.alarm) parts.alarm(result.code, { key: line.key, id: task.effect.id });
  if (result.result === 'refused') return noteRefusal(parts, counts, line, task, result);
  task.at = 'waiting';
  if (result.result === 'uploaded') task.attachmentId = result.attachmentId;
  else task.notBeforeMs = performance.now() + (result.waitMs ?? waitMs(1, parts.limits));
}

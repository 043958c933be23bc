import { failpoint } from '../failpoint.ts';
import { buryTask } from './bury.ts';
import { DEAD } from './dead.ts';
import { wordsIn } from './ended.ts';
import type { Line, Task, Turn } from './line.ts';
import type { OutboxCounts, OutboxParts } from './parts.ts';
import type { CarryContext, WordsOutcome } from './ports.ts';
import { isDatabaseAway, waitMs } from './waits.ts';

/**
 * Carries out one effect on our own database, or reports on a letter that has ended: again until it succeeds, and given up
 * only when our own code keeps throwing.
 */
export async function carryOut(
  parts: OutboxParts,
  counts: OutboxCounts,
  line: Line,
  turn: Turn,
  task: Task,
): Promise<void> {
  task.at = 'under_way';
  try {
    await (task.ended === null ? perform(parts, line, turn, task) : report(parts, line, task, task.ended));
    task.at = 'done';
  } catch (error) {
    const ours = !isDatabaseAway(error);
    if (ours) task.throws += 1;
    if (task.throws >= parts.limits.throws) return giveUp(parts, counts, line, task);
    task.at = 'waiting';
    task.notBeforeMs = performance.now() + waitMs(Math.max(1, task.throws), parts.limits);
  }
}

/** A report that cannot be made leaves no dead letter: carrying that out once more would send the letter once more. */
async function giveUp(parts: OutboxParts, counts: OutboxCounts, line: Line, task: Task): Promise<void> {
  if (task.ended === null) return void (await buryTask(parts, counts, line, task, DEAD.effectFailed));
  task.at = 'done';
  parts.alarm(DEAD.effectFailed, { key: line.key, id: task.effect.id });
}

async function report({ wordsEnded, now }: OutboxParts, { key }: Line, task: Task, outcome: WordsOutcome) {
  await failpoint('words.beforeEnded');
  const words = wordsIn(task);
  if (words !== undefined) await wordsEnded(words, key, task.effect.id, outcome, now());
}

function perform(parts: OutboxParts, line: Line, turn: Turn, { effect }: Task): Promise<void> {
  const { carriers, tell, now } = parts;
  const context: CarryContext = { key: line.key, now: now(), tell };
  switch (effect.do) {
    case 'forward':
      return carriers.forward(effect, context);
    case 'add_to_request':
      return carriers.add_to_request(effect, context);
    case 'keep_file':
      return carriers.keep_file(effect, context);
    case 'drop_files':
      return carriers.drop_files(effect, context);
    case 'relay':
      return carriers.relay(effect, context);
    case 'desk':
      return carriers.desk(effect, context);
    case 'act':
      return carriers.act(effect, context);
    case 'hold_words':
      return carriers.hold_words(effect, context);
    case 'call_member':
      return carriers.call_member(effect, context);
    case 'count_missed':
      return carriers.count_missed(effect, context);
    case 'tell_holder':
      return carriers.tell_holder(effect, context);
    case 'alarm':
      return carriers.alarm(effect, context);
    case 'erase':
      return parts.erase(line, turn, effect);
    case 'say':
      return Promise.resolve();
  }
}

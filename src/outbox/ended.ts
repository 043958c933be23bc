import type { WordsRef } from '../conversation/casework.ts';
import type { Line, Task } from './line.ts';
import type { WordsOutcome } from './ports.ts';

/** Meta has the letter. Where its words' writer waits to hear of it, that comes first. */
export function isAccepted(task: Task): void {
  if (wordsIn(task)?.reports) reportOn(task, { is: 'delivered' });
  else task.at = 'done';
}

/**
 * Ends a letter with words that will not leave, and with it the later cuts of the same message: half of what somebody
 * wrote would mislead both sides.
 *
 * @returns false when nobody is told by it: then operators must see it
 */
export function isRefused(line: Line, task: Task, code: string): boolean {
  const words = wordsIn(task);
  const cuts = words === undefined ? [] : cutsOf(line, task, words);
  const last = cuts.find((one) => wordsIn(one)?.reports);
  if (last === undefined || words === undefined) return false;
  for (const cut of cuts) cut.at = 'done';
  reportOn(last, { is: 'refused', code });
  return words.writer !== null;
}

function reportOn(task: Task, outcome: WordsOutcome): void {
  Object.assign(task, { ended: outcome, at: 'waiting', throws: 0, notBeforeMs: 0 });
}

function cutsOf(line: Line, task: Task, { messageId }: WordsRef): Task[] {
  const turn = line.unfinished.find(({ tasks }) => tasks.includes(task));
  const isOpen = (one: Task) => one.at !== 'done' && one.ended === null;
  return (turn?.tasks ?? [task]).filter((one) => isOpen(one) && wordsIn(one)?.messageId === messageId);
}

export const wordsIn = ({ effect }: Task): WordsRef | undefined => (effect.do === 'say' ? effect.words : undefined);

import type { WordsRef } from '../conversation/casework.ts';
import { WORDS_OF_THE_OTHER_SIDE } from '../conversation/letter.ts';
import { buryTask } from './bury.ts';
import { DEAD } from './dead.ts';
import { isAccepted } from './ended.ts';
import type { Line, Say, Task, Turn } from './line.ts';
import type { OutboxCounts, OutboxParts } from './parts.ts';
import type { FileToSend } from './ports.ts';
import { isDatabaseAway, waitMs } from './waits.ts';

/** What a letter carries of the other side. `nothing`: it does not leave now, and its task says what happens instead. */
export type Carried = { is: 'text'; text: string } | { is: 'file'; file: FileToSend } | { is: 'nothing' };

/**
 * Reads the words of a letter that is under way, at the moment when it leaves: only then is it decided whether this
 * person may read them. What was withdrawn ends without a trace.
 */
export async function wordsFor(
  parts: OutboxParts,
  counts: OutboxCounts,
  line: Line,
  turn: Turn,
  task: Task,
): Promise<Carried> {
  const { words } = task.effect as Say;
  const read = words === undefined ? WITHDRAWN : fitting(words, await readWords(parts, line, words));
  // While they were read the lease may have gone, or the person may have asked to be forgotten.
  if (!parts.holds()) return leftAt(task, 'waiting');
  if (read.is === 'withdrawn' || isForgotten(line, turn)) return leftAt(task, 'done');
  if (read.is === 'text' && isBlank(task, read.text)) {
    isAccepted(task);
    return { is: 'nothing' };
  }
  if (read.is === 'text' || read.is === 'file') return read;
  if (read.is === 'threw') task.throws += 1;
  if (task.throws >= parts.limits.throws) {
    await buryTask(parts, counts, line, task, DEAD.effectFailed);
    return { is: 'nothing' };
  }
  task.notBeforeMs = performance.now() + waitMs(Math.max(1, task.throws), parts.limits);
  return leftAt(task, 'waiting');
}

type Read = Awaited<ReturnType<OutboxParts['fillIn']>> | { is: 'away' } | { is: 'threw' };
const WITHDRAWN = { is: 'withdrawn' } as const;
const AWAY = { is: 'away' } as const;

/** A place before Meta is not kept while a database thinks: after a while it counts as away. */
export async function readWords(parts: OutboxParts, { key }: Line, words: WordsRef): Promise<Read> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<typeof AWAY>((resolve) => {
    timer = setTimeout(() => resolve(AWAY), parts.limits.fillInMs);
  });
  try {
    return await Promise.race([parts.fillIn(key, words), patience]);
  } catch (error) {
    return isDatabaseAway(error) ? AWAY : { is: 'threw' };
  } finally {
    clearTimeout(timer);
  }
}

/** A later cut of words that were made shorter meanwhile: there is nothing left to say in it. */
function isBlank({ effect }: Task, words: string): boolean {
  const text = (effect as Say).message.text;
  return text !== undefined && text.replace(WORDS_OF_THE_OTHER_SIDE, () => words).trim() === '';
}

/** A file where words were committed, or words for a file, is a mistake of ours. */
function fitting({ fileId }: WordsRef, read: Read): Read {
  const isOther = read.is === (fileId === null ? 'file' : 'text');
  return isOther ? { is: 'threw' } : read;
}

function leftAt(task: Task, at: Task['at']): { is: 'nothing' } {
  task.at = at;
  return { is: 'nothing' };
}

/** An erasure was committed behind it. */
function isForgotten(line: Line, turn: Turn): boolean {
  const erases = ({ tasks }: Turn) => tasks.some(({ effect }) => effect.do === 'erase');
  return !line.unfinished.includes(turn) || line.unfinished.some((one) => one !== turn && erases(one));
}

import type { WordsRef } from '../conversation/casework.ts';
import { buryTask } from './bury.ts';
import { DEAD } from './dead.ts';
import { isAccepted } from './ended.ts';
import { hasFile, type Line, type Say, type Task } from './line.ts';
import type { OutboxCounts, OutboxParts } from './parts.ts';
import { pause, untilDone, waitMs } from './waits.ts';
import { readWords } from './words.ts';

export interface Unsure {
  add(line: Line, task: Task): void;
  /** An echo has come in. */
  heard(effectId: string): void;
  /** Looks all of them up at once. */
  lookUp(): Promise<void>;
  /** How long the echoes of a line may still take. */
  leftMs(line: Line): number;
  /** No echo came in time: asks the thread, then follows the letter's policy. */
  decide(line: Line, task: Task): Promise<void>;
  count(): number;
}

/** Letters that Meta may or may not have taken. The Send API knows no idempotency key: echoes decide. */
export function createUnsure(parts: OutboxParts, counts: OutboxCounts): Unsure {
  const open = new Map<string, { line: Line; task: Task }>();

  const settled = (id: string, by: 'byEcho' | 'byThread' | 'byPolicy', as: 'there' | 'not_there' | 'buried') => {
    const found = open.get(id);
    if (found === undefined) return;
    open.delete(id);
    if (as === 'there') isAccepted(found.task);
    if (as === 'not_there') found.task.at = 'waiting';
    counts[by] += 1;
    found.line.nudge?.();
  };
  const lookUp = async (only?: string) => {
    // An erasure withdraws letters without asking here.
    for (const [id, { task }] of open) if (task.at !== 'unsure') open.delete(id);
    const asked = [...open].filter(([id]) => only === undefined || id === only);
    if (asked.length === 0) return;
    const there = await parts.echoed(asked.map(([effectId, { line }]) => ({ line, effectId })));
    for (const id of there) settled(id, 'byEcho', 'there');
  };
  const decide = async (line: Line, task: Task) => {
    const letter = task.effect as Say;
    const thread = await thinksOf(parts, line, letter);
    if (thread === 'withdrawn') return withdrawn(letter.id);
    // Read once more: the echo may have come while the thread was asked.
    if (!(await untilDone(() => lookUp(letter.id), parts.holds)) || task.at !== 'unsure') return;
    if (thread === 'there') return settled(letter.id, 'byThread', 'there');
    if (thread === 'not_there') return settled(letter.id, 'byThread', 'not_there');
    if (letter.unsure === 'resend') return settled(letter.id, 'byPolicy', 'not_there');
    if (await buryTask(parts, counts, line, task, DEAD.unsure)) settled(letter.id, 'byPolicy', 'buried');
  };
  /** Its words are gone, or not for this person any more: nothing leaves again, whatever became of the first try. */
  const withdrawn = (id: string) => {
    const found = open.get(id);
    open.delete(id);
    if (found?.task.at === 'unsure') found.task.at = 'done';
  };
  return {
    add: (line, task) => void open.set(task.effect.id, { line, task }),
    heard: (effectId) => settled(effectId, 'byEcho', 'there'),
    lookUp: () => lookUp(),
    leftMs(line) {
      const from = Math.max(line.unsureSinceMs, parts.receivingSinceMs());
      return from + parts.limits.echoWaitMs - performance.now();
    },
    decide,
    count: () => open.size,
  };
}

async function thinksOf(parts: OutboxParts, line: Line, letter: Say) {
  const { id, message, words } = letter;
  // How a file reads in a thread is not written down anywhere.
  if (line.psid === null || hasFile(letter)) return 'unknown';
  const read = words === undefined ? null : await readWhileHeld(parts, line, words);
  if (read?.is === 'withdrawn') return 'withdrawn';
  if (read !== null && read.is !== 'text') return 'unknown';
  try {
    const filled = read === null ? {} : { words: read.text };
    return await parts.askThread({ psid: line.psid, effectId: id, message, ...filled });
  } catch {
    return 'unknown';
  }
}

/** A thread can be asked only for what the letter said: a database that is away is waited for. */
async function readWhileHeld(parts: OutboxParts, line: Line, words: WordsRef) {
  let read = await readWords(parts, line, words);
  for (let tries = 1; read.is === 'away' && parts.holds(); tries += 1) {
    await pause(waitMs(tries, parts.limits), () => {});
    read = await readWords(parts, line, words);
  }
  return read;
}

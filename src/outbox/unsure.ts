import { buryTask } from './bury.ts';
import { DEAD } from './dead.ts';
import type { Line, Say, Task } from './line.ts';
import type { OutboxCounts, OutboxParts } from './parts.ts';
import { untilDone } from './waits.ts';

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

  const settled = (id: string, by: 'byEcho' | 'byThread' | 'byPolicy', at: Task['at']) => {
    const found = open.get(id);
    if (found === undefined) return;
    open.delete(id);
    found.task.at = at;
    counts[by] += 1;
    found.line.nudge?.();
  };
  const lookUp = async (only?: string) => {
    // An erasure withdraws letters without asking here.
    for (const [id, { task }] of open) if (task.at !== 'unsure') open.delete(id);
    const asked = [...open].filter(([id]) => only === undefined || id === only);
    if (asked.length === 0) return;
    const there = await parts.echoed(asked.map(([effectId, { line }]) => ({ line, effectId })));
    for (const id of there) settled(id, 'byEcho', 'done');
  };
  const decide = async (line: Line, task: Task) => {
    const letter = task.effect as Say;
    const thread = await thinksOf(parts, line, letter);
    // Read once more: the echo may have come while the thread was asked.
    if (!(await untilDone(() => lookUp(letter.id), parts.holds)) || task.at !== 'unsure') return;
    if (thread === 'there') return settled(letter.id, 'byThread', 'done');
    if (thread === 'not_there') return settled(letter.id, 'byThread', 'waiting');
    if (letter.unsure === 'resend') return settled(letter.id, 'byPolicy', 'waiting');
    if (await buryTask(parts, counts, line, task, DEAD.unsure)) settled(letter.id, 'byPolicy', 'done');
  };
  return {
    add: (line, task) => void open.set(task.effect.id, { line, task }),
    heard: (effectId) => settled(effectId, 'byEcho', 'done'),
    lookUp: () => lookUp(),
    leftMs(line) {
      const from = Math.max(line.unsureSinceMs, parts.receivingSinceMs());
      return from + parts.limits.echoWaitMs - performance.now();
    },
    decide,
    count: () => open.size,
  };
}

async function thinksOf(parts: OutboxParts, line: Line, { id, message }: Say) {
  if (line.psid === null) return 'unknown';
  try {
    return await parts.askThread({ psid: line.psid, effectId: id, message });
  } catch {
    return 'unknown';
  }
}

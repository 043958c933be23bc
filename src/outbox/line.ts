import type { Owner } from '../conversation/owner.ts';
import type { ConversationKey, EventId, Psid } from '../ids.ts';
import type { OutboxEffect } from './ports.ts';

export type Say = Extract<OutboxEffect, { do: 'say' }>;

/** What a committed turn leaves to do, sealed in `un`. `psid`: only in the farewell of an erasure, which has no identity any more. */
export interface Parcel {
  effects: readonly OutboxEffect[];
  psid?: Psid;
}

/** One effect on its way. Times are monotonic milliseconds. */
export interface Task {
  effect: OutboxEffect;
  /** `unsure`: handed to Meta perhaps; its echo decides. */
  at: 'waiting' | 'under_way' | 'unsure' | 'done';
  tries: number;
  notBeforeMs: number;
}

/** One committed turn whose effects are not all carried out. */
export interface Turn {
  eid: EventId;
  sealed: unknown;
  tasks: Task[];
  /** Our own code failed on this event: it ends as dead, and a dead letter is kept. */
  dead: boolean;
  /** The last words after an erasure. */
  farewell: boolean;
  /** All is carried out and the mark is being written. */
  ending: boolean;
  /** Left behind by an engine before us. */
  recovered: boolean;
  /** Who had the thread when the turn was committed. */
  owner: Owner;
}

/** One person's committed turns, oldest first, as the outbox sees them. */
export interface Line {
  readonly key: ConversationKey;
  psid: Psid | null;
  unfinished: Turn[];
  /** Who has the thread now. */
  owner(): Owner;
  sending: boolean;
  /** Since when the newest unsure letter may have been taken: its echo has 20 s from here. */
  unsureSinceMs: number;
  /** Ends a pause of the line, because something changed. */
  nudge: (() => void) | null;
}

export function tasksOf(effects: readonly OutboxEffect[], recovered: boolean): Task[] {
  return effects.map((effect) => ({
    effect,
    at: recovered && effect.do === 'say' ? 'unsure' : 'waiting',
    tries: 0,
    notBeforeMs: 0,
  }));
}

export const isFinished = (turn: Turn): boolean => turn.tasks.every(({ at }) => at === 'done');

/**
 * What to do next for a person. Effects on our own database come before letters and in the order of turns; letters in
 * the order of turns, each behind its own turn's other effects; the card for an emergency before all letters that wait, and
 * beside an effect that is under way.
 */
export function nextTask(line: Line): { turn: Turn; task: Task } | null {
  const open = line.unfinished.flatMap((turn) =>
    turn.tasks.filter(({ at }) => at !== 'done').map((task) => ({ turn, task })),
  );
  const own = open.find(({ task }) => task.effect.do !== 'say');
  const letters = open.filter(({ task, turn }) => task.effect.do === 'say' && !hasOwnWork(turn));
  const card = letters.find(({ task }) => (task.effect as Say).safety && task.at === 'waiting');
  const letter = card ?? letters[0];
  if (own?.task.at === 'under_way') return card ?? own;
  if (own === undefined || letter === undefined) return own ?? letter ?? null;
  return own.task.notBeforeMs > letter.task.notBeforeMs ? letter : own;
}

const hasOwnWork = (turn: Turn): boolean => turn.tasks.some(({ at, effect }) => effect.do !== 'say' && at !== 'done');

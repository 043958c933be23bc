import type { Owner } from '../conversation/owner.ts';
import type { ConversationKey, EventId, Psid } from '../ids.ts';
import type { OutboxEffect, WordsOutcome } from './ports.ts';

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
  /** How often our own code threw on it. */
  throws: number;
  notBeforeMs: number;
  /** Meta's name for the letter's file, once it is there. */
  attachmentId: string | null;
  /** The letter has ended; its words' writer is still to be told. */
  ended: WordsOutcome | null;
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
  /** Something has changed since the worker last looked. */
  stirred: boolean;
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
    throws: 0,
    notBeforeMs: 0,
    attachmentId: null,
    ended: null,
  }));
}

/** A letter with a file or picture whose bytes Meta does not have yet. */
export const needsUpload = ({ effect, attachmentId }: Task): boolean =>
  attachmentId === null && effect.do === 'say' && hasFile(effect);

export const hasFile = ({ picture, words }: Say): boolean => picture !== undefined || (words?.fileId ?? null) !== null;

/** Work on our own database: an effect, or the report on a letter that has ended. */
export const isOwnWork = ({ effect, ended }: Task): boolean => effect.do !== 'say' || ended !== null;

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
  const own = open.find(({ task }) => isOwnWork(task));
  const letters = open.filter(({ task, turn }) => !isOwnWork(task) && !hasOwnEffects(turn));
  const card = letters.find(({ task }) => (task.effect as Say).safety && task.at === 'waiting');
  const letter = card ?? letters[0];
  if (own?.task.at === 'under_way') return card ?? own;
  if (own === undefined || letter === undefined) return own ?? letter ?? null;
  return own.task.notBeforeMs > letter.task.notBeforeMs ? letter : own;
}

const hasOwnEffects = (turn: Turn): boolean =>
  turn.tasks.some(({ at, effect }) => effect.do !== 'say' && at !== 'done');

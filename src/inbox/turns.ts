import { asEffectId } from '../ids.ts';
import type { OutboxEffect } from '../outbox/ports.ts';
import type { EventBody, NewEffect, TakeTurn, TurnOutput } from './ports.ts';
import type { Conversation, InboxRow } from './stores.ts';

/** After so many throws of our own code an event is dead. */
export const MOST_TRIES = 5;
/** After so many deaths of the process while it was taken. */
export const MOST_KILLS = 2;

export interface Made {
  row: InboxRow;
  effects: OutboxEffect[];
  dead: boolean;
  /** Older than a message of the person that had its turn before. */
  late: boolean;
}

/** What a row of events makes of a conversation, before anything is written. */
export interface Progress {
  conversation: Conversation;
  made: Made[];
  /** Timers that were cancelled meanwhile: nothing happens. */
  idle: InboxRow[];
  /** Our own code threw on this one, and what it threw. */
  failed: InboxRow | null;
  error: unknown;
  /** Not taken: behind a failure or an erasure. */
  rest: InboxRow[];
}

export function takeTurns(
  conversation: Conversation,
  rows: readonly InboxRow[],
  takeTurn: TakeTurn,
  now: Date,
): Progress {
  const progress: Progress = { conversation, made: [], idle: [], failed: null, error: null, rest: [] };
  for (const [at, row] of rows.entries()) {
    if (!takeOne(progress, row, takeTurn, now)) {
      progress.rest = rows.slice(at + 1);
      break;
    }
  }
  return progress;
}

const POISONED: EventBody = { from: 'bot', heard: { kind: 'poisoned' } };

/** False: no event may follow in this commit. */
function takeOne(progress: Progress, row: InboxRow, takeTurn: TakeTurn, now: Date): boolean {
  const dead = row.tries >= MOST_TRIES || row.kills >= MOST_KILLS;
  try {
    const body = dead ? POISONED : row.body();
    if (body.from === 'replay') apply(progress, row, null, { ...unchanged(progress.conversation, row), ...body }, dead);
    else if (isCancelled(body, progress.conversation)) progress.idle.push(row);
    else apply(progress, row, body, takeTurn(input(progress.conversation, row, body, now)), dead);
  } catch (error) {
    if (!dead) {
      progress.failed = row;
      progress.error = error;
      return false;
    }
    // Even the apology fails: the event ends without one, and the conversation goes on.
    apply(progress, row, null, unchanged(progress.conversation, row), dead);
  }
  return !progress.made.at(-1)?.effects.some((effect) => effect.do === 'erase');
}

function input(conversation: Conversation, row: InboxRow, body: EventBody, now: Date) {
  const { state, owner } = conversation;
  const { key, eid, ts } = row;
  return { key, eid, body, state, owner, timers: timersLeft(conversation, row), now, at: new Date(ts) };
}

function apply(progress: Progress, row: InboxRow, body: EventBody | null, turn: TurnOutput, dead: boolean): void {
  const { conversation, made } = progress;
  const { state, owner, timers } = turn;
  const { lastIn: newest } = conversation;
  const theirs = body?.from === 'messenger';
  const lastIn = theirs ? Math.max(newest ?? 0, row.ts) : newest;
  progress.conversation = { ...conversation, state, owner, timers, lastIn };
  made.push({
    row,
    dead,
    late: theirs && row.ts < (newest ?? 0),
    effects: turn.effects.map((effect, n) => numbered(effect, row, n)),
  });
}

function unchanged(conversation: Conversation, row: InboxRow): TurnOutput {
  const { state, owner } = conversation;
  return { state, owner, timers: timersLeft(conversation, row), effects: [] };
}

const TIMER = 'timer:';

/** The timer that fires is used up by its turn. */
function timersLeft({ timers }: Conversation, { eid }: InboxRow) {
  return eid.startsWith(TIMER) ? timers.filter(({ id }) => `${TIMER}${id}` !== eid) : timers;
}

function isCancelled(body: EventBody, { timers }: Conversation): boolean {
  if (body.from !== 'bot' || body.heard.kind !== 'timer') return false;
  const { id } = body.heard;
  return !timers.some((timer) => timer.id === id);
}

function numbered(effect: NewEffect, row: InboxRow, n: number): OutboxEffect {
  return { ...effect, id: asEffectId(`${row.id}.${n}`) } as OutboxEffect;
}

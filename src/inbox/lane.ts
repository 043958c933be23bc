import type { ConversationKey } from '../ids.ts';
import type { Line } from '../outbox/line.ts';
import type { IncomingEvent, IsUrgent } from './ports.ts';
import type { Conversation, InboxRow, RowId, RowRef } from './stores.ts';

/** Bounds per person: events in one commit, and committed turns that are not finished. */
export const MOST_PER_COMMIT = 16;
export const MOST_UNFINISHED = 32;

export interface Waiting {
  row: InboxRow;
  /** Calls for help: goes before everything else. */
  urgent: boolean;
  /** After a throw of our own code: not again before this moment (ms of the given clock). */
  notBefore: number;
}

/** All that the holder of the lease keeps of one person. */
export interface Lane extends Line {
  /** Null until it is loaded. */
  conversation: Conversation | null;
  /** New for certain, in order of arrival. */
  waiting: Waiting[];
  /** Seen by a reading: new only if they still are once the conversation is loaded. */
  doubtful: RowRef[];
  /** Rows in this lane, wherever they stand: none is taken twice. */
  known: Set<RowId>;
  busy: boolean;
  /** Something has changed since the worker last looked. */
  woken: boolean;
  /** An erasure is under way: nothing commits until it ends. */
  erasing: boolean;
  /** What arrived up to here was erased: a stale row is not answered. */
  erasedRx: number;
  /** Events per commit: one after a commit was refused for its content. */
  most: number;
  /** The person's identity is stored. */
  introduced: boolean;
  /** Replaced by a new lane, because somebody else has written. */
  gone: boolean;
  usedAtMs: number;
}

export function newLane(key: ConversationKey): Lane {
  const lane: Lane = {
    key,
    psid: null,
    unfinished: [],
    owner: () => lane.conversation?.owner ?? { by: 'bot' },
    sending: false,
    unsureSinceMs: performance.now(),
    nudge: null,
    conversation: null,
    waiting: [],
    doubtful: [],
    known: new Set(),
    busy: false,
    woken: false,
    stirred: false,
    erasing: false,
    erasedRx: 0,
    most: MOST_PER_COMMIT,
    introduced: false,
    gone: false,
    usedAtMs: performance.now(),
  };
  return lane;
}

export function isIdle(lane: Lane): boolean {
  return !lane.busy && !lane.sending && !lane.erasing && lane.known.size === 0;
}

/** Lets a row wait for its turn, and learns from it who the person is. */
export function join(lane: Lane, row: InboxRow, isUrgent: IsUrgent): void {
  const body = openedBody(row);
  lane.waiting.push({ row, urgent: body !== null && body.from !== 'replay' && isUrgent(body), notBefore: 0 });
  if (body?.from === 'messenger') lane.psid ??= body.psid as Lane['psid'];
}

/** A body that does not open is poison: the turn will find out. */
function openedBody(row: InboxRow): IncomingEvent['body'] | null {
  try {
    return row.body();
  } catch {
    return null;
  }
}

/**
 * Takes the events that go into the next commit: a call for help alone and at once; otherwise those that wait, by Meta's
 * time. None while an earlier engine's turns are unfinished, while the lane is full, or while one waits out its failure.
 */
export function takeNext(lane: Lane, now: number, most = lane.most): InboxRow[] {
  if (lane.erasing) return [];
  const urgent = lane.waiting.findIndex((one) => one.urgent && one.notBefore <= now);
  if (urgent >= 0) return lane.waiting.splice(urgent, 1).map(({ row }) => row);
  const room = Math.min(most, MOST_UNFINISHED - lane.unfinished.length);
  const held = lane.unfinished.some(({ recovered }) => recovered) || lane.waiting.some((one) => one.notBefore > now);
  if (held || room <= 0) return [];
  lane.waiting.sort((one, other) => one.row.ts - other.row.ts);
  return lane.waiting.splice(0, room).map(({ row }) => row);
}

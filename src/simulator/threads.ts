import { type Entry, type Note, quickReplies, type Theirs } from './entries.ts';
import type { GraphEvent } from './graph/events.ts';
import type { FakeGraph } from './graph/fake-graph.ts';
import type { Done } from './graph/person-actions.ts';
import { hearItem } from './hear-item.ts';

export type Thread = {
  readonly entries: readonly Entry[];
  readonly typing: 'on' | 'off';
  /** The answers that the newest message offers; they vanish with any newer message. */
  readonly offer: Theirs | undefined;
};

export type Threads = {
  of(psid: string): Thread;
  /** Follows what became of the webhook of something a person did. */
  follow(psid: string, done: Done): void;
  note(psid: string, note: Note): void;
  /** Marks a button as tapped: only its look changes. */
  tapped(psid: string, mid: string, place: number): void;
  subscribe(listener: (psid: string) => void): () => void;
  close(): void;
};

type Kept = { entries: Entry[]; typing: 'on' | 'off' };
const ENTRIES_KEPT = 200;

/** What each phone shows, gathered from what the fake Graph heard, took and refused. */
export function createThreads(graph: FakeGraph, now: () => number): Threads {
  const kept = new Map<string, Kept>();
  const listeners = new Set<(psid: string) => void>();
  const threadOf = (psid: string): Kept => {
    const found = kept.get(psid) ?? { entries: [], typing: 'off' };
    kept.set(psid, found);
    return found;
  };
  const change = (psid: string, how: (thread: Kept) => void): void => {
    const thread = threadOf(psid);
    how(thread);
    thread.entries.splice(0, thread.entries.length - ENTRIES_KEPT);
    for (const listener of listeners) listener(psid);
  };
  const stop = graph.subscribe((event) => {
    const psid = psidOf(event);
    if (psid !== undefined) change(psid, (thread) => take(thread, event, now()));
  });
  return {
    of(psid) {
      const { entries, typing } = threadOf(psid);
      return { entries, typing, offer: offerIn(entries) };
    },
    follow(psid, { mid, delivered }) {
      void delivered.then(({ outcome }) =>
        change(psid, ({ entries }) => {
          const entry = entries.find((one) => one.kind === 'mine' && one.mid === mid);
          if (entry?.kind === 'mine') entry.delivery = outcome === 'acknowledged' ? 'delivered' : 'not sent';
        }),
      );
    },
    note: (psid, note) => change(psid, ({ entries }) => addNote(entries, now(), note)),
    tapped: (psid, mid, place) =>
      change(psid, ({ entries }) => {
        const entry = entries.find((one) => one.kind === 'theirs' && one.mid === mid);
        if (entry?.kind === 'theirs') entry.taps.set(place, (entry.taps.get(place) ?? 0) + 1);
      }),
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: stop,
  };
}

function psidOf(event: GraphEvent): string | undefined {
  if (event.kind === 'webhook') return undefined;
  return event.kind === 'accepted' ? event.message.psid : event.psid;
}

function take(thread: Kept, event: GraphEvent, at: number): void {
  switch (event.kind) {
    case 'accepted': {
      const { mid, message } = event.message;
      thread.entries.push({ kind: 'theirs', mid, at, author: 'bot', message, taps: new Map() });
      thread.typing = 'off';
      return;
    }
    case 'action':
      if (event.action !== 'mark_seen') thread.typing = event.action === 'typing_on' ? 'on' : 'off';
      return;
    case 'heard':
      return hearItem(thread.entries, event.item, at);
    case 'refused': {
      const { code, subcode, fault } = event;
      return addNote(thread.entries, at, { is: 'refused', code, subcode, fault });
    }
    case 'owner':
      // That the bot has the thread is the ordinary case: only leaving and coming back is news.
      if (event.owner === 'ours' && !thread.entries.some(isOwnerNote)) return;
      return addNote(thread.entries, at, { is: 'owner', owner: event.owner });
    default:
  }
}

const isOwnerNote = (entry: Entry): boolean => entry.kind === 'system' && entry.note.is === 'owner';

/** The same note again is counted, not repeated: a busy Graph refuses many times. */
function addNote(entries: Entry[], at: number, note: Note): void {
  const last = entries.at(-1);
  if (last?.kind === 'system' && JSON.stringify(last.note) === JSON.stringify(note)) last.times += 1;
  else entries.push({ kind: 'system', mid: `note-${at}-${entries.length}`, at, note, times: 1 });
}

function offerIn(entries: readonly Entry[]): Theirs | undefined {
  const newest = entries.findLast((entry) => entry.kind !== 'system');
  return newest?.kind === 'theirs' && quickReplies(newest.message).length > 0 ? newest : undefined;
}

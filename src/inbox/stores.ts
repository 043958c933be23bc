import type { Timer } from '../conversation/heard.ts';
import type { ConversationKey, EventId, Psid } from '../ids.ts';
import type { Parcel } from '../outbox/line.ts';
import type { DeadLetter, IncomingEvent, Owner } from './ports.ts';

/** What the engine needs of a database. Every write waits for a majority, every read sees only what a majority has. */
export interface Stores {
  inbox: InboxStore;
  conversations: ConversationStore;
  lease: LeaseStore;
  identities: IdentityStore;
  dead: DeadStore;
  erasures: ErasureStore;
}

/** `<k>:<eid>`: the key of an inbox row. */
export type RowId = string;
export const rowId = (key: ConversationKey, eid: EventId): RowId => `${key}:${eid}`;

/** A row that a reading has seen: not yet known to be still new. */
export interface RowRef {
  id: RowId;
  key: ConversationKey;
  eid: EventId;
  /** Arrival, ms; rises with every row of a process (fractions tell one millisecond's rows apart). */
  rx: number;
}
export interface InboxRow extends RowRef {
  /** Meta's time, ms. */
  ts: number;
  /** How often our own code threw on it. */
  tries: number;
  /** How often the process died while taking it. */
  kills: number;
  /** Opens the seal; throws when it cannot be opened. */
  body(): IncomingEvent['body'];
}

/** Where a reading has come to. */
export interface Cursor {
  rx: number;
  id: RowId;
}
export type NewRow = IncomingEvent & { id: RowId; rx: number };
export type Inserted = 'created' | 'known' | 'failed';

export interface InboxStore {
  /** One grouped insert. Rejects when the outcome is unknown; `failed` is the refusal of one row for its content. */
  insert(events: readonly NewRow[]): Promise<readonly Inserted[]>;
  /** New rows behind the cursor, oldest first. */
  newAfter(cursor: Cursor, limit: number): Promise<readonly RowRef[]>;
  /** Those of `ids` whose row is new at this moment. Throws X201 at a row of a later version of the bot. */
  stillNew(ids: readonly RowId[]): Promise<readonly InboxRow[]>;
  /** Those of `ids` that are stored. */
  present(ids: readonly RowId[]): Promise<ReadonlySet<RowId>>;
  /** Ends events: `finished` after their effects, `dead` after five throws. Their sealed bodies go at once. */
  mark(ids: readonly RowId[], as: 'finished' | 'dead'): Promise<void>;
  count(id: RowId, what: 'tries' | 'kills', by: 1 | -1): Promise<void>;
  /**
   * Erasure: rows up to arrival `until`, and `also`, are finished and lose their bodies; the ids stay, so that a repeat of
   * Meta's is known. Not `except`: the row of the erasure itself.
   */
  forget(key: ConversationKey, rows: { until: number; also: readonly RowId[]; except: RowId | null }): Promise<void>;
  /** Deletes ended rows that arrived before `rx`. */
  purge(rx: number): Promise<number>;
  /** Arrival of the oldest new row. */
  oldestNew(): Promise<number | null>;
}

/** One committed, unfinished turn as it stands in `un`. `sealed` is passed through as it is when it is written again. */
export interface StoredTurn {
  eid: EventId;
  sealed: unknown;
  /** Our own code failed on this event: its mark is `dead`. */
  dead: boolean;
}

export interface Conversation {
  v: number;
  /** False before the first commit. */
  stored: boolean;
  state: unknown;
  owner: Owner;
  timers: readonly Timer[];
  /** Meta's time of the newest message of the person, ms. */
  lastIn: number | null;
}
export interface LoadedConversation extends Conversation {
  key: ConversationKey;
  /** Nonce of the commit that wrote it. */
  w: string;
  ep: number;
  un: readonly StoredTurn[];
}

export interface Commit extends Conversation {
  key: ConversationKey;
  /** The version read; the new one is one higher. */
  v: number;
  w: string;
  ep: number;
  un: readonly StoredTurn[];
}
/** `lost`: the conversation as it stands now (null: gone). `refused`: never possible, for its content. */
export type CommitOutcome = { is: 'won' } | { is: 'lost'; now: LoadedConversation | null } | { is: 'refused' };

export interface ConversationStore {
  load(keys: readonly ConversationKey[]): Promise<readonly LoadedConversation[]>;
  /**
   * Commits turns of different conversations, each only if its version is the one read and no newer lease has written.
   * Rejects when the outcome is not known: then call again with the very same commits.
   */
  commitTurns(batch: readonly Commit[]): Promise<readonly CommitOutcome[]>;
  seal(key: ConversationKey, eid: EventId, parcel: Parcel): unknown;
  open(key: ConversationKey, turn: StoredTurn): Parcel;
  timersDue(until: Date, limit: number): Promise<readonly { key: ConversationKey; timers: readonly Timer[] }[]>;
}

export interface LeaseStore {
  /** Takes the lease if it is free or lapsed by the server's clock. `unclean`: takeovers in a row without a clean stop. */
  take(owner: string, ms: number): Promise<{ ep: number; unclean: number } | null>;
  /** False: somebody else has it. */
  renew(owner: string, ep: number, ms: number, settled: boolean): Promise<boolean>;
  release(owner: string, ep: number): Promise<void>;
}

export interface IdentityStore {
  keep(people: readonly { key: ConversationKey; psid: Psid }[]): Promise<void>;
  find(keys: readonly ConversationKey[]): Promise<ReadonlyMap<ConversationKey, Psid>>;
  forget(key: ConversationKey): Promise<void>;
}

/** Facts about a dead letter; nobody's words. */
export interface DeadFacts extends Omit<DeadLetter, 'body'> {
  trail?: string;
  replayed: number;
}
export interface DeadStore {
  bury(dead: DeadLetter): Promise<void>;
  list(limit: number): Promise<readonly DeadFacts[]>;
  facts(id: string): Promise<DeadFacts | null>;
  /** The sealed content, opened, and the number of this replay (counted up). */
  forReplay(id: string): Promise<{ facts: DeadFacts; body: unknown; n: number } | null>;
  /** With `before` only what is older. */
  forget(key: ConversationKey, before?: Date): Promise<void>;
}

export interface Erasure {
  key: ConversationKey;
  /** When its deletions began. */
  at: Date;
  /** Arrival of the event that asked for it: what arrived before is to be forgotten. */
  rx: number;
}
export interface ErasureStore {
  begin(erasure: Erasure): Promise<void>;
  end(key: ConversationKey): Promise<void>;
  of(keys: readonly ConversationKey[]): Promise<readonly Erasure[]>;
  /** Begun and not ended: after a crash these come first. */
  open(): Promise<readonly Erasure[]>;
  /** Their deletions are repeated nightly. */
  since(since: Date): Promise<readonly Erasure[]>;
  purge(before: Date): Promise<void>;
}

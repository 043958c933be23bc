import type { Act, Decision, RequestFacts } from '../committees/acts.ts';
import type { Membership, Role } from '../committees/readers.ts';
import type { CommitteeTimes } from '../committees/rules.ts';
import type { MembershipView } from '../conversation/casework.ts';
import type { FileType, ForwardedRequest, SpokenPart } from '../conversation/effect.ts';
import type { Heard } from '../conversation/heard.ts';
import type { ConversationKey } from '../ids.ts';
import type { FileToSend } from '../outbox/ports.ts';

export type Language = ForwardedRequest['language'];
/** An event for somebody's conversation. The same `eid` twice is one event. */
export type Tell = (key: ConversationKey, eid: string, heard: Heard) => Promise<void>;

// ============ who may act ============

export interface Person {
  id: string;
  /** First name: what other members see. */
  name: string;
  language: Language;
  /** Conversation in Messenger; null while none is bound. */
  key: ConversationKey | null;
}

export type UsedCode =
  | {
      is: 'joined';
      person: Pick<Person, 'name' | 'language'>;
      memberships: MembershipView[];
      /** Whose claim link led here. */
      requestId: string | null;
    }
  /** Wrong, used, expired, foreign. */
  | { is: 'bad' };
export type Confirmed =
  | { is: 'done'; name: string; committee: string }
  /** Not theirs to confirm, or nothing waits. */
  | { is: 'refused' };

/** Invitations and confirmations. Each is done once under its effect's id; a redo answers the same. */
export interface Invitations {
  use(
    secret: { code: string } | { token: string },
    key: ConversationKey,
    effectId: string,
    now: Date,
  ): Promise<UsedCode>;
  confirm(membershipId: string, by: ConversationKey, accept: boolean, effectId: string, now: Date): Promise<Confirmed>;
  /** Somebody tried too many: coordinators hear of it. */
  wrongCodes(effectId: string, now: Date): Promise<void>;
}

/** How and when somebody wants to be told. */
export interface Reach extends Membership {
  readonly quietHours: QuietHours | null;
  readonly notify: { readonly messenger: boolean; readonly mail: boolean };
}
/** Times of day, over midnight too, in the committee's time zone. */
export interface QuietHours {
  readonly from: string;
  readonly to: string;
}

export interface PeopleStore {
  byKey(key: ConversationKey): Promise<Person | null>;
  byIds(ids: readonly string[]): Promise<ReadonlyMap<string, Person>>;
  /** All memberships of one person, whatever their state. */
  membershipsOf(personId: string): Promise<readonly Reach[]>;
  /** All memberships in these committees, whatever their state. */
  membershipsIn(committeeIds: readonly string[]): Promise<readonly Reach[]>;
  speak(personId: string, language: Language): Promise<void>;
  /** From now until then; null ends a leave. */
  setLeave(personId: string, from: Date, until: Date | null): Promise<void>;
  /** The page is blocked since then; null: it is not any more. */
  setBlocked(personId: string, since: Date | null): Promise<void>;
}

// ============ requests ============

/** A request with what decisions about it need: no word, no identity. */
export interface Case {
  readonly facts: RequestFacts;
  readonly university: string | null;
  readonly topic: string | null;
  readonly language: Language;
  readonly committee: CommitteeTimes;
  /** Of its committee and of the national coordination. */
  readonly memberships: readonly Reach[];
  /** Nobody could read it when it was sent: its words were not stored. */
  readonly isEmpty: boolean;
  readonly todo: readonly CaseChange[];
}

/** What a change leaves to be done. `id` leads back to nobody. */
export interface CaseChange {
  readonly id: string;
  readonly at: Date;
  readonly type: string;
  readonly actor: 'student' | 'member' | 'bot';
  readonly actorId: string | null;
  readonly from: string;
  readonly to: string;
  readonly consequences: readonly Extract<Decision, { do: 'change' }>['then'][number][];
}
export interface CaseEvent {
  id: string;
  requestId: string;
  actor: 'student' | 'member' | 'bot';
  actorId: string | null;
  type: string;
  at: Date;
}

/** What was decided under an id, as it stays on the request: a redo reads it instead of deciding again. */
export type Settled =
  | { do: 'change'; type: string }
  | { do: 'nothing' }
  | { do: 'refuse'; why: Extract<Decision, { do: 'refuse' }>['why'] };
export interface Who {
  actor: CaseChange['actor'];
  actorId: string | null;
}

export interface CaseStore {
  /** A name for something under `id` that does not lead back to whose turn it was. */
  alias(id: string): string;
  read(requestId: string): Promise<Case | null>;
  isStudentOf(requestId: string, key: ConversationKey): Promise<boolean>;
  /** The student's conversation; null when it was forgotten. */
  studentOf(requestId: string): Promise<ConversationKey | null>;
  /**
   * One conditional write: the decision, its result under `id`, and what follows from it. Read again and decided again until
   * it stands. Null when there is no such request.
   */
  change(
    requestId: string,
    id: string,
    who: Who,
    decide: (found: Case) => Decision,
    now: Date,
  ): Promise<{ settled: Settled; found: Case } | null>;
  /** Writes the change's event and takes it off the list. */
  settle(requestId: string, change: CaseChange): Promise<void>;
  record(event: CaseEvent): Promise<void>;
  /** A safety card was shown, or more was said. */
  note(requestId: string, what: { safety: true } | { lastStudentAt: Date }): Promise<void>;
  /** Requests with something left to do since before then. */
  unsettled(before: Date, limit: number): Promise<readonly string[]>;
  /** Requests with a time that has come. */
  due(now: Date, limit: number): Promise<readonly string[]>;
  /** Requests that somebody holds, or is to have first. */
  inHands(): Promise<readonly Case[]>;
  heldBy(personId: string): Promise<readonly Case[]>;
  /** Free for anybody of these committees, oldest first. */
  free(committeeIds: readonly string[]): Promise<readonly Case[]>;
}

// ============ words ============

/** `kept`: goes with the request. `waiting`: for whoever comes to hold it. `held`: its writer does not hold the request. */
export const WORDS_STATES = ['kept', 'waiting', 'held', 'sent', 'withdrawn'] as const;
export type WordsState = (typeof WORDS_STATES)[number];

export interface WordsRow {
  id: string;
  requestId: string;
  dir: 'in' | 'out';
  /** Student id or person id. */
  authorId: string;
  name: string | null;
  state: WordsState;
  text: string | null;
  file: { id: string; type: FileType; isKept: boolean } | null;
  toldTo: string | null;
  toldAs: 'words' | 'history' | null;
  delivery: { state: DeliveryState; code: string | null; at: Date } | null;
  at: Date;
}
/** `mailing`: an e-mail is under way with them. */
export const DELIVERY_STATES = ['delivered', 'refused', 'held', 'mailing', 'mailed'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** Who writes: the student of the request, or a member by person id. */
export type Writer = { is: 'student'; key: ConversationKey } | { is: 'member'; key: ConversationKey; personId: string };

export interface WordsStore {
  /** Stores parts once each; those there already stay. */
  keep(
    requestId: string,
    writer: Writer,
    parts: readonly SpokenPart[],
    state: WordsState,
    now: Date,
  ): Promise<readonly WordsRow[]>;
  /** Messages that came under this `mid`, by their own writer. */
  ofMid(requestId: string, writer: Writer, mid: string): Promise<readonly WordsRow[]>;
  read(messageId: string): Promise<WordsRow | null>;
  /** Takes the place of the earlier text, under the same id: whoever has not seen it yet sees only this. */
  edit(messageId: string, text: string): Promise<void>;
  /** Words of the student that nobody was told of. */
  waiting(requestId: string): Promise<readonly WordsRow[]>;
  /** All that a holder may read, oldest first: without addresses, held words and what was taken back. */
  history(requestId: string): Promise<readonly WordsRow[]>;
  /** Words held for their writer. */
  heldOf(requestId: string, personId: string): Promise<readonly WordsRow[]>;
  /** From `waiting` or `held` to `sent`, for this reader; false when they are not there any more or went to somebody else. */
  send(messageId: string, to: string): Promise<boolean>;
  /** That reader was told. Until then they are found again among what waits or is held. */
  sent(messageId: string, to: string): Promise<void>;
  /** What waits goes to its new reader as history. */
  sendWaiting(requestId: string, to: string): Promise<void>;
  /** Deletes their words and files; the rows stay. */
  withdraw(rows: readonly WordsRow[], writer: Writer): Promise<void>;
  /** Those of them that are this writer's and held. */
  heldAmong(personId: string, messageIds: readonly string[]): Promise<readonly WordsRow[]>;
  /** The student gave an address for late answers. */
  hasAddress(requestId: string): Promise<boolean>;
  deliver(messageId: string, delivery: { state: DeliveryState; code: string | null }, now: Date): Promise<void>;
  /** For an e-mail: from here on they do not leave in Messenger. False when they did, or another e-mail has them. */
  takeForMail(messageId: string, mailId: string, now: Date): Promise<boolean>;
  /** The e-mail did not go. `missed`: meanwhile they should have left in Messenger. */
  giveBack(messageId: string, mailId: string, now: Date): Promise<{ missed: boolean }>;
  /** They should have left in Messenger while an e-mail had them. */
  miss(messageId: string): Promise<void>;
  /** The bytes of a kept file; null when it is not there. */
  file(fileId: string): Promise<FileToSend | null>;
}

export type { Act, Role };

import type { Destination, Membership } from '../committees/readers.ts';
import type { FileType, ForwardedRequest, SpokenPart } from '../conversation/effect.ts';
import type { ConversationKey } from '../ids.ts';

/** A request as it was stored: where it goes was decided in that one write. */
export interface StoredRequest {
  id: string;
  studentId: string;
  /** The final one. */
  code: string;
  committeeId: string;
  destination: Destination['to'];
  /** Members who get a letter. */
  sentTo: readonly string[];
}

export interface RequestStore {
  /** Stores it once; of two attempts the first stands and is returned. Takes another code when the proposed one is in use. */
  create(request: ForwardedRequest, key: ConversationKey, destination: Destination, now: Date): Promise<StoredRequest>;
  /** Stores the personal answers, sealed; those already there stay. */
  keepWords(request: ForwardedRequest, stored: StoredRequest, now: Date): Promise<void>;
  /** Stores further words of its own student while it is open; false when there is no such request (any more). */
  addWords(requestId: string, key: ConversationKey, words: readonly SpokenPart[], now: Date): Promise<boolean>;
}

/** Which of these committees are active, and all their memberships. */
export type FindCommittees = (
  ids: readonly string[],
) => Promise<{ active: ReadonlySet<string>; memberships: readonly Membership[] }>;

/** `refused`: it will never come. Rejects when it must be tried again. */
export type FetchedFile =
  | { result: 'fetched'; bytes: Buffer; contentType: string }
  | { result: 'refused'; reason: 'gone' | 'too_big' | 'not_allowed' };
/** Only from Meta's content hosts, with a limit of bytes and time. */
export type FetchFile = (url: string) => Promise<FetchedFile>;

export interface KeptFile {
  id: string;
  key: ConversationKey;
  type: FileType;
}
export interface FileStore {
  /** Whether the file was dealt with: kept, or given up. */
  has(fileId: string): Promise<boolean>;
  keep(file: KeptFile, fetched: FetchedFile, now: Date): Promise<void>;
  /** Deletes files of this person. */
  drop(key: ConversationKey, fileIds: readonly string[]): Promise<void>;
}

import type { Language } from '../flows/model.ts';
import type { DeskAsk, Relayed, RelayWords, StudentAct } from './casework.ts';
import type { Letter } from './letter.ts';

/** What the pure core wants done. Carried out after the turn is committed, in order, each once (outbox). */
export type Effect =
  | { do: 'say'; letter: Letter }
  /** Store the request, decide its committee (or nobody) once, write letters to members. Answers come later as `routed`. */
  | { do: 'forward'; request: ForwardedRequest }
  /** A student's further words to a request that was sent. */
  | { do: 'add_to_request'; requestId: string; words: readonly SpokenPart[] }
  /** Words for the other side of a request: stored, then told to whom they are for (or the writer hears why not). */
  | { do: 'relay'; relay: RelayWords }
  /** A member asks for, or does, something: answered as `heard.desk`. */
  | { do: 'desk'; ask: DeskAsk }
  /** The student does something with the own request: answered as `heard.news`. */
  | { do: 'act'; requestId: string; act: StudentAct }
  /** A mentor's words that cannot go now: kept, the mentor is told since when, an e-mail goes where the student gave an address. */
  | { do: 'hold_words'; relayed: Relayed; sinceMs: number }
  /** Words of a student for a member whose window is shut: an e-mail without content calls. */
  | { do: 'call_member'; relayed: Relayed; sinceMs: number }
  /** The safety card was shown while a request is open, or a document was kept back: its holder is told that, nothing else. */
  | { do: 'tell_holder'; requestId: string; what: 'safety_card_shown' | 'document_kept_back' | 'attachment_lost' }
  /** Fetch a file once, after consent, and keep it sealed. */
  | { do: 'keep_file'; fileId: string; url: string; type: FileType }
  | { do: 'drop_files'; fileIds: readonly string[] }
  /** Erase everything about this person; the farewell is sent afterwards. */
  | { do: 'erase'; farewell: Letter }
  /** Somebody's answer was not understood: counted, without a word of it. */
  | { do: 'count_missed'; question: string; language: Language | 'unknown' }
  | { do: 'alarm'; code: string };

export type FileType = 'image' | 'voice' | 'video' | 'file';

/** Exactly what the confirmed review showed. */
export interface ForwardedRequest {
  requestId: string;
  /** What members call the student, e.g. `7F3A`. */
  code: string;
  kind: 'support' | 'join';
  /** Committee the rules chose; `national` for "another university" and "I don't know". */
  committee: string;
  university: string | null;
  topic: string | null;
  language: Language;
  consent: { at: Date; textHash: string; language: Language };
  /** Not personal, by `save` name. */
  answers: Readonly<Record<string, string>>;
  /** Personal, by `save` name: sealed before anything is written. */
  personal: Readonly<Record<string, readonly SpokenPart[]>>;
}

/** One message of a person: words, or a file that was kept. */
export type SpokenPart =
  | { kind: 'text'; mid: string; text: string }
  | { kind: 'file'; mid: string; type: FileType; fileId: string };

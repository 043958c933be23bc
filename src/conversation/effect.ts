import type { Language } from '../flows/model.ts';
import type { Letter } from './letter.ts';

/** What the pure core wants done. Carried out after the turn is committed, in order, each once (outbox). */
export type Effect =
  | { do: 'say'; letter: Letter }
  /** Store the request, decide its committee (or nobody) once, write letters to members. Answers come later as `routed`. */
  | { do: 'forward'; request: ForwardedRequest }
  /** A student's further words to a request that was sent. */
  | { do: 'add_to_request'; requestId: string; words: readonly SpokenPart[] }
  /** Fetch a file once, after consent, and keep it sealed. */
  | { do: 'keep_file'; fileId: string; url: string; type: 'image' | 'voice' | 'video' | 'file' }
  | { do: 'drop_files'; fileIds: readonly string[] }
  /** Erase everything about this person; the farewell is sent afterwards. */
  | { do: 'erase'; farewell: Letter }
  | { do: 'alarm'; code: string };

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
  | { kind: 'file'; mid: string; type: 'image' | 'voice' | 'video' | 'file'; fileId: string };

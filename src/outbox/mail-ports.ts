import type { Routed } from '../conversation/heard.ts';
import type { ConversationKey } from '../ids.ts';

/** `accepted`: the mail server has it, what follows from that is not finished. All but the first two are ends. */
export const MAIL_STATES = ['waiting', 'accepted', 'sent', 'refused', 'dead', 'withdrawn'] as const;
export type MailState = (typeof MAIL_STATES)[number];

/** One e-mail to one person, ready for the wire. */
export interface Mail {
  /** Stable over retries; becomes the Message-ID. */
  id: string;
  to: string;
  subject: string;
  text: string;
  html: string;
}

/** What the mail server said. `code` is its reply code or a network code, never a text. */
export type MailResult =
  | { result: 'accepted' }
  /** This address or this letter will never be taken. */
  | { result: 'refused'; code: string }
  /** Nobody is to blame, or the settings are (then `alarm`): again later. */
  | { result: 'later'; code: string; alarm: boolean };
/** Hands one letter to the mail server. Never rejects. */
export type SendMail = (mail: Mail) => Promise<MailResult>;

/** Tells whoever runs the bot. Facts are codes, ids and numbers. Never rejects. */
export type RaiseAlarm = (code: string, facts: Readonly<Record<string, string | number>>) => Promise<void>;

export interface NewLetter {
  id: string;
  effectId: string;
  requestId: string;
  personId: string;
}
export interface LetterRow extends NewLetter {
  state: MailState;
  tries: number;
  createdAt: Date;
}

/** What a committee letter may say about a request: nothing a student wrote. */
export interface LetterFacts {
  kind: 'support' | 'join';
  destination: 'committee' | 'redirected';
  code: string;
  university: string | null;
  topic: string | null;
  studentLanguage: string;
}
export interface OpenedLetter {
  messageId: string;
  to: string;
  readerLanguage: string;
  facts: LetterFacts;
}

export interface MailStore {
  /** Stores those that are not there yet. */
  queue(letters: readonly NewLetter[], now: Date): Promise<void>;
  /** Letters whose time has come, oldest first. */
  due(now: Date, limit: number): Promise<readonly LetterRow[]>;
  /**
   * Read just before a letter leaves. `gone`: its row was deleted, say nothing of it any more. `not_for_them`: this person may
   * not read the request, or nobody may any more.
   */
  open(row: LetterRow, now: Date): Promise<OpenedLetter | 'gone' | 'not_for_them'>;
  postpone(id: string, reason: string, nextAt: Date): Promise<void>;
  /** The server has it. False when the row was deleted meanwhile: then nothing may follow. */
  accept(id: string, now: Date): Promise<boolean>;
  end(id: string, as: 'sent' | 'refused' | 'dead' | 'withdrawn', reason: string | null): Promise<void>;
  /** People whose letter was taken or may still be, and the languages they answer in. */
  reach(letter: Pick<NewLetter, 'effectId' | 'requestId'>): Promise<{ reached: number; languages: readonly string[] }>;
  /** A letter that ended without being taken, from the start. False when there is none. */
  again(id: string, now: Date): Promise<boolean>;
}

export interface LetterRequest {
  key: ConversationKey;
  state: string;
  code: string;
  committee: string;
  result: Extract<Routed['result'], 'delivered' | 'redirected'>;
}
/** What the mail loop needs of requests. */
export interface LetterRequests {
  /** Null when it was erased. */
  forLetters(requestId: string): Promise<LetterRequest | null>;
  /** new -> forwarded, with its event; nothing when it has moved on already. */
  markForwarded(requestId: string, now: Date): Promise<void>;
}
export type BuryMail = (dead: {
  id: string;
  key: ConversationKey | null;
  what: 'mail';
  code: string;
  at: Date;
  body: unknown;
}) => Promise<void>;

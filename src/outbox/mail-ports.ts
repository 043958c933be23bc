import { REQUEST_LETTERS, type RequestLetter } from '../committees/acts.ts';
import type { Role } from '../committees/readers.ts';
import type { Routed } from '../conversation/heard.ts';
import type { ConversationKey } from '../ids.ts';

/** What an e-mail is for. All but `reply` go to members. */
export const LETTER_KINDS = [
  ...REQUEST_LETTERS,
  /** To the holder, whose Messenger window is shut: the student wrote. At most one an hour; a link opens the chat. */
  'words_waiting',
  /** To the holder: the student saw the card for emergencies. */
  'safety',
  /** A mentor's words to the student's own address. `about`: the message. */
  'reply',
  /** A code, and a link that needs none. `about`: the invite. */
  'invitation',
  /** To coordinators: somebody used a code and waits for a yes. `about`: the membership. */
  'pending_member',
  /** To coordinators: somebody tries codes. */
  'wrong_codes',
  /** To coordinators: a member's address is refused. `about`: the member's person id. */
  'mail_refused',
  /** To coordinators, once a day. `about`: the day, as `2026-11-24`. */
  'digest',
] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

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

/** A letter to be written when it leaves: ids only, derived from what it follows from, so that queueing twice is harmless. */
export interface NewLetter {
  id: string;
  kind: LetterKind;
  /** What it follows from: an effect, a change of a request, a day. */
  effectId: string;
  /** Null for what is about no request. */
  requestId: string | null;
  /** Who gets it; null for the request's student, who gets only `reply`. */
  personId: string | null;
  /** The committee it is about; left out where the request says it. */
  committeeId?: string;
  /** What else it is about; each kind says what. */
  about?: string;
}
export interface LetterRow {
  id: string;
  kind: LetterKind;
  effectId: string;
  requestId: string | null;
  personId: string | null;
  committeeId: string | null;
  about: string | null;
  state: MailState;
  tries: number;
  createdAt: Date;
}

/** What a letter about a request may say of it: nothing a student wrote. */
export interface LetterFacts {
  kind: 'support' | 'join';
  destination: 'committee' | 'redirected';
  code: string;
  university: string | null;
  topic: string | null;
  studentLanguage: string;
  /** The student asks for a mentor of another origin. */
  otherOrigin: boolean;
}

/** What coordinators have to look at, in numbers. */
export interface DigestCounts {
  open: number;
  unclaimed: number;
  /** Longer without a person's answer than the committee's settings allow. */
  overdue: number;
  /** Members whose address is refused. */
  refusedMail: number;
  /** Members who blocked the page in Messenger: they only get e-mails. */
  blocked: number;
  /** Used codes that wait for a coordinator's yes. */
  pending: number;
}

/** What one letter says, read as it leaves. */
export type LetterContent =
  /** `token` opens the claim page. */
  | { kind: RequestLetter; facts: LetterFacts; token: string }
  | { kind: 'words_waiting' | 'safety'; requestId: string; code: string }
  /** `more`: there is also a file, which waits in Messenger. */
  | { kind: 'reply'; code: string; university: string | null; words: string; more: boolean }
  | { kind: 'invitation'; committee: string; role: Role; code: string; token: string }
  | { kind: 'pending_member'; committee: string; role: Role; name: string }
  | { kind: 'wrong_codes'; committee: string }
  | { kind: 'mail_refused'; committee: string; name: string }
  | { kind: 'digest'; committee: string; date: string; counts: DigestCounts };
export interface OpenedLetter {
  messageId: string;
  to: string;
  readerLanguage: string;
  content: LetterContent;
}

/** A code that was sent by e-mail, as long as it may be used; kept by whoever makes invitations. */
export type OpenInvitation = (
  inviteId: string,
  now: Date,
) => Promise<{ personId: string; committeeId: string; role: Role; code: string; token: string } | null>;

/** A mentor's words on their way to a student's own address; kept by the requests room. */
export interface Replies {
  /**
   * Takes the words for this letter, just before they leave: until `ended` they do not leave in Messenger too. Again for
   * the same letter: the same answer. Null: taken back, erased, delivered in Messenger meanwhile.
   */
  take(reply: Reply, now: Date): Promise<{ words: string; more: boolean } | null>;
  /** `accepted`: delivered, the writer hears `mailed`. `later`: free again for Messenger. `refused`: so, and never by e-mail. */
  ended(reply: Reply, as: 'accepted' | 'later' | 'refused', now: Date): Promise<void>;
}
export interface Reply {
  mailId: string;
  requestId: string;
  messageId: string;
}

/** Where a link of an e-mail leads: for whom it was made, and about what. Says nothing of what this person may do. */
export interface ClaimLink {
  requestId: string;
  personId: string;
  mailId: string;
}

export interface MailStore {
  /** Stores those that are not there yet. A member is called to waiting words at most once an hour for each request. */
  queue(letters: readonly NewLetter[], now: Date): Promise<void>;
  /** Letters whose time has come, oldest first. */
  due(now: Date, limit: number): Promise<readonly LetterRow[]>;
  /**
   * Read just before a letter leaves. `gone`: its row was deleted, say nothing of it any more. `not_for_them`: this person may
   * not read it any more, nobody may, or it is not true any more.
   */
  open(row: LetterRow, now: Date): Promise<OpenedLetter | 'gone' | 'not_for_them'>;
  postpone(id: string, reason: string, nextAt: Date): Promise<void>;
  /** The server has it. False when the row was deleted meanwhile: then nothing may follow. */
  accept(id: string, now: Date): Promise<boolean>;
  end(id: string, as: 'sent' | 'refused' | 'dead' | 'withdrawn', reason: string | null): Promise<void>;
  /** People whose letter was taken or may still be, and the languages they answer in. */
  reach(letter: { effectId: string; requestId: string }): Promise<{ reached: number; languages: readonly string[] }>;
  /** A letter that ended without being taken, from the start. False when there is none. */
  again(id: string, now: Date): Promise<boolean>;
  /** The coordinators of this letter's reader hear that the address is refused, once a day. */
  sayRefused(row: LetterRow, now: Date): Promise<void>;
  /** Null: unknown, or over; its letter was never sent, or its request was erased. */
  findLink(token: string, now: Date): Promise<ClaimLink | null>;
}

export interface LetterRequest {
  key: ConversationKey;
  state: string;
  code: string;
  committee: string;
  result: Extract<Routed['result'], 'delivered' | 'redirected'>;
  /** When its committee works, where it has told us. */
  hours: { days: readonly string[]; from: string; to: string } | null;
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

import type { MemberAct, NoticeKind, Outcome, Refusal, StudentAct } from '../committees/acts.ts';
import type { RequestState } from '../committees/lifecycle.ts';
import type { Role } from '../committees/readers.ts';
import type { Language } from '../flows/model.ts';
import type { ConversationKey } from '../ids.ts';
import type { FileType, SpokenPart } from './effect.ts';

/** What a member sees of a request before taking it: no word and no identity of the student. */
export interface RequestCard {
  requestId: string;
  code: string;
  kind: 'support' | 'join';
  committee: string;
  university: string | null;
  topic: string | null;
  /** The student's language. */
  language: Language;
  state: RequestState;
  /** `you`, nobody, or somebody's first name. */
  holder: { is: 'you' } | { is: 'nobody' } | { is: 'other'; name: string };
  otherOrigin: boolean;
  createdMs: number;
  /** The student's last words; newer than the holder's: somebody waits. */
  lastStudentMs: number;
  waitsForMentor: boolean;
  /** What the one access function lets this person do with it now. */
  may: readonly MemberAct['kind'][];
}

/** One committee in which a person is, as it was when it was told. Never the source of access. */
export interface MembershipView {
  membershipId: string;
  committee: string;
  role: Role;
  status: 'pending' | 'active';
}

/** What somebody asks as a member; carried out by `requests/`, answered as `heard.desk`. */
export type DeskAsk =
  | { ask: 'use_code'; secret: { code: string } | { token: string } }
  /** The fifth wrong code in 15 minutes: coordinators are told. */
  | { ask: 'too_many_codes' }
  | { ask: 'mine' }
  | { ask: 'free' }
  /** Choose a request to write to, or look at its card. */
  | { ask: 'open'; requestId: string }
  | { ask: 'act'; requestId: string; act: MemberAct }
  /** From now until then no offers, and what is held goes back; null ends it. */
  | { ask: 'pause'; untilMs: number | null }
  | { ask: 'confirm'; membershipId: string; accept: boolean }
  /** Words that were held because somebody else has the request: not to be sent. */
  | { ask: 'drop_held'; messageIds: readonly string[] }
  | { ask: 'speak'; language: Language };

export type DeskAnswer =
  | {
      answer: 'joined';
      name: string;
      language: Language;
      memberships: readonly MembershipView[];
      offered: RequestCard | null;
    }
  /** Wrong, used, expired, foreign: one answer for all. */
  | { answer: 'bad_code' }
  /** No membership (any more): nothing is shown. */
  | { answer: 'not_member' }
  | { answer: 'list'; which: 'mine' | 'free'; requests: readonly RequestCard[]; more: number }
  | { answer: 'opened'; request: RequestCard }
  /** `words`: what the new holder may now read, oldest first. */
  | {
      answer: 'acted';
      act: MemberAct['kind'];
      outcome: Outcome | null;
      request: RequestCard;
      words: readonly Relayed[];
      /** Done on a page, while this person may be writing to somebody else here. */
      onPage?: true;
    }
  /** `request`: only where the person may know of it. */
  | {
      answer: 'refused';
      act: MemberAct['kind'] | 'open' | 'relay' | 'confirm';
      why: Refusal;
      request: RequestCard | null;
    }
  /** "X has this: take over?" The words wait under these ids. */
  | { answer: 'held'; request: RequestCard; messageIds: readonly string[] }
  | { answer: 'paused'; untilMs: number | null; returned: readonly string[] }
  | { answer: 'confirmed'; name: string; committee: string; accept: boolean }
  | { answer: 'spoken'; language: Language };

/** What a member is told unasked. */
export type Notice =
  | { notice: NoticeKind; request: RequestCard; by: string | null }
  /** Erased by the student: only the code is left, and soon nothing. */
  | { notice: 'withdrawn'; requestId: string; code: string }
  /** Somebody used a code and waits for a coordinator's yes. */
  | { notice: 'pending_member'; membershipId: string; name: string; committee: string; role: Role }
  | { notice: 'membership'; name: string; language: Language; memberships: readonly MembershipView[] }
  | { notice: 'safety_card_shown'; requestId: string; code: string }
  | { notice: 'document_kept_back'; requestId: string; code: string }
  /** The student sent something that Messenger does not hand over, or that is no file. */
  | { notice: 'attachment_lost'; requestId: string; code: string }
  | { notice: 'wrong_codes' };

/** One message of the other side. A text over one letter's length is cut where `cuts` say (UTF-16 units, ends with its length). */
export interface Relayed {
  messageId: string;
  requestId: string;
  code: string;
  /** `history`: what was said before this person held the request. */
  from: 'student' | 'mentor' | 'history_student' | 'history_mentor';
  change: 'new' | 'edited' | 'unsent';
  part: /** `from`: as far as that it has been shown. */
    | { kind: 'text'; cuts: readonly number[]; from?: number }
    | { kind: 'file'; type: FileType; fileId: string }
    /** It could not be fetched, or Messenger does not carry it. */
    | { kind: 'lost'; type: FileType | 'unknown' };
  university: string | null;
  /** Whose words these are: told what became of them. Null: nobody needs to be. */
  writer: ConversationKey | null;
  writtenMs: number;
}

/** What became of one message, told to its writer. */
export interface Delivery {
  messageId: string;
  requestId: string;
  code: string;
  to: 'student' | 'mentor';
  outcome:
    | { is: 'delivered' }
    /** The other side's window is shut since then; it goes when they write, or (`mailed`) an e-mail calls them. */
    | { is: 'held'; sinceMs: number; mailed: boolean }
    /** Sent by e-mail instead. */
    | { is: 'mailed' }
    /** Nobody holds the request: the words wait with it. */
    | { is: 'waiting' }
    /** Graph's code behind a plain reason. */
    | { is: 'refused'; why: 'blocked' | 'gone' | 'too_late' | 'other'; code: string };
}

/** Where a letter takes words of the other side from, as it leaves. */
export interface WordsRef {
  messageId: string;
  requestId: string;
  /** UTF-16 units of the stored text; null for a file or for no words at all. */
  range: readonly [from: number, to: number] | null;
  fileId: string | null;
  writer: ConversationKey | null;
  /** Tells the writer: true for the last letter of a message. */
  reports: boolean;
}

/** Words of this person for the other side of a request. `change: unsent` has no words, only their `mid`. */
export interface RelayWords {
  requestId: string;
  from: 'student' | 'member';
  change: 'new' | 'edited' | 'unsent';
  words: readonly SpokenPart[];
  /** The message that was edited or taken back. */
  of: string | null;
}

export type { MemberAct, StudentAct };

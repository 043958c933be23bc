import type { RequestState } from './lifecycle.ts';
import type { Readable, RequestKind } from './readers.ts';

/** How a request ended, as the member who ends it says. The last three are for wishes to take part. */
export const OUTCOMES = ['solved', 'signposted', 'no_answer', 'accepted', 'declined', 'waitlist'] as const;
export type Outcome = (typeof OUTCOMES)[number];
export const RATINGS = ['good', 'so_so', 'bad'] as const;
export type Rating = (typeof RATINGS)[number];

/** What a member may do with a request. `declares`: says to be of another origin, where the student asks for that. */
export type MemberAct =
  | { kind: 'claim'; declares?: true }
  | { kind: 'take_over'; declares?: true }
  /** The first words to the student are on their way. */
  | { kind: 'first_reply' }
  | { kind: 'hand_back' }
  | { kind: 'resolve'; outcome: Outcome };

/** What a student may do with the own request. */
export type StudentAct =
  | { kind: 'resolve' }
  /** More to say after it was resolved or closed. */
  | { kind: 'reopen' }
  | { kind: 'cancel' }
  | { kind: 'another_mentor'; otherOrigin: boolean }
  /** Goes past the committee to the national coordination. */
  | { kind: 'report' }
  | { kind: 'rate'; rating: Rating }
  /** It expired; one tap sends it again. */
  | { kind: 'send_again' };

/** What time brings. Each has a time in `due`, and happens once. */
export const REQUEST_TIMERS = [
  'remind',
  'escalate',
  'coordinator',
  'return_claim',
  'warn_expiry',
  'expire',
  'offer_to_all',
  'close',
] as const;
export type RequestTimer = (typeof REQUEST_TIMERS)[number];
export type BotAct =
  | { kind: 'timer'; timer: RequestTimer }
  | { kind: 'letters_accepted' }
  /** The holder may not read it any more, or is on leave. */
  | { kind: 'holder_unavailable' };

export type Act = MemberAct | StudentAct | BotAct;
export type Actor = { is: 'member'; personId: string } | { is: 'student' } | { is: 'bot' };

/** A request as far as decisions need it: no words, no identity. Times in ms since 1970. */
export interface RequestFacts extends Readable {
  readonly id: string;
  readonly code: string;
  readonly kind: RequestKind;
  readonly committeeId: string;
  readonly state: RequestState;
  readonly holderId: string | null;
  /** Members whom the student does not want any more: they read nothing of it. */
  readonly notFor: readonly string[];
  /** After reopening: the same mentor first, until then. */
  readonly preferred: { readonly personId: string; readonly untilMs: number } | null;
  /** The student asks for a mentor of another origin; which, nobody stores. */
  readonly otherOrigin: boolean;
  /** How often it came back unanswered; the third time goes to the coordinators. */
  readonly returns: number;
  readonly createdMs: number;
  readonly claimedMs: number | null;
  /** Written once. */
  readonly firstReplyMs: number | null;
  readonly resolvedMs: number | null;
  readonly lastStudentMs: number;
  readonly outcome: Outcome | null;
  readonly rating: Rating | null;
  /** A safety card was shown to the student: no rating. */
  readonly safety: boolean;
  readonly due: Readonly<Partial<Record<RequestTimer, number>>>;
}

/** What a decision changes. */
export type RequestPatch = Partial<Omit<RequestFacts, 'id' | 'code' | 'kind' | 'createdMs'>>;

/** What the student hears. `by: 'you'`: the answer to an own act. */
export type RequestNews =
  | { news: 'claimed' }
  | { news: 'taken_over' }
  /** Nobody holds it any more; it is open to all again. */
  | { news: 'returned' }
  | { news: 'resolved'; by: 'you' | 'mentor'; outcome: Outcome; mayRate: boolean }
  | { news: 'reopened' }
  | { news: 'closed' }
  | { news: 'expired' }
  | { news: 'cancelled' }
  | { news: 'another_mentor' }
  | { news: 'reported' }
  | { news: 'rated' }
  | { news: 'sent_again' }
  /** The act came too late, or does not fit what the request is now. */
  | { news: 'refused'; act: StudentAct['kind']; state: RequestState };

/** What a member hears about a request, in Messenger; the card's facts are read when it is told. */
export const NOTICES = [
  'offered',
  'offered_again',
  'reminder',
  'escalated',
  'taken',
  'taken_over',
  'came_back_unanswered',
  'handed_back',
  'not_yours_any_more',
  'resolved_by_student',
  'cancelled',
  'reopened',
  'reported',
  'expires_soon',
] as const;
export type NoticeKind = (typeof NOTICES)[number];

/** E-mails about a request. Each is checked again when it leaves. */
export const REQUEST_LETTERS = [
  'new',
  'again',
  'reminder',
  'escalated',
  'coordinator',
  'expires_soon',
  'reported',
] as const;
export type RequestLetter = (typeof REQUEST_LETTERS)[number];

/** `readers`: whoever may read it when it is told. */
export type Audience =
  | { who: 'readers'; except: readonly string[] }
  | { who: 'coordinators' }
  | { who: 'national' }
  | { who: 'person'; personId: string };

/** What follows from a change: written in the same write, carried out afterwards, each once. */
export type Consequence =
  | { tell: 'student'; news: RequestNews }
  | { tell: 'members'; notice: NoticeKind; to: Audience }
  | { letter: RequestLetter; to: Audience };

/** Why an act is refused. `not_yours`: also for what the person may not even know of. */
export const REFUSALS = [
  'not_yours',
  'taken',
  'held',
  'needs_declaration',
  'reserved',
  /** Members on leave hold nothing. */
  'on_leave',
  'wrong_state',
  'nothing',
] as const;
export type Refusal = (typeof REFUSALS)[number];

/** `type` names the event; what happened, never a text. */
export type Decision =
  | { do: 'change'; type: string; set: RequestPatch; then: readonly Consequence[] }
  /** It is as the act wants it already: a second tap. */
  | { do: 'nothing' }
  | { do: 'refuse'; why: Refusal };

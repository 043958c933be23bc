import type { Outcome } from '../committees/acts.ts';
import type { Address, AskStep, EmergencyKind, Language } from '../flows/model.ts';
import type { MembershipView, Notice, Relayed } from './casework.ts';
import type { SpokenPart } from './effect.ts';
import type { Heard, Timer } from './heard.ts';
import type { Words } from './letter.ts';

/** Rises when a state has a shape that an older bot could not read. */
export const STATE_FORMAT = 2;

/** What is remembered of one person between turns. Stored sealed, as JSON. */
export interface ConversationState {
  format: typeof STATE_FORMAT | 1;
  language: Language | null;
  student: StudentHalf;
  /** Null for who is in no committee. */
  member: MemberHalf | null;
  /** Which half a plain message belongs to. */
  mode: 'student' | 'member';
  /** When codes were tried in vain, ms since 1970; the newest five at most. */
  codeTries: number[];
}

/** What a member's conversation remembers; access is never read from here. */
export interface MemberHalf {
  name: string;
  /** Language of what the bot says to this person as a member. */
  language: Language;
  memberships: MembershipView[];
  /** Request that plain messages go to; null: the bot asks which. */
  chosen: { requestId: string; code: string } | null;
  question: MemberQuestion | null;
  /** Cards shown lately, by request: what their buttons need. Newest last, at most 30. */
  codes: Record<string, string>;
  /** Words of students that came while the window was shut, oldest first. */
  waiting: Relayed[];
  /** Until when no offers come, ms since 1970. */
  pausedUntilMs: number | null;
  /** Messages that were relayed, by `mid`: an edit or a taking back follows them. At most 50. */
  sent: Record<string, string>;
  /** Number of the last question, for its buttons. */
  questions: number;
  /** Taken by somebody else, as this person was just told: the notice of it would say the same again. */
  lost?: string;
  /** Who waits for this coordinator's yes or no, newest last; at most 5. */
  unconfirmed?: MemberUnconfirmed[];
}

export type MemberUnconfirmed = Extract<Notice, { notice: 'pending_member' }>;

/** What the bot asks a member; the words that raised the question wait in it. */
export type MemberQuestion =
  | { kind: 'which'; id: string; words: SpokenPart[]; requestIds: string[] }
  | { kind: 'take_over'; id: string; requestId: string; messageIds: string[] }
  | { kind: 'outcome'; id: string; requestId: string }
  | { kind: 'declare'; id: string; requestId: string; act: 'claim' | 'take_over' }
  | { kind: 'pause'; id: string };

export interface StudentHalf {
  focus: Focus;
  /** What to return to, innermost last. */
  stack: Frame[];
  draft: Draft;
  /** Questions asked so far: the next question's id. */
  questions: number;
  requests: SentRequest[];
  /** Consent of a draft that was sent stays: the next request needs no second one under the same text. */
  consent: Consent | null;
  /** Why the last draft is gone, to be said honestly when the person writes again. */
  dropped: 'time' | 'stopped' | null;
  /** What the last safety card was about. */
  emergency: EmergencyKind | null;
  /** Somebody of the page answered meanwhile: the bot says that it is the bot again. */
  afterPageInbox: boolean;
  /** The language was recognised, not chosen: the next question offers to change it. */
  offerLanguage: boolean;
  /** The last button that was tapped: the same one again is a second tap of the same finger. */
  lastTap: string | null;
  /** ms since 1970 of the person's last message or tap; 0 before the first. */
  lastHeardMs: number;
  /** A mentor's words that came while the window was shut, oldest first. */
  heldReplies: Relayed[];
  /** Documents that wait for a yes before they go to the mentor; the answer to `question` is about these alone. */
  documents: { requestId: string; question: string; part: SpokenPart }[];
  /** With several requests: the one that plain words go to, until another mentor writes; null: the bot asks. */
  writesTo: string | null;
  /** A language that the person writes in, though another one was chosen: offered with the next question. */
  switchTo?: Language;
  /** Languages that were offered, and whether it was said which ones there are: once is enough. */
  offered?: (Language | 'other')[];
  /** Messages of the minute since `fromMs`; `hushed`: it was said that they are too many. */
  flood?: { fromMs: number; count: number; hushed: boolean };
  /** Structure of the flows that this state fits; `told`: the person knows that the questions have changed. */
  version?: { id: string; told: boolean };
}

/** What the next plain message is about. */
export type Focus = { kind: 'nothing' } | Question | Parked;

/** `id` stands in its buttons, so that older ones are recognised. */
export type Question =
  | {
      kind: 'step';
      id: string;
      step: Address;
      misses: number;
      group: string | null;
      page: number;
      parts: SpokenPart[];
      /** "Did you mean this?": a plain yes is the answer. */
      maybe?: string;
      /** What the person was asked, to notice that the question has changed since; null: its place is new. */
      asked?: Asked | null;
    }
  | { kind: 'sure'; id: string; misses: number; command: 'restart' | 'stop' | 'delete' }
  | { kind: 'edit'; id: string; misses: number; review: Address }
  | { kind: 'resume'; id: string; misses: number }
  /** What to do with an own request: solved, another mentor, report, cancel; `sure` asks before the last two. */
  | { kind: 'request'; id: string; misses: number; requestId: string; sure: 'cancel' | 'report' | null }
  /** The mentor says it is solved: is it? */
  | { kind: 'solved'; id: string; misses: number; requestId: string }
  | { kind: 'rating'; id: string; misses: number; requestId: string }
  /** Of another origin, or does it not matter? */
  | { kind: 'origin'; id: string; misses: number; requestId: string }
  /** May this document go to the mentor? */
  | { kind: 'document'; id: string; misses: number; requestId: string }
  /** Several requests are open: which one do these words belong to? Also: "you have one on this topic, add to it?" */
  | { kind: 'add'; id: string; misses: number; words: SpokenPart[]; requestIds: string[]; insteadOf: Address | null };

/** A question as it was put on the screen: its fingerprint, what it wants, and where the answer is saved. */
export interface Asked {
  as: string;
  wants: 'choice' | 'review' | AskStep['type'] | 'nothing';
  save?: string;
}

/** `route` is under way: other messages wait here and are taken in order afterwards. */
export interface Parked {
  kind: 'parked';
  step: Address;
  requestId: string;
  held: Heard[];
  /** The outcome came while the person was looking at something else (a safety card). */
  outcome: 'delivered' | 'redirected' | 'queued' | 'failed' | null;
}

/** `call`: go on by how the called flow ends. `visit`: return to the suspended focus. */
export type Frame = { kind: 'call'; step: Address; callee?: string } | { kind: 'visit'; focus: Focus; safety: boolean };

export interface Draft {
  /** Rises with every draft: buttons of earlier ones are old. */
  number: number;
  answers: Record<string, Answer>;
  /** Questions answered, oldest first, for `back` and for old buttons. */
  trail: Step[];
  /** Made once per draft, when it is first sent: sending twice is one request. */
  request: { id: string; code: string } | null;
  /** Put aside by `close`; offered when the person returns. */
  aside: boolean;
  /** What a first message said it is about: taken when this step is reached. */
  passes?: { step: Address; choice: string | null; understood: Words };
  /** Begun under an earlier version: what was added since is asked before sending. */
  carried?: true;
  /** Answers that no question of this version asks for, by name: they come back with a version that does. */
  setAside?: Record<string, Answer>;
}

export interface Step {
  step: Address;
  choice: string | null;
  stack: Frame[];
}

/** A choice (`choice`), words or files (`parts`), or left out by the person (`skipped`). */
export type Answer =
  | { kind: 'choice'; step: Address; choice: string; mid: string | null; list?: string }
  | { kind: 'parts'; step: Address; parts: SpokenPart[] }
  | { kind: 'skipped'; step: Address };

export interface Consent {
  /** Who was named as reader: told again, without a question, when it is somebody else. */
  readers: string;
  at: string;
  textHash: string;
  language: Language;
}

/** What the student may hear about a request that was sent; MongoDB holds the request itself. */
export interface SentRequest {
  id: string;
  code: string;
  kind: 'support' | 'join';
  university: string | null;
  topic: string | null;
  state: SentState;
  sentMs: number;
  /** A person has answered: only then a rating is asked for. */
  answered: boolean;
  /** "Nobody has taken it yet" was said. */
  toldUnclaimed: boolean;
  endedMs: number | null;
  /** How it ended, as the mentor said. */
  outcome: Outcome | null;
  /** The national coordination has it, not a university's committee. */
  national: boolean;
  /** A safety card was shown while it was open: no rating. */
  safety: boolean;
  mayRate: boolean;
  /** Something became of it that could not be said yet: its status is told at the next contact. */
  untold: boolean;
  /** Messages that went along: an edit of one of them comes too late. */
  mids: string[];
  /** Messages that were relayed: an edit or a taking back follows them. The newest 50. */
  relayed: string[];
  /** Title of the university as it was when the request left: no new version touches what was sent. */
  universityTitle?: Readonly<Partial<Record<Language, string>>>;
}

/** The first five as `forward` tells; then what became of it at the committee. */
export type SentState =
  | 'sending'
  | 'delivered'
  | 'redirected'
  | 'queued'
  | 'failed'
  | 'with_mentor'
  | 'resolved'
  | 'closed'
  | 'expired'
  | 'cancelled';

export function newState(): ConversationState {
  return {
    format: STATE_FORMAT,
    language: null,
    student: {
      focus: { kind: 'nothing' },
      stack: [],
      draft: newDraft(1),
      questions: 0,
      requests: [],
      consent: null,
      dropped: null,
      emergency: null,
      afterPageInbox: false,
      offerLanguage: false,
      lastTap: null,
      lastHeardMs: 0,
      heldReplies: [],
      documents: [],
      writesTo: null,
    },
    member: null,
    mode: 'student',
    codeTries: [],
  };
}

/** A state stored before there were members, as it is today. */
export function upToDate(state: ConversationState): ConversationState {
  if (state.format === STATE_FORMAT) return state;
  const fresh = newState();
  const requests = state.student.requests.map((request) => ({ ...newInState(), ...request }));
  return { ...fresh, ...state, format: STATE_FORMAT, student: { ...fresh.student, ...state.student, requests } };
}

/** What a request that was just sent does not have yet. */
export function newInState() {
  return {
    answered: false,
    toldUnclaimed: false,
    endedMs: null,
    outcome: null,
    national: false,
    safety: false,
    mayRate: false,
    untold: false,
    relayed: [] as string[],
  };
}

export function newDraft(number: number): Draft {
  return { number, answers: {}, trail: [], request: null, aside: false };
}

export function isQuestion(focus: Focus): focus is Question {
  return focus.kind !== 'nothing' && focus.kind !== 'parked';
}

/** Timers live beside the state, because the engine wakes up by them. */
export type Timers = readonly Timer[];

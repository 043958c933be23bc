import type { Address, EmergencyKind, Language } from '../flows/model.ts';
import type { SpokenPart } from './effect.ts';
import type { Heard, Timer } from './heard.ts';

/** Rises when stored states can no longer be read; an engine that meets a higher one leaves it alone. */
export const STATE_FORMAT = 1;

/** What is remembered of one person between turns. Stored sealed, as JSON. */
export interface ConversationState {
  format: typeof STATE_FORMAT;
  language: Language | null;
  student: StudentHalf;
}

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
}

/** What the next plain message is about. */
export type Focus = { kind: 'nothing' } | Question | Parked;

/** `id` stands in its buttons, so that older ones are recognised. */
export type Question =
  | { kind: 'step'; id: string; step: Address; misses: number; group: string | null; page: number; parts: SpokenPart[] }
  | { kind: 'sure'; id: string; misses: number; command: 'restart' | 'stop' | 'delete' }
  | { kind: 'edit'; id: string; misses: number; review: Address }
  | { kind: 'resume'; id: string; misses: number }
  /** Several requests are open: which one do these words belong to? Also: "you have one on this topic, add to it?" */
  | { kind: 'add'; id: string; misses: number; words: SpokenPart[]; requestIds: string[]; insteadOf: Address | null };

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
export type Frame = { kind: 'call'; step: Address } | { kind: 'visit'; focus: Focus; safety: boolean };

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
}

export interface Step {
  step: Address;
  choice: string | null;
  stack: Frame[];
}

/** A choice (`choice`), words or files (`parts`), or left out by the person (`skipped`). */
export type Answer =
  | { kind: 'choice'; step: Address; choice: string; mid: string | null }
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
  state: 'sending' | 'delivered' | 'redirected' | 'queued' | 'failed';
  sentMs: number;
  /** Messages that went along: an edit of one of them comes too late. */
  mids: string[];
}

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
    },
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

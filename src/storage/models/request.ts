import { type Connection, type Model, Schema } from 'mongoose';
import {
  type Consequence,
  OUTCOMES,
  type Outcome,
  RATINGS,
  type Rating,
  type Refusal,
  type RequestTimer,
} from '../../committees/acts.ts';
import { REQUEST_STATES, type RequestState } from '../../committees/lifecycle.ts';
import { STRICT } from './strict.ts';

/** A student's need at one committee. Holds no words and no identity: those lie in `messages` and elsewhere. */
export interface RequestRow {
  _id: string;
  code: string;
  studentId: string;
  committeeId: string;
  /** `nobody`: no active member anywhere could read it; its words were not stored. */
  destination: 'committee' | 'redirected' | 'nobody';
  /** Who was to get a letter when it was sent; each is checked again before the letter leaves. */
  sentTo: string[];
  kind: 'support' | 'join';
  university: string | null;
  topic: string | null;
  language: string;
  consent: { at: Date; textHash: string; language: string };
  /** Not personal, by `save` name: names an administrator chose. */
  answers: Record<string, string>;
  state: RequestState;
  holderId: string | null;
  createdAt: Date;
  forwardedAt: Date | null;
  lastStudentAt: Date;
  v: number;
  /** From here on: absent in rows that were written before committees could answer. */
  notFor?: string[];
  preferred?: { personId: string; until: Date } | null;
  otherOrigin?: boolean;
  returns?: number;
  claimedAt?: Date | null;
  firstReplyAt?: Date | null;
  resolvedAt?: Date | null;
  outcome?: Outcome | null;
  rating?: Rating | null;
  safety?: boolean;
  due?: Partial<Record<RequestTimer, Date>>;
  /** The first of `due`; null without any. */
  nextDueAt?: Date | null;
  /** What was decided lately, by what; oldest first. */
  by?: SettledRow[];
  /** What follows from changes and is not carried out yet, oldest first. */
  todo?: ChangeRow[];
}
export interface SettledRow {
  id: string;
  /** Name of the event for a change; null when nothing changed. */
  type: string | null;
  refused: Refusal | null;
}
export interface ChangeRow {
  id: string;
  at: Date;
  type: string;
  actor: 'student' | 'member' | 'bot';
  actorId: string | null;
  from: string;
  to: string;
  consequences: Consequence[];
}

const consent = new Schema(
  {
    at: { type: Date, required: true },
    textHash: { type: String, required: true },
    language: { type: String, required: true },
  },
  { _id: false, strict: 'throw' },
);

const schema = new Schema<RequestRow>(
  {
    _id: { type: String, required: true },
    code: { type: String, required: true },
    studentId: { type: String, required: true },
    committeeId: { type: String, required: true },
    destination: { type: String, enum: ['committee', 'redirected', 'nobody'], required: true },
    sentTo: { type: [String], required: true },
    kind: { type: String, enum: ['support', 'join'], required: true },
    university: { type: String, default: null },
    topic: { type: String, default: null },
    language: { type: String, required: true },
    consent: { type: consent, required: true },
    answers: { type: Schema.Types.Mixed, required: true },
    state: { type: String, enum: REQUEST_STATES, required: true },
    holderId: { type: String, default: null },
    createdAt: { type: Date, required: true },
    forwardedAt: { type: Date, default: null },
    lastStudentAt: { type: Date, required: true },
    v: { type: Number, required: true },
    notFor: { type: [String], default: undefined },
    preferred: { type: new Schema({ personId: String, until: Date }, { _id: false, strict: 'throw' }) },
    otherOrigin: { type: Boolean },
    returns: { type: Number },
    claimedAt: { type: Date },
    firstReplyAt: { type: Date },
    resolvedAt: { type: Date },
    outcome: { type: String, enum: [...OUTCOMES, null] },
    rating: { type: String, enum: [...RATINGS, null] },
    safety: { type: Boolean },
    due: { type: Schema.Types.Mixed },
    nextDueAt: { type: Date },
    by: { type: [Schema.Types.Mixed], default: undefined },
    todo: { type: [Schema.Types.Mixed], default: undefined },
  },
  STRICT,
);
schema.index({ code: 1 }, { unique: true });
schema.index({ nextDueAt: 1 }, { sparse: true });
schema.index({ 'todo.at': 1 }, { sparse: true });
schema.index({ holderId: 1, state: 1 });
// State first: the sweep asks for those in hands of all committees.
schema.index({ state: 1, committeeId: 1 });
schema.index({ studentId: 1 });

export const requestModel = (connection: Connection): Model<RequestRow> =>
  connection.model<RequestRow>('Request', schema, 'requests');

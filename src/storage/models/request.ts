import { type Connection, type Model, Schema } from 'mongoose';
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
  },
  STRICT,
);
schema.index({ code: 1 }, { unique: true });
schema.index({ committeeId: 1, state: 1 });
schema.index({ studentId: 1 });

export const requestModel = (connection: Connection): Model<RequestRow> =>
  connection.model<RequestRow>('Request', schema, 'requests');

import { type Connection, type Model, Schema } from 'mongoose';
import { LETTER_KINDS, type LetterKind, MAIL_STATES, type MailState } from '../../outbox/mail-ports.ts';
import { STRICT } from './strict.ts';

/** One letter to one person. Holds ids only: it is written when it leaves. */
export interface MailRow {
  _id: string;
  /** Left out in rows of old: `new`. */
  kind?: LetterKind;
  effectId: string;
  requestId: string | null;
  personId: string | null;
  committeeId?: string | null;
  about?: string | null;
  state: MailState;
  tries: number;
  /** Null in every state that is an end. */
  nextAt: Date | null;
  createdAt: Date;
  /** Reply code of the mail server or a network code. */
  reason: string | null;
  /** SHA-256 of the token in the letter's link; there from the moment it first leaves. */
  linkHash?: string;
  linkUntil?: Date;
  v: number;
}

const schema = new Schema<MailRow>(
  {
    _id: { type: String, required: true },
    kind: { type: String, enum: LETTER_KINDS, required: true },
    effectId: { type: String, required: true },
    requestId: { type: String, default: null },
    personId: { type: String, default: null },
    committeeId: { type: String, default: null },
    about: { type: String, default: null },
    state: { type: String, enum: MAIL_STATES, required: true },
    tries: { type: Number, required: true },
    nextAt: { type: Date, default: null },
    createdAt: { type: Date, required: true },
    reason: { type: String, default: null },
    linkHash: { type: String },
    linkUntil: { type: Date },
    v: { type: Number, required: true },
  },
  STRICT,
);
// Whole, not partial: a range of dates does not count as proof that a partial index holds all it asks for.
schema.index({ nextAt: 1 });
schema.index({ requestId: 1 });
schema.index({ personId: 1, createdAt: 1 });
schema.index({ linkHash: 1 }, { unique: true, sparse: true });

export const mailModel = (connection: Connection): Model<MailRow> => connection.model<MailRow>('Mail', schema, 'mail');

import { type Connection, type Model, Schema } from 'mongoose';
import { MAIL_STATES, type MailState } from '../../outbox/mail-ports.ts';
import { STRICT } from './strict.ts';

/** One letter to one member, `_id` is `<effect id>.<personId>`. Holds ids only: it is written when it is sent. */
export interface MailRow {
  _id: string;
  effectId: string;
  requestId: string;
  personId: string;
  state: MailState;
  tries: number;
  /** Null in every state that is an end. */
  nextAt: Date | null;
  createdAt: Date;
  /** Reply code of the mail server or a network code. */
  reason: string | null;
  v: number;
}

const schema = new Schema<MailRow>(
  {
    _id: { type: String, required: true },
    effectId: { type: String, required: true },
    requestId: { type: String, required: true },
    personId: { type: String, required: true },
    state: { type: String, enum: MAIL_STATES, required: true },
    tries: { type: Number, required: true },
    nextAt: { type: Date, default: null },
    createdAt: { type: Date, required: true },
    reason: { type: String, default: null },
    v: { type: Number, required: true },
  },
  STRICT,
);
// Whole, not partial: a range of dates does not count as proof that a partial index holds all it asks for.
schema.index({ nextAt: 1 });
schema.index({ requestId: 1 });

export const mailModel = (connection: Connection): Model<MailRow> => connection.model<MailRow>('Mail', schema, 'mail');

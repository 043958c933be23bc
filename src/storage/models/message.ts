import { type Connection, type Model, Schema } from 'mongoose';
import { DELIVERY_STATES, type DeliveryState, WORDS_STATES, type WordsState } from '../../requests/ports.ts';
import { STRICT } from './strict.ts';

/** One thing somebody said about a request. `_id` comes from the request and the part, so storing it twice is harmless. */
export interface MessageRow {
  _id: string;
  requestId: string;
  committeeId: string;
  /** `out`: a member's words for the student. */
  dir: 'in' | 'out';
  /** Who said it: student id, or person id of a member. */
  authorId: string;
  /** `save` name of the question it answers; null for what the student added later. */
  name: string | null;
  /** Place among the parts of the same answer. */
  place: number;
  /** Sealed under `<_id>:text`; null for a file, and when it was taken back. */
  text: Buffer | null;
  language: string;
  fileIds: string[];
  at: Date;
  v: number;
  /** From here on: absent in words that came with the request. */
  state?: WordsState;
  /** Person id, or the student's id: who was told of them, and how. */
  toldTo?: string | null;
  toldAs?: 'words' | 'history' | null;
  /** On its way to `toldTo`; a crash may have come between. */
  untold?: boolean;
  delivery?: { state: DeliveryState; code: string | null; at: Date } | null;
  /** They were to leave in Messenger while an e-mail was under way with them. */
  missed?: boolean;
}

const schema = new Schema<MessageRow>(
  {
    _id: { type: String, required: true },
    requestId: { type: String, required: true },
    committeeId: { type: String, required: true },
    dir: { type: String, enum: ['in', 'out'], required: true },
    authorId: { type: String, required: true },
    name: { type: String, default: null },
    place: { type: Number, required: true },
    text: { type: Buffer, default: null },
    language: { type: String, required: true },
    fileIds: { type: [String], required: true },
    at: { type: Date, required: true },
    v: { type: Number, required: true },
    state: { type: String, enum: WORDS_STATES },
    toldTo: { type: String },
    toldAs: { type: String, enum: ['words', 'history', null] },
    delivery: {
      type: new Schema(
        { state: { type: String, enum: DELIVERY_STATES }, code: String, at: Date },
        { _id: false, strict: 'throw' },
      ),
    },
    missed: { type: Boolean },
    untold: { type: Boolean },
  },
  STRICT,
);
schema.index({ requestId: 1, at: 1 });
schema.index({ authorId: 1 });

export const messageModel = (connection: Connection): Model<MessageRow> =>
  connection.model<MessageRow>('Message', schema, 'messages');

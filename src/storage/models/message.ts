import { type Connection, type Model, Schema } from 'mongoose';
import { STRICT } from './strict.ts';

/** One thing somebody said about a request. `_id` comes from the request and the part, so storing it twice is harmless. */
export interface MessageRow {
  _id: string;
  requestId: string;
  committeeId: string;
  dir: 'in';
  /** Student id of who said it. */
  authorId: string;
  /** `save` name of the question it answers; null for what the student added later. */
  name: string | null;
  /** Place among the parts of the same answer. */
  place: number;
  /** Sealed under `<_id>:text`; null for a file. */
  text: Buffer | null;
  language: string;
  fileIds: string[];
  at: Date;
  v: number;
}

const schema = new Schema<MessageRow>(
  {
    _id: { type: String, required: true },
    requestId: { type: String, required: true },
    committeeId: { type: String, required: true },
    dir: { type: String, enum: ['in'], required: true },
    authorId: { type: String, required: true },
    name: { type: String, default: null },
    place: { type: Number, required: true },
    text: { type: Buffer, default: null },
    language: { type: String, required: true },
    fileIds: { type: [String], required: true },
    at: { type: Date, required: true },
    v: { type: Number, required: true },
  },
  STRICT,
);
schema.index({ requestId: 1, at: 1 });
schema.index({ authorId: 1 });

export const messageModel = (connection: Connection): Model<MessageRow> =>
  connection.model<MessageRow>('Message', schema, 'messages');

import { type Connection, type Model, Schema } from 'mongoose';
import { STRICT } from './strict.ts';

/** What happened to a request: who, what, when; never a text. Rows are only added. */
export interface EventRow {
  _id: string;
  requestId: string;
  actorKind: 'student' | 'member' | 'bot';
  actorId: string | null;
  type: string;
  from: string | null;
  to: string | null;
  at: Date;
  v: number;
}

const schema = new Schema<EventRow>(
  {
    _id: { type: String, required: true },
    requestId: { type: String, required: true },
    actorKind: { type: String, enum: ['student', 'member', 'bot'], required: true },
    actorId: { type: String, default: null },
    type: { type: String, required: true },
    from: { type: String, default: null },
    to: { type: String, default: null },
    at: { type: Date, required: true },
    v: { type: Number, required: true },
  },
  STRICT,
);
schema.index({ requestId: 1, at: 1 });

export const eventModel = (connection: Connection): Model<EventRow> =>
  connection.model<EventRow>('Event', schema, 'events');

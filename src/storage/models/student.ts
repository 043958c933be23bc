import { type Connection, type Model, Schema } from 'mongoose';
import { STRICT } from './strict.ts';

/** The only bridge from a request's pseudonym back to a conversation. Deleting the row anonymises what is left. */
export interface StudentRow {
  _id: string;
  key: string;
  language: string;
  v: number;
}

const schema = new Schema<StudentRow>(
  {
    _id: { type: String, required: true },
    key: { type: String, required: true },
    language: { type: String, required: true },
    v: { type: Number, required: true },
  },
  STRICT,
);
schema.index({ key: 1 }, { unique: true });

export const studentModel = (connection: Connection): Model<StudentRow> =>
  connection.model<StudentRow>('Student', schema, 'students');

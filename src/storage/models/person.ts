import { type Connection, type Model, Schema } from 'mongoose';
import { STRICT } from './strict.ts';

/** Somebody of a committee. Name and address are sealed; `emailHash` finds the row without opening anything. */
export interface PersonRow {
  _id: string;
  emailHash: string;
  /** Sealed under `<_id>:email`. */
  email: Buffer;
  /** Sealed under `<_id>:name`. */
  name: Buffer;
  /** Language of what we write to this person. */
  language: string;
  /** The conversation that is this person's in Messenger; absent until an invitation was used there. */
  key?: string;
  boundAt?: Date;
  /** Since when this person's Messenger refuses us; absent: it does not. */
  blockedSince?: Date;
  v: number;
}

const schema = new Schema<PersonRow>(
  {
    _id: { type: String, required: true },
    emailHash: { type: String, required: true },
    email: { type: Buffer, required: true },
    name: { type: Buffer, required: true },
    language: { type: String, required: true },
    key: { type: String, required: false },
    boundAt: { type: Date, required: false },
    blockedSince: { type: Date, required: false },
    v: { type: Number, required: true },
  },
  STRICT,
);
schema.index({ emailHash: 1 }, { unique: true });
schema.index({ key: 1 }, { unique: true, sparse: true });

export const personModel = (connection: Connection): Model<PersonRow> =>
  connection.model<PersonRow>('Person', schema, 'people');

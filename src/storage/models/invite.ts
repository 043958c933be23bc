import { type Connection, type Model, Schema } from 'mongoose';
import { STRICT } from './strict.ts';

/**
 * An invitation, usable once. Code and token are stored as keyed hashes; sealed they lie here for the letter that carries
 * them, until the invitation is used or its time is over.
 */
export interface InviteRow {
  _id: string;
  personId: string;
  committeeId: string;
  /** What a mentor becomes by using it; a coordinator invited by whoever runs the bot needs nobody's yes. */
  grants: 'pending' | 'active';
  /** A request whose card is shown once the person has joined. */
  requestId: string | null;
  codeHash: string;
  tokenHash: string;
  /** `{ code, token }` sealed under `<_id>:secrets`. */
  secrets: Buffer | null;
  createdAt: Date;
  until: Date;
  /** Hash of the effect that used it: the same effect again gets the same answer. It names no conversation. */
  usedBy: string | null;
  usedAt: Date | null;
  v: number;
}

const schema = new Schema<InviteRow>(
  {
    _id: { type: String, required: true },
    personId: { type: String, required: true },
    committeeId: { type: String, required: true },
    grants: { type: String, enum: ['pending', 'active'], required: true },
    requestId: { type: String, default: null },
    codeHash: { type: String, required: true },
    tokenHash: { type: String, required: true },
    secrets: { type: Buffer, default: null },
    createdAt: { type: Date, required: true },
    until: { type: Date, required: true },
    usedBy: { type: String, default: null },
    usedAt: { type: Date, default: null },
    v: { type: Number, required: true },
  },
  STRICT,
);
schema.index({ codeHash: 1 }, { unique: true });
schema.index({ tokenHash: 1 }, { unique: true });
schema.index({ personId: 1, committeeId: 1 });
schema.index({ until: 1 });

export const inviteModel = (connection: Connection): Model<InviteRow> =>
  connection.model<InviteRow>('Invite', schema, 'invites');

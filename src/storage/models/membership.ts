import { type Connection, type Model, Schema } from 'mongoose';
import { MEMBERSHIP_STATES, type MembershipState, ROLES, type Role } from '../../committees/readers.ts';
import { STRICT } from './strict.ts';

/** `_id` is `<personId>.<committeeId>`, so a person is in a committee once. */
export interface MembershipRow {
  _id: string;
  personId: string;
  committeeId: string;
  role: Role;
  status: MembershipState;
  areas: string[];
  languages: string[];
  validTo: Date | null;
  v: number;
}

const schema = new Schema<MembershipRow>(
  {
    _id: { type: String, required: true },
    personId: { type: String, required: true },
    committeeId: { type: String, required: true },
    role: { type: String, enum: ROLES, required: true },
    status: { type: String, enum: MEMBERSHIP_STATES, required: true },
    areas: { type: [String], required: true },
    languages: { type: [String], required: true },
    validTo: { type: Date, default: null },
    v: { type: Number, required: true },
  },
  STRICT,
);
schema.index({ personId: 1, committeeId: 1 }, { unique: true });
schema.index({ committeeId: 1, status: 1 });

export const membershipModel = (connection: Connection): Model<MembershipRow> =>
  connection.model<MembershipRow>('Membership', schema, 'memberships');

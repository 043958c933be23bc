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
  /** Times of leave; absent: none. */
  vacation?: { from: Date; until: Date | null }[];
  /** Times of day in the committee's time zone in which nothing unasked comes in Messenger; absent: none. */
  quietHours?: { from: string; to: string } | null;
  /** How to be told; absent: both ways. */
  notify?: { messenger: boolean; mail: boolean };
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
    vacation: {
      type: [new Schema({ from: Date, until: Date }, { _id: false, strict: 'throw' })],
      default: undefined,
    },
    quietHours: { type: new Schema({ from: String, to: String }, { _id: false, strict: 'throw' }) },
    notify: { type: new Schema({ messenger: Boolean, mail: Boolean }, { _id: false, strict: 'throw' }) },
  },
  STRICT,
);
schema.index({ personId: 1, committeeId: 1 }, { unique: true });
schema.index({ committeeId: 1, status: 1 });

export const membershipModel = (connection: Connection): Model<MembershipRow> =>
  connection.model<MembershipRow>('Membership', schema, 'memberships');

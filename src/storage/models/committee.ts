import { type Connection, type Model, Schema } from 'mongoose';
import { STRICT } from './strict.ts';

/** A committee's settings, as `committees.yml` names them. `_id` is the id used in flows.yml. */
export interface CommitteeRow {
  _id: string;
  name: string;
  active: boolean;
  languages: string[];
  hours?: { time_zone: string; days: string[]; from: string; to: string; closed: string[] };
  reminders?: {
    remind_after?: string | undefined;
    escalate_after?: string | undefined;
    coordinator_after?: string | undefined;
    return_claim_after?: string | undefined;
    expire_after?: string | undefined;
  };
  v: number;
}

const hours = new Schema(
  { time_zone: String, days: [String], from: String, to: String, closed: [String] },
  { _id: false, strict: 'throw' },
);
const reminders = new Schema(
  {
    remind_after: String,
    escalate_after: String,
    coordinator_after: String,
    return_claim_after: String,
    expire_after: String,
  },
  { _id: false, strict: 'throw' },
);

const schema = new Schema<CommitteeRow>(
  {
    _id: { type: String, required: true },
    name: { type: String, required: true },
    active: { type: Boolean, required: true },
    languages: { type: [String], required: true },
    hours: { type: hours, required: false },
    reminders: { type: reminders, required: false },
    v: { type: Number, required: true },
  },
  STRICT,
);

export const committeeModel = (connection: Connection): Model<CommitteeRow> =>
  connection.model<CommitteeRow>('Committee', schema, 'committees');

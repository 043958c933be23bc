import { type Connection, type Model, Schema } from 'mongoose';
import type { FileType } from '../../conversation/effect.ts';
import { STRICT } from './strict.ts';

/** A file of a student. Its sealed bytes lie in GridFS under the same id; `kept` tells that they are there. */
export interface FileRow {
  _id: string;
  studentId: string;
  requestId: string | null;
  type: FileType;
  state: 'kept' | 'unavailable';
  /** Why it could not be kept: `gone`, `too_big`, `not_allowed`. */
  reason: string | null;
  contentType: string | null;
  size: number | null;
  at: Date;
  v: number;
}

const schema = new Schema<FileRow>(
  {
    _id: { type: String, required: true },
    studentId: { type: String, required: true },
    requestId: { type: String, default: null },
    type: { type: String, enum: ['image', 'voice', 'video', 'file'], required: true },
    state: { type: String, enum: ['kept', 'unavailable'], required: true },
    reason: { type: String, default: null },
    contentType: { type: String, default: null },
    size: { type: Number, default: null },
    at: { type: Date, required: true },
    v: { type: Number, required: true },
  },
  STRICT,
);
schema.index({ studentId: 1 });

export const fileModel = (connection: Connection): Model<FileRow> => connection.model<FileRow>('File', schema, 'files');

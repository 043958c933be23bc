import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import mongoose from 'mongoose';
import type { FileStore } from '../outbox/forward-ports.ts';
import type { Models } from './models/index.ts';
import type { StudentIdFor } from './request-store.ts';
import type { Sealer } from './seal.ts';

/** Meta's own limit for attachments. */
export const MAX_FILE_BYTES = 25 * 1024 * 1024;
const BUCKET = 'fileBytes';

export interface OpenFiles {
  /** The bytes of a kept file, opened; null when it is not there. Whoever calls has checked who may read it. */
  read(fileId: string): Promise<Buffer | null>;
  /** Deletes a student's files that are older than `before`. */
  forget(studentId: string, before: Date): Promise<void>;
  /** Deletes every file of a request. */
  forgetRequest(requestId: string): Promise<void>;
}

/** Files sealed as a whole, in GridFS under the file's own id; whoever fetched them took the metadata of pictures out. */
export function createFileStore(models: Models, sealer: Sealer, studentIdFor: StudentIdFor): FileStore & OpenFiles {
  const { files, connection } = models;
  const bucket = () => {
    if (!connection.db) throw new mongoose.mongo.MongoNotConnectedError('the database is not connected');
    // Ids are ours: strings, where the driver's types expect its ObjectId.
    return new mongoose.mongo.GridFSBucket(connection.db, { bucketName: BUCKET, writeConcern: { w: 'majority' } });
  };
  const asId = (fileId: string) => fileId as unknown as mongoose.mongo.ObjectId;
  const dropBytes = async (fileId: string) => {
    const { chunks, heads } = collections(models);
    await Promise.all([chunks.deleteMany({ files_id: asId(fileId) }), heads.deleteOne({ _id: asId(fileId) })]);
  };
  const dropRows = async (rows: readonly { _id: string }[]) => {
    for (const { _id } of rows) {
      await dropBytes(_id);
      await files.deleteOne({ _id: { $eq: _id } });
    }
  };

  return {
    has: async (fileId) => (await files.exists({ _id: { $eq: fileId } })) !== null,
    async keep({ id, key, type }, fetched, now) {
      const tooBig = fetched.result === 'fetched' && fetched.bytes.length > MAX_FILE_BYTES;
      const reason = fetched.result === 'refused' ? fetched.reason : tooBig ? 'too_big' : null;
      const facts = { studentId: studentIdFor(key), requestId: null, type, reason, at: now, v: 1 };
      if (fetched.result === 'fetched' && !tooBig) {
        const bytes = fetched.bytes;
        // What a crash left half written would be taken for the file.
        await dropBytes(id);
        const sealed = sealer.sealBytes(`${id}:bytes`, bytes);
        await pipeline(Readable.from([sealed]), bucket().openUploadStreamWithId(asId(id), 'sealed'));
        const kept = { ...facts, state: 'kept', contentType: fetched.contentType, size: bytes.length };
        await files.updateOne({ _id: { $eq: id } }, { $setOnInsert: kept }, { upsert: true });
        return;
      }
      const lost = { ...facts, state: 'unavailable', contentType: null, size: null };
      await files.updateOne({ _id: { $eq: id } }, { $setOnInsert: lost }, { upsert: true });
    },
    async drop(key, fileIds) {
      const theirs = { _id: { $in: [...fileIds] }, studentId: { $eq: studentIdFor(key) } };
      await dropRows(await files.find(theirs, { _id: 1 }).lean());
    },
    async read(fileId) {
      const row = await files.findOne({ _id: { $eq: fileId }, state: 'kept' }).lean();
      if (row === null) return null;
      const parts: Buffer[] = [];
      for await (const part of bucket().openDownloadStream(asId(fileId))) parts.push(part as Buffer);
      return sealer.openBytes(`${fileId}:bytes`, Buffer.concat(parts));
    },
    forgetRequest: async (id) => dropRows(await files.find({ requestId: { $eq: id } }, { _id: 1 }).lean()),
    async forget(studentId, before) {
      const theirs = { studentId: { $eq: studentId }, at: { $lt: before } };
      await dropRows(await files.find(theirs, { _id: 1 }).lean());
    },
  };
}

function collections({ connection }: Models) {
  return { chunks: connection.collection(`${BUCKET}.chunks`), heads: connection.collection(`${BUCKET}.files`) };
}

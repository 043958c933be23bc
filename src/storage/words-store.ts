import type { FileStore } from '../outbox/forward-ports.ts';
import type { DeliveryState, WordsRow, WordsState, WordsStore, Writer } from '../requests/ports.ts';
import { bytes } from './committee-store.ts';
import type { OpenFiles } from './file-store.ts';
import type { FileRow } from './models/file.ts';
import type { Models } from './models/index.ts';
import type { MessageRow } from './models/message.ts';
import type { StudentIdFor } from './request-store.ts';
import type { Sealer } from './seal.ts';

/** The student's own address: members never see it. */
export const ADDRESS = 'contact';
const NOT_FOR_READERS: (WordsState | undefined)[] = ['held', 'withdrawn'];
const ARRIVED: DeliveryState[] = ['delivered', 'mailed'];

/** Words of both sides. They lie here only; whoever hears of them gets a reference. */
export function createWordsStore(
  { messages, files, requests }: Models,
  sealer: Sealer,
  studentIdFor: StudentIdFor,
  kept: OpenFiles & Pick<FileStore, 'drop'>,
): WordsStore {
  const authorOf = (writer: Writer) => (writer.is === 'student' ? studentIdFor(writer.key) : writer.personId);
  const opened = async (rows: readonly MessageRow[]): Promise<WordsRow[]> => {
    const fileIds = rows.flatMap((row) => row.fileIds);
    const found = fileIds.length === 0 ? [] : await files.find({ _id: { $in: fileIds } }).lean<FileRow[]>();
    const byId = new Map(found.map((file) => [file._id, file]));
    return rows.map((row) => wordsOf(row, byId, sealer));
  };
  const find = async (filter: object) =>
    opened(await messages.find(filter).sort({ at: 1, place: 1, _id: 1 }).lean<MessageRow[]>());
  const change = async (filter: object, set: Partial<MessageRow>) =>
    (await messages.updateOne(filter, { $set: set, $inc: { v: 1 } })).matchedCount === 1;
  const insert = async (row: MessageRow) => {
    const { _id, ...rest } = row;
    await messages.updateOne({ _id: { $eq: _id } }, { $setOnInsert: rest }, { upsert: true });
  };

  return {
    async keep(requestId, writer, parts, state, at) {
      const request = await requests.findOne({ _id: { $eq: requestId } }, { committeeId: 1, language: 1 }).lean();
      if (request === null) return [];
      const { committeeId, language } = request;
      const common = { requestId, committeeId, language, authorId: authorOf(writer), name: null, at, v: 1 };
      const dir = writer.is === 'student' ? 'in' : 'out';
      const rows = parts.map((part, place): MessageRow => {
        const _id = `${requestId}:${part.mid}:${place}`;
        const text = part.kind === 'text' ? sealer.seal(`${_id}:text`, part.text) : null;
        const fileIds = part.kind === 'file' ? [part.fileId] : [];
        return { _id, ...common, dir, place, text, fileIds, state, toldTo: null, toldAs: null, delivery: null };
      });
      for (const row of rows) await insert(row);
      const fileIds = rows.flatMap((row) => row.fileIds);
      const theirs = { _id: { $in: fileIds }, studentId: { $eq: studentIdFor(writer.key) } };
      if (fileIds.length > 0) await files.updateMany(theirs, { $set: { requestId } });
      return find({ _id: { $in: rows.map(({ _id }) => _id) } });
    },
    ofMid: (requestId, writer, mid) =>
      // All parts of one message, and nothing whose id only begins alike: `;` follows `:`.
      find({
        _id: { $gte: `${requestId}:${mid}:`, $lt: `${requestId}:${mid};` },
        requestId: { $eq: requestId },
        authorId: { $eq: authorOf(writer) },
        name: null,
      }),
    async read(messageId) {
      return (await find({ _id: { $eq: messageId } }))[0] ?? null;
    },
    async history(requestId) {
      const rows = await find({ requestId: { $eq: requestId }, name: { $ne: ADDRESS } });
      return rows.filter(({ state }) => !NOT_FOR_READERS.includes(state));
    },
    waiting: (requestId) =>
      find({ requestId: { $eq: requestId }, dir: 'in', $or: [{ state: 'waiting' }, { state: 'sent', untold: true }] }),
    async edit(messageId, text) {
      const there = { _id: { $eq: messageId }, text: { $ne: null } };
      const set = { text: sealer.seal(`${messageId}:text`, text), delivery: null };
      await messages.updateOne(there, { $set: set, $inc: { v: 1 } });
    },
    heldOf: (requestId, personId) =>
      find({
        requestId: { $eq: requestId },
        authorId: { $eq: personId },
        $or: [{ state: 'held' }, { state: 'sent', untold: true }],
      }),
    send: (messageId, to) =>
      change(
        {
          _id: { $eq: messageId },
          $or: [
            { state: { $in: ['waiting', 'held'] } },
            { state: 'sent', untold: true },
            { state: 'sent', toldTo: { $eq: to }, toldAs: 'words' },
          ],
        },
        { state: 'sent', toldTo: to, toldAs: 'words', untold: true },
      ),
    async sent(messageId, to) {
      await change({ _id: { $eq: messageId }, toldTo: { $eq: to } }, { untold: false });
    },
    async sendWaiting(requestId, to) {
      const waiting = { requestId: { $eq: requestId }, state: 'waiting' as const };
      await messages.updateMany(waiting, {
        $set: { state: 'sent', toldTo: to, toldAs: 'history' },
        $inc: { v: 1 },
      });
    },
    async withdraw(rows, writer) {
      const fileIds = rows.flatMap(({ file }) => (file === null ? [] : [file.id]));
      const theirs = { _id: { $in: rows.map(({ id }) => id) }, authorId: { $eq: authorOf(writer) } };
      const gone = { state: 'withdrawn', text: null, fileIds: [] } as const;
      await messages.updateMany(theirs, { $set: gone, $inc: { v: 1 } });
      if (fileIds.length > 0) await kept.drop(writer.key, fileIds);
    },
    heldAmong: (personId, messageIds) =>
      find({ _id: { $in: [...messageIds] }, authorId: { $eq: personId }, state: 'held' }),
    async hasAddress(requestId) {
      const row = await messages
        .findOne({ requestId: { $eq: requestId }, name: ADDRESS, dir: 'in', text: { $ne: null } })
        .lean<MessageRow>();
      return row !== null && /^\S+@\S+$/.test((textOf(row, sealer) ?? '').trim());
    },
    async deliver(messageId, { state, code }, at) {
      await change({ _id: { $eq: messageId } }, { delivery: { state, code, at } });
    },
    takeForMail: (messageId, mailId, at) =>
      change(
        {
          _id: { $eq: messageId },
          state: 'sent',
          $nor: [
            { 'delivery.state': { $in: ARRIVED } },
            { 'delivery.state': 'mailing', 'delivery.code': { $ne: mailId } },
          ],
        },
        { delivery: { state: 'mailing', code: mailId, at } },
      ),
    async giveBack(messageId, mailId, at) {
      const taken: object = { _id: { $eq: messageId }, 'delivery.state': 'mailing', 'delivery.code': { $eq: mailId } };
      const before = await messages
        .findOneAndUpdate(taken, {
          $set: { delivery: { state: 'held', code: null, at }, missed: false },
          $inc: { v: 1 },
        })
        .lean<MessageRow>();
      return { missed: before?.missed === true };
    },
    async miss(messageId) {
      await change({ _id: { $eq: messageId }, 'delivery.state': 'mailing' }, { missed: true });
    },
    async file(fileId) {
      const row = await files.findOne({ _id: { $eq: fileId }, state: 'kept' }).lean<FileRow>();
      const content = row === null ? null : await kept.read(fileId);
      if (row === null || content === null) return null;
      return { type: row.type, contentType: row.contentType ?? 'application/octet-stream', bytes: content };
    },
  };
}

function wordsOf(row: MessageRow, files: ReadonlyMap<string, FileRow>, sealer: Sealer): WordsRow {
  const [fileId] = row.fileIds;
  const file = fileId === undefined ? undefined : files.get(fileId);
  return {
    id: row._id,
    requestId: row.requestId,
    dir: row.dir,
    authorId: row.authorId,
    name: row.name,
    state: row.state ?? 'kept',
    text: textOf(row, sealer),
    file: fileId === undefined ? null : { id: fileId, type: file?.type ?? 'file', isKept: file?.state === 'kept' },
    toldTo: row.toldTo ?? null,
    toldAs: row.toldAs ?? null,
    delivery: row.delivery ?? null,
    at: row.at,
  };
}

const textOf = (row: MessageRow, sealer: Sealer): string | null =>
  row.text === null || row.text === undefined ? null : sealer.open(`${row._id}:text`, bytes(row.text));

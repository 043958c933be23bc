import type { RequestState } from '../committees/lifecycle.ts';
import type { ConversationKey } from '../ids.ts';
import type { OpenFiles } from './file-store.ts';
import type { Models } from './models/index.ts';
import type { StudentIdFor } from './request-store.ts';

/** Whoever holds a request hears that it is gone: its code, and nothing else. */
export type TellWithdrawn = (holderId: string, requestId: string, code: string) => Promise<void>;

/**
 * Deletes a student's letters, words of both sides, files and requests, and last the row that leads back to the conversation. Repeatable:
 * what is gone stays gone, what a late write left is found again. Events stay: they hold no word and lead to nobody.
 * With `before` only what is older: the night repeats an erasure, and must not touch what the student sent since.
 */
export function createEraseRequests(
  { requests, messages, mail, students }: Models,
  files: OpenFiles,
  studentIdFor: StudentIdFor,
  withdrawn: TellWithdrawn = async () => {},
): (key: ConversationKey, before?: Date) => Promise<void> {
  return async (key, before) => {
    const studentId = studentIdFor(key);
    const until = before ?? new Date(8.64e15);
    const own = { studentId: { $eq: studentId }, createdAt: { $lt: until } };
    const theirs = await requests.find(own, { code: 1, holderId: 1 }).lean();
    for (const { _id, code, holderId } of theirs) if (holderId !== null) await withdrawn(holderId, _id, code);
    const ids = { $in: theirs.map(({ _id }) => _id) };
    await mail.deleteMany({ requestId: ids });
    await messages.deleteMany({ $or: [{ requestId: ids }, { authorId: { $eq: studentId }, at: { $lt: until } }] });
    await files.forget(studentId, until);
    for (const { _id } of theirs) await files.forgetRequest(_id);
    await requests.deleteMany(own);
    const again = await requests.exists({ studentId: { $eq: studentId } });
    if (again === null) await students.deleteOne({ _id: { $eq: studentId } });
  };
}

const DAY_MS = 86_400_000;
/** As long as an event can still be taken again: a redo must find the letters it wrote. */
const ENDED_MAIL_DAYS = 8;
/** Owner to supply; routing.md section 10.3 proposes it. */
const WORDS_DAYS = 90;
const OVER: RequestState[] = ['closed', 'transferred', 'expired', 'cancelled'];

/** What the night deletes: letters that ended, and the words and files of requests that are long over. */
export function createPurgeRequests(
  { requests, messages, mail }: Models,
  files: OpenFiles,
): (now: Date) => Promise<void> {
  const daysAgo = (now: Date, days: number) => new Date(now.getTime() - days * DAY_MS);
  return async (now) => {
    await mail.deleteMany({ nextAt: null, createdAt: { $lt: daysAgo(now, ENDED_MAIL_DAYS) } });
    const over = { state: { $in: OVER }, lastStudentAt: { $lt: daysAgo(now, WORDS_DAYS) } };
    for (const { _id } of await requests.find(over, { _id: 1 }).lean()) {
      await messages.deleteMany({ requestId: { $eq: _id } });
      await files.forgetRequest(_id);
    }
  };
}

import { OPEN_STATES } from '../committees/lifecycle.ts';
import { mayReadWords } from '../committees/readers.ts';
import type { WordsRef } from '../conversation/casework.ts';
import type { ConversationKey } from '../ids.ts';
import type { Filled, FillIn } from '../outbox/ports.ts';
import { readerOf } from './cards.ts';
import { MAX_CUT } from './cuts.ts';
import type { CaseworkParts } from './parts.ts';
import type { Case, CaseEvent, WordsRow } from './ports.ts';
import { tellDelivery } from './student-words.ts';

/** The student's own address: members never see it. */
const ADDRESS = 'contact';
const WITHDRAWN: Filled = { is: 'withdrawn' };

/**
 * Words as they leave. Whether this person may read them is decided now, not when they were queued; and that they were read is
 * an event.
 */
export function createFillIn(parts: CaseworkParts): FillIn {
  return async (key, words) => {
    const found = await parts.cases.read(words.requestId);
    const row = await parts.words.read(words.messageId);
    if (found === null || row === null || row.requestId !== words.requestId) return WITHDRAWN;
    const reader = await readerBy(parts, found, row, key);
    if (reader === null) {
      await tellLetGo(parts, found, row, words, key);
      return WITHDRAWN;
    }
    const filled = await contentOf(parts, row, words);
    if (filled.is !== 'withdrawn') await recordReading(parts, row, reader);
    return filled;
  };
}

/** Whom a student's words were for let the request go before they left: they are with it, and the student hears that. */
async function tellLetGo(
  parts: CaseworkParts,
  found: Case,
  row: WordsRow,
  { writer, reports }: WordsRef,
  key: ConversationKey,
): Promise<void> {
  const isFree = found.facts.holderId === null && OPEN_STATES.includes(found.facts.state);
  if (writer === null || !reports || !isFree || row.dir !== 'in' || row.state !== 'sent') return;
  const eid = `delivery:${parts.cases.alias(`${row.id}|let_go|${key}`)}`;
  await tellDelivery(parts, writer, eid, found, row.id, 'mentor', { is: 'waiting' });
}

type Reader = Pick<CaseEvent, 'actor' | 'actorId'>;

async function readerBy(
  parts: CaseworkParts,
  found: Case,
  row: WordsRow,
  key: ConversationKey,
): Promise<Reader | null> {
  if (row.state === 'held' || row.state === 'withdrawn' || row.name === ADDRESS) return null;
  // The other half of one person: who asks for help here may be a member elsewhere.
  if (row.dir === 'out' && (await parts.cases.isStudentOf(row.requestId, key)))
    return (await mayStudentRead(parts, found, row)) ? { actor: 'student', actorId: null } : null;
  const person = await parts.people.byKey(key);
  const membership = person === null ? null : readerOf(found, person.id, parts.now());
  if (person === null || membership === null || !mayReadWords(membership, found.facts, parts.now())) return null;
  return { actor: 'member', actorId: person.id };
}

/** Not from a mentor whom the student does not want any more, and not what an e-mail has carried. */
async function mayStudentRead({ words }: CaseworkParts, { facts }: Case, row: WordsRow): Promise<boolean> {
  if (row.delivery?.state === 'mailing') await words.miss(row.id);
  const isByMail = row.delivery?.state === 'mailing' || row.delivery?.state === 'mailed';
  return !isByMail && !facts.notFor.includes(row.authorId);
}

async function contentOf({ words }: CaseworkParts, row: WordsRow, ref: WordsRef): Promise<Filled> {
  if (ref.fileId !== null) {
    const file = row.file?.id === ref.fileId ? await words.file(ref.fileId) : null;
    return file === null ? WITHDRAWN : { is: 'file', file };
  }
  if (ref.range === null) return { is: 'text', text: '' };
  if (row.text === null) return WITHDRAWN;
  const [from, to] = ref.range;
  // Edited meanwhile: the last piece takes what there is, as far as a letter holds it.
  return { is: 'text', text: row.text.slice(from, ref.reports ? Math.max(to, from + MAX_CUT) : to) };
}

async function recordReading({ cases, now }: CaseworkParts, row: WordsRow, reader: Reader): Promise<void> {
  const id = cases.alias(`${row.id}|read|${reader.actorId ?? reader.actor}`);
  await cases.record({ id, requestId: row.requestId, ...reader, type: 'read', at: now() });
}

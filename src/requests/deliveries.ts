import type { Delivery } from '../conversation/casework.ts';
import type { ConversationKey } from '../ids.ts';
import type { Replies } from '../outbox/mail-ports.ts';
import type { Carrier, WordsEnded } from '../outbox/ports.ts';
import type { CaseworkParts } from './parts.ts';
import { relayedOf } from './relayed.ts';
import { callByMail, tellDelivery } from './student-words.ts';

type Refused = Extract<Delivery['outcome'], { is: 'refused' }>;

/** Graph's codes behind a plain reason (messenger/send-errors.ts); D202 is our own: its time was over. */
const REASONS: readonly [RegExp, Refused['why']][] = [
  [/1545041|2018108|2018336/, 'blocked'],
  [/2018278|2018065|2534022|D202/, 'too_late'],
  [/2018001|2018218|2018247|D206/, 'gone'],
  [/^551/, 'blocked'],
];
const reasonFor = (code: string): Refused['why'] => REASONS.find(([codes]) => codes.test(code))?.[1] ?? 'other';

/** A letter with words has ended: they are marked, and their writer hears it. */
export function createWordsEnded(parts: CaseworkParts): WordsEnded {
  return async (words, reader, effectId, outcome, now) => {
    const row = await parts.words.read(words.messageId);
    const found = await parts.cases.read(words.requestId);
    if (row === null || found === null || row.requestId !== words.requestId) return;
    const isRefused = outcome.is === 'refused';
    const why = isRefused ? reasonFor(outcome.code) : null;
    await parts.words.deliver(
      row.id,
      { state: isRefused ? 'refused' : 'delivered', code: isRefused ? outcome.code : null },
      now,
    );
    const member = await parts.people.byKey(reader);
    if (member !== null) await parts.people.setBlocked(member.id, why === 'blocked' ? now : null);
    if (words.writer === null) return;
    const eid = `delivery:${parts.cases.alias(effectId)}`;
    const to = row.dir === 'in' ? 'mentor' : 'student';
    const told = isRefused
      ? ({ is: 'refused', why: why ?? 'other', code: outcome.code } as const)
      : ({ is: 'delivered' } as const);
    await tellDelivery(parts, words.writer, eid, found, row.id, to, told);
    // What Messenger does not carry to a member is not lost: an e-mail calls.
    if (isRefused && member !== null && row.dir === 'in') await callByMail(parts, found, member.id, row.id);
  };
}

/** A mentor's words that cannot go now: kept, and an e-mail carries them where the student gave an address. */
export function createHoldWords(parts: CaseworkParts): Carrier<'hold_words'> {
  return async ({ id, relayed, sinceMs }, { key, now }) => {
    const { messageId, requestId, writer } = relayed;
    const found = await parts.cases.read(requestId);
    const row = await parts.words.read(messageId);
    if (found === null || row?.state !== 'sent' || row.dir !== 'out') return;
    if (!(await parts.cases.isStudentOf(requestId, key))) return;
    if (row.delivery === null) await parts.words.deliver(messageId, { state: 'held', code: null }, now);
    const mailed = await parts.words.hasAddress(requestId);
    const alias = parts.cases.alias(id);
    if (writer !== null)
      await tellDelivery(parts, writer, `held:${alias}`, found, messageId, 'student', { is: 'held', sinceMs, mailed });
    if (!mailed) return;
    const letter = { id: `reply.${alias}`, kind: 'reply', effectId: alias, requestId, personId: null } as const;
    await parts.mail.queue([{ ...letter, about: messageId }], now);
    parts.lettersWait();
  };
}

/** Words of a student for a member whose window is shut: an e-mail without content calls. */
export function createCallMember(parts: CaseworkParts): Carrier<'call_member'> {
  return async ({ id, relayed, sinceMs }, { key }) => {
    const { messageId, requestId, writer } = relayed;
    const found = await parts.cases.read(requestId);
    const person = await parts.people.byKey(key);
    if (found === null || person === null || found.facts.holderId !== person.id) return;
    await callByMail(parts, found, person.id, messageId);
    if (writer === null) return;
    const eid = `held:${parts.cases.alias(id)}`;
    await tellDelivery(parts, writer, eid, found, messageId, 'mentor', { is: 'held', sinceMs, mailed: true });
  };
}

/** Words that leave by e-mail: taken for it, given back, or delivered by it. */
export function createReplies(parts: CaseworkParts): Replies {
  const writerOf = async (personId: string): Promise<ConversationKey | null> =>
    (await parts.people.byIds([personId])).get(personId)?.key ?? null;
  return {
    async take({ mailId, requestId, messageId }, now) {
      const row = await parts.words.read(messageId);
      if (row === null || row.requestId !== requestId || row.dir !== 'out') return null;
      const found = await parts.cases.read(requestId);
      if (found === null || found.facts.notFor.includes(row.authorId)) return null;
      if (!(await parts.words.takeForMail(messageId, mailId, now))) return null;
      return { words: row.text ?? '', more: row.file !== null };
    },
    async ended({ mailId, requestId, messageId }, as, now) {
      const row = await parts.words.read(messageId);
      const found = await parts.cases.read(requestId);
      if (row === null || found === null) return;
      const writer = await writerOf(row.authorId);
      if (as === 'accepted') {
        await parts.words.deliver(messageId, { state: 'mailed', code: null }, now);
        const eid = `mailed:${parts.cases.alias(mailId)}`;
        if (writer !== null) await tellDelivery(parts, writer, eid, found, messageId, 'student', { is: 'mailed' });
        return;
      }
      const { missed } = await parts.words.giveBack(messageId, mailId, now);
      const student = missed ? await parts.cases.studentOf(requestId) : null;
      if (student === null) return;
      const relay = relayedOf(found, row, { from: 'mentor', change: 'new', writer });
      const eid = `relayed:${parts.cases.alias(`${messageId}|${mailId}|${now.getTime()}`)}`;
      await parts.tell(student, eid, { kind: 'relayed', relay });
    },
  };
}

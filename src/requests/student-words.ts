import type { Delivery, RelayWords } from '../conversation/casework.ts';
import type { ConversationKey } from '../ids.ts';
import { readerOf } from './cards.ts';
import { freeFromAbsent } from './changes.ts';
import type { Carrying, CaseworkParts } from './parts.ts';
import type { Case, Person, WordsRow } from './ports.ts';
import { relayedOf } from './relayed.ts';

/** The student says something: it lies with the request, and its holder hears of it. */
export async function relayFromStudent(parts: CaseworkParts, relay: RelayWords, effect: Carrying): Promise<void> {
  const { requestId } = relay;
  const { key, now } = effect;
  if (!(await parts.cases.isStudentOf(requestId, key))) return;
  if (relay.change !== 'new') return changeWords(parts, relay, effect);
  const writer = { is: 'student', key } as const;
  const rows = await parts.words.keep(requestId, writer, relay.words, 'waiting', now);
  await parts.cases.note(requestId, { lastStudentAt: now });
  if ((await passOn(parts, requestId, key, rows)) === null) await tellWaiting(parts, requestId, effect, rows);
}

/**
 * Passes what nobody was told of, and `rows`, on to whoever holds the request. Rows are written before the holder is read,
 * and a new holder reads them after becoming it: one of the two finds them, and each goes to one reader as words.
 *
 * @returns the holder, or null when nobody holds it
 */
export async function passOn(
  parts: CaseworkParts,
  requestId: string,
  student: ConversationKey,
  rows: readonly WordsRow[],
): Promise<Person | null> {
  await freeFromAbsent(parts, requestId, parts.now());
  const found = await parts.cases.read(requestId);
  const holder = found === null ? null : await holderOf(parts, found);
  if (found === null || holder === null) return null;
  const known = new Set(rows.map(({ id }) => id));
  const others = (await parts.words.waiting(requestId)).filter(({ id }) => !known.has(id));
  for (const row of [...others, ...rows]) {
    if (row.state === 'withdrawn' || !(await parts.words.send(row.id, holder.id))) continue;
    const relay = relayedOf(found, row, { from: 'student', change: 'new', writer: student });
    const eid = `relayed:${parts.cases.alias(`${row.id}|${holder.id}`)}`;
    if (holder.key === null) await callByMail(parts, found, holder.id, row.id);
    else await parts.tell(holder.key, eid, { kind: 'relayed', relay });
    await parts.words.sent(row.id, holder.id);
  }
  return holder;
}

/** Who holds it and may read it now. */
export async function holderOf(parts: CaseworkParts, found: Case): Promise<Person | null> {
  const { holderId, state } = found.facts;
  if (holderId === null || (state !== 'claimed' && state !== 'in_conversation')) return null;
  if (readerOf(found, holderId, parts.now()) === null) return null;
  return (await parts.people.byIds([holderId])).get(holderId) ?? null;
}

/** An e-mail without a word of it: somebody waits. At most one an hour, says the mail store. */
export async function callByMail(parts: CaseworkParts, { facts }: Case, personId: string, of: string): Promise<void> {
  const id = `words.${parts.cases.alias(`${of}|${personId}`)}`;
  const letter = { id, kind: 'words_waiting', effectId: id, requestId: facts.id, personId } as const;
  await parts.mail.queue([letter], parts.now());
  parts.lettersWait();
}

async function tellWaiting(
  parts: CaseworkParts,
  requestId: string,
  { id, key }: Carrying,
  rows: readonly WordsRow[],
): Promise<void> {
  const found = await parts.cases.read(requestId);
  const last = rows.at(-1);
  if (found === null || last === undefined) return;
  await tellDelivery(parts, key, `delivery:${id}`, found, last.id, 'mentor', { is: 'waiting' });
}

export function tellDelivery(
  parts: CaseworkParts,
  key: ConversationKey,
  eid: string,
  { facts }: Case,
  messageId: string,
  to: Delivery['to'],
  outcome: Delivery['outcome'],
): Promise<void> {
  const delivery: Delivery = { messageId, requestId: facts.id, code: facts.code, to, outcome };
  return parts.tell(key, eid, { kind: 'delivery', delivery });
}

/** An edit takes the place of the words, a taking back deletes them; whoever was told of them hears that, too. */
async function changeWords(parts: CaseworkParts, relay: RelayWords, effect: Carrying): Promise<void> {
  const { key, id } = effect;
  const found = await parts.cases.read(relay.requestId);
  if (found === null) return;
  const rows = await changeRows(parts, relay, { is: 'student', key });
  const holder = await holderOf(parts, found);
  if (holder === null || holder.key === null) return;
  for (const row of rows) {
    if (row.toldTo !== holder.id) continue;
    const told = relayedOf(found, row, { from: 'student', change: relay.change, writer: key });
    await parts.tell(holder.key, `changed:${parts.cases.alias(`${id}|${row.id}`)}`, { kind: 'relayed', relay: told });
  }
}

/** @returns the rows that are now different, as they are now */
export async function changeRows(
  { words }: CaseworkParts,
  { requestId, change, of, words: parts }: RelayWords,
  writer: Parameters<CaseworkParts['words']['withdraw']>[1],
): Promise<readonly WordsRow[]> {
  const rows = of === null ? [] : await words.ofMid(requestId, writer, of);
  if (change === 'unsent') {
    await words.withdraw(rows, writer);
    // One message, told once.
    return rows.slice(0, 1);
  }
  const text = parts.find((part) => part.kind === 'text')?.text;
  const row = rows.find((one) => one.text !== null && one.state !== 'withdrawn');
  if (row === undefined || text === undefined) return [];
  await words.edit(row.id, text);
  return [{ ...row, text }];
}

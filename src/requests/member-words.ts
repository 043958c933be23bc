import { mayReadWords } from '../committees/readers.ts';
import type { DeskAnswer, RelayWords } from '../conversation/casework.ts';
import { cardsOf, readerOf } from './cards.ts';
import { carryAct, freeFromAbsent } from './changes.ts';
import type { Acting, Carrying, CaseworkParts } from './parts.ts';
import type { Case, Person, WordsRow } from './ports.ts';
import { relayedOf } from './relayed.ts';
import { changeRows } from './student-words.ts';

const UNDER_WAY: readonly string[] = ['claimed', 'in_conversation'];
const OPEN_TO_ALL: readonly string[] = ['new', 'forwarded', 'reopened'];

/** A member says something to a student: only the holder's words go on. */
export async function relayFromMember(
  parts: CaseworkParts,
  person: Person,
  relay: RelayWords,
  effect: Carrying,
): Promise<DeskAnswer | null> {
  const { now } = effect;
  await freeFromAbsent(parts, relay.requestId, now);
  const found = await parts.cases.read(relay.requestId);
  const membership = found === null ? null : readerOf(found, person.id, now);
  if (found === null || membership === null) return refused('not_yours', null);
  if (relay.change !== 'new') return changeWords(parts, found, person, relay, effect);
  const writer = { is: 'member', key: effect.key, personId: person.id } as const;
  const { state } = found.facts;
  if (mayReadWords(membership, found.facts, now) && UNDER_WAY.includes(state)) {
    const rows = await parts.words.keep(relay.requestId, writer, relay.words, 'held', now);
    await sendToStudent(parts, found, person, rows);
    await firstReply(parts, found, person, effect);
    return null;
  }
  if (!UNDER_WAY.includes(state) && !OPEN_TO_ALL.includes(state))
    return refused('wrong_state', (await cardsOf(parts.people, [found], person.id, now))[0] ?? null);
  const rows = await parts.words.keep(relay.requestId, writer, relay.words, 'held', now);
  const [request] = await cardsOf(parts.people, [found], person.id, now);
  if (request === undefined) return refused('not_yours', null);
  return { answer: 'held', request, messageIds: rows.map(({ id }) => id) };
}

/** Tells the student where the words lie; once, whoever does it. */
export async function sendToStudent(
  parts: CaseworkParts,
  found: Case,
  { id, key }: Person,
  rows: readonly WordsRow[],
): Promise<void> {
  const student = await parts.cases.studentOf(found.facts.id);
  if (student === null) return;
  for (const row of rows) {
    if (row.state === 'withdrawn' || !(await parts.words.send(row.id, STUDENT))) continue;
    const relay = relayedOf(found, row, { from: 'mentor', change: 'new', writer: key });
    await parts.tell(student, `relayed:${parts.cases.alias(`${row.id}|${id}`)}`, { kind: 'relayed', relay });
    await parts.words.sent(row.id, STUDENT);
  }
}

/** In `toldTo` of words for the student. */
const STUDENT = 'student';

export const firstReply = (parts: CaseworkParts, { facts }: Case, { id }: Person, effect: Acting) =>
  carryAct(
    parts,
    facts.id,
    `${effect.id}|first_reply`,
    { is: 'member', personId: id },
    { kind: 'first_reply' },
    effect.now,
  );

async function changeWords(
  parts: CaseworkParts,
  found: Case,
  person: Person,
  relay: RelayWords,
  { key, id }: Carrying,
): Promise<null> {
  const rows = await changeRows(parts, relay, { is: 'member', key, personId: person.id });
  const student = await parts.cases.studentOf(found.facts.id);
  if (student === null) return null;
  for (const row of rows) {
    if (row.toldTo !== STUDENT) continue;
    const told = relayedOf(found, row, { from: 'mentor', change: relay.change, writer: key });
    await parts.tell(student, `changed:${parts.cases.alias(`${id}|${row.id}`)}`, { kind: 'relayed', relay: told });
  }
  return null;
}

const refused = (why: 'not_yours' | 'wrong_state', request: Extract<DeskAnswer, { answer: 'refused' }>['request']) =>
  ({ answer: 'refused', act: 'relay', why, request }) as const;

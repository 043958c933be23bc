import type { MemberAct } from '../committees/acts.ts';
import { mayReadWords } from '../committees/readers.ts';
import type { DeskAnswer, Relayed } from '../conversation/casework.ts';
import { cardsOf, readerOf } from './cards.ts';
import { carryAct, freeFromAbsent } from './changes.ts';
import { firstReply, sendToStudent } from './member-words.ts';
import type { Acting, CaseworkParts } from './parts.ts';
import type { Case, Person } from './ports.ts';
import { historyFor } from './relayed.ts';

/** Claim, take over, hand back, done: the answer is what was decided, also when it is asked for again. */
export async function actAsMember(
  parts: CaseworkParts,
  person: Person,
  requestId: string,
  act: MemberAct,
  effect: Acting,
): Promise<DeskAnswer> {
  const { id, now } = effect;
  await freeFromAbsent(parts, requestId, now);
  const done = await carryAct(parts, requestId, id, { is: 'member', personId: person.id }, act, now);
  const [request] = done === null ? [] : await cardsOf(parts.people, [done.found], person.id, now);
  if (done === null || request === undefined)
    return { answer: 'refused', act: act.kind, why: 'not_yours', request: null };
  if (done.settled.do === 'refuse') return { answer: 'refused', act: act.kind, why: done.settled.why, request };
  const words = await wordsFor(parts, person, done.found, act, effect);
  return { answer: 'acted', act: act.kind, outcome: act.kind === 'resolve' ? act.outcome : null, request, words };
}

/** Who holds it now reads what was said, and the own words that were held go on. */
async function wordsFor(
  parts: CaseworkParts,
  person: Person,
  found: Case,
  { kind }: MemberAct,
  effect: Acting,
): Promise<readonly Relayed[]> {
  const { facts } = found;
  const membership = readerOf(found, person.id, effect.now);
  const takes = kind === 'claim' || kind === 'take_over';
  if (!takes || membership === null || !mayReadWords(membership, facts, effect.now)) return [];
  await parts.words.sendWaiting(facts.id, person.id);
  const words = historyFor(found, await parts.words.history(facts.id), person.id);
  const held = await parts.words.heldOf(facts.id, person.id);
  await sendToStudent(parts, found, person, held);
  if (held.length > 0) await firstReply(parts, found, person, effect);
  return words;
}

import type { Act, Actor } from '../committees/acts.ts';
import { decide } from '../committees/decide.ts';
import type { RequestState } from '../committees/lifecycle.ts';
import { mayHold } from '../committees/readers.ts';
import { rulesOf } from '../committees/rules.ts';
import type { ChangeParts } from './parts.ts';
import { perform } from './perform.ts';
import type { Case, Settled, Who } from './ports.ts';

/** What became of an act under this id, now or when it was first tried. Null: there is no such request. */
export async function carryAct(
  parts: ChangeParts,
  requestId: string,
  id: string,
  actor: Actor,
  act: Act,
  now: Date,
): Promise<{ settled: Settled; found: Case } | null> {
  const decided = (found: Case) => decide(found.facts, actor, act, rulesOf(found.committee, found.memberships), now);
  const outcome = await parts.cases.change(requestId, id, whoOf(actor), decided, now);
  if (outcome?.settled.do === 'change') await perform(parts, outcome.found);
  return outcome;
}

const whoOf = (actor: Actor): Who => ({
  actor: actor.is,
  actorId: actor.is === 'member' ? actor.personId : null,
});

/**
 * Whoever holds it moved, was deactivated, is over the time or on leave: it goes back. The sweep looks at all, and whoever
 * touches a request looks at it first, so that nobody is told of a holder who is gone.
 */
export async function freeFromAbsent(parts: ChangeParts, requestId: string, now: Date): Promise<void> {
  const found = await parts.cases.read(requestId);
  if (found === null || isInGoodHands(found, now)) return;
  const { holderId, preferred, claimedMs } = found.facts;
  const id = `unavailable:${requestId}:${holderId ?? preferred?.personId}:${claimedMs ?? preferred?.untilMs}`;
  await carryAct(parts, requestId, id, { is: 'bot' }, { kind: 'holder_unavailable' }, now);
}

const IN_HANDS: readonly RequestState[] = ['claimed', 'in_conversation', 'reopened'];

/** Whoever holds it, or is to have it first, may. */
export function isInGoodHands({ facts, memberships }: Case, now: Date): boolean {
  const personId = facts.holderId ?? facts.preferred?.personId;
  if (personId === undefined || !IN_HANDS.includes(facts.state)) return true;
  return memberships.some((one) => one.personId === personId && mayHold(one, facts, now));
}

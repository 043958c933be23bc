import type { Act, Actor } from '../committees/acts.ts';
import { decide } from '../committees/decide.ts';
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

import { assertNever } from '../errors.ts';
import type { Act, Actor, BotAct, Decision, MemberAct, RequestFacts, StudentAct } from './acts.ts';
import { decideForMember } from './decide-member.ts';
import { decideForStudent } from './decide-student.ts';
import { decideTimer } from './decide-timer.ts';
import { change, freed, NOTHING, offered, offering, refuse } from './decisions.ts';
import { mayMove } from './lifecycle.ts';
import type { Rules } from './rules.ts';

/**
 * What an act does to a request: the whole of routing.md, section 9. Whoever asks writes the answer under the condition that
 * the request is still as it was read.
 */
export function decide(facts: RequestFacts, actor: Actor, act: Act, rules: Rules, now: Date): Decision {
  switch (actor.is) {
    case 'member':
      return decideForMember(facts, actor.personId, act as MemberAct, rules, now);
    case 'student':
      return decideForStudent(facts, act as StudentAct, rules, now);
    case 'bot':
      return decideForBot(facts, act as BotAct, rules, now);
    default:
      return assertNever(actor);
  }
}

function decideForBot(facts: RequestFacts, act: BotAct, rules: Rules, now: Date): Decision {
  switch (act.kind) {
    case 'timer':
      return decideTimer(facts, act.timer, rules, now);
    case 'letters_accepted':
      if (mayMove(facts.state, 'letters_accepted') === null) return NOTHING;
      return change('letters_accepted', { state: 'forwarded', due: offering(rules, now) });
    case 'holder_unavailable':
      return holderUnavailable(facts, rules, now);
    default:
      return assertNever(act);
  }
}

/** The holder may not read it any more or is on leave; or the mentor who was to have it first is. */
function holderUnavailable(facts: RequestFacts, rules: Rules, now: Date): Decision {
  const { state, holderId, preferred } = facts;
  if (state === 'reopened' && preferred !== null)
    return change('offer_again', offered(rules, now), [
      { tell: 'members', notice: 'offered_again', to: { who: 'readers', except: [] } },
      { letter: 'again', to: { who: 'readers', except: [preferred.personId] } },
    ]);
  if (holderId === null || mayMove(state, 'holder_unavailable') === null) return refuse('wrong_state');
  return change('holder_unavailable', offered(rules, now), freed(holderId, 'not_yours_any_more'));
}

import { assertNever } from '../errors.ts';
import type { Consequence, Decision, NoticeKind, RequestFacts, RequestLetter, RequestTimer } from './acts.ts';
import { change, freed, NOTHING, offered, offeredAgain, toPerson, toStudent, without } from './decisions.ts';
import { mayMove } from './lifecycle.ts';
import type { Rules } from './rules.ts';

/** How often it may come back unanswered before it is the coordinators' turn. */
export const RETURNS_FOR_COORDINATORS = 3;

/** One time has come. A time that was taken away meanwhile, or moved, does nothing. */
export function decideTimer(facts: RequestFacts, timer: RequestTimer, rules: Rules, now: Date): Decision {
  const due = facts.due[timer];
  if (due === undefined || due > now.getTime()) return NOTHING;
  switch (timer) {
    case 'remind':
      return calls(facts, timer, 'reminder', 'reminder', { who: 'readers', except: [] });
    case 'escalate':
      return calls(facts, timer, 'escalated', 'escalated', { who: 'readers', except: [] });
    case 'coordinator':
      return calls(facts, timer, 'escalated', 'coordinator', { who: 'coordinators' });
    case 'warn_expiry':
      return calls(facts, timer, 'expires_soon', 'expires_soon', { who: 'coordinators' });
    case 'expire':
      return expire(facts);
    case 'return_claim':
      return returnClaim(facts, rules, now);
    case 'offer_to_all':
      return offerToAll(facts, rules, now);
    case 'close':
      if (mayMove(facts.state, 'quiet') === null) return NOTHING;
      return change('close', { state: 'closed', due: {} }, [toStudent({ news: 'closed' })]);
    default:
      return assertNever(timer);
  }
}

function calls(
  facts: RequestFacts,
  timer: RequestTimer,
  notice: NoticeKind,
  letter: RequestLetter,
  to: Extract<Consequence, { letter: RequestLetter }>['to'],
): Decision {
  if (mayMove(facts.state, 'remind') === null) return NOTHING;
  return change(timer, { due: without(facts, timer) }, [
    { tell: 'members', notice, to },
    { letter, to },
  ]);
}

function expire({ state }: RequestFacts): Decision {
  if (mayMove(state, 'expire') === null) return NOTHING;
  return change('expire', { state: 'expired', preferred: null, due: {} }, [toStudent({ news: 'expired' })]);
}

function returnClaim(facts: RequestFacts, rules: Rules, now: Date): Decision {
  const { holderId } = facts;
  if (facts.state !== 'claimed' || holderId === null) return NOTHING;
  const { returns, told } = cameBack(facts, holderId, 'came_back_unanswered');
  return change('return_claim', { ...offered(rules, now), returns }, told);
}

/** Without an answer it counts; the third time it is for the coordinators. */
export function cameBack(facts: RequestFacts, formerId: string, notice: NoticeKind) {
  const returns = facts.returns + (facts.state === 'claimed' ? 1 : 0);
  if (returns < RETURNS_FOR_COORDINATORS) return { returns, told: freed(formerId, notice) };
  const coordinators = { who: 'coordinators' } as const;
  const told: Consequence[] = [
    toPerson(formerId, notice),
    toStudent({ news: 'returned' }),
    { tell: 'members', notice: 'escalated', to: coordinators },
    { letter: 'coordinator', to: coordinators },
  ];
  return { returns, told };
}

function offerToAll(facts: RequestFacts, rules: Rules, now: Date): Decision {
  if (mayMove(facts.state, 'offer_again') === null) return NOTHING;
  return change('offer_to_all', offered(rules, now), offeredAgain());
}

import { assertNever } from '../errors.ts';
import type { Decision, MemberAct, Outcome, RequestFacts } from './acts.ts';
import { cameBack } from './decide-timer.ts';
import { change, held, mayRate, NOTHING, offered, refuse, toPerson, toReaders, toStudent } from './decisions.ts';
import { mayMove } from './lifecycle.ts';
import { isOnLeave, type Membership, mayRead, type RequestKind } from './readers.ts';
import type { Rules } from './rules.ts';

const DAY_MS = 86_400_000;
/** After this long without another word a resolved request is closed, and nothing is said. */
export const QUIET_MS = 7 * DAY_MS;

const OUTCOMES_OF: Readonly<Record<RequestKind, readonly Outcome[]>> = {
  support: ['solved', 'signposted', 'no_answer'],
  join: ['accepted', 'declined', 'waitlist'],
};

/** What this person may do with the request now. Everything that shows buttons or takes them asks here. */
export function actsOf(membership: Membership, facts: RequestFacts, now: Date): MemberAct['kind'][] {
  if (!mayRead(membership, facts, now)) return [];
  const { personId } = membership;
  const all = ['claim', 'take_over', 'first_reply', 'hand_back', 'resolve'] as const;
  return all
    .filter((kind) => mayMove(facts.state, kind) !== null && isTheirs(kind, personId, facts, now))
    .filter((kind) => !(isOnLeave(membership, now) && (kind === 'claim' || kind === 'take_over')));
}

function isTheirs(kind: MemberAct['kind'], personId: string, facts: RequestFacts, now: Date): boolean {
  if (kind === 'claim') return facts.holderId === null && !isReserved(facts, personId, now);
  const isHolder = facts.holderId === personId;
  return kind === 'take_over' ? !isHolder : isHolder;
}

const isReserved = ({ state, preferred }: RequestFacts, personId: string, now: Date): boolean =>
  state === 'reopened' && preferred !== null && preferred.personId !== personId && now.getTime() < preferred.untilMs;

export function decideForMember(
  facts: RequestFacts,
  personId: string,
  act: MemberAct,
  rules: Rules,
  now: Date,
): Decision {
  const membership = rules.memberships.find(
    (one) => one.personId === personId && one.committeeId === facts.committeeId,
  );
  if (membership === undefined || !mayRead(membership, facts, now)) return refuse('not_yours');
  switch (act.kind) {
    case 'claim':
    case 'take_over':
      return take(facts, membership, act, rules, now);
    case 'first_reply':
      return firstReply(facts, personId, now);
    case 'hand_back':
      return handBack(facts, personId, rules, now);
    case 'resolve':
      return resolve(facts, personId, act.outcome, now);
    default:
      return assertNever(act);
  }
}

type Taking = Extract<MemberAct, { kind: 'claim' | 'take_over' }>;

function take(facts: RequestFacts, membership: Membership, act: Taking, rules: Rules, now: Date): Decision {
  const { state, holderId, otherOrigin } = facts;
  const { personId } = membership;
  const isFree = mayMove(state, 'claim') !== null;
  if (!isFree && mayMove(state, 'take_over') === null) return refuse('wrong_state');
  if (!isFree && holderId === personId) return NOTHING;
  if (!isFree && act.kind === 'claim') return refuse('taken');
  if (isOnLeave(membership, now)) return refuse('on_leave');
  if (isReserved(facts, personId, now)) return refuse('reserved');
  if (otherOrigin && !act.declares) return refuse('needs_declaration');
  if (isFree || holderId === null)
    return change('claim', held(personId, rules, now), [toStudent({ news: 'claimed' }), toReaders('taken', personId)]);
  return change('take_over', held(personId, rules, now), [
    toPerson(holderId, 'taken_over'),
    toStudent({ news: 'taken_over' }),
  ]);
}

function firstReply({ state, holderId, firstReplyMs }: RequestFacts, personId: string, now: Date): Decision {
  if (holderId !== personId) return refuse('held');
  if (state === 'in_conversation') return NOTHING;
  if (mayMove(state, 'first_reply') === null) return refuse('wrong_state');
  return change('first_reply', {
    state: 'in_conversation',
    firstReplyMs: firstReplyMs ?? now.getTime(),
    due: {},
  });
}

function handBack(facts: RequestFacts, personId: string, rules: Rules, now: Date): Decision {
  const guarded = holdersOnly(facts, personId, 'hand_back');
  if (guarded !== null) return guarded;
  const { returns, told } = cameBack(facts, personId, 'handed_back');
  // Whoever hands back has the answer to the own tap.
  return change('hand_back', { ...offered(rules, now), returns }, told.slice(1));
}

function resolve(facts: RequestFacts, personId: string, outcome: Outcome, now: Date): Decision {
  if (facts.state === 'resolved' && facts.holderId === personId) return NOTHING;
  const guarded = holdersOnly(facts, personId, 'resolve');
  if (guarded !== null) return guarded;
  if (!OUTCOMES_OF[facts.kind].includes(outcome)) return refuse('wrong_state');
  const news = { news: 'resolved', by: 'mentor', outcome, mayRate: mayRate(facts) } as const;
  return change('resolve', resolved(outcome, now), [toStudent(news)]);
}

export const resolved = (outcome: Outcome, now: Date) => ({
  state: 'resolved' as const,
  outcome,
  resolvedMs: now.getTime(),
  due: { close: now.getTime() + QUIET_MS },
});

function holdersOnly({ state, holderId }: RequestFacts, personId: string, act: 'hand_back' | 'resolve') {
  if (mayMove(state, act) === null) return refuse('wrong_state');
  return holderId === personId ? null : refuse('held');
}

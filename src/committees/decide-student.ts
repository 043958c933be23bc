import { assertNever } from '../errors.ts';
import type { Consequence, Decision, Rating, RequestFacts, RequestPatch, StudentAct } from './acts.ts';
import { resolved } from './decide-member.ts';
import {
  change,
  mayRate,
  NOTHING,
  offered,
  offeredAgain,
  refuse,
  toPerson,
  toReaders,
  toStudent,
} from './decisions.ts';
import { mayMove, type RequestEvent } from './lifecycle.ts';
import { mayHold, NATIONAL, readersOf } from './readers.ts';
import type { Rules } from './rules.ts';

/** So long after it was resolved a request may be opened again. */
export const REOPEN_MS = 14 * 86_400_000;

export function decideForStudent(facts: RequestFacts, act: StudentAct, rules: Rules, now: Date): Decision {
  switch (act.kind) {
    case 'resolve':
      return resolve(facts, now);
    case 'reopen':
      return reopen(facts, rules, now);
    case 'cancel':
      return cancel(facts);
    case 'another_mentor':
      return anotherMentor(facts, act.otherOrigin, rules, now);
    case 'report':
      return report(facts, rules, now);
    case 'rate':
      return rate(facts, act.rating);
    case 'send_again':
      return sendAgain(facts, rules, now);
    default:
      return assertNever(act);
  }
}

function resolve(facts: RequestFacts, now: Date): Decision {
  if (facts.state === 'resolved') return NOTHING;
  if (facts.holderId === null || mayMove(facts.state, 'resolve') === null) return refuse('wrong_state');
  const news = { news: 'resolved', by: 'you', outcome: 'solved', mayRate: mayRate(facts) } as const;
  return change('resolve', resolved('solved', now), [toStudent(news), toPerson(facts.holderId, 'resolved_by_student')]);
}

/** First to the same mentor, if that one may hold it; else at once to all. */
function reopen(facts: RequestFacts, rules: Rules, now: Date): Decision {
  const { state, holderId, resolvedMs } = facts;
  if (state === 'reopened') return NOTHING;
  if (mayMove(state, 'student_writes') === null) return refuse('wrong_state');
  if (resolvedMs === null || now.getTime() - resolvedMs > REOPEN_MS) return refuse('wrong_state');
  const again = { state: 'reopened', holderId: null, claimedMs: null, resolvedMs: null, outcome: null } as const;
  const isThere = rules.memberships.some((one) => one.personId === holderId && mayHold(one, facts, now));
  if (holderId === null || !isThere)
    return change('reopen', { ...again, preferred: null, due: { offer_to_all: now.getTime() } }, [
      toStudent({ news: 'reopened' }),
    ]);
  const untilMs = rules.after(now.getTime(), rules.lengths.sameMentorFirstMs);
  return change('reopen', { ...again, preferred: { personId: holderId, untilMs }, due: { offer_to_all: untilMs } }, [
    toStudent({ news: 'reopened' }),
    toPerson(holderId, 'reopened'),
    { letter: 'again', to: { who: 'person', personId: holderId } },
  ]);
}

function cancel({ state, holderId }: RequestFacts): Decision {
  if (state === 'cancelled') return NOTHING;
  if (mayMove(state, 'cancel') === null) return refuse('wrong_state');
  const told = holderId === null ? toReaders('cancelled') : toPerson(holderId, 'cancelled');
  const set = { state: 'cancelled', holderId: null, preferred: null, due: {} } as const;
  return change('cancel', set, [toStudent({ news: 'cancelled' }), told]);
}

/** The one who has it, or had it last and was to have it first. */
const mentorOf = ({ holderId, preferred }: RequestFacts): string | null => holderId ?? preferred?.personId ?? null;
/** What takes it out of the hands of somebody, in each state. */
const TAKEN_AWAY: readonly RequestEvent[] = ['hand_back', 'offer_again'];
const mayBeTakenAway = ({ state }: RequestFacts) => TAKEN_AWAY.some((event) => mayMove(state, event) !== null);

/** The former mentor reads nothing of it any more. Where nobody else could, the national coordination has it. */
function anotherMentor(facts: RequestFacts, otherOrigin: boolean, rules: Rules, now: Date): Decision {
  const former = mentorOf(facts);
  if (former === null || !mayBeTakenAway(facts)) return refuse('wrong_state');
  const notFor = [...facts.notFor, former];
  const isLeft = readersOf({ ...facts, notFor }, rules.memberships, now).length > 0;
  const set: RequestPatch = {
    ...offered(rules, now),
    notFor,
    otherOrigin: facts.otherOrigin || otherOrigin,
    ...(isLeft ? {} : { committeeId: NATIONAL }),
  };
  return change('another_mentor', set, [
    toStudent({ news: 'another_mentor' }),
    toPerson(former, 'not_yours_any_more'),
    ...offeredAgain(former),
  ]);
}

/** Goes past the committee: the same write takes it out of that committee's sight. */
function report(facts: RequestFacts, rules: Rules, now: Date): Decision {
  if (facts.state !== 'forwarded' && !mayBeTakenAway(facts)) return refuse('wrong_state');
  const former = mentorOf(facts);
  const notFor = former === null ? facts.notFor : [...facts.notFor, former];
  const told: Consequence[] = [
    toStudent({ news: 'reported' }),
    { tell: 'members', notice: 'reported', to: { who: 'national' } },
    { letter: 'reported', to: { who: 'national' } },
  ];
  const gone = former === null ? [] : [toPerson(former, 'not_yours_any_more')];
  return change('report', { ...offered(rules, now), notFor, committeeId: NATIONAL }, [...told, ...gone]);
}

const RATED_IN: readonly RequestFacts['state'][] = ['resolved', 'closed'];

function rate(facts: RequestFacts, rating: Rating): Decision {
  if (!RATED_IN.includes(facts.state)) return refuse('wrong_state');
  if (facts.rating !== null) return NOTHING;
  if (!mayRate(facts)) return refuse('nothing');
  return change('rate', { rating }, [toStudent({ news: 'rated' })]);
}

function sendAgain(facts: RequestFacts, rules: Rules, now: Date): Decision {
  if (facts.state === 'forwarded') return NOTHING;
  if (mayMove(facts.state, 'send_again') === null) return refuse('wrong_state');
  const isRead = readersOf(facts, rules.memberships, now).length > 0;
  const set = { ...offered(rules, now), ...(isRead ? {} : { committeeId: NATIONAL }), returns: 0 };
  return change('send_again', set, [toStudent({ news: 'sent_again' }), ...offeredAgain()]);
}

import { expect } from 'chai';
import fc from 'fast-check';
import {
  type Act,
  type Actor,
  type Decision,
  OUTCOMES,
  RATINGS,
  REQUEST_TIMERS,
  type RequestFacts,
} from '../../src/committees/acts.ts';
import { decide } from '../../src/committees/decide.ts';
import { actsOf, QUIET_MS } from '../../src/committees/decide-member.ts';
import { REOPEN_MS } from '../../src/committees/decide-student.ts';
import { mayMove, REQUEST_EVENTS, REQUEST_STATES } from '../../src/committees/lifecycle.ts';
import { type Membership, NATIONAL, readersOf } from '../../src/committees/readers.ts';
import { rulesOf } from '../../src/committees/rules.ts';

const NOW = new Date('2026-05-04T10:00:00Z');
const HOUR_MS = 3_600_000;
const at = (hours: number) => NOW.getTime() + hours * HOUR_MS;
const member = (personId: string, facts: Partial<Membership> = {}): Membership => ({
  personId,
  committeeId: 'palermo',
  role: 'mentor',
  status: 'active',
  languages: ['it'],
  validTo: null,
  ...facts,
});
const onLeave = { vacation: [{ from: NOW, until: null }] };
const PEOPLE = [
  member('anna'),
  member('bruno'),
  member('carla', { role: 'coordinator' }),
  member('away', onLeave),
  member('ended', { status: 'ended' }),
  member('stranger', { committeeId: 'romatre' }),
  member('nina', { committeeId: NATIONAL, role: 'coordinator' }),
];
const RULES = rulesOf({}, PEOPLE);
const aRequest = (facts: Partial<RequestFacts> = {}): RequestFacts => ({
  id: 'r1',
  code: '7F3A',
  kind: 'support',
  committeeId: 'palermo',
  state: 'forwarded',
  holderId: null,
  notFor: [],
  preferred: null,
  otherOrigin: false,
  returns: 0,
  createdMs: NOW.getTime(),
  claimedMs: null,
  firstReplyMs: null,
  resolvedMs: null,
  lastStudentMs: NOW.getTime(),
  outcome: null,
  rating: null,
  safety: false,
  due: {},
  ...facts,
});
const claimed = (facts: Partial<RequestFacts> = {}) => aRequest({ state: 'claimed', holderId: 'anna', ...facts });
const resolved = (facts: Partial<RequestFacts> = {}) =>
  claimed({ state: 'resolved', resolvedMs: NOW.getTime(), firstReplyMs: 1, ...facts });
const by = (personId: string): Actor => ({ is: 'member', personId });
const student: Actor = { is: 'student' };
const bot: Actor = { is: 'bot' };

/** `claimed` for a change to that state, the reason for a refusal. */
function outcome(decision: Decision, before: RequestFacts): string {
  if (decision.do === 'change') return decision.set.state ?? before.state;
  return decision.do === 'refuse' ? decision.why : 'nothing happens';
}

const claim = { kind: 'claim' } as const;
const takeOver = { kind: 'take_over' } as const;
const firstReply = { kind: 'first_reply' } as const;
const handBack = { kind: 'hand_back' } as const;
const solved = { kind: 'resolve', outcome: 'solved' } as const;
const cases: readonly [string, RequestFacts, Actor, Act, string][] = [
  ['a claim of a free request', aRequest(), by('anna'), claim, 'claimed'],
  ['a second tap on Take', claimed(), by('anna'), claim, 'nothing happens'],
  ['a claim of a taken one', claimed(), by('bruno'), claim, 'taken'],
  ['a claim by a stranger', aRequest(), by('stranger'), claim, 'not_yours'],
  ['a claim by somebody who left', aRequest(), by('ended'), claim, 'not_yours'],
  ['a claim by somebody the student does not want', aRequest({ notFor: ['anna'] }), by('anna'), claim, 'not_yours'],
  ['a claim by somebody on leave', aRequest(), by('away'), claim, 'on_leave'],
  ['a claim of a closed one', aRequest({ state: 'closed' }), by('anna'), claim, 'wrong_state'],
  ['a claim of a transferred one', aRequest({ state: 'transferred' }), by('anna'), claim, 'not_yours'],
  ['a claim without the declaration', aRequest({ otherOrigin: true }), by('anna'), claim, 'needs_declaration'],
  ['a claim with it', aRequest({ otherOrigin: true }), by('anna'), { kind: 'claim', declares: true }, 'claimed'],
  ['a claim of a wish to take part by a mentor', aRequest({ kind: 'join' }), by('anna'), claim, 'not_yours'],
  ['a claim of a wish to take part by a coordinator', aRequest({ kind: 'join' }), by('carla'), claim, 'claimed'],
  ['taking over', claimed(), by('bruno'), takeOver, 'claimed'],
  ['taking over from oneself', claimed(), by('anna'), takeOver, 'nothing happens'],
  ['a first answer', claimed(), by('anna'), firstReply, 'in_conversation'],
  ['an answer of somebody else', claimed(), by('bruno'), firstReply, 'held'],
  ['handing back', claimed(), by('anna'), handBack, 'forwarded'],
  ["handing back somebody else's", claimed(), by('bruno'), handBack, 'held'],
  ['done', claimed({ state: 'in_conversation' }), by('anna'), solved, 'resolved'],
  ['done twice', resolved(), by('anna'), solved, 'nothing happens'],
  ['an outcome of another kind', claimed(), by('anna'), { kind: 'resolve', outcome: 'accepted' }, 'wrong_state'],
  ['solved, says the student', claimed(), student, { kind: 'resolve' }, 'resolved'],
  ['solved before anybody has it', aRequest(), student, { kind: 'resolve' }, 'wrong_state'],
  ['more to say', resolved(), student, { kind: 'reopen' }, 'reopened'],
  [
    'more to say too late',
    resolved({ resolvedMs: NOW.getTime() - REOPEN_MS - 1 }),
    student,
    { kind: 'reopen' },
    'wrong_state',
  ],
  ['cancelling', claimed(), student, { kind: 'cancel' }, 'cancelled'],
  ['cancelling what is over', resolved(), student, { kind: 'cancel' }, 'wrong_state'],
  ['another mentor', claimed(), student, { kind: 'another_mentor', otherOrigin: true }, 'forwarded'],
  [
    'another mentor where there is none',
    aRequest(),
    student,
    { kind: 'another_mentor', otherOrigin: false },
    'wrong_state',
  ],
  ['reporting a mentor', claimed(), student, { kind: 'report' }, 'forwarded'],
  ['rating', resolved(), student, { kind: 'rate', rating: 'good' }, 'resolved'],
  [
    'rating what nobody answered',
    resolved({ firstReplyMs: null }),
    student,
    { kind: 'rate', rating: 'good' },
    'nothing',
  ],
  ['rating after a safety card', resolved({ safety: true }), student, { kind: 'rate', rating: 'bad' }, 'nothing'],
  ['rating twice', resolved({ rating: 'bad' }), student, { kind: 'rate', rating: 'good' }, 'nothing happens'],
  ['sending again', aRequest({ state: 'expired' }), student, { kind: 'send_again' }, 'forwarded'],
  ['letters that were taken', aRequest({ state: 'new' }), bot, { kind: 'letters_accepted' }, 'forwarded'],
  ['letters taken after a claim', claimed(), bot, { kind: 'letters_accepted' }, 'nothing happens'],
  ['a holder who is gone', claimed({ state: 'in_conversation' }), bot, { kind: 'holder_unavailable' }, 'forwarded'],
];

describe('a decision about a request', () => {
  for (const [when, facts, actor, act, expected] of cases)
    it(`on ${when}: ${expected}`, () => {
      expect(outcome(decide(facts, actor, act, RULES, NOW), facts)).to.equal(expected);
    });

  const set = (facts: RequestFacts, actor: Actor, act: Act, now = NOW, rules = RULES) => {
    const decision = decide(facts, actor, act, rules, now);
    if (decision.do !== 'change') throw new Error(`no change: ${JSON.stringify(decision)}`);
    return { ...decision, after: { ...facts, ...decision.set } as RequestFacts };
  };

  it('reminds, escalates, calls coordinators, warns and lets expire, each at its time', () => {
    const { due } = set(aRequest({ state: 'new' }), bot, { kind: 'letters_accepted' }).after;
    expect(due).to.deep.equal({
      remind: at(12),
      escalate: at(24),
      coordinator: at(48),
      warn_expiry: at(192),
      expire: at(240),
    });
  });
  it('counts only working time of the committee', () => {
    const hours = { time_zone: 'Europe/Rome', days: ['mon', 'tue'], from: '10:00', to: '18:00', closed: [] };
    const rules = rulesOf({ hours, reminders: { remind_after: '7 hours' } }, PEOPLE);
    // Monday noon in Rome: six hours are left of that day.
    const { due } = set(aRequest({ state: 'new' }), bot, { kind: 'letters_accepted' }, NOW, rules).after;
    expect(new Date(due.remind ?? 0).toISOString()).to.equal('2026-05-05T09:00:00.000Z');
  });
  it('fires a timer once, and not before its time', () => {
    const waiting = aRequest({ due: { remind: at(12), expire: at(240) } });
    const remind = { kind: 'timer', timer: 'remind' } as const;
    expect(decide(waiting, bot, remind, RULES, NOW)).to.deep.equal({ do: 'nothing' });
    const { after } = set(waiting, bot, remind, new Date(at(12)));
    expect(after.due).to.deep.equal({ expire: at(240) });
    expect(decide(after, bot, remind, RULES, new Date(at(13)))).to.deep.equal({ do: 'nothing' });
  });
  it('takes a claim back when no answer comes, and the third time it is for the coordinators', () => {
    const due = { return_claim: at(24) };
    const timer = { kind: 'timer', timer: 'return_claim' } as const;
    const second = set(claimed({ due, returns: 1 }), bot, timer, new Date(at(24)));
    expect(second.after).to.include({ state: 'forwarded', holderId: null, returns: 2 });
    expect(second.then).to.deep.include({ letter: 'again', to: { who: 'readers', except: ['anna'] } });
    const third = set(claimed({ due, returns: 2 }), bot, timer, new Date(at(24)));
    expect(third.then).to.deep.include({ letter: 'coordinator', to: { who: 'coordinators' } });
    expect(third.then.some((one) => 'letter' in one && one.letter === 'again')).to.equal(false);
  });
  it('writes the time of the first answer once', () => {
    expect(set(claimed({ firstReplyMs: 5 }), by('anna'), firstReply).after.firstReplyMs).to.equal(5);
  });
  it('offers a reopened request first to the same mentor, for twelve hours', () => {
    const { after } = set(resolved(), student, { kind: 'reopen' });
    expect(after).to.deep.include({ preferred: { personId: 'anna', untilMs: at(12) }, due: { offer_to_all: at(12) } });
    expect(outcome(decide(after, by('bruno'), claim, RULES, NOW), after)).to.equal('reserved');
    expect(outcome(decide(after, by('anna'), claim, RULES, NOW), after)).to.equal('claimed');
    expect(
      outcome(decide(after, bot, { kind: 'timer', timer: 'offer_to_all' }, RULES, new Date(at(12))), after),
    ).to.equal('forwarded');
  });
  for (const gone of ['away', 'ended'])
    it(`offers it to all at once when that mentor is ${gone}`, () => {
      const { after } = set(resolved({ holderId: gone }), student, { kind: 'reopen' });
      expect(after).to.deep.include({ preferred: null, due: { offer_to_all: NOW.getTime() } });
    });
  it('closes a resolved request after seven quiet days', () => {
    const { after } = set(claimed(), by('anna'), solved);
    const close = { kind: 'timer', timer: 'close' } as const;
    expect(set(after, bot, close, new Date(NOW.getTime() + QUIET_MS)).after).to.deep.include({
      state: 'closed',
      due: {},
    });
  });
  it('keeps a request from the mentor whom the student does not want', () => {
    const { after, then } = set(claimed(), student, { kind: 'another_mentor', otherOrigin: true });
    expect(after).to.deep.include({ notFor: ['anna'], otherOrigin: true, committeeId: 'palermo' });
    expect(then).to.deep.include({ letter: 'again', to: { who: 'readers', except: ['anna'] } });
  });
  it('hands it to the national coordination when nobody else is left', () => {
    const rules = rulesOf({}, [member('anna'), member('nina', { committeeId: NATIONAL, role: 'coordinator' })]);
    const { after } = set(claimed(), student, { kind: 'another_mentor', otherOrigin: false }, NOW, rules);
    expect(after.committeeId).to.equal(NATIONAL);
  });
  it('takes a reported mentor and the whole committee out in one write, and tells the national coordination', () => {
    const { after, then } = set(claimed(), student, { kind: 'report' });
    expect(readersOf(after, PEOPLE, NOW).map(({ personId }) => personId)).to.deep.equal(['nina']);
    expect(after.notFor).to.deep.equal(['anna']);
    expect(then).to.deep.include({ letter: 'reported', to: { who: 'national' } });
  });
});

const anyTime = fc.integer({ min: -400, max: 400 }).map(at);
const someTime = fc.option(anyTime, { nil: null });
const anyPerson = fc.constantFrom(...PEOPLE.map(({ personId }) => personId));
const anyRequest: fc.Arbitrary<RequestFacts> = fc
  .record({
    kind: fc.constantFrom('support' as const, 'join' as const),
    committeeId: fc.constantFrom('palermo', 'romatre', NATIONAL),
    state: fc.constantFrom(...REQUEST_STATES),
    holderId: fc.option(anyPerson, { nil: null }),
    notFor: fc.uniqueArray(anyPerson, { maxLength: 2 }),
    preferred: fc.option(fc.record({ personId: anyPerson, untilMs: anyTime }), { nil: null }),
    otherOrigin: fc.boolean(),
    returns: fc.nat(4),
    claimedMs: someTime,
    firstReplyMs: someTime,
    resolvedMs: someTime,
    rating: fc.option(fc.constantFrom(...RATINGS), { nil: null }),
    safety: fc.boolean(),
    due: fc.dictionary(fc.constantFrom(...REQUEST_TIMERS), anyTime),
  })
  .map((facts) => aRequest(facts))
  // What the bot itself writes: in these states somebody holds it, in those nobody does.
  .map((facts) => {
    if (['claimed', 'in_conversation'].includes(facts.state)) return { ...facts, holderId: facts.holderId ?? 'anna' };
    return ['resolved', 'closed'].includes(facts.state) ? facts : { ...facts, holderId: null };
  });
const anyMove: fc.Arbitrary<{ actor: Actor; act: Act }> = fc.oneof(
  fc.record({
    actor: anyPerson.map(by),
    act: fc.oneof(
      fc.constantFrom<Act>(claim, { kind: 'claim', declares: true }, takeOver, firstReply, handBack),
      fc.constantFrom(...OUTCOMES).map((outcome): Act => ({ kind: 'resolve', outcome })),
    ),
  }),
  fc.record({
    actor: fc.constant(student),
    act: fc.oneof(
      fc.constantFrom<Act>(
        { kind: 'resolve' },
        { kind: 'reopen' },
        { kind: 'cancel' },
        { kind: 'report' },
        { kind: 'send_again' },
      ),
      fc.boolean().map((otherOrigin): Act => ({ kind: 'another_mentor', otherOrigin })),
      fc.constantFrom(...RATINGS).map((rating): Act => ({ kind: 'rate', rating })),
    ),
  }),
  fc.record({
    actor: fc.constant(bot),
    act: fc.oneof(
      fc.constantFrom<Act>({ kind: 'letters_accepted' }, { kind: 'holder_unavailable' }),
      fc.constantFrom(...REQUEST_TIMERS).map((timer): Act => ({ kind: 'timer', timer })),
    ),
  }),
);
const OVER = ['closed', 'expired', 'cancelled'];

describe('any act on any request', () => {
  const everyChange = (check: (before: RequestFacts, after: RequestFacts, actor: Actor, act: Act) => void) =>
    fc.assert(
      fc.property(anyRequest, anyMove, anyTime, (before, { actor, act }, nowMs) => {
        const decision = decide(before, actor, act, RULES, new Date(nowMs));
        if (decision.do === 'change') check(before, { ...before, ...decision.set } as RequestFacts, actor, act);
      }),
      { numRuns: 2_000 },
    );

  it('leads nowhere outside the table', () =>
    everyChange((before, after) => {
      const reachable = REQUEST_EVENTS.map((event) => mayMove(before.state, event));
      expect([before.state, ...reachable]).to.include(after.state);
    }));
  it('leaves no time due in a state that is over', () =>
    everyChange((before, after) => {
      if (OVER.includes(after.state) && before.state !== after.state) expect(after.due).to.deep.equal({});
    }));
  it('leaves a holder exactly while somebody has it', () =>
    everyChange((_, after) => {
      if (['claimed', 'in_conversation'].includes(after.state)) expect(after.holderId).to.be.a('string');
      if (['new', 'forwarded', 'reopened', 'cancelled', 'expired'].includes(after.state))
        expect(after.holderId).to.equal(null);
    }));
  it('changes nothing for a member who may not read it', () =>
    everyChange((before, _, actor) => {
      if (actor.is !== 'member') return;
      expect(['stranger', 'ended'].includes(actor.personId) && before.committeeId === 'palermo').to.equal(false);
      expect(before.notFor).not.to.include(actor.personId);
    }));
  it('is done by a member only where the list of what they may do names it', () => {
    fc.assert(
      fc.property(anyRequest, anyMove, anyTime, (before, { actor, act }, nowMs) => {
        const decision = decide(before, actor, act, RULES, new Date(nowMs));
        if (actor.is !== 'member' || decision.do !== 'change') return;
        const memberships = PEOPLE.filter(({ personId }) => personId === actor.personId);
        const may = memberships.flatMap((one) => actsOf(one, before, new Date(nowMs)));
        // Taking over what nobody holds is a claim.
        expect(may).to.include(decision.type === 'claim' ? 'claim' : act.kind);
      }),
      { numRuns: 2_000 },
    );
  });
});

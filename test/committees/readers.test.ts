import { expect } from 'chai';
import fc from 'fast-check';
import {
  destinationOf,
  MEMBERSHIP_STATES,
  type Membership,
  NATIONAL,
  ROLES,
  readersOf,
} from '../../src/committees/readers.ts';

const NOW = new Date('2026-05-04T10:00:00Z');
const COMMITTEES = ['bicocca', 'palermo', 'romatre', NATIONAL];
const member = (facts: Partial<Membership>): Membership => ({
  personId: 'p',
  committeeId: 'palermo',
  role: 'mentor',
  status: 'active',
  languages: ['it'],
  validTo: null,
  ...facts,
});
const anyMember: fc.Arbitrary<Membership> = fc.record({
  personId: fc.uuid(),
  committeeId: fc.constantFrom(...COMMITTEES),
  role: fc.constantFrom(...ROLES),
  status: fc.constantFrom(...MEMBERSHIP_STATES),
  languages: fc.subarray(['it', 'en', 'ar', 'fr']),
  validTo: fc.constantFrom(null, new Date('2026-01-01'), new Date('2027-01-01')),
});
const anyRequest = fc.record({
  kind: fc.constantFrom('support' as const, 'join' as const),
  committee: fc.constantFrom(...COMMITTEES),
});

describe('readers of a request', () => {
  const support = { kind: 'support', committeeId: 'palermo' } as const;
  const cases = [
    { who: 'an active mentor', facts: {}, reads: true },
    { who: 'a coordinator', facts: { role: 'coordinator' }, reads: true },
    { who: 'a focal point', facts: { role: 'focal_point' }, reads: true },
    { who: 'a member of another committee', facts: { committeeId: 'romatre' }, reads: false },
    {
      who: 'a coordinator of the national coordination',
      facts: { committeeId: NATIONAL, role: 'coordinator' },
      reads: false,
    },
    { who: 'somebody who was only invited', facts: { status: 'invited' }, reads: false },
    { who: 'somebody not confirmed yet', facts: { status: 'pending' }, reads: false },
    { who: 'somebody suspended', facts: { status: 'suspended' }, reads: false },
    { who: 'somebody who left', facts: { status: 'ended' }, reads: false },
    { who: 'somebody whose year is over', facts: { validTo: NOW }, reads: false },
  ] as const;
  for (const { who, facts, reads } of cases) {
    it(`${reads ? 'include' : 'leave out'} ${who}`, () => {
      expect(readersOf(support, [member(facts)], NOW)).to.have.length(reads ? 1 : 0);
    });
  }

  it('of a wish to take part are coordinators only', () => {
    const all = ROLES.map((role) => member({ role, personId: role }));
    expect(readersOf({ kind: 'join', committeeId: 'palermo' }, all, NOW).map(({ personId }) => personId)).to.deep.equal(
      ['coordinator'],
    );
  });
});

describe('the destination of a request', () => {
  const all = new Set(COMMITTEES);
  const national = member({ personId: 'n', committeeId: NATIONAL, role: 'coordinator' });
  const request = { kind: 'support', committee: 'palermo' } as const;

  it('is the committee that was chosen', () => {
    expect(destinationOf(request, all, [national, member({})], NOW)).to.include({
      to: 'committee',
      committeeId: 'palermo',
    });
  });
  it('is the national coordination when nobody is active there', () => {
    const members = [national, member({ status: 'suspended' })];
    expect(destinationOf(request, all, members, NOW)).to.include({ to: 'redirected', committeeId: NATIONAL });
  });
  it('is the national coordination when the committee rests', () => {
    expect(destinationOf(request, new Set([NATIONAL]), [national, member({})], NOW)).to.include({ to: 'redirected' });
  });
  it('is the national coordination when nobody coordinates a committee somebody wants to join', () => {
    expect(destinationOf({ ...request, kind: 'join' }, all, [national, member({})], NOW)).to.include({
      to: 'redirected',
    });
  });
  it('is a redirection when the rules chose the national coordination', () => {
    expect(destinationOf({ ...request, committee: NATIONAL }, all, [national], NOW)).to.include({ to: 'redirected' });
  });
  it('is nobody when nobody is active anywhere', () => {
    expect(destinationOf(request, all, [], NOW)).to.deep.equal({ to: 'nobody' });
  });

  it('never includes anybody who is not an active member of the one committee it goes to', () => {
    fc.assert(
      fc.property(
        anyRequest,
        fc.array(anyMember, { maxLength: 12 }),
        fc.subarray(COMMITTEES),
        (wanted, members, active) => {
          const found = destinationOf(wanted, new Set(active), members, NOW);
          if (found.to === 'nobody') return;
          expect([wanted.committee, NATIONAL]).to.include(found.committeeId);
          expect(active).to.include(found.committeeId);
          for (const reader of found.readers) {
            expect(reader).to.include({ committeeId: found.committeeId, status: 'active' });
            expect(reader.validTo === null || reader.validTo > NOW).to.equal(true);
            if (wanted.kind === 'join') expect(reader.role).to.equal('coordinator');
          }
        },
      ),
    );
  });
});

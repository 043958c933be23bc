import { expect } from 'chai';
import fc from 'fast-check';
import {
  type Hours,
  isWorkingTime,
  nextWorkingMs,
  workingDaysMs,
  workingLengthMs,
  workingTimeAfter,
} from '../../src/committees/working-time.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const ROME: Hours = {
  time_zone: 'Europe/Rome',
  days: ['mon', 'tue', 'wed', 'thu', 'fri'],
  from: '09:00',
  to: '18:00',
  closed: ['2026-12-24..2027-01-06', '2026-12-08'],
};
/** Open while clocks change. */
const NIGHT: Hours = { time_zone: 'Europe/Rome', days: ['sun'], from: '01:00', to: '05:00' };
const at = (text: string) => Date.parse(text);

describe('the end of working time', () => {
  const rows: { when: string; from: string; hours: Hours | undefined; length: number; ends: string }[] = [
    {
      when: 'no hours are set',
      from: '2026-11-28T20:00:00Z',
      hours: undefined,
      length: 12,
      ends: '2026-11-29T08:00:00Z',
    },
    {
      when: 'a day has enough left',
      from: '2026-11-24T10:00:00+01:00',
      hours: ROME,
      length: 2,
      ends: '2026-11-24T12:00:00+01:00',
    },
    {
      when: 'it is written before opening',
      from: '2026-11-24T05:00:00+01:00',
      hours: ROME,
      length: 2,
      ends: '2026-11-24T11:00:00+01:00',
    },
    {
      when: 'a night lies between',
      from: '2026-11-24T17:00:00+01:00',
      hours: ROME,
      length: 2,
      ends: '2026-11-25T10:00:00+01:00',
    },
    {
      when: 'it ends at closing time',
      from: '2026-11-24T17:00:00+01:00',
      hours: ROME,
      length: 1,
      ends: '2026-11-25T09:00:00+01:00',
    },
    {
      when: 'a weekend lies between',
      from: '2026-11-27T20:00:00+01:00',
      hours: ROME,
      length: 12,
      ends: '2026-12-01T12:00:00+01:00',
    },
    {
      when: 'a holiday lies between',
      from: '2026-12-07T17:00:00+01:00',
      hours: ROME,
      length: 2,
      ends: '2026-12-09T10:00:00+01:00',
    },
    {
      when: 'two closed weeks lie between',
      from: '2026-12-23T17:00:00+01:00',
      hours: ROME,
      length: 2,
      ends: '2027-01-07T10:00:00+01:00',
    },
    {
      when: 'summer time ends between',
      from: '2026-10-23T17:00:00+02:00',
      hours: ROME,
      length: 2,
      ends: '2026-10-26T10:00:00+01:00',
    },
    {
      when: 'summer time begins between',
      from: '2027-03-26T17:00:00+01:00',
      hours: ROME,
      length: 2,
      ends: '2027-03-29T10:00:00+02:00',
    },
    {
      when: 'an hour is worked twice',
      from: '2026-10-25T01:00:00+02:00',
      hours: NIGHT,
      length: 4,
      ends: '2026-10-25T04:00:00+01:00',
    },
    {
      when: 'an hour is skipped',
      from: '2027-03-28T01:00:00+01:00',
      hours: NIGHT,
      length: 2,
      ends: '2027-03-28T04:00:00+02:00',
    },
    {
      when: 'opening time itself is skipped',
      from: '2027-03-27T12:00:00+01:00',
      hours: { ...NIGHT, from: '02:30' },
      length: 1,
      ends: '2027-03-28T04:30:00+02:00',
    },
    {
      when: 'the committee is elsewhere',
      from: '2026-11-24T23:00:00Z',
      hours: { ...ROME, time_zone: 'Asia/Tokyo' },
      length: 1,
      ends: '2026-11-25T10:00:00+09:00',
    },
  ];
  for (const { when, from, hours, length, ends } of rows) {
    it(`is right when ${when}`, () => {
      expect(new Date(workingTimeAfter(at(from), length * HOUR_MS, hours)).toISOString()).to.equal(
        new Date(at(ends)).toISOString(),
      );
    });
  }

  it('comes by the clock, years later, where a committee never opens', () => {
    const never: Hours = { ...ROME, closed: ['2000-01-01..2999-12-31'] };
    const from = at('2026-11-24T10:00:00Z');
    expect(workingTimeAfter(from, HOUR_MS, never)).to.equal(from + 750 * DAY_MS + HOUR_MS);
    expect(nextWorkingMs(from, never)).to.equal(from);
  });

  it('comes by the clock where hours close before they open', () => {
    const from = at('2026-11-24T10:00:00Z');
    expect(workingTimeAfter(from, 0, { ...ROME, from: '18:00', to: '09:00' })).to.equal(from + 750 * DAY_MS);
  });
});

describe('lengths in a committee’s settings', () => {
  it('count a day as from opening to closing', () => expect(workingDaysMs(10, ROME)).to.equal(90 * HOUR_MS));
  it('count a day as 24 hours without hours', () => expect(workingDaysMs(10, undefined)).to.equal(240 * HOUR_MS));
  for (const [length, ms] of [
    ['12 hours', 12 * HOUR_MS],
    ['1 hour', HOUR_MS],
    ['30 minutes', HOUR_MS / 2],
    ['1 minute', 60_000],
    ['2 days', 18 * HOUR_MS],
  ] as const) {
    it(`reads ${length}`, () => expect(workingLengthMs(length, ROME)).to.equal(ms));
  }
  it('lets ten days that begin on a Friday evening end when two weeks of work are over', () => {
    const ends = workingTimeAfter(at('2026-11-06T20:00:00+01:00'), workingDaysMs(10, ROME), ROME);
    expect(new Date(ends).toISOString()).to.equal('2026-11-23T08:00:00.000Z');
  });
});

describe('working time of any committee', () => {
  const time = fc
    .integer({ min: 0, max: 47 })
    .map((half) => `${String(half >> 1).padStart(2, '0')}:${half % 2 ? '30' : '00'}`);
  const hours: fc.Arbitrary<Hours> = fc
    .record({
      time_zone: fc.constantFrom('Europe/Rome', 'UTC', 'America/St_Johns', 'Pacific/Chatham', 'Africa/Cairo'),
      days: fc.uniqueArray(fc.constantFrom('mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'), { minLength: 1 }),
      times: fc.tuple(time, time).filter(([one, other]) => one !== other),
      closed: fc.subarray(['2026-10-25', '2026-10-26..2026-10-30', '2027-03-28', '2027-03-24..2027-03-26']),
    })
    .map(({ times, ...rest }) => ({ ...rest, from: times.toSorted()[0] ?? '', to: times.toSorted()[1] ?? '' }));
  /** In the weeks around both changes of the clocks. */
  const moment = fc
    .tuple(
      fc.constantFrom('2026-10-25T00:00:00Z', '2027-03-28T00:00:00Z'),
      fc.integer({ min: -10 * DAY_MS, max: 5 * DAY_MS }),
    )
    .map(([change, ms]) => at(change) + ms);
  const length = fc.integer({ min: 0, max: 20 * HOUR_MS });

  it('never ends earlier for a later start', () => {
    fc.assert(
      fc.property(hours, moment, fc.nat(3 * DAY_MS), length, (some, from, later, ms) => {
        expect(workingTimeAfter(from + later, ms, some)).to.be.at.least(workingTimeAfter(from, ms, some));
      }),
    );
  });

  it('is the same in parts and as a whole', () => {
    fc.assert(
      fc.property(hours, moment, length, length, (some, from, one, other) => {
        const whole = workingTimeAfter(from, one + other, some);
        expect(workingTimeAfter(workingTimeAfter(from, one, some), other, some)).to.equal(whole);
      }),
    );
  });

  it('always ends while somebody works', () => {
    fc.assert(
      fc.property(hours, moment, length, (some, from, ms) => {
        const end = workingTimeAfter(from, ms, some);
        expect(isWorkingTime(end, some)).to.equal(true);
        // Clocks change before four: hours in what they skip lie later than the wall says.
        if (some.from >= '04:00')
          expect(shownOn(end, some)).to.satisfy((clock: string) => some.from <= clock && clock < some.to);
      }),
    );
  });

  it('passes while somebody works, and only then', () => {
    fc.assert(
      fc.property(hours, moment, fc.nat(DAY_MS), (some, from, ms) => {
        const spent = workingTimeAfter(from, ms, some) - nextWorkingMs(from, some);
        expect(spent).to.be.at.least(ms);
        if (isWorkingTime(from, some) && ms > 0) expect(workingTimeAfter(from, ms, some)).to.be.greaterThan(from);
      }),
    );
  });
});

function shownOn(ms: number, { time_zone }: Hours): string {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: time_zone,
    hourCycle: 'h23',
    hour: '2-digit',
    minute: '2-digit',
  });
  return format.format(ms);
}

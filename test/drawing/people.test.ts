import { expect } from 'chai';
import fc from 'fast-check';
import { type PeopleCounts, type Shown, shownPeople } from '../../src/drawing/people.ts';

const counts = (here: Record<string, number>, went = {}, silent = {}): PeopleCounts => ({
  here: new Map(Object.entries(here)),
  went: new Map(Object.entries(went)),
  silent: new Map(Object.entries(silent)),
});

describe('numbers of people', () => {
  const cases: [number, Shown][] = [
    [0, { say: 'nobody' }],
    [1, { say: 'few' }],
    [4, { say: 'few' }],
    [5, { say: 'number', number: 5 }],
    [12, { say: 'number', number: 12 }],
  ];
  for (const [count, shown] of cases)
    it(`of ${count} at a step are shown as ${shown.say}`, () => {
      expect(shownPeople(counts({ 'a.b': count })).here('a.b')).to.deep.equal(shown);
    });

  it('on arrows are exact while nothing is hidden', () => {
    const people = shownPeople(counts({ 'a.b': 6 }, { 'a.b>a.c': 12 }));
    expect(people.went('a.b>a.c')).to.deep.equal({ say: 'number', number: 12 });
  });

  it('on arrows are rounded down to fives as soon as one is hidden, so that no difference tells it', () => {
    const people = shownPeople(counts({ 'a.b': 2 }, { 'x.y>a.b': 14, 'a.b>a.c': 12 }));
    expect(people.went('x.y>a.b')).to.deep.equal({ say: 'at_least', number: 10 });
    expect(people.went('a.b>a.c')).to.deep.equal({ say: 'at_least', number: 10 });
    expect(people.went('a.b>a.d')).to.deep.equal({ say: 'nobody' });
  });

  it('say which share stopped at a step', () => {
    const people = shownPeople(counts({ 'a.b': 10 }, { 'a.b>a.c': 30 }, { 'a.b': 10 }));
    expect(people.dropOff('a.b')).to.deep.equal({ say: 'percent', percent: 25 });
    expect(people.dropOff('a.c')).to.deep.equal({ say: 'none' });
  });

  it('say no share that would tell a small number', () => {
    expect(shownPeople(counts({ 'a.b': 10 }, {}, { 'a.b': 3 })).dropOff('a.b')).to.deep.equal({ say: 'few' });
    expect(shownPeople(counts({ 'a.b': 10 }, {}, { 'a.b': 8 })).dropOff('a.b')).to.deep.equal({ say: 'few' });
    const wentOn = counts({ 'a.b': 10 }, { 'a.b>a.c': 2 }, { 'a.b': 10 });
    expect(shownPeople(wentOn).dropOff('a.b')).to.deep.equal({ say: 'few' });
  });

  it('never let anybody work out a hidden one from the arrows around it', () => {
    const small = fc.integer({ min: 0, max: 30 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), small, small, (here, left, right) => {
        const shown = shownPeople(
          counts({ 'a.b': here }, { 'x.y>a.b': here + left + right, 'a.b>l.l': left, 'a.b>r.r': right }),
        );
        const into = rangeOf(shown.went('x.y>a.b'));
        const outOf = ['a.b>l.l', 'a.b>r.r'].map((way) => rangeOf(shown.went(way)));
        const least = into[0] - outOf.reduce((sum, [, most]) => sum + most, 0);
        const most = into[1] - outOf.reduce((sum, [fewest]) => sum + fewest, 0);
        // "Fewer than 5" may become narrower, never one number.
        expect(Math.min(4, most) - Math.max(1, least)).to.be.at.least(1);
      }),
    );
  });
});

/** What a reader can conclude from what is shown. */
function rangeOf(shown: Shown): [number, number] {
  switch (shown.say) {
    case 'nobody':
      return [0, 0];
    case 'few':
      return [1, 4];
    case 'number':
      return [shown.number, shown.number];
    case 'at_least':
      return [shown.number, shown.number + 4];
  }
}

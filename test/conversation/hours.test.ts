import { expect } from 'chai';
import { hoursWords } from '../../src/conversation/hours.ts';

const week = {
  timeZone: 'Europe/Rome',
  days: ['mon', 'tue', 'wed', 'thu', 'fri'],
  from: '09:00',
  to: '18:00',
  closed: [],
};

describe('when a committee works', () => {
  const cases = [
    { language: 'it', days: week.days, says: 'lunedì – venerdì, 09:00 – 18:00' },
    { language: 'en', days: week.days, says: 'Monday – Friday, 09:00 – 18:00' },
    { language: 'fr', days: ['fri', 'mon'], says: 'lundi, vendredi, 09:00 – 18:00' },
    { language: 'ar', days: ['tue', 'thu'], says: 'الثلاثاء، الخميس، \u206609:00 – 18:00\u2069' },
  ] as const;
  for (const { language, days, says } of cases) {
    it(`is said in ${language}: ${says}`, () =>
      expect(hoursWords({ ...week, days }, language)).to.deep.equal({ own: says }));
  }
});

import { expect } from 'chai';
import { settingsDifferences } from '../../src/committees/differences.ts';

const palermo = { id: 'palermo', name: 'Palermo', active: true, languages: ['it' as const] };

describe('differences of settings', () => {
  it('are none when file and database say the same, in whatever order', () => {
    const hours = { time_zone: 'Europe/Rome', days: ['mon' as const], from: '09:00', to: '18:00', closed: [] };
    const { time_zone, ...rest } = hours;
    expect(settingsDifferences({ ...palermo, hours }, { ...palermo, hours: { ...rest, time_zone } })).to.deep.equal([]);
  });
  it('name the setting and both values', () => {
    expect(
      settingsDifferences(palermo, { ...palermo, active: false, reminders: { remind_after: '6 hours' } }),
    ).to.deep.equal([
      { setting: 'active', stored: 'true', wanted: 'false' },
      { setting: 'reminders', stored: 'not set', wanted: '{ remind_after: 6 hours }' },
    ]);
  });
});

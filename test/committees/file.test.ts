import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { readCommitteesFile } from '../../src/committees/file.ts';

const read = (text: string) => readCommitteesFile('members.yml', text);

describe('a file of committees', () => {
  for (const name of ['config/committees.yml', 'config/members.example.yml']) {
    it(`is read: ${name}`, () => expect(readCommitteesFile(name, readFileSync(name, 'utf8'))).to.have.property('read'));
  }

  it('gives every setting of flows.md', () => {
    const result = read(`format: 1
committees:
  palermo:
    name: Palermo
    active: true
    languages: [it, en, fr]
    hours: { time_zone: Europe/Rome, days: [mon, tue], from: "09:00", to: "18:00", closed: ["2026-12-24..2027-01-06"] }
    reminders: { remind_after: 12 hours, expire_after: 10 days }
members:
  - { committee: palermo, name: Anna, email: anna@example.org, role: mentor, languages: [it, fr], areas: [admin, study] }
`);
    if (!('read' in result)) throw new Error('was refused');
    expect(result.read.committees[0]).to.deep.include({ id: 'palermo', languages: ['it', 'en', 'fr'] });
    expect(result.read.committees[0]?.reminders?.remind_after).to.equal('12 hours');
    expect(result.read.members[0]).to.deep.include({ committee: 'palermo', areas: ['admin', 'study'] });
  });

  const refusals = [
    { when: 'it is no YAML', text: 'format: 1\ncommittees: [', at: 'members.yml:2:14', says: /./ },
    { when: 'a key is written twice', text: 'format: 1\nformat: 1', at: 'members.yml:2:1', says: /unique/ },
    {
      when: 'a field is unknown',
      text: 'format: 1\nmembers:\n  - { committee: a, name: A, email: a@example.org, role: mentor, phone: 1 }',
      at: 'members.yml:3:5',
      says: /phone/,
    },
    {
      when: 'an address is none',
      text: 'format: 1\nmembers:\n  - { committee: a, name: A, email: nobody, role: mentor }',
      at: 'members.yml:3:37',
      says: /"email" is no e-mail/,
    },
    {
      when: 'a role is unknown',
      text: 'format: 1\nmembers:\n  - committee: a\n    name: A\n    email: a@example.org\n    role: boss',
      at: 'members.yml:6:11',
      says: /"role"/,
    },
    { when: 'the format is another', text: 'format: 2', at: 'members.yml:1:9', says: /format 1/ },
    { when: 'it is empty', text: '', at: 'members.yml:1:1', says: /./ },
  ];
  for (const { when, text, at, says } of refusals) {
    it(`is refused with its place when ${when}`, () => {
      const result = read(text);
      if (!('problems' in result)) throw new Error('was read');
      expect(result.problems[0]?.at).to.equal(at);
      expect(result.problems[0]?.problem).to.match(says);
    });
  }

  const HOURS = 'time_zone: Europe/Rome, days: [mon], from: "09:00", to: "18:00", closed: []';
  const wrongHours = [
    { when: 'nobody knows the time zone', from: 'Europe/Rome', to: 'Europe/Roma', says: /"time_zone".*Europe\/Rome/ },
    { when: 'hours go over midnight', from: '"18:00"', to: '"08:00"', says: /"to".*later/ },
    { when: 'hours end when they begin', from: '"18:00"', to: '"09:00"', says: /"to".*later/ },
    { when: 'a closed day does not exist', from: 'closed: []', to: 'closed: ["2026-02-30"]', says: /a day like/ },
    {
      when: 'a closed time ends before it begins',
      from: 'closed: []',
      to: 'closed: ["2027-01-06..2026-12-24"]',
      says: /earlier one first/,
    },
  ];
  for (const { when, from, to, says } of wrongHours) {
    it(`is refused when ${when}`, () => {
      const result = read(`format: 1\ncommittees:\n  a: { name: A, hours: { ${HOURS.replace(from, to)} } }`);
      if (!('problems' in result)) throw new Error('was read');
      expect(result.problems).to.have.length(1);
      expect(result.problems[0]?.problem).to.match(says);
    });
  }

  it('is refused without quoting an address', () => {
    expect(
      JSON.stringify(read('format: 1\nmembers:\n  - { committee: a, name: A, email: "secret@@x", role: mentor }')),
    ).not.to.contain('secret');
  });
});

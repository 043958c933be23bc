import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { CONTENT_FILES, FLOWS } from '../../src/flows/files.ts';
import { loadContent } from '../../src/flows/load.ts';
import { formatProblems, isError } from '../../src/flows/problem.ts';
import { remove } from '../../src/flows/remove.ts';
import { readTestFolder } from '../../src/settings/test-folder.ts';
import { shippedContent } from '../support/content.ts';

const SHIPPED = new Map([
  ...CONTENT_FILES.map((name): [string, string] => [name, readFileSync(name, 'utf8')]),
  ...readTestFolder({ configDir: 'config' }),
]);

const removed = (name: string, to?: string): Map<string, string> => {
  const edited = remove(SHIPPED, shippedContent(), name, to);
  if ('refused' in edited) throw new Error(edited.refused);
  return new Map([...SHIPPED, ...edited.files]);
};
const why = (name: string, to?: string): string => {
  const edited = remove(SHIPPED, shippedContent(), name, to);
  return 'refused' in edited ? edited.refused : 'nothing';
};

describe('flows remove', () => {
  const cases: { name: string; to?: string; table: string | null }[] = [
    { name: 'support.contact', table: 'support.contact: support.summary' },
    { name: 'welcome.hello', table: 'welcome.hello: welcome.intent' },
    { name: 'support.no_committee', table: 'support.no_committee: support.university_name' },
    { name: 'support.university_name', table: 'support.university_name: support.topic' },
    { name: 'info', to: 'welcome.intent', table: 'info: welcome.intent' },
    { name: 'lists.topics.life.canteen', table: null },
    { name: 'lists.topics.comm.media', table: null },
    { name: 'lists.universities.bicocca', to: 'other', table: 'lists.universities.bicocca: lists.universities.other' },
    {
      name: 'welcome.intent.options.info',
      to: 'support',
      table: 'welcome.intent.options.info: welcome.intent.options.support',
    },
  ];
  for (const { name, to, table } of cases) {
    it(`${name}${to === undefined ? '' : `, to ${to}`}: what is left fits`, () => {
      const files = removed(name, to);
      const { problems, content } = loadContent(files);
      const fits = problems.filter((one) => isError(one) && one.code !== 'F301');
      expect(formatProblems(fits)).to.equal('');
      if (content !== null)
        expect(problems.filter(({ code }) => code === 'F403').map(({ text }) => text)).to.deep.equal([]);
      if (table === null) expect(files.get(FLOWS)).to.not.include('removed:');
      else expect(files.get(FLOWS)).to.include(`removed:\n  ${table}\n`);
    });
  }

  it('keeps every other line and comment', () => {
    const before = SHIPPED.get(FLOWS)!.split('\n');
    const lines = removed('support.contact').get(FLOWS)!.split('\n');
    const gone = before.filter((line) => !lines.includes(line));
    expect(gone.filter((line) => !/contact|optional/.test(line))).to.deep.equal([]);
    expect(lines).to.include(
      '      personal: true # stored encrypted, deleted with the draft, asked only after consent',
    );
  });

  it('takes a question and its answer out of the examples', () => {
    const example = removed('support.contact').get('config/tests/support-sent.yml')!;
    expect(example).to.not.include('support.contact');
  });

  it('says why it does nothing', () => {
    expect(why('support.contct')).to.include('did you mean "support.contact"?');
    expect(why('welcome')).to.equal('the conversation starts there');
    expect(why('consent', 'welcome')).to.include('calls it');
    expect(why('help', 'welcome')).to.include('command "help" visits it');
    expect(why('welcome.intent')).to.include('--to');
    expect(why('consent.privacy.options.agree')).to.include('is the consent');
  });
});

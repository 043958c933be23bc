import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { CONTENT_FILES, FLOWS } from '../../src/flows/files.ts';
import { loadContent } from '../../src/flows/load.ts';
import type { ContentSet } from '../../src/flows/model.ts';
import { allNames } from '../../src/flows/names.ts';
import { formatProblems, isError } from '../../src/flows/problem.ts';
import { rename } from '../../src/flows/rename.ts';
import { readTests } from '../../src/flows/try/read-tests.ts';
import { readTestFolder } from '../../src/settings/test-folder.ts';
import { shippedContent } from '../support/content.ts';

const TESTS = readTestFolder({ configDir: 'config' });
const SHIPPED = new Map([
  ...CONTENT_FILES.map((name): [string, string] => [name, readFileSync(name, 'utf8')]),
  ...TESTS,
]);

type Files = ReadonlyMap<string, string>;
const renamedIn = (files: Files, content: ContentSet, from: string, to: string): Map<string, string> => {
  const edited = rename(files, content, from, to);
  if ('refused' in edited) throw new Error(edited.refused);
  return new Map([...files, ...edited.files]);
};
const loaded = (files: Files): ContentSet => {
  const { content, problems } = loadContent(files);
  if (content === null) throw new Error(formatProblems(problems.filter(isError)));
  return content;
};
const testsOf = (files: Files): Files => new Map([...files].filter(([name]) => name.startsWith('config/tests/')));
/** Without the table and its comment. */
const withoutTable = (text: string): string => text.replace(/\n# Names that were changed[\s\S]*$/, '');

describe('flows rename', () => {
  const cases = [
    ['support.topic', 'subject'],
    ['support.done', 'finished'],
    ['support.description', 'support.story'],
    ['support', 'ask_us'],
    ['consent', 'privacy_question'],
    ['answers.contact', 'email_address'],
    ['lists.universities.romatre', 'roma_tre'],
    ['lists.topics.admin.permit', 'residence'],
    ['lists.topics.join.mentor', 'mentoring'],
    ['lists.topics.life', 'city_life'],
    ['support.summary.options.send', 'send_now'],
    ['consent.privacy.options.agree', 'accept'],
    ['welcome.intent.options.support', 'ask'],
  ] as const;
  const THERE_AND_BACK: readonly string[] = ['support.topic', 'consent', 'answers.contact', 'lists.topics.life'];
  for (const [from, to] of cases) {
    it(`${from} to ${to}: everything fits again, with its examples`, () => {
      const files = renamedIn(SHIPPED, shippedContent(), from, to);
      const content = loaded(files);
      const { findings } = readTests(testsOf(files), content);
      expect(findings.map(({ file, line, code }) => `${file}:${line} ${code}`)).to.deep.equal([]);
      expect(files.get(FLOWS)).to.match(/\nrenamed:\n {2}\S+: \S+/);
    });

    if (THERE_AND_BACK.includes(from))
      it(`${from} to ${to} and back: no other letter has changed`, () => {
        const whole = from.slice(0, from.lastIndexOf('.') + 1) + to.slice(to.lastIndexOf('.') + 1);
        const there = renamedIn(SHIPPED, shippedContent(), from, to);
        const back = renamedIn(there, loaded(there), whole, from);
        for (const [name, text] of SHIPPED)
          expect(withoutTable(back.get(name)!), name).to.equal(text.trimEnd() === text ? text : withoutTable(text));
        loaded(back);
      });
  }

  it('keeps every comment and every line of flows.yml, and changes only lines that bear the name', () => {
    const changed = renamedIn(SHIPPED, shippedContent(), 'support.topic', 'subject').get(FLOWS)!.split('\n');
    const before = SHIPPED.get(FLOWS)!.split('\n');
    const differing = before.filter((line, at) => line !== changed[at]);
    expect(differing.every((line) => /\btopic\b/.test(line))).to.equal(true);
    expect(changed.length - before.length).to.be.within(3, 5);
  });

  it('follows earlier names to the newest, and takes an entry out when the name is there again', () => {
    const once = renamedIn(SHIPPED, shippedContent(), 'support.topic', 'subject');
    const twice = renamedIn(once, loaded(once), 'support.subject', 'matter');
    const table = twice.get(FLOWS)!.slice(twice.get(FLOWS)!.indexOf('renamed:'));
    expect(table).to.include('  support.topic: support.matter\n').and.to.include('  support.subject: support.matter');
    const back = renamedIn(twice, loaded(twice), 'support.matter', 'topic');
    expect(back.get(FLOWS)).to.not.match(/\n {2}support\.topic:/);
    expect(loaded(back).flows.renamed.get('support.subject')).to.equal('support.topic');
  });

  it('says why it does nothing', () => {
    const why = (from: string, to: string) => {
      const edited = rename(SHIPPED, shippedContent(), from, to);
      return 'refused' in edited ? edited.refused : 'nothing';
    };
    expect(why('support.topics', 'x')).to.equal(
      'there is nothing called "support.topics": did you mean "support.topic"?',
    );
    expect(why('support.topic', 'university')).to.equal('"university" is taken');
    expect(why('support.topic', 'Argomento!')).to.include('cannot be a name');
    expect(why('urgent', 'danger_now')).to.include('keeps its name');
    expect(why('answers.topic', 'subject')).to.include('keeps its name');
    expect(why('support.consent', 'agreement')).to.include('rename that');
  });

  it('knows every name of the shipped files', () => {
    const names = allNames(shippedContent());
    expect(names).to.include.members([
      'support',
      'support.topic',
      'answers.contact',
      'lists.topics.admin',
      'lists.topics.admin.permit',
      'support.summary.options.send',
    ]);
  });
});

import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { runCli } from '../../src/cli/main.ts';

describe('bot flows test', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'bot-flows-'));
    for (const file of ['flows.yml', 'committees.yml', 'emergencies.yml']) cpSync(`config/${file}`, join(folder, file));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function write(tests: Record<string, string>): void {
    mkdirSync(join(folder, 'tests'), { recursive: true });
    for (const [name, text] of Object.entries(tests)) writeFileSync(join(folder, 'tests', name), text);
  }

  async function run(words = 'flows test', configDir = folder): Promise<{ code: number; out: string }> {
    const lines: string[] = [];
    const keep = (line: string) => void lines.push(line);
    const code = await runCli(words.split(' '), { CONFIG_DIR: configDir }, keep, keep);
    return { code, out: lines.join('\n') };
  }

  it('finds the shipped examples as written, and that they touch every step and choice in every language', async () => {
    const { code, out } = await run('flows test --coverage', 'config');
    expect(out).to.match(/example conversations, played in \d+ ways: all go as written\.$/);
    expect(out).to.not.include('F903');
    expect(code).to.equal(0);
  });

  it('tells where a talk goes another way, what was expected, what came, and in which languages', async () => {
    write({ 'topic.yml': 'test: topic first\nrun_in: [it, ar]\ntalk:\n  - menu: support\n  - bot: support.topic\n' });
    const { code, out } = await run();
    expect(out).to.include(
      'config/tests/topic.yml:5:10 error in “topic first” (it, ar; typed in it, ar): expected that the bot says support.topic\n' +
        '    it says support.university: ',
    );
    expect(out).to.match(/1 of 1 example conversations go another way than they say\.$/);
    expect(code).to.equal(1);
  });

  const talks: { when: string; talk: string; says: string }[] = [
    {
      when: 'the bot goes on after the last thing it should say',
      talk: '  - start: true\n  - bot: welcome.hello',
      says: ':5:10 error in “t” (it): expected that the last thing the bot says is welcome.hello\n    it says welcome.hello, welcome.intent',
    },
    {
      when: 'a button is not there',
      talk: '  - menu: support\n  - bot: support.university\n  - tap: admin',
      says: 'expected that there is a button admin\n    there are bicocca, palermo, romatre, other, unknown',
    },
    {
      when: 'the bot should be silent',
      talk: '  - start: true\n  - bot: nothing',
      says: 'expected that the bot says nothing\n    it says welcome.hello, welcome.intent',
    },
    {
      when: 'an answer is another one',
      talk: '  - menu: support\n  - tap: palermo\nexpect: { answers: { university: romatre } }',
      says: ':6:34 error in “t” (it): expected that university is romatre\n    it is palermo',
    },
    {
      when: 'something is said that should not be',
      talk: '  - menu: support\n  - user: xqzw\nexpect: { not_said: [common.repeat] }',
      says: 'expected that the bot never says common.repeat\n    it does',
    },
    {
      when: 'something is never said',
      talk: '  - menu: support\nexpect: { said: [common.repeat] }',
      says: 'expected that the bot says common.repeat\n    it never does',
    },
    {
      when: 'nothing is forwarded',
      talk: '  - menu: support\nexpect: { forwarded: palermo }',
      says: 'expected that the request goes to palermo\n    nothing was forwarded',
    },
    {
      when: 'another ending is reached',
      talk: '  - menu: support\n  - menu: help\nexpect: { ending: support.done }',
      says: 'expected that the talk ends with support.done\n    it ended with help.done',
    },
  ];
  for (const { when, talk, says } of talks) {
    it(`says so when ${when}`, async () => {
      write({ 't.yml': `test: t\nstart_language: it\ntalk:\n${talk}\n` });
      const { code, out } = await run();
      expect(out).to.include(says);
      expect(code).to.equal(1);
    });
  }

  const mistakes: { when: string; text: string; says: string }[] = [
    {
      when: 'a step is unknown',
      text: 'test: t\ntalk:\n  - start: true\n  - bot: support.universita\n',
      says: 'config/tests/t.yml:4:10 error F902 "support.universita" is not a step\n    did you mean "support.university"?',
    },
    {
      when: 'a text is unknown',
      text: 'test: t\ntalk:\n  - start: true\n  - bot: common.repaet\n',
      says: 'config/tests/t.yml:4:10 error F902 "common.repaet" is not a text\n    did you mean "common.repeat"?',
    },
    {
      when: 'a choice is unknown',
      text: 'test: t\ntalk:\n  - menu: support\n  - bot: support.university\n  - tap: palerno\n',
      says: 'config/tests/t.yml:5:10 error F902 "palerno" is not a choice of that question\n    did you mean "palermo"?',
    },
    {
      when: 'an answer is unknown',
      text: 'test: t\ntalk:\n  - start: true\nexpect: { answers: { univeristy: palermo } }\n',
      says: 'config/tests/t.yml:4:22 error F902 "univeristy" is not a saved answer\n    did you mean "university"?',
    },
    {
      when: 'a committee is unknown',
      text: 'test: t\ntalk:\n  - start: true\nexpect: { forwarded: palerno }\n',
      says: 'F205 there is no committee "palerno"\n    did you mean "palermo"?',
    },
    {
      when: 'a line begins with an unknown word',
      text: 'test: t\ntalk:\n  - usr: ciao\n',
      says: 'config/tests/t.yml:3:5 error F103 "usr" is not a field of "talk"\n    did you mean "user"?',
    },
    {
      when: 'a wait is no time',
      text: 'test: t\ntalk:\n  - wait: long\n',
      says: 'config/tests/t.yml:3:11 error F104',
    },
    { when: 'the YAML is broken', text: 'test: t\n\ttalk: []\n', says: 'config/tests/t.yml:2:1 error F101' },
  ];
  for (const { when, text, says } of mistakes) {
    it(`names the place when ${when}`, async () => {
      write({ 't.yml': text });
      const { code, out } = await run();
      expect(out).to.include(says);
      expect(out).to.include('1 could not be read');
      expect(code).to.equal(1);
    });
  }

  it('plays the other examples when one cannot be read', async () => {
    write({ 'a.yml': 'test: [', 'b.yml': 'test: b\ntalk:\n  - start: true\n  - bot: welcome.language\n' });
    const { code, out } = await run();
    expect(out).to.include('1 example conversations, played in 1 ways: all go as written. 1 could not be read.');
    expect(code).to.equal(1);
  });

  it('names with --coverage what no example touches, with the line in flows.yml', async () => {
    write({ 'a.yml': 'test: a\nrun_in: [it]\ntalk:\n  - menu: support\n  - tap: palermo\n  - bot: support.topic\n' });
    const { code, out } = await run('flows test --coverage');
    const line = (part: string) =>
      readFileSync('config/flows.yml', 'utf8')
        .split('\n')
        .findIndex((one) => one.includes(part)) + 1;
    expect(out).to.include(
      `config/flows.yml:${line('ask: description')}:12 warning F903 no test ever reaches "support.description"\n`,
    );
    expect(out).to.include(
      `config/flows.yml:${line('- choose: topic')}:15 warning F903 no test ever reaches "support.topic" in en, ar, fr`,
    );
    expect(out).to.match(
      new RegExp(`flows.yml:${line('bicocca: {')}:5 warning F903 no test ever chooses "support.university:bicocca"`),
    );
    expect(out).to.match(/Steps: it 2, en 0, ar 0, fr 0 of \d+\.\nChoices: it 1, en 0, ar 0, fr 0 of \d+\./);
    expect(code).to.equal(0);
  });

  it('says when there are no examples', async () => {
    expect(await run()).to.deep.equal({ code: 0, out: 'There are no example conversations in config/tests.' });
  });

  it('sends to the check when the files have mistakes', async () => {
    const file = join(folder, 'flows.yml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('start: welcome', 'start: welcom'));
    const { code, out } = await run();
    expect(out).to.include('run `bot flows check`');
    expect(code).to.equal(2);
  });
});

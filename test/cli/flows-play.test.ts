import { spawnSync } from 'node:child_process';
import { expect } from 'chai';
import { stageFor } from '../../src/cli/stage.ts';
import type { Language } from '../../src/flows/model.ts';
import { readTests } from '../../src/flows/try/read-tests.ts';
import { Play } from '../../src/trying/play.ts';
import { playTest } from '../../src/trying/play-test.ts';
import { shippedContent } from '../support/content.ts';

/** The shipped conversation in a terminal. */
function playing(language: Language | null = 'it') {
  const play = new Play(stageFor(shippedContent()).parts, language);
  const begun = play.begin().join('\n');
  return { play, begun, enter: (...lines: string[]) => lines.map((line) => play.enter(line).join('\n')).at(-1)! };
}

const toSummary = ['1', 'palermo', '1', '5', '1', 'Il permesso scade tra due settimane', '1'];

describe('bot flows play', () => {
  it('is a conversation in the terminal, without settings, database and network', () => {
    const { stdout, status } = spawnSync(process.execPath, ['src/index.ts', 'flows', 'play', '--lang', 'en'], {
      input: 'palermo\n/quit\nnever read\n',
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], MONGODB_URI: 'mongodb://127.0.0.1:1/none' },
    });
    expect(stdout)
      .to.match(/^bot .*\n/m)
      .and.to.include('you > palermo');
    expect(stdout).to.not.include('never read');
    expect(status).to.equal(0);
  });

  it('asks somebody new for the language, in all of them', () => {
    expect(playing(null).begun).to.include('[1 Italiano] [2 English] [3 العربية] [4 Français]');
  });

  it('taps by number and by title, and types everything else', () => {
    const { enter } = playing('en');
    expect(enter('1')).to.include('[2 Palermo]');
    expect(enter('PALERMO')).to.include('· stored   university: palermo');
    expect(enter('residence permit')).to.include('· stored   topic: admin.permit');
    expect(enter('hm, what?')).to.include('[1 ');
  });

  it('shows what is stored, sealed, forwarded and deleted', () => {
    const { enter } = playing();
    expect(enter(...toSummary)).to.include('contact: – (left out)   (personal: sealed)');
    const sent = enter('1');
    expect(sent).to.match(/· forwarded to palermo, a request for support with the code \w{4}/);
    expect(sent).to.include('description: Il permesso scade tra due settimane');
    expect(sent).to.include('· deleted  university, topic, description, contact');
    expect(enter('/stored')).to.equal('language: it\nconsent: given');
  });

  it('lets time pass, and says when the bot is silent', () => {
    const { enter } = playing();
    expect(enter('1', 'palermo', '1', '5', '1', 'wait 20 hours')).to.include('bot ');
    expect(enter('wait 1 minute')).to.equal('      (the bot says nothing)');
    expect(enter('/wait 40 days')).to.match(/deleted .*university/);
  });

  it('decides what becomes of a request, and knows the menu, attachments and its own help', () => {
    const { enter } = playing();
    expect(enter('/delivery failed')).to.equal('The next request will be failed.');
    expect(enter(...toSummary, '1')).to.include('· alarm    C103');
    expect(enter('/delivery tomorrow')).to.include('One of: delivered');
    expect(enter('/menu human')).to.include('bot ');
    expect(enter('/send voice')).to.include('bot ');
    expect(enter('/what')).to.include('/quit');
    expect(enter('')).to.equal('');
  });

  it('shows Arabic at the right', () => {
    expect(playing('ar').begun.split('\n')[0]).to.match(/^bot {10,}\p{Script=Arabic}|^bot {4,}.*\p{Script=Arabic}/u);
  });

  it('writes the talk down as a test that passes', () => {
    const { enter } = playing();
    const text = enter(...toSummary, '1', 'wait 2 days', '/test');
    const { tests, findings } = readTests(new Map([['config/tests/played.yml', text]]), shippedContent());
    expect(findings).to.deep.equal([]);
    expect(text).to.include('  - tap: admin.permit\n').and.to.include('forwarded: palermo');
    expect(playTest(stageFor(shippedContent()), tests[0]!, { language: 'it', typed: false })).to.equal(null);
  });
});

import { expect } from 'chai';
import { LIMITS } from '../../src/cli/flows-explore.ts';
import { stageFor } from '../../src/cli/stage.ts';
import { loadContent } from '../../src/flows/load.ts';
import type { ContentSet } from '../../src/flows/model.ts';
import { readTests } from '../../src/flows/try/read-tests.ts';
import { overLimits } from '../../src/trying/explore/limits.ts';
import { Play } from '../../src/trying/play.ts';
import { playTest } from '../../src/trying/play-test.ts';
import { shippedFiles } from '../support/content-files.ts';
import { TestTalk } from '../support/talk.ts';

/** The shipped conversation with a picture before its first words. */
function withPicture(change = (text: string) => text): ContentSet {
  const files = shippedFiles();
  const flows = files.get('config/flows.yml')!;
  files.set('config/flows.yml', change(flows.replace('- say: hello\n', '- say: hello\n      media: campus\n')));
  return loadContent(files).content ?? expect.fail('the picture is not accepted');
}

describe('a say step with a picture', () => {
  const content = withPicture();

  it('sends it before its text, as a message of its own, in the language of the person', () => {
    const talk = new TestTalk(content);
    const [picture, text] = talk.types('bonjour').filter((effect) => effect.do === 'say');
    expect(picture).to.deep.include({ message: {}, picture: { name: 'campus', language: 'fr' } });
    expect(text).to.have.nested.property('message.text').that.is.a('string');
    expect(text).to.not.have.property('picture');
  });

  it('has the same deadline and the same patience for both', () => {
    const [picture, text] = new TestTalk(content).types('bonjour').filter((effect) => effect.do === 'say');
    for (const field of ['unsure', 'notAfterMs', 'safety'] as const) expect(picture![field]).to.equal(text![field]);
  });

  it('sends that of the first language while none is known', () => {
    const early = withPicture((text) =>
      text
        .replace('  welcome:\n', '  welcome:\n    - say: hello\n      media: campus\n')
        .replace(/(- choose: language[\s\S]*?) {4}- say: hello\n {6}media: campus\n/, '$1'),
    );
    const [picture] = new TestTalk(early).hear({ kind: 'started' }).filter((effect) => effect.do === 'say');
    expect(picture).to.deep.include({ picture: { name: 'campus', language: 'it' } });
  });

  it('is seen in the terminal of `flows play`', () => {
    const lines = new Play(stageFor(content).parts, 'it').begin();
    expect(lines[0]).to.equal('bot   [picture campus]');
    expect(lines[1]).to.match(/^bot {3}\S/);
  });

  it('is named where `flows test` tells what came', () => {
    const body = 'test: t\ntalk:\n  - start: true\n  - bot: help.how_it_works\n';
    const { tests } = readTests(new Map([['config/tests/t.yml', body]]), content);
    const difference = playTest(stageFor(content), tests[0]!, { language: 'it', typed: false });
    expect(difference?.came).to.match(/^it says \[picture campus\], welcome\.hello/);
  });

  it('is named where `flows explore` finds its text too long', () => {
    const talk = new TestTalk(content);
    talk.types('ciao');
    const found = overLimits(talk.letters[0]!, () => 'Hello', { ...LIMITS, textUnits: 3 });
    expect(found).to.deep.equal(['[picture campus], welcome.hello has 5 characters; Messenger allows 3']);
  });
});

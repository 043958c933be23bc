import { expect } from 'chai';
import { LIMITS } from '../../src/cli/flows-explore.ts';
import { runCli } from '../../src/cli/main.ts';
import { stageFor } from '../../src/cli/stage.ts';
import { loadContent } from '../../src/flows/load.ts';
import type { ContentSet, Step } from '../../src/flows/model.ts';
import { formatProblems } from '../../src/flows/problem.ts';
import { explore, type Trouble } from '../../src/trying/explore/explore.ts';
import { completed } from '../docs/complete.ts';
import { smallSet } from '../flows/small-set.ts';

function loaded(files: ReadonlyMap<string, string>): ContentSet {
  const { content, problems } = loadContent(files);
  if (content === null) throw new Error(formatProblems(problems));
  return content;
}

/** A flow that the check accepts, with texts made up. */
const flow = (body: string): ContentSet =>
  loaded(completed([{ kind: 'flows', syntax: 'yaml', options: {}, body, line: 0 }]));

function withStep(content: ContentSet, step: Step): ContentSet {
  const steps = new Map(content.flows.steps).set(step.address, step);
  return { ...content, flows: { ...content.flows, steps } };
}

const troublesIn = (content: ContentSet, limits = LIMITS): readonly Trouble[] =>
  explore(stageFor(content), 'en', limits).troubles.filter(({ severity }) => severity === 'error');

describe('bot flows explore', function () {
  this.timeout(60_000);

  it('finds nothing to mend on any path of the shipped conversation', async () => {
    const lines: string[] = [];
    const keep = (line: string) => void lines.push(line);
    const code = await runCli(['flows', 'explore', '--lang', 'ar'], {}, keep, keep);
    expect(lines.at(-1)).to.match(/^\d{5,} turns at \d{3,} places in ar: nothing that nobody should meet\.$/);
    expect(code).to.equal(0);
  });

  it('comes to every step of a small conversation, whatever the person must say or tap', () => {
    const stage = stageFor(loaded(smallSet()));
    const entered = new Set<string>();
    const { steps } = stage.parts.content.flows;
    const get = steps.get.bind(steps);
    (steps as Map<string, Step>).get = (address) => get(entered.add(address) && address);
    const { troubles } = explore(stage, 'en', LIMITS);
    expect(troubles.filter(({ severity }) => severity === 'error')).to.deep.equal([]);
    expect([...steps.keys()].filter((address) => !entered.has(address))).to.deep.equal([]);
  });

  it('finds more messages in a row than a turn may have, and says how one gets there', () => {
    const says = ['one', 'two', 'three', 'four', 'five', 'six'].map((name) => `    - say: ${name}_more\n`).join('');
    const content = flow(
      `flows:\n  welcome:\n    - choose: drink\n      options: { tea: next, water: bye }\n${says}    - say: bye\n    - end: done\n`,
    );
    const [trouble] = troublesIn(content);
    expect(trouble?.what).to.include('more messages or steps than a turn may have');
    expect(trouble?.step).to.equal('welcome.drink');
    expect(trouble?.trail).to.deep.equal(['start', 'tap “Tea”']);
  });

  it('finds a place from which no answers lead to an ending', () => {
    const content = flow(
      'flows:\n  welcome:\n    - choose: drink\n      options: { tea: more, water: done }\n    - end: done\n    - choose: more\n      options: { tea: more, no_more: drink }\n',
    );
    const more = content.flows.steps.get('welcome.more')!;
    if (more.verb !== 'choose' || more.choices.kind !== 'flat') throw new Error('not the flow of this test');
    const items = more.choices.items.map((choice) => ({ ...choice, to: 'welcome.more' }));
    const troubles = troublesIn(withStep(content, { ...more, choices: { ...more.choices, items } }));
    expect(troubles.map(({ what, step }) => [what, step])).to.deep.equal([
      ['no answers lead to an ending from here', 'welcome.more'],
    ]);
  });

  const short =
    'flows:\n  welcome:\n    - choose: drink\n      options: { green_tea: next, water: bye, milk: bye }\n    - say: bye\n    - end: done\n';

  it('finds texts and buttons that Messenger would split, cut or refuse', () => {
    const what = troublesIn(flow(short), { ...LIMITS, textUnits: 4, titleUnits: 8, quickReplies: 2 });
    expect(what.map((trouble) => trouble.what)).to.include.members([
      'welcome.drink has 6 characters; Messenger allows 4',
      'welcome.drink has 3 buttons; Messenger shows 2',
      'the button “Green tea” has 9 characters; Messenger cuts it after 8',
    ]);
  });

  it('finds a text that is missing, and one that breaks the bot', () => {
    const content = flow(short);
    const { 'welcome.bye.text': _, ...en } = content.texts.en;
    const missing = troublesIn({ ...content, texts: { ...content.texts, en } });
    expect(missing.map(({ what }) => what)).to.deep.equal(['the text or value welcome.bye.text is missing']);
    const stage = stageFor(content);
    const speak: typeof stage.parts.speak = (words, language) => {
      if ('key' in words && words.key === 'welcome.bye.text') throw new Error('no words');
      return stage.parts.speak(words, language);
    };
    const { troubles } = explore({ ...stage, parts: { ...stage.parts, speak } }, 'en', LIMITS);
    expect(troubles.map(({ what, step }) => [what, step])).to.deep.include([
      'the bot breaks: no words',
      'welcome.drink',
    ]);
  });
});

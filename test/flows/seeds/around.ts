import { waitsForPerson } from '../../../src/flows/graph.ts';
import type { Coverage, LiveFacts, Picture } from '../../../src/flows/known.ts';
import { type Flows, LANGUAGES, type Step } from '../../../src/flows/model.ts';
import { choiceIds } from '../../../src/flows/try/names.ts';
import { COMMITTEES, change, FLOWS, type Seed, seed, yml } from './seed.ts';
import { SHIPPED, SHIPPED_FLOWS } from './shipped.ts';

const MEMBERS = new Map(['bicocca', 'palermo', 'romatre', 'national'].map((id) => [id, 1]));
const live = (some: Partial<LiveFacts>) => ({
  live: { members: MEMBERS, people: new Map(), drafts: new Map(), ...some },
});
const PNG: Picture = { bytes: 50_000, type: 'png' };
const posters = (more: [string, Picture][] = [], languages = ['it', 'en', 'ar', 'fr']) => ({
  pictures: new Map([...languages.map((code): [string, Picture] => [`config/media/poster.${code}.png`, PNG]), ...more]),
});
const POSTER = 'media: ▸poster';
const withPoster = yml('    - say: hello', `    - say: hello\n      ${POSTER}`);
const before = { before: SHIPPED_FLOWS };
const talk = (...lines: string[]) => ({
  tests: new Map([['config/tests/one.yml', `test: one\ntalk:\n${lines.map((line) => `  - ${line}\n`).join('')}`]]),
});
const inTalk = (text: string) => ({ file: 'config/tests/one.yml', text });
const nothing = yml('# What the bot asks', '# What the bot asks');

/** People in conversations, versions before, pictures, tests and git. */
export const AROUND: readonly Seed[] = [
  seed('F408', 'a translation older than the text', nothing, {
    at: { file: 'locales/en/flows.json', text: '"ask": ▸"', after: '"topic": {' },
    known: { lastChangedMs: changedOn('locales/it/flows.json', '"ask": "', '"topic": {') },
  }),
  seed('F408', 'a sentence of the bot older than the text', nothing, {
    at: { file: 'locales/en/common.json', text: '"repeat": ▸"' },
    known: { lastChangedMs: changedOn('locales/it/common.json', '"repeat": "') },
  }),
  seed('F703', 'a committee without members', nothing, {
    at: { file: COMMITTEES, text: '▸romatre:' },
    known: live({ members: new Map([...MEMBERS, ['romatre', 0]]) }),
  }),
  seed('F703', 'a committee that was never imported', change(COMMITTEES, '  national:', '  ▸national:'), {
    known: live({ members: new Map([...MEMBERS].slice(0, 3)) }),
  }),
  seed('F801', 'people at a step that is gone', nothing, {
    at: { file: FLOWS, text: '\n  ▸support:' },
    known: live({
      people: new Map([
        ['support.faculty', 3],
        ['support.topic', 9],
      ]),
    }),
  }),
  seed('F801', 'people in a flow that is gone', nothing, {
    at: { file: FLOWS, text: '\n▸flows:' },
    known: live({ people: new Map([['survey.age', 1]]) }),
  }),
  seed(
    'F801',
    'a table that leads elsewhere',
    yml('format: 1', 'format: 1\nremoved: { support.subject: support.topic }'),
    {
      at: { file: FLOWS, text: '\n  ▸support:' },
      known: live({
        people: new Map([
          ['support.faculty', 2],
          ['support.subject', 2],
        ]),
      }),
    },
  ),
  seed(
    'F802',
    'a new name that is not there',
    yml('format: 1', 'format: 1\nrenamed: { ▸support.subject: support.topics }'),
  ),
  seed(
    'F802',
    'a removed step that leads nowhere',
    yml('format: 1', 'format: 1\nremoved:\n  ▸support.subject: suport.topic'),
  ),
  seed('F802', 'a circle', yml('format: 1', 'format: 1\nrenamed: { ▸support.a: support.b, support.b: support.a }')),
  seed(
    'F802',
    'a circle through both tables',
    yml('format: 1', 'format: 1\nrenamed: { ▸support.a: support.b }\nremoved: { support.b: support.a }'),
  ),
  seed(
    'F802',
    'an old name that is still there',
    yml('format: 1', 'format: 1\nrenamed: { ▸support.topic: support.university }'),
  ),
  seed('F803', 'a university that is gone', nothing, {
    at: { file: FLOWS, text: '▸universities:' },
    known: live({
      drafts: new Map([
        [
          'university',
          new Map([
            ['catania', 5],
            ['palermo', 7],
          ]),
        ],
      ]),
    }),
  }),
  seed('F803', 'a topic that is gone', nothing, {
    at: { file: FLOWS, text: '▸topics:' },
    known: live({ drafts: new Map([['topic', new Map([['admin.visa', 1]])]]) }),
  }),
  seed('F803', 'a choice that is gone', nothing, {
    at: { file: FLOWS, text: '▸options: { any' },
    known: live({ drafts: new Map([['mentor_origin', new Map([['same', 2]])]]) }),
  }),
  seed('F804', 'an e-mail that becomes a number', yml('type: email', 'type: ▸number', 'join'), { known: before }),
  seed(
    'F804',
    'a text that becomes a date',
    yml('type: text\n      length: 2..80', 'type: ▸text\n      length: 2..80'),
    { known: { before: withAnswer('university_name', 'date') } },
  ),
  seed('F804', 'a list that becomes another', nothing, {
    at: { file: FLOWS, text: 'list: ▸universities' },
    known: { before: withAnswer('university', 'choice') },
  }),
  seed('F901', 'a picture missing in a language', withPoster, { known: posters([], ['it', 'en', 'fr']) }),
  seed('F901', 'a picture misspelt', yml('    - say: hello', '    - say: hello\n      media: ▸postr'), {
    known: posters(),
  }),
  seed('F901', 'a picture too large', withPoster, {
    known: posters([['config/media/poster.ar.png', { bytes: 9_000_000, type: 'png' }]]),
  }),
  seed('F901', 'a picture that is none', withPoster, {
    known: posters([['config/media/poster.fr.png', { bytes: 900, type: 'unknown' }]]),
  }),
  seed('F902', 'a step', nothing, {
    at: inTalk('- bot: ▸support.universita'),
    known: talk('user: ciao', 'bot: support.universita'),
  }),
  seed('F902', 'a choice', nothing, {
    at: inTalk('- tap: ▸palermoo'),
    known: talk('user: ciao', 'bot: support.university', 'tap: palermoo'),
  }),
  seed('F902', 'a text', nothing, {
    at: inTalk('- bot: ▸common.repaet'),
    known: talk('user: ciao', 'bot: common.repaet'),
  }),
  seed('F903', 'a question that no test reaches', nothing, {
    at: { file: FLOWS, text: '- ask: ▸university_name' },
    known: testOfAllBut('support.university_name'),
  }),
  seed('F903', 'a step that a run did not reach', nothing, {
    at: { file: FLOWS, text: '- say: ▸hello' },
    known: { ...talk('user: ciao'), coverage: coverageWithout('welcome.hello') },
  }),
  seed('F903', 'a choice that a run did not take', nothing, {
    at: { file: FLOWS, text: '- choose: ▸intent' },
    known: { ...talk('user: ciao'), coverage: coverageWithout('welcome.intent:info') },
  }),
  seed('F903', 'a language that no run was in', nothing, {
    at: { file: FLOWS, text: 'offered: [it, en, ▸ar' },
    known: { ...talk('user: ciao'), coverage: coverageWithout('ar') },
  }),
  seed('F101', 'a test with a quote left open', nothing, {
    at: inTalk('- user: ▸"ciao'),
    known: talk('user: "ciao', 'bot: welcome.language'),
  }),
  seed('F103', 'a line of a test', nothing, {
    at: inTalk('- ▸usr: ciao'),
    known: talk('usr: ciao', 'bot: welcome.language'),
  }),
];

/** A test that waits at every question but one. */
function testOfAllBut(address: string) {
  const questions = [...SHIPPED_FLOWS.steps.values()].filter(waitsForPerson).map((step) => step.address);
  return talk(...questions.filter((name) => name !== address).map((name) => `bot: ${name}`));
}

/** Everything was written on one day, but this line three days later. */
function changedOn(file: string, part: string, after = ''): (file: string, line: number) => number {
  return (asked, line) => Date.UTC(2026, 2, asked === file && line === lineOf(file, part, after) ? 5 : 2);
}

const lineOf = (file: string, part: string, after: string): number => {
  const text = SHIPPED.get(file)!;
  return text.slice(0, text.indexOf(part, text.indexOf(after))).split('\n').length;
};

/** The shipped flows, in which one answer was something else. */
function withAnswer(save: string, was: 'date' | 'choice'): Flows {
  const steps = [...SHIPPED_FLOWS.steps].map(([address, step]): [string, Step] => {
    if (!('save' in step) || step.save !== save) return [address, step];
    if (step.verb === 'ask' && was === 'date') return [address, { ...step, type: was }];
    return step.verb === 'choose' ? [address, { ...step, choices: { kind: 'flat', items: [] } }] : [address, step];
  });
  return { ...SHIPPED_FLOWS, steps: new Map(steps) };
}

/** What a run of everything reached, but for one step, choice or language. */
function coverageWithout(name: string): Coverage {
  const steps = [...SHIPPED_FLOWS.steps.values()];
  const choices = steps.flatMap((step) => choiceIds(step).map((id) => `${step.address}:${id}`));
  const without = (names: readonly string[]) => new Set(names.filter((one) => one !== name));
  return {
    steps: without(steps.map(({ address }) => address)),
    choices: without(choices),
    languages: without(LANGUAGES),
  };
}

import { expect } from 'chai';
import { loadContent } from '../../src/flows/load.ts';
import { LANGUAGES, type Language } from '../../src/flows/model.ts';
import type { ProblemCode } from '../../src/flows/problem.ts';
import { changed, positionOf, said, smallSet } from './small-set.ts';

interface Mistake {
  readonly code: ProblemCode;
  readonly what: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
  /** Text at which the problem must point, after the change; in `where` when that is another file. */
  readonly at: string;
  /** How far after the beginning of `at`. */
  readonly plus?: number;
  readonly where?: string;
  readonly says?: string;
  readonly hint?: string;
}

const FLOWS = 'config/flows.yml';
const yml = (
  code: ProblemCode,
  what: string,
  from: string,
  to: string,
  at: string,
  more: Partial<Mistake> = {},
): Mistake => ({
  code,
  what,
  file: FLOWS,
  from,
  to,
  at,
  ...more,
});
const inFile = (
  file: string,
  code: ProblemCode,
  what: string,
  from: string,
  to: string,
  at: string,
  more: Partial<Mistake> = {},
): Mistake => ({
  ...yml(code, what, from, to, at, more),
  file,
});

const MISTAKES: readonly Mistake[] = [
  yml('F101', 'a tab as indentation', '    - choose: topic', '\t- choose: topic', '\t- choose', {
    says: 'Tabs are not allowed as indentation',
  }),
  yml('F101', 'a quote left open', 'start: welcome', 'start: "welcome', 'start: "welcome', { plus: 7 }),
  yml('F101', 'an alias', 'start: welcome', 'start: *welcome', '*welcome'),
  inFile(
    'locales/fr/flows.json',
    'F101',
    'a comma too much in JSON',
    '"fr language?"',
    '"fr language?",',
    '"fr language?",',
    { plus: 14, says: '"," has nothing after it' },
  ),
  inFile(
    'locales/fr/flows.json',
    'F101',
    'a missing quote in JSON',
    '"fr language?"',
    '"fr language?',
    '"fr language?',
    {},
  ),
  yml(
    'F102',
    'a university written twice',
    '    other: { committee: national }',
    '    palermo: { committee: national }',
    'palermo: { committee: national }',
    {
      says: '"palermo" is written twice in the same block; the second would silently win',
    },
  ),
  inFile(
    'locales/it/match.json',
    'F102',
    'a key written twice in JSON',
    '"help": [',
    '"back": ["x1"], "help": [',
    '"back": ["x1"]',
    {},
  ),
  yml('F103', 'a misspelt field', 'optional: true', 'optionnal: true', 'optionnal', {
    says: '"optionnal" is not a field of "ask"',
    hint: 'did you mean "optional"?',
  }),
  yml('F103', 'a misspelt verb', '- choose: topic', '- chose: topic', 'chose: topic', {
    hint: 'did you mean "choose"?',
  }),
  yml('F103', 'a misspelt command', '  back: {', '  bakc: {', 'bakc', { hint: 'did you mean "back"?' }),
  inFile(
    'config/committees.yml',
    'F103',
    'a misspelt setting of a committee',
    'active: true',
    'activ: true, active: true',
    'activ:',
    { from: 'national: { name', to: 'national: { nam: x, name', at: 'nam:', hint: 'did you mean "name"?' },
  ),
  yml('F104', 'a length in words', 'length: 15..1500', 'length: long', 'long\n', {
    says: '"length: long" must be like 15..1500',
  }),
  yml('F104', 'an unknown type of answer', 'type: email', 'type: emal', 'emal', { hint: 'did you mean "email"?' }),
  yml('F104', 'a field left out', '      options: { send: next, cancel: refused }\n', '', 'review', {
    plus: 0,
    at: 'review: summary',
    says: '"review" needs a line "options: …"',
  }),
  yml('F104', 'a reminder after Messenger has closed', 'remind_after: 20 hours', 'remind_after: 25 hours', '25 hours'),
  inFile(
    'config/committees.yml',
    'F104',
    'requests that expire before a coordinator hears of them',
    'expire_after: 10 days',
    'expire_after: 1 day',
    '1 day',
  ),
  inFile('config/emergencies.yml', 'F104', 'an unknown kind of emergency', '[danger]', '[dangr]', 'dangr', {
    hint: 'did you mean "danger"?',
  }),
  inFile('locales/en/flows.json', 'F104', 'a number instead of a text', '"en topic?"', '7', '7,'),
  yml('F105', 'a newer format', 'format: 1', 'format: 2', '2\n', {
    says: 'this file is format 2, this bot reads format 1',
  }),
  yml('F106', 'a choice called no', '{ support: support, info', '{ no: support, info', 'no: support'),
  yml('F106', 'a flow with a name of the bot', '  help:\n    - say', '  answers:\n    - say', 'answers:'),
  yml('F106', 'a capital letter in a name', '- say: elsewhere', '- say: Elsewhere', 'Elsewhere'),
  yml('F106', 'a key of JavaScript itself', '    palermo: {', '    __proto__: {', '__proto__'),
  yml('F201', 'a misspelt target', 'refused: refused }\n    - ask', 'refused: refussed }\n    - ask', 'refussed', {
    says: 'step "consent" leads to "refussed", which does not exist',
    hint: 'did you mean "refused"?',
  }),
  yml('F201', 'a start that is no flow', 'start: welcome', 'start: welcom', 'welcom\n', {
    hint: 'did you mean "welcome"?',
  }),
  yml('F202', 'an unknown list', 'list: topics', 'list: topic', 'topic\n      then', {
    says: 'there is no list called "topic"',
    hint: 'did you mean "topics"?',
  }),
  yml('F203', 'an exception for no item', 'sos: urgent, life', 'soss: urgent, life', 'soss', {
    says: 'list "topics" has no item "soss"',
    hint: 'did you mean "sos"?',
  }),
  yml(
    'F204',
    'an answer that nobody saves',
    'topic, description, contact]',
    'topic, descripton, contact]',
    'descripton',
    { hint: 'did you mean "description"?' },
  ),
  yml('F204', 'a rule about no answer', 'when: { topic:', 'when: { topik:', 'topik'),
  yml('F205', 'an unknown committee', '{ committee: palermo }', '{ committee: palermoo }', 'palermoo', {
    hint: 'did you mean "palermo"?',
  }),
  yml('F206', 'a command that visits nothing', '{ visit: help }', '{ visit: halp }', 'halp', {
    says: 'command "help" visits "halp", which is not a flow',
    hint: 'did you mean "help"?',
  }),
  yml('F207', 'a consent that is no choice', 'consent: agree\n', 'consent: accept\n', 'accept', {
    says: '"consent: accept" is not one of the choices (agree, read, refuse)',
  }),
  yml(
    'F208',
    'an ending not handled',
    'then: { agreed: next, refused: refused }',
    'then: { agreed: next }',
    'then: { agreed: next }',
    {
      says: 'flow "consent" can end with "refused", but this step does not say what happens then',
    },
  ),
  yml(
    'F209',
    'an ending that never happens',
    '{ agreed: next, refused: refused }',
    '{ accepted: next, refused: refused }',
    'accepted',
    {
      says: 'flow "consent" never ends with "accepted" — its endings: agreed, refused',
    },
  ),
  yml('F301', 'a step nobody reaches', 'then: { other: elsewhere }\n', 'then: { other: topic }\n', 'elsewhere\n', {
    says: 'nobody can ever reach step "support.elsewhere"',
  }),
  yml(
    'F302',
    'a flow nobody uses',
    '  help:\n    - say: how',
    '  lost:\n    - end: done\n  help:\n    - say: how',
    'lost:',
  ),
  yml('F303', 'a last step that leads nowhere', '    - say: how\n    - end: done\n', '    - say: how\n', 'how\n', {
    says: 'the conversation stops after "how" without an ending',
    hint: 'add "- end: done" or "next: …"',
  }),
  yml(
    'F304',
    'a circle without a question',
    '    - say: how\n',
    '    - say: how\n    - say: again\n      next: how\n',
    'how\n',
    {
      says: 'endless loop: how → again → how never waits for the person',
    },
  ),
  yml('F305', 'no way to an ending', 'menu: welcome.intent', 'menu: about', 'about\n', {
    at: 'about\n      options',
    says: 'from "info.about" no ending can ever be reached',
  }),
  yml(
    'F306',
    'flows that call each other',
    '    - say: who_reads\n',
    '    - say: who_reads\n    - call: help\n      then: { done: next }\n',
    'help',
    {
      from: '  help:\n    - say: how\n    - end: done\n',
      to: '  help:\n    - call: help\n      then: { done: next }\n    - end: done\n',
      at: 'help\n      then',
      says: '"help" calls "help"',
    },
  ),
  yml('F307', 'two steps of one name', '- say: elsewhere', '- say: refused', 'refused\n      next', {
    says: 'flow "support" already has a step called "refused" (line 61)',
  }),
  inFile(
    'locales/ar/flows.json',
    'F401',
    'a text missing in one language',
    '"refuse": "عر refuse"',
    '"x": "y"',
    '"options": {\n        "agree"',
    {
      from: ',\n        "refuse": "عر refuse"',
      to: '',
      says: 'missing text "consent.privacy.options.refuse" (needed by config/flows.yml:76) — it: “it refuse”',
    },
  ),
  inFile(
    'locales/ar/flows.json',
    'F401',
    'a block missing in one language',
    '"help": {\n    "how": {\n      "text": "عر tap or type"\n    }\n  },',
    '',
    '{',
    {},
  ),
  inFile(
    'locales/fr/common.json',
    'F401',
    'a sentence of the bot missing in one language',
    '"repeat": "fr repeat ",',
    '',
    '{',
  ),
  inFile(
    'locales/it/common.json',
    'F401',
    'a sentence of the bot that only one language has',
    '{',
    '{ "brand_new": "ciao",',
    '{',
    { where: 'locales/en/common.json' },
  ),
  inFile('locales/fr/flows.json', 'F402', 'an empty text', '"fr info"', '""', '""', {
    says: 'empty text "welcome.intent.options.info" (needed by config/flows.yml:26)',
  }),
  inFile(
    'locales/it/flows.json',
    'F403',
    'a text that no step uses',
    '"housing": "it housing"',
    '"housing": "it housing",\n"housin": "x"',
    '"housin"',
    { hint: 'did you mean "lists.topics.life.housing"?' },
  ),
  inFile('locales/fr/flows.json', 'F404', 'a variable lost in translation', 'fr {{code}} for', 'fr for', '"fr for', {
    says: '"{{code}}" is in the it text but not here',
  }),
  inFile(
    'locales/en/flows.json',
    'F405',
    'a misspelt variable',
    '"en fine"',
    '"en {{univerity}}"',
    '"en {{univerity}}"',
    {
      says: '"{{univerity}}" has no value in this bot',
      hint: 'did you mean "{{university}}"?',
    },
  ),
  inFile(
    'locales/it/flows.json',
    'F406',
    'a plural form missing',
    '"too_short_one": "it {{count}} more",',
    '',
    '"too_short_other"',
    { says: 'plural form "one" is missing for "support.description.too_short" (needed by config/flows.yml:38)' },
  ),
  inFile(
    'locales/ar/flows.json',
    'F406',
    'an Arabic plural form missing',
    '"too_short_few": "عر {{count}} more",',
    '',
    '"too_short_zero"',
  ),
  inFile(
    'locales/fr/flows.json',
    'F501',
    'a title over 20',
    '"fr permit"',
    '"Permis et titre de séjour"',
    '"Permis et',
    { says: 'choice title "Permis et titre de séjour" has 25 characters; Messenger cuts titles after 20' },
  ),
  inFile(
    'locales/it/common.json',
    'F501',
    'a title of the bot over 20',
    '"it skip"',
    '"it skip this question"',
    '"it skip this',
  ),
  inFile(
    'locales/it/flows.json',
    'F501',
    'a menu title over 30',
    '"it ask"',
    `"${'x'.repeat(31)}"`,
    `"${'x'.repeat(31)}"`,
  ),
  yml(
    'F502',
    'more than 13 choices',
    '[permit, fees]',
    `[permit, fees, ${Array.from({ length: 11 }, (_, i) => `extra${i}`).join(', ')}]`,
    'topic\n      list',
    { hint: 'accept pages with "paged: true"', says: '"topic" offers 14 choices; Messenger shows at most 13' },
  ),
  inFile('locales/it/flows.json', 'F503', 'a message over 2000', '"it tell us"', `"${'x'.repeat(2001)}"`, '"xxxxx'),
  inFile(
    'locales/it/flows.json',
    'F503',
    'a message with buttons over 640',
    '"it agree?"',
    `"${'x'.repeat(641)}"`,
    '"xxxxx',
    { says: 'message of 641 characters; Messenger refuses more than 640 with buttons' },
  ),
  inFile('locales/en/flows.json', 'F504', 'two choices with one title', '"en job"', '"en housing"', '"en housing"', {
    at: 'job": "en housing"',
    plus: 6,
    says: 'choices "life.housing" and "life.job" of "support.topic" have the same title "en housing"',
  }),
  inFile('locales/it/match.json', 'F601', 'a choice that is also a command', '"itneed"', '"ithelp"', '"ithelp"', {
    at: '"ithelp"\n    ]\n  },\n  "lists"',
  }),
  inFile(
    'locales/it/match.json',
    'F602',
    'a word for two choices',
    '"topics.life.housing": [',
    '"topics.life.job": ["frroom"],\n"topics.life.housing": [',
    '"frroom"',
    {},
  ),
  inFile('locales/it/match.json', 'F604', 'a number as a word', '"itflat"', '"2"', '"2"', {
    says: '"2" cannot be a word: numbers choose by position',
  }),
  inFile('locales/ar/match.json', 'F605', 'a command without a word', '"arback"', '', '"back"', {
    says: 'command "back" has no word in "ar": nobody can type it',
  }),
  yml('F701', 'consent that nobody gives', '      consent: agree\n', '', 'ask: description', {
    says: '"support.description" asks for personal data, but one way to get here has not asked for consent',
  }),
  yml(
    'F701',
    'one way around consent',
    'read: full_text, refuse',
    'read: full_text, later: agreed, refuse',
    'ask: description',
  ),
  yml('F701', 'one way around the review', '      next: topic\n', '      next: deliver\n', 'route: deliver'),
  yml(
    'F702',
    'a university without committee',
    '    palermo: { committee: palermo }',
    '    palermo: {}',
    'palermo: {}',
    { says: 'university "palermo" has no committee: its requests would go nowhere' },
  ),
  yml('F704', 'a failure nobody hears of', ', failed: not_sent }', ' }', 'then: { delivered: sent }', {
    says: '"deliver" does not say what happens when the request is NOT delivered',
  }),
  yml('F704', 'nowhere for other requests', '      otherwise: committee of university\n', '', 'deliver\n'),
  yml('F705', 'an answer never asked', 'support: support, info', 'support: support.topic, info', 'committee of', {
    says: 'on one way to "support.deliver" the answer "university" has not been asked yet',
  }),
  yml('F706', 'a rule that never matches', '[admin.fees, life]', '[admin.feees, life]', '[admin.feees', {
    hint: 'did you mean "admin.fees"?',
  }),
];

describe('a mistake in the files', () => {
  it('is not there in the small set', () => {
    const { problems, content } = loadContent(smallSet());
    expect(problems).to.deep.equal([]);
    expect(content).to.not.equal(null);
  });

  for (const mistake of MISTAKES) {
    it(`${mistake.code}: ${mistake.what}`, () => {
      const files = filesWith(mistake);
      const { problems } = loadContent(files);
      const file = mistake.where || mistake.file;
      const found = problems.find(({ code, file: named }) => code === mistake.code && named === file);
      const all = problems.map(({ code, line, column, text }) => `${code} ${line}:${column} ${text}`).join('\n');
      expect(found, all).to.not.equal(undefined);
      const { line, column } = positionOf(files.get(file)!, mistake.at);
      expect(`${found!.line}:${found!.column}`, all).to.equal(`${line}:${column + (mistake.plus ?? 0)}`);
      if (mistake.says !== undefined) expect(found!.text).to.equal(mistake.says);
      if (mistake.hint !== undefined) expect(found!.hint).to.equal(mistake.hint);
      expect(problems.length, all).to.be.at.most(mistake.what.includes('only one language') ? 3 : 2);
    });
  }
});

/** Some changes need another text to go with them, so that only one mistake is left. */
function filesWith({ code, what, file, from, to }: Mistake): Map<string, string> {
  const files = changed(file, from, to);
  if (code === 'F502') for (const l of LANGUAGES) addTitles(files, l);
  if (what === 'one way around consent')
    for (const l of LANGUAGES)
      changed(
        `locales/${l}/flows.json`,
        `"read": "${said(l)} read"`,
        `"read": "${said(l)} read", "later": "${said(l)} later"`,
        files,
      );
  return files;
}

function addTitles(files: Map<string, string>, l: Language): void {
  const titles = Array.from({ length: 11 }, (_, i) => `"extra${i}": "${said(l)} extra ${i}"`).join(', ');
  changed(`locales/${l}/flows.json`, `"fees": "${said(l)} fees"`, `"fees": "${said(l)} fees", ${titles}`, files);
}

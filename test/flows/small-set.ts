import { ENGINE_PARTS, type EnginePart, type EngineText } from '../../src/flows/engine-texts.ts';
import { LANGUAGES, type Language } from '../../src/flows/model.ts';

/** The smallest content set with every verb in it and nothing wrong. Tests change one thing and see what is said. */
const FLOWS = `format: 1
start: welcome
languages:
  offered: [it, en, ar, fr]
commands:
  back: { do: back }
  help: { visit: help }
  human: { visit: support }
menu: [support, help, back]
not_understood: [repeat, offer_human]
silence: { remind_after: 20 hours, close_after: 7 days, forget_after: 30 days }
lists:
  universities:
    palermo: { committee: palermo }
    other: { committee: national }
  topics:
    admin: [permit, fees]
    life: [housing, job]
    sos: [danger]
flows:
  welcome:
    - choose: language
      list: languages
      save: language
    - choose: intent
      options: { support: support, info: info, urgent: urgent }
  support:
    - choose: university
      list: universities
      then: { other: elsewhere }
      save: university
    - choose: topic
      list: topics
      then: { sos: urgent, life.job: info }
      save: topic
    - call: consent
      then: { agreed: next, refused: refused }
    - ask: description
      type: text
      length: 15..1500
      save: description
      personal: true
    - ask: contact
      type: email
      optional: true
      save: contact
      personal: true
    - review: summary
      show: [university, topic, description, contact]
      options: { send: next, cancel: refused }
    - route: deliver
      rules:
        - when: { topic: [admin.fees, life] }
          to: national
      otherwise: committee of university
      then: { delivered: sent, failed: not_sent }
    - say: sent
    - end: done
    - choose: not_sent
      options: { again: deliver, leave: refused }
    - say: refused
    - end: stopped
    - say: elsewhere
      next: topic
  urgent:
    - say: numbers
    - end: done
  info:
    - choose: about
      options: { project: project, menu: welcome.intent }
    - say: project
      next: about
  consent:
    - say: who_reads
    - choose: privacy
      options: { agree: agreed, read: full_text, refuse: refused }
      consent: agree
    - end: agreed
    - say: full_text
      next: privacy
    - end: refused
  help:
    - say: how
    - end: done
`;

const COMMITTEES = `format: 1
committees:
  palermo:
    name: Palermo
    active: true
    languages: [it, en]
    reminders: { coordinator_after: 48 hours, expire_after: 10 days }
  national: { name: Coordinamento, active: true }
`;

const EMERGENCIES = `format: 1
verified_warning_after: 180 days
numbers:
  "112": { for: [danger], languages: [it, en], verified_on: null }
`;

const PLURALS: Record<Language, readonly string[]> = {
  it: ['one', 'other'],
  en: ['one', 'other'],
  fr: ['one', 'other'],
  ar: ['zero', 'one', 'two', 'few', 'many', 'other'],
};

function plural(language: Language, key: string, text: string): Record<string, string> {
  return Object.fromEntries(PLURALS[language].map((form) => [`${key}_${form}`, text]));
}

/** Arabic texts without Arabic letters would look untranslated. */
export const said = (language: Language): string => (language === 'ar' ? 'عر' : language);

function flowTexts(language: Language): unknown {
  const l = said(language);
  return {
    welcome: {
      language: { ask: `${l} language?` },
      intent: { ask: `${l} what?`, options: { support: `${l} support`, info: `${l} info`, urgent: `${l} urgent` } },
    },
    support: {
      university: { ask: `${l} university?` },
      topic: { ask: `${l} topic?`, ask_item: `${l} more exactly?` },
      description: {
        ask: `${l} tell us`,
        ...plural(language, 'too_short', `${l} {{count}} more`),
        too_long: `${l} too long`,
      },
      contact: { ask: `${l} e-mail?`, not_valid: `${l} no e-mail` },
      summary: { ask: `${l} right?`, options: { send: `${l} send`, cancel: `${l} cancel` } },
      sent: plural(language, 'text', `${l} {{code}} for {{count}} of {{university}}`),
      not_sent: { ask: `${l} not sent`, options: { again: `${l} again`, leave: `${l} leave it` } },
      refused: { text: `${l} fine` },
      elsewhere: { text: `${l} no committee there` },
    },
    urgent: { numbers: { text: `${l} call {{numbers}}` } },
    info: {
      about: { ask: `${l} about?`, options: { project: `${l} project`, menu: `${l} menu` } },
      project: { text: `${l} project` },
    },
    consent: {
      who_reads: { text: `${l} read by {{readers}}` },
      privacy: { ask: `${l} agree?`, options: { agree: `${l} agree`, read: `${l} read`, refuse: `${l} refuse` } },
      full_text: { text: `${l} all about it` },
    },
    help: { how: { text: `${l} tap or type` } },
    lists: {
      universities: { palermo: 'Palermo', other: `${l} other` },
      topics: {
        admin: { title: `${l} papers`, permit: `${l} permit`, fees: `${l} fees` },
        life: { title: `${l} life`, housing: `${l} housing`, job: `${l} job` },
        sos: { title: `${l} sos`, danger: `${l} danger` },
      },
    },
    answers: { university: `${l} university`, topic: `${l} topic`, description: `${l} words`, contact: `${l} mail` },
    menu: { support: `${l} ask`, help: `${l} help`, back: `${l} back`, human: `${l} person` },
  };
}

function matchWords(l: Language): unknown {
  return {
    commands: { back: [`${l}back`], help: [`${l}help`], human: [`${l}human`] },
    options: { 'welcome.intent.options.support': [`${l}need`] },
    lists: {
      'universities.palermo': { words: [`${l}unipa`], not: ['catania'], cities: [`${l}city`] },
      'topics.admin': [`${l}documents`],
      'topics.life.housing': [`${l}flat`, `${l}room`],
    },
    emergencies: { danger: { words: [`${l}attack`], not: [] } },
    answers: { yes: [`${l}yes`], greetings: [`${l}hello`] },
    decoys: { universities: ['salerno'] },
  };
}

function engineTexts(language: Language, part: EnginePart): unknown {
  const l = said(language);
  const texts = Object.entries(ENGINE_PARTS[part] as Readonly<Record<string, EngineText>>).map(
    ([key, { variables, maxUnits }]) => [
      key,
      maxUnits === undefined ? `${l} ${key} ${variables.map((name) => `{{${name}}}`).join(' ')}` : `${l} ${key}`,
    ],
  );
  return Object.fromEntries([...texts, ...(part === 'common' ? [['number_112', `${l} 112`]] : [])]);
}

export function smallSet(): Map<string, string> {
  const json = (value: unknown): string => JSON.stringify(value, null, 2);
  const locales = LANGUAGES.flatMap((language): [string, string][] => [
    [`locales/${language}/flows.json`, json(flowTexts(language))],
    [`locales/${language}/match.json`, json(matchWords(language))],
    ...(['common', 'members', 'letters'] as const).map((part): [string, string] => [
      `locales/${language}/${part}.json`,
      json(engineTexts(language, part)),
    ]),
  ]);
  return new Map([
    ['config/flows.yml', FLOWS],
    ['config/committees.yml', COMMITTEES],
    ['config/emergencies.yml', EMERGENCIES],
    ...locales,
  ]);
}

/** The small set with `from` replaced by `to` once in one file. Fails when `from` is not there. */
export function changed(file: string, from: string, to: string, files = smallSet()): Map<string, string> {
  const text = files.get(file) ?? '';
  if (!text.includes(from)) throw new Error(`${file} has no ${JSON.stringify(from)}`);
  return files.set(
    file,
    text.replace(from, () => to),
  );
}

export function positionOf(text: string, part: string): { line: number; column: number } {
  const before = text.slice(0, text.indexOf(part)).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}

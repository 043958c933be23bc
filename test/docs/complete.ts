import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { compileFlows } from '../../src/flows/compile-flows.ts';
import { COMMANDS, LANGUAGES, type Language } from '../../src/flows/model.ts';
import { type NeededText, neededTexts } from '../../src/flows/needed-texts.ts';
import { outlineOf } from '../../src/flows/outline.ts';
import type { FlowsFile } from '../../src/flows/schema.ts';
import type { Block } from './guide.ts';
import { given, nested, type Texts, textsIn } from './made-up-texts.ts';

/** What an example leaves out, in the order of the file. */
const REST: Readonly<Record<string, string>> = {
  format: 'format: 1\n',
  start: '',
  languages: 'languages: { offered: [it, en, ar, fr] }\n',
  commands: 'commands: {}\n',
  menu: 'menu: []\n',
  not_understood: 'not_understood: [repeat, numbered_list]\n',
  silence: 'silence: { remind_after: 20 hours, close_after: 7 days, forget_after: 30 days }\n',
  lists: 'lists:\n',
  flows: `flows:\n  hello:\n    - say: greeting\n    - end: done\n`,
};
/** Flows and lists that examples name without showing them. */
const FLOWS: Readonly<Record<string, string>> = {
  consent: `  consent:
    - choose: privacy
      options: { agree: agreed, refuse: refused }
      consent: agree
    - end: agreed
    - end: refused
`,
  ...Object.fromEntries(
    ['person', 'help', 'info', 'urgent', 'support'].map((name) => [
      name,
      `  ${name}:\n    - say: something\n    - end: done\n`,
    ]),
  ),
};
const LISTS: Readonly<Record<string, string>> = {
  universities: `  universities:
    palermo: { committee: palermo }
    romatre: { committee: romatre }
    other: { committee: national }
`,
  topics: '  topics:\n    admin: [permit, fees]\n    comm: [project, media]\n    sos: [danger]\n',
};

/** A whole content set around the blocks of one example. Texts that it does not give are made up from their keys. */
export function completed(blocks: readonly Block[]): Map<string, string> {
  const bodyOf = (kind: string) => blocks.find((block) => block.kind === kind)?.body;
  const flows = wholeFlows(bodyOf('flows') ?? '');
  const needed = neededIn(flows);
  const locales = LANGUAGES.flatMap((language): [string, string][] => [
    [`locales/${language}/flows.json`, nested(textsIn(language, needed, blocks))],
    [`locales/${language}/match.json`, JSON.stringify(wordsIn(language, flows, blocks))],
    [`locales/${language}/common.json`, JSON.stringify(commonIn(language, blocks))],
    [`locales/${language}/members.json`, shipped(`locales/${language}/members.json`)],
    [`locales/${language}/letters.json`, shipped(`locales/${language}/letters.json`)],
  ]);
  return new Map([
    ['config/flows.yml', flows],
    ['config/committees.yml', bodyOf('committees') ?? shipped('config/committees.yml')],
    ['config/emergencies.yml', bodyOf('emergencies') ?? shipped('config/emergencies.yml')],
    ...locales,
  ]);
}

const shipped = (file: string): string => readFileSync(file, 'utf8');

function wholeFlows(example: string): string {
  const given = new Map(
    [...example.matchAll(/^(\w+):[^\n]*\n(?:(?:[ #][^\n]*)?\n)*/gm)].map(([text, key]) => [key, text]),
  );
  const keys = [...Object.keys(REST), ...[...given.keys()].filter((key) => key !== undefined && !(key in REST))];
  const whole = keys.map((key) => {
    const own = given.get(key!) ?? REST[key!]!;
    if (key === 'start' && own === '') return `start: ${firstFlow(example)}\n`;
    if (key === 'flows') return own + missing(FLOWS, example);
    if (key === 'lists') return orEmpty(own + missing(LISTS, example));
    return own;
  });
  return whole.join('');
}

const firstFlow = (example: string): string => /^flows:[^\n]*\n(?: *#.*\n)*\s+(\w+):/m.exec(example)?.[1] ?? 'hello';
const orEmpty = (block: string): string => (/\n\s+\S/.test(block) ? block : 'lists: {}\n');

/** Those the example names but does not define. */
function missing(known: Readonly<Record<string, string>>, example: string): string {
  const written = example.replace(/#.*$/gm, '');
  const isNamed = (name: string) => new RegExp(`[:,\\[] *${name}\\b`).test(written) || written.includes(`of ${name}`);
  return Object.entries(known)
    .filter(([name]) => isNamed(name) && !new RegExp(`^  ${name}:`, 'm').test(written))
    .map(([, text]) => text)
    .join('');
}

/** Nothing where the example is a mistake that the check finds before it looks for texts. */
function neededIn(flows: string): readonly NeededText[] {
  try {
    return neededTexts(compileFlows(outlineOf(parse(flows) as FlowsFile)));
  } catch {
    return [];
  }
}

type Words = Record<string, Record<string, unknown>>;

function wordsIn(language: Language, flows: string, blocks: readonly Block[]): Words {
  const { commands, answers, emergencies } = JSON.parse(shipped(`locales/${language}/match.json`)) as Words;
  const own = blocks.find(({ kind, options }) => kind === 'match' && options['language'] === language);
  const extra = own === undefined ? {} : (JSON.parse(own.body) as Words);
  const used = COMMANDS.filter((name) => new RegExp(`^  ${name}:`, 'm').test(flows));
  const sayable = Object.fromEntries(used.map((name) => [name, commands?.[name]]));
  return {
    ...extra,
    commands: { ...sayable, ...extra['commands'] },
    answers: { ...answers, ...extra['answers'] },
    emergencies: { ...emergencies, ...extra['emergencies'] },
  };
}

/** The shipped sentences; without the lines of numbers that an example replaces. */
function commonIn(language: Language, blocks: readonly Block[]): Texts {
  const elsewhere = Object.assign({}, ...LANGUAGES.map((other) => given(blocks, 'common', other))) as Texts;
  const ownNumbers = blocks.some(({ kind }) => kind === 'emergencies');
  const kept = Object.entries(JSON.parse(shipped(`locales/${language}/common.json`)) as Texts).filter(
    ([key]) => !(ownNumbers && /^number_\d/.test(key)),
  );
  return { ...elsewhere, ...Object.fromEntries(kept), ...given(blocks, 'common', language) };
}

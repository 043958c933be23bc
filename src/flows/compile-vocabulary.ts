import { fold } from '../language/fold.ts';
import { ENGINE_TITLES } from './engine-texts.ts';
import {
  type AnswerWord,
  COMMANDS,
  type CommandName,
  EMERGENCY_KINDS,
  type EmergencyKind,
  type Flows,
  INTENT_WORDS,
  LANGUAGE_TITLES,
  LANGUAGES,
  type Language,
  MEMBER_COMMANDS,
  type MemberCommand,
  type Step,
  type Vocabulary,
  type WordList,
  type WrittenWords,
} from './model.ts';
import type { MatchFile, WordsFile } from './schema.ts';
import { groupKeys, plainWords, titleKeyOf } from './words.ts';

type Match = Readonly<Record<Language, MatchFile>>;
type Texts = Readonly<Record<Language, Readonly<Record<string, string>>>>;

const ANSWERS: readonly AnswerWord[] = ['yes', 'no', 'skip', 'more', 'thanks', 'greetings', 'robot', 'insults'];
/** Buttons of the engine that may also be answered with these words. */
const SAID_AS: Readonly<Record<string, AnswerWord>> = {
  'common.yes': 'yes',
  'common.no': 'no',
  'common.skip': 'skip',
  'common.more': 'more',
  'common.resume_yes': 'yes',
  'common.resume_no': 'no',
};

/** Words of all languages together, folded: a person may answer in any of them. */
export function compileVocabulary(flows: Flows, match: Match, texts: Texts): Vocabulary {
  const files = LANGUAGES.map((language) => match[language]);
  const written = writtenWords(flows, files, texts);
  const answers = mapped(written.answers, folded);
  return {
    written,
    choices: mapped(written.choices, foldedList),
    commands: mapped(written.commands, folded),
    memberCommands: memberCommandWords(files),
    emergencies: new Map(
      EMERGENCY_KINDS.map((kind): [EmergencyKind, WordList] => [
        kind,
        foldedList(joined(files.map((file) => file.emergencies?.[kind as 'danger']))),
      ]),
    ),
    cries: new Map(LANGUAGES.map((language) => [language, criesOf(match[language])])),
    answers,
    greetings: new Map(LANGUAGES.map((language) => [language, folded(match[language].answers?.greetings ?? [])])),
    decoys: mapped(written.decoys, folded),
  };
}

function writtenWords(flows: Flows, files: readonly MatchFile[], texts: Texts): WrittenWords {
  const answers = new Map(ANSWERS.map((name) => [name, distinct(files.flatMap((file) => file.answers?.[name] ?? []))]));
  return {
    choices: new Map([
      ...choiceWords(flows, files, texts),
      ...engineWords(files, texts, answers),
      ...answerLabels(flows, texts),
    ]),
    commands: new Map(
      COMMANDS.filter((name) => flows.commands.has(name)).map((name): [CommandName, string[]] => [
        name,
        distinct(files.flatMap((file) => file.commands?.[name] ?? [])),
      ]),
    ),
    answers,
    decoys: decoysOf(files),
    intents: new Map(
      INTENT_WORDS.map((name) => [name, distinct(files.flatMap((file) => file.requests?.intents?.[name] ?? []))]),
    ),
  };
}

function memberCommandWords(files: readonly MatchFile[]): ReadonlyMap<MemberCommand, readonly string[]> {
  return new Map(
    MEMBER_COMMANDS.map((name) => [name, folded(files.flatMap((file) => file.member_commands?.[name] ?? []))]),
  );
}

function criesOf(file: MatchFile): string[] {
  return folded(EMERGENCY_KINDS.flatMap((kind) => plainWords(file.emergencies?.[kind as 'danger'] ?? [])));
}

function choiceWords(flows: Flows, files: readonly MatchFile[], texts: Texts): [string, WordList][] {
  const groups = groupKeys(flows);
  const keys = new Set([...flows.steps.values()].flatMap(titleKeysOf));
  return [...keys].map((key): [string, WordList] => {
    const said = files.flatMap((file) => [file.options?.[key], ...listWords(file, key, groups)]);
    return [key, joined([titlesOf(texts, key), ...said])];
  });
}

/** Typed at "which answer do you want to change?". */
function answerLabels(flows: Flows, texts: Texts): [string, WordList][] {
  const names = [...flows.steps.values()].flatMap((step) =>
    'save' in step && step.save !== undefined ? [step.save] : [],
  );
  return [...new Set(names)].map((name): [string, WordList] => [
    `answers.${name}`,
    joined([titlesOf(texts, `answers.${name}`)]),
  ]);
}

function listWords(file: MatchFile, titleKey: string, groups: ReadonlySet<string>): WordsFile[] {
  return Object.entries(file.lists ?? {}).flatMap(([key, words]) =>
    titleKeyOf(key, groups) === titleKey ? [words] : [],
  );
}

function titleKeysOf(step: Step): string[] {
  if (step.verb === 'review') return step.options.map(({ titleKey }) => titleKey);
  if (step.verb !== 'choose') return [];
  const { choices } = step;
  if (choices.kind !== 'groups') return choices.items.map(({ titleKey }) => titleKey);
  return choices.groups.flatMap(({ choice, items }) => [choice.titleKey, ...items.map(({ titleKey }) => titleKey)]);
}

function titlesOf(texts: Texts, key: string): string[] {
  const language = LANGUAGES.find((code) => key === `languages.${code}`);
  if (language !== undefined) return [LANGUAGE_TITLES[language]];
  return LANGUAGES.flatMap((code) => texts[code][key] ?? []);
}

function engineWords(
  files: readonly MatchFile[],
  texts: Texts,
  answers: ReadonlyMap<AnswerWord, readonly string[]>,
): [string, WordList][] {
  return ENGINE_TITLES.map((key) => {
    const said = SAID_AS[key];
    const general = said === undefined ? [] : [...(answers.get(said) ?? [])];
    return [key, joined([titlesOf(texts, key), ...files.map((file) => file.options?.[key]), general])];
  });
}

function joined(parts: readonly (WordsFile | undefined)[]): WordList {
  const blocks = parts.filter((part) => part !== undefined && !Array.isArray(part)) as Exclude<WordsFile, string[]>[];
  return {
    words: distinct(parts.flatMap(plainWords)),
    not: distinct(blocks.flatMap(({ not }) => not ?? [])),
    cities: distinct(blocks.flatMap(({ cities }) => cities ?? [])),
  };
}

const distinct = (words: readonly string[]): string[] => [...new Set(words)];

function mapped<Key, From, To>(map: ReadonlyMap<Key, From>, change: (value: From) => To): Map<Key, To> {
  return new Map([...map].map(([key, value]) => [key, change(value)]));
}

function foldedList({ words, not, cities }: WordList): WordList {
  return { words: folded(words), not: folded(not), cities: folded(cities) };
}

function folded(words: readonly string[]): string[] {
  return [...new Set(words.map(fold))].filter((word) => word !== '');
}

function decoysOf(files: readonly MatchFile[]): ReadonlyMap<string, readonly string[]> {
  const lists = new Set(files.flatMap((file) => Object.keys(file.decoys ?? {})));
  return new Map([...lists].map((list) => [list, distinct(files.flatMap((file) => file.decoys?.[list] ?? []))]));
}

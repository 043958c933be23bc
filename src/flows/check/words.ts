import { fold } from '../../language/fold.ts';
import { ENGINE_TITLES } from '../engine-texts.ts';
import { localeFile } from '../files.ts';
import type { Locale } from '../locale.ts';
import { type ChoiceModel, type ChooseStep, COMMANDS, type Flows, LANGUAGE_TITLES, type ReviewStep } from '../model.ts';
import { entryOf } from '../node.ts';
import type { SourceFile } from '../places.ts';
import type { Finding } from '../problem.ts';
import { groupKeys, titleKeyOf, type Word, type Words } from '../words.ts';
import { didYouMean, keyAt, Report, valueAt } from './report.ts';
import { checkSimilarTitles } from './similar.ts';

/** What people type: each word one meaning within a question, every command sayable in every language. */
export function checkWords(
  flows: Flows,
  words: Words,
  locales: readonly Locale[],
  sources: ReadonlyMap<string, SourceFile>,
): Finding[] {
  const report = new Report();
  const titles = titleWords(flows, locales);
  for (const list of [...words.choices.values(), ...words.commands.values(), words.emergencies])
    list.forEach((word) => void checkWord(report, word));
  checkMeanings(report, flows, words, titles);
  checkCommands(report, flows, words, sources);
  checkKnownKeys(report, flows, locales, sources);
  for (const locale of locales) checkSimilarTitles(report, flows, locale);
  return report.findings;
}

function checkWord(report: Report, { written, folded, source, path }: Word): void {
  if (/^\d+$/.test(folded) || folded.length === 1) report.add('F604', valueAt(source, ...path), { word: written });
}

const titleKeysOf = (step: ChooseStep | ReviewStep): string[] =>
  scopesOf(step).flatMap((scope) => scope.map(({ titleKey }) => titleKey));

/** Titles are words too, in all languages at once. */
function titleWords(flows: Flows, locales: readonly Locale[]): ReadonlyMap<string, readonly Word[]> {
  const keys = new Set(questionsOf(flows).flatMap(titleKeysOf));
  return new Map([...keys].map((key) => [key, locales.flatMap((locale) => titleWord(locale, key))]));
}

function titleWord(locale: Locale, key: string): Word[] {
  const language = Object.entries(LANGUAGE_TITLES).find(([code]) => key === `languages.${code}`);
  if (language !== undefined)
    return [
      {
        written: language[1],
        folded: fold(language[1]),
        language: locale.language,
        source: locale.fileOf(key),
        path: [],
      },
    ];
  const text = locale.texts.get(key);
  return text === undefined
    ? []
    : [
        {
          written: text.value,
          folded: fold(text.value),
          language: locale.language,
          source: text.source,
          path: text.path,
        },
      ];
}

const questionsOf = (flows: Flows): (ChooseStep | ReviewStep)[] =>
  [...flows.steps.values()].filter((step) => step.verb === 'choose' || step.verb === 'review');

/**
 * Choices among which a typed word must be clear. A group is asked before its items, so its word may be theirs too;
 * groups among each other, and items of the whole question, are told apart.
 */
function scopesOf(step: ChooseStep | ReviewStep): readonly (readonly ChoiceModel[])[] {
  if (step.verb === 'review') return [step.options];
  const { choices } = step;
  if (choices.kind !== 'groups') return [choices.items];
  return [choices.groups.map(({ choice }) => choice), choices.groups.flatMap(({ items }) => items)];
}

function checkMeanings(report: Report, flows: Flows, words: Words, titles: ReadonlyMap<string, readonly Word[]>): void {
  const reported = new Set<string>();
  const commands = new Map(
    [...words.commands].flatMap(([name, list]) => list.map((word) => [word.folded, name] as const)),
  );
  for (const step of questionsOf(flows)) {
    for (const scope of scopesOf(step)) {
      const meanings = new Map<string, string>();
      for (const choice of scope) {
        for (const word of [...(titles.get(choice.titleKey) ?? []), ...(words.choices.get(choice.titleKey) ?? [])]) {
          checkMeaning(report, word, choice, meanings, reported);
          checkCommandWord(report, word, choice, commands, reported);
        }
      }
    }
  }
}

function checkMeaning(
  report: Report,
  word: Word,
  { id }: ChoiceModel,
  meanings: Map<string, string>,
  reported: Set<string>,
): void {
  if (word.folded === '') return;
  const other = meanings.get(word.folded);
  if (other === undefined) meanings.set(word.folded, id);
  if (other === undefined || other === id || !firstTime(reported, `${word.folded}\n${[other, id].sort()}`)) return;
  report.add('F602', valueAt(word.source, ...word.path), { word: word.written, one: other, other: id });
}

/** Titles are tapped; only typed words can be meant as a command. */
function checkCommandWord(
  report: Report,
  word: Word,
  { titleKey }: ChoiceModel,
  commands: ReadonlyMap<string, string>,
  reported: Set<string>,
): void {
  const command = commands.get(word.folded);
  // "English" as a choice and as the wish to change language come to the same.
  const sameAnyway = command === 'language' && titleKey.startsWith('languages.');
  if (command === undefined || sameAnyway || !word.source.name.endsWith('match.json')) return;
  if (!firstTime(reported, `${word.folded}\n${titleKey}`)) return;
  report.add('F601', valueAt(word.source, ...word.path), {
    word: word.written,
    choice: titleKey,
    command,
    language: word.language,
  });
}

function firstTime(seen: Set<string>, what: string): boolean {
  if (seen.has(what)) return false;
  seen.add(what);
  return true;
}

function checkCommands(report: Report, flows: Flows, words: Words, sources: ReadonlyMap<string, SourceFile>): void {
  for (const command of COMMANDS.filter((name) => flows.commands.has(name))) {
    for (const language of flows.languages) {
      if (words.commands.get(command)?.some((word) => word.language === language && word.folded !== '')) continue;
      report.add('F605', keyAt(sources.get(localeFile(language, 'match'))!, 'commands', command), {
        command,
        language,
      });
    }
  }
}

/** Looking for what was meant takes time; nobody reads more of it. */
const MOST_HINTS = 100;

/** A word under a misspelt key would be recognised nowhere. */
function checkKnownKeys(
  report: Report,
  flows: Flows,
  locales: readonly Locale[],
  sources: ReadonlyMap<string, SourceFile>,
): void {
  const titleKeys = new Set([...ENGINE_TITLES, ...questionsOf(flows).flatMap(titleKeysOf)]);
  const groups = groupKeys(flows);
  const listKeys = [...titleKeys].flatMap((key) =>
    key.startsWith('lists.') ? [key.slice('lists.'.length).replace(/\.title$/, '')] : [],
  );
  for (const { language } of locales) {
    const source = sources.get(localeFile(language, 'match'))!;
    for (const block of ['options', 'lists'] as const) {
      const node = entryOf(source.root, block)?.value;
      for (const { key } of node?.kind === 'map' ? node.entries : []) {
        if (titleKeys.has(block === 'lists' ? titleKeyOf(key, groups) : key)) continue;
        report.add(
          'F403',
          keyAt(source, block, key),
          { key, more: 0, languages: [language] },
          report.findings.length < MOST_HINTS ? didYouMean(key, block === 'lists' ? listKeys : titleKeys) : undefined,
        );
      }
    }
  }
}

import type { Command } from 'commander';
import { choiceIn, commandMeant, LANGUAGES, requestIn, wordsOfList } from '../conversation/understanding.ts';
import type { ContentSet } from '../flows/model.ts';
import { type Detected, detectLanguage } from '../language/detect.ts';
import { readCry } from '../language/emergency/read-emergency.ts';
import type { ChoiceMatch } from '../language/match/match-choice.ts';
import { spoken } from '../language/spoken.ts';
import { createMissedStore } from '../storage/missed-store.ts';
import { contentFor } from './content.ts';
import { type CliContext, withDatabase } from './output.ts';

export function addUnderstandCommand(program: Command, context: CliContext): void {
  program
    .command('understand [text]')
    .description('what the bot makes of a text: language, request, choice per list, command, emergency, and why')
    .option('--json', 'for programs')
    .option('--missed', 'instead: the questions whose answers it did not understand, most missed first')
    .option('--days <days>', 'with --missed: so many days back', '30')
    .action((text: string | undefined, options: Options, command: Command) => {
      const { json, missed, days } = options;
      if (missed === true) return sayMissed(context, Number(days), json === true);
      if (text === undefined) return command.error('say a text to understand, or --missed');
      const understood = understand(text, contentFor(command, context));
      if (json === true) context.print(JSON.stringify(understood, null, 2));
      else for (const line of lines(understood)) context.print(line);
    });
}

interface Options {
  json?: boolean;
  missed?: boolean;
  days: string;
}

/** Counts only: what people wrote is not kept. */
function sayMissed(context: CliContext, days: number, json: boolean): Promise<void> {
  return withDatabase(context, async ({ db }) => {
    const missed = await createMissedStore(db).since(new Date(Date.now() - days * DAY_MS));
    if (json) return context.print(JSON.stringify(missed, null, 2));
    for (const { question, language, count } of missed)
      context.print(`${String(count).padStart(6)}  ${language.padEnd(7)}  ${question}`);
    if (missed.length === 0) context.print(`Nothing was missed in the last ${days} days.`);
  });
}

const DAY_MS = 86_400_000;

interface Understood {
  readonly language: Detected;
  readonly request: ReturnType<typeof requestIn>;
  readonly choices: Readonly<Record<string, ChoiceMatch>>;
  readonly command: ReturnType<typeof commandMeant>;
  readonly emergency: ReturnType<typeof readCry>;
}

function understand(text: string, content: ContentSet): Understood {
  const said = spoken(text);
  return {
    language: detectLanguage(text),
    request: requestIn(said, content),
    choices: Object.fromEntries(
      [...content.flows.lists.keys(), LANGUAGES].map((list) => [
        list,
        choiceIn(said, offeredOf(list, content), [], content, list),
      ]),
    ),
    command: commandMeant(said, content),
    emergency: readCry(text, content.vocabulary.emergencies),
  };
}

function offeredOf(list: string, content: ContentSet): Parameters<typeof choiceIn>[1] {
  return wordsOfList(content, list).map(({ id, key }) => ({ id, title: { key }, words: key }));
}

function lines({ language, request, choices, command, emergency }: Understood): string[] {
  const { intent, university, proposed, topic, cities, decoy, why } = request;
  return [
    line('language', language.language ?? language.other, language.why),
    line('intent', intent, why.intent),
    line(
      'university',
      university ?? proposed,
      university === null && proposed !== null ? 'city, to be confirmed' : null,
    ),
    line('topic', topic, why.topic),
    ...(cities.length > 0 ? [line('to be asked', cities.join(', '), 'city or several names')] : []),
    ...(decoy === null ? [] : [line('elsewhere', decoy.id ?? 'known', 'not offered')]),
    ...Object.entries(choices).map(([list, match]) => line(`list ${list}`, ...choiceTold(match))),
    line('command', command?.id ?? null, command === null ? null : `${command.why.by}: ${command.why.said}`),
    line('emergency', ...cryTold(emergency)),
  ];
}

function cryTold(cry: Understood['emergency']): [string | null, string | null] {
  if (cry === null) return [null, null];
  return [cry.is === 'emergency' ? cry.kind : 'hyperbole', cry.why.join(', ')];
}

function choiceTold(match: ChoiceMatch): [string | null, string | null] {
  switch (match.kind) {
    case 'choice':
      return [match.id, `${match.why.by}: ${match.why.said}`];
    case 'near':
      return [`${match.id}?`, `${match.why.by}: ${match.why.said}`];
    case 'ambiguous':
    case 'city':
      return [match.ids.join(' or '), match.kind];
    default:
      return [null, match.kind === 'nothing' ? null : 'number too high'];
  }
}

const line = (what: string, answer: string | null, why: string | null): string =>
  `${what.padEnd(18)} ${answer ?? '-'}${why === null ? '' : `   (${why})`}`;

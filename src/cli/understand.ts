import type { Command } from 'commander';
import { choiceIn, commandMeant, LANGUAGES, requestIn, wordsOfList } from '../conversation/understanding.ts';
import type { ContentSet } from '../flows/model.ts';
import { type Detected, detectLanguage } from '../language/detect.ts';
import { readCry } from '../language/emergency/read-emergency.ts';
import type { ChoiceMatch } from '../language/match/match-choice.ts';
import { spoken } from '../language/spoken.ts';
import { contentFor } from './content.ts';
import type { CliContext } from './output.ts';

export function addUnderstandCommand(program: Command, context: CliContext): void {
  program
    .command('understand <text>')
    .description('what the bot makes of a text: language, request, choice per list, command, emergency, and why')
    .option('--json', 'for programs')
    .action((text: string, { json }: { json?: boolean }, command: Command) => {
      const understood = understand(text, contentFor(command, context));
      if (json === true) context.print(JSON.stringify(understood, null, 2));
      else for (const line of lines(understood)) context.print(line);
    });
}

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

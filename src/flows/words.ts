import { fold } from '../language/fold.ts';
import { localeFile } from './files.ts';
import { COMMANDS, type CommandName, EMERGENCY_KINDS, type Flows, LANGUAGES, type Language } from './model.ts';
import type { Path, SourceFile } from './places.ts';
import type { MatchFile, WordsFile } from './schema.ts';

/** One way to say something: as written, folded, in which language, and where. */
export interface Word {
  readonly written: string;
  readonly folded: string;
  readonly language: Language;
  readonly source: SourceFile;
  readonly path: Path;
}

/** Everything people may type, still with its places; `choices` by title key. */
export interface Words {
  readonly choices: ReadonlyMap<string, readonly Word[]>;
  readonly commands: ReadonlyMap<CommandName, readonly Word[]>;
  readonly emergencies: readonly Word[];
}

export function wordsOf(
  match: Readonly<Record<Language, MatchFile>>,
  sources: ReadonlyMap<string, SourceFile>,
  flows: Flows,
): Words {
  const groups = groupKeys(flows);
  const choices = new Map<string, Word[]>();
  const commands = new Map<CommandName, Word[]>();
  const emergencies: Word[] = [];
  for (const language of LANGUAGES) {
    const file = match[language];
    const source = sources.get(localeFile(language, 'match'))!;
    const words = (path: Path, value: WordsFile): Word[] => placedWords(language, source, path, value);
    for (const name of COMMANDS) append(commands, name, words(['commands', name], file.commands?.[name] ?? []));
    for (const [key, value] of Object.entries(file.options ?? {})) append(choices, key, words(['options', key], value));
    for (const [key, value] of Object.entries(file.lists ?? {}))
      append(choices, titleKeyOf(key, groups), words(['lists', key], value));
    for (const kind of EMERGENCY_KINDS)
      emergencies.push(...words(['emergencies', kind], file.emergencies?.[kind as 'danger'] ?? []));
  }
  return { choices, commands, emergencies };
}

/** `topics.admin` names a group, so its title is `lists.topics.admin.title`; other keys are title keys already. */
export function titleKeyOf(listKey: string, groups: ReadonlySet<string>): string {
  if (listKey.startsWith('languages.')) return listKey;
  return groups.has(listKey) ? `lists.${listKey}.title` : `lists.${listKey}`;
}

export function plainWords(value: WordsFile | undefined): readonly string[] {
  return value === undefined ? [] : Array.isArray(value) ? value : (value as Exclude<WordsFile, string[]>).words;
}

function placedWords(language: Language, source: SourceFile, path: Path, value: WordsFile): Word[] {
  const root = Array.isArray(value) ? path : [...path, 'words'];
  return plainWords(value).map((written, index) => ({
    written,
    folded: fold(written),
    language,
    source,
    path: [...root, index],
  }));
}

function append<Key>(map: Map<Key, Word[]>, key: Key, words: readonly Word[]): void {
  map.set(key, [...(map.get(key) ?? []), ...words]);
}

/** `topics.admin`, as match.json names a group. */
export function groupKeys(flows: Flows): ReadonlySet<string> {
  return new Set(
    [...flows.lists.values()].flatMap((list) =>
      list.kind === 'groups' ? list.groups.map(({ id }) => `${list.name}.${id}`) : [],
    ),
  );
}

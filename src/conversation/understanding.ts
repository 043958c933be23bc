import type { ContentSet, WordList } from '../flows/model.ts';
import { type ChoiceIndex, type ChoiceWords, choiceIndex, type ListRules } from '../language/match/choice-index.ts';
import { type ChoiceMatch, matchChoice } from '../language/match/match-choice.ts';
import { type CommandIndex, commandIndex, matchCommand } from '../language/match/match-command.ts';
import { type ReadRequest, readRequest } from '../language/request/read-request.ts';
import { type RequestIndex, requestIndex } from '../language/request/request-index.ts';
import type { Spoken } from '../language/spoken.ts';
import type { Offered } from './choices.ts';

/** The lists that a request is made of; the engine routes by the first. */
export const UNIVERSITIES = 'universities';
export const TOPICS = 'topics';
/** Built in: no list of flows.yml. */
export const LANGUAGES = 'languages';

/** What typed text means among choices; `list` is their list's name, if they come from one. */
export function choiceIn(
  said: string | Spoken,
  all: readonly Offered[],
  shown: readonly Offered[],
  content: ContentSet,
  list?: string,
): ChoiceMatch {
  return matchChoice(
    said,
    indexOf(content, all, list),
    shown.map(({ id }) => id),
  );
}

/** The command that a whole message is, in any language. */
export function commandMeant(said: string | Spoken, content: ContentSet): ReturnType<typeof matchCommand> {
  return matchCommand(said, indexesOf(content).commands);
}

export function requestIn(said: string | Spoken, content: ContentSet): ReadRequest {
  return readRequest(said, indexesOf(content).request);
}

interface Indexes {
  readonly commands: CommandIndex;
  readonly request: RequestIndex;
  readonly lists: Map<string, ChoiceIndex>;
}

// Putting some thousands of phrases in order takes longer than reading a message: once for each version of the content.
const known = new WeakMap<ContentSet, Indexes>();

function indexesOf(content: ContentSet): Indexes {
  const before = known.get(content);
  if (before !== undefined) return before;
  const { written } = content.vocabulary;
  const now: Indexes = {
    commands: commandIndex([...written.commands].map(([id, words]) => ({ id, words }))),
    request: requestIndex({
      universities: wordsOfList(content, UNIVERSITIES),
      outside: written.decoys.get(UNIVERSITIES) ?? [],
      topics: wordsOfList(content, TOPICS),
      intents: written.intents,
    }),
    lists: new Map(),
  };
  known.set(content, now);
  return now;
}

function indexOf(content: ContentSet, all: readonly Offered[], list?: string): ChoiceIndex {
  const { lists } = indexesOf(content);
  const key = JSON.stringify([list, ...all.map(({ words }) => words)]);
  const before = lists.get(key);
  if (before !== undefined) return before;
  const { written } = content.vocabulary;
  const now = choiceIndex(
    all.map(({ id, words }) => ({ id, ...plain(written.choices.get(words)) })),
    rulesOf(content, list),
    written.decoys.get(list ?? '') ?? [],
  );
  lists.set(key, now);
  return now;
}

/** Words of a list count inside sentences; the buttons of one question (yes, send, go on) only as the whole answer. */
export function rulesOf(content: ContentSet, list: string | undefined): ListRules {
  const known = list !== undefined && content.flows.lists.has(list);
  return { reads: known ? 'sentence' : 'answer', deniable: list === UNIVERSITIES };
}

/** Every choice of a list, groups and items alike. */
export function wordsOfList(content: ContentSet, name: string): (ChoiceWords & { readonly key: string })[] {
  const list = content.flows.lists.get(name);
  if (list === undefined && name !== LANGUAGES) return [];
  const ids =
    list === undefined
      ? content.flows.languages.map((code) => [code, `languages.${code}`] as const)
      : list.kind === 'flat'
        ? list.items.map(({ id }) => [id, `lists.${name}.${id}`] as const)
        : list.groups.flatMap(({ id, items }) => [
            [id, `lists.${name}.${id}.title`] as const,
            ...items.map((item) => [`${id}.${item}`, `lists.${name}.${id}.${item}`] as const),
          ]);
  return ids.map(([id, key]) => ({ id, key, ...plain(content.vocabulary.written.choices.get(key)) }));
}

const NO_WORDS: WordList = { words: [], not: [], cities: [] };
const plain = (words: WordList | undefined): WordList => words ?? NO_WORDS;

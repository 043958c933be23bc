import type { ChooseStep, ContentSet, WordList } from '../flows/model.ts';
import { detectLanguage, type KnownWords } from '../language/detect.ts';
import { readCry } from '../language/emergency/read-emergency.ts';
import { fold } from '../language/fold.ts';
import { type ChoiceIndex, type ChoiceWords, choiceIndex, type ListRules } from '../language/match/choice-index.ts';
import { type ChoiceMatch, matchChoice } from '../language/match/match-choice.ts';
import { type CommandIndex, commandIndex, matchCommand } from '../language/match/match-command.ts';
import { type ReadRequest, readRequest } from '../language/request/read-request.ts';
import { type RequestIndex, requestIndex } from '../language/request/request-index.ts';
import { asSpoken, type Spoken } from '../language/spoken.ts';
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
  const { choices, exact } = listIndexOf(content, all, list);
  const text = asSpoken(said);
  const id = exact.get(fold(text.text.slice(0, LONGEST_EXACT)));
  if (id != null) return { kind: 'choice', id, why: { by: 'words', said: wholeText(text) } };
  return matchChoice(
    text,
    choices,
    shown.map(({ id }) => id),
  );
}

/** No title and no word of an administrator is longer. */
const LONGEST_EXACT = 200;

const wholeText = ({ words }: Spoken): string => words.map(({ spelt }) => spelt).join(' ');

/** The choice is all that was said: its button, in other words. */
export function isWhole(match: ChoiceMatch, said: string | Spoken): match is ChoiceMatch & { kind: 'choice' } {
  if (match.kind !== 'choice') return false;
  const { by, said: heard } = match.why;
  return by === 'number' || by === 'emoji' || (by === 'words' && heard === wholeText(asSpoken(said)));
}

/** The command that a whole message is, in any language. */
export function commandMeant(said: string | Spoken, content: ContentSet): ReturnType<typeof matchCommand> {
  return matchCommand(said, indexesOf(content).commands);
}

/** Said to the bot itself, and no answer to anything: thanks, a greeting, "are you a robot?", an insult. */
export type SmallTalk = 'thanks' | 'greetings' | 'robot' | 'insults';

export function smallTalkIn(said: string | Spoken, content: ContentSet): SmallTalk | null {
  const { politeness, remarks } = indexesOf(content);
  const text = asSpoken(said);
  const polite = matchChoice(text, politeness);
  if (polite.kind === 'choice') return polite.id as SmallTalk;
  if (polite.kind === 'ambiguous') return 'thanks';
  if (text.words.length > REMARK_WORDS) return null;
  const remark = matchChoice(text, remarks);
  return remark.kind === 'choice' ? (remark.id as SmallTalk) : remark.kind === 'ambiguous' ? 'insults' : null;
}

/** What is longer says something else besides. */
const REMARK_WORDS = 7;

/** What a content set adds to telling languages: names say nothing about them. */
export function namesFor(content: ContentSet): Pick<KnownWords, 'names'> {
  return { names: indexesOf(content).names };
}

/** Puts everything in order that understanding needs, so that nobody's first message waits for it. */
export function prepareUnderstanding(content: ContentSet): void {
  for (const step of content.flows.steps.values()) {
    if (step.verb !== 'choose') continue;
    const list = step.choices.kind === 'languages' ? LANGUAGES : step.choices.list;
    choiceIn('', offeredIn(step), [], content, list);
  }
  smallTalkIn('', content);
  readCry('', content.vocabulary.emergencies);
  detectLanguage('qwerty', namesFor(content));
}

/** Every choice of a step, groups and items alike. */
export function offeredIn({ choices }: ChooseStep): Offered[] {
  const all =
    choices.kind === 'groups' ? choices.groups.flatMap(({ choice, items }) => [choice, ...items]) : choices.items;
  return all.map(({ id, titleKey }) => ({ id, title: { key: titleKey }, words: titleKey }));
}

/** Several look for it in the same words: read once for them. */
export function requestIn(said: string | Spoken, content: ContentSet): ReadRequest {
  const { request, read } = indexesOf(content);
  const text = asSpoken(said);
  const found = read.get(text) ?? readRequest(text, request);
  read.set(text, found);
  return found;
}

interface Indexes {
  readonly commands: CommandIndex;
  readonly request: RequestIndex;
  readonly read: WeakMap<Spoken, ReadRequest>;
  readonly lists: Map<string, ListIndex>;
  readonly politeness: ChoiceIndex;
  readonly remarks: ChoiceIndex;
  readonly names: readonly string[];
}

interface ListIndex {
  readonly choices: ChoiceIndex;
  readonly exact: ReadonlyMap<string, string | null>;
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
    read: new WeakMap(),
    lists: new Map(),
    politeness: answersIndex(content, ['thanks', 'greetings'], 'answer'),
    remarks: answersIndex(content, ['robot', 'insults'], 'sentence'),
    names: [
      ...wordsOfList(content, UNIVERSITIES).flatMap(({ words, cities }) => [...words, ...(cities ?? [])]),
      ...(written.decoys.get(UNIVERSITIES) ?? []),
    ],
  };
  known.set(content, now);
  return now;
}

function answersIndex(content: ContentSet, ids: readonly SmallTalk[], reads: ListRules['reads']): ChoiceIndex {
  const { answers } = content.vocabulary.written;
  return choiceIndex(
    ids.map((id) => ({ id, words: answers.get(id) ?? [] })),
    { reads, deniable: false },
  );
}

function listIndexOf(content: ContentSet, all: readonly Offered[], list?: string): ListIndex {
  const { lists } = indexesOf(content);
  const key = list ?? all.map(({ id, words }) => `${id}=${words}`).join();
  const before = lists.get(key);
  if (before !== undefined) return before;
  const { written } = content.vocabulary;
  const choices = choiceIndex(
    all.map(({ id, words }) => ({ id, ...plain(written.choices.get(words)) })),
    rulesOf(content, list),
    written.decoys.get(list ?? '') ?? [],
  );
  const now = { choices, exact: exactWords(content, all) };
  lists.set(key, now);
  return now;
}

/** Titles and words as they stand, folded; null for those of several choices. */
function exactWords({ vocabulary }: ContentSet, all: readonly Offered[]): ReadonlyMap<string, string | null> {
  const exact = new Map<string, string | null>();
  for (const { id, words } of all)
    for (const word of vocabulary.choices.get(words)?.words ?? [])
      exact.set(word, exact.has(word) && exact.get(word) !== id ? null : id);
  return exact;
}

/** Words of a list count inside sentences; the buttons of one question (yes, send, go on) only as the whole answer. */
export function rulesOf(content: ContentSet, list: string | undefined): ListRules {
  // `topics.join` holds the items of one group.
  const known = list !== undefined && content.flows.lists.has(list.split('.')[0]!);
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

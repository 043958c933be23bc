import { rulesOf, wordsOfList } from '../conversation/understanding.ts';
import type { ContentSet } from '../flows/model.ts';
import { type ChoiceIndex, type ChoiceWords, choiceIndex } from '../language/match/choice-index.ts';
import { matchChoice } from '../language/match/match-choice.ts';
import { type CommandIndex, commandIndex, matchCommand } from '../language/match/match-command.ts';
import { type Evaluation, idOf, type JudgedRow, type Row, share, textOf } from './evaluation.ts';

type ListIndex = { readonly kind: 'choices'; index: ChoiceIndex } | { readonly kind: 'commands'; index: CommandIndex };

/** As in match_choices.json: labels in every language are words too. */
type ChoicesFile = Readonly<
  Record<
    string,
    readonly {
      id: string;
      label?: Readonly<Record<string, string>>;
      aliases?: readonly string[];
      not?: readonly string[];
      cities?: readonly string[];
    }[]
  >
>;

export function listsOfFile(file: ChoicesFile, content: ContentSet): ReadonlyMap<string, ListIndex> {
  return new Map(
    Object.entries(file).map(([name, choices]) => {
      const words = choices.map(({ id, label, aliases, not, cities }) => ({
        id,
        words: [...Object.values(label ?? {}), ...(aliases ?? [])],
        not: not ?? [],
        cities: cities ?? [],
      }));
      return [name, listIndex(name, words, content)];
    }),
  );
}

/** The lists that the bot itself has: those of flows.yml, its commands, yes and no. */
export function listsOfContent(content: ContentSet): ReadonlyMap<string, ListIndex> {
  const { written } = content.vocabulary;
  const plain = (words: ReadonlyMap<string, readonly string[]>): ChoiceWords[] =>
    [...words].map(([id, said]) => ({ id, words: said }));
  const yesNo = plain(written.answers).filter(({ id }) => id === 'yes' || id === 'no');
  return new Map([
    ...[...content.flows.lists.keys()].map(
      (name) => [name, listIndex(name, wordsOfList(content, name), content)] as const,
    ),
    ['commands', listIndex('commands', plain(written.commands), content)],
    ['yesno', listIndex('yesno', yesNo, content)],
  ]);
}

function listIndex(name: string, words: readonly ChoiceWords[], content: ContentSet): ListIndex {
  if (name === 'commands') return { kind: 'commands', index: commandIndex(words) };
  const rules = rulesOf(content, content.flows.lists.has(name) ? name : undefined);
  return { kind: 'choices', index: choiceIndex(words, rules) };
}

/** Only what is acted on counts as an answer: a question ("did you mean", "which one") leaves the text alone. */
export function evaluateMatch(rows: readonly Row[], lists: ReadonlyMap<string, ListIndex>): Evaluation {
  const judged = rows.map((row) => judge(row, lists.get(String(row.fields['list']))));
  const answered = judged.filter((row) => row.answered !== null);
  const must = judged.filter((row) => row.expected !== null);
  const mustNot = judged.filter((row) => row.expected === null);
  const nearMisses = judged.filter((_, at) => rows[at]!.fields['note'] === 'nearmiss');
  const right = judged.filter((row) => row.right);
  const rightly = answered.filter((row) => row.right);
  return {
    counts: {
      rows: judged.length,
      right: right.length,
      wrong: judged.length - right.length,
      matched: answered.length,
      matched_wrongly: answered.length - rightly.length,
    },
    rates: {
      right: share(right.length, judged.length),
      precision: share(rightly.length, answered.length),
      recall: share(must.filter((row) => row.right).length, must.length),
      must_nots_left_alone: share(mustNot.filter((row) => row.right).length, mustNot.length),
      near_misses_left_alone: share(nearMisses.filter((row) => row.right).length, nearMisses.length),
    },
    rows: judged,
  };
}

function judge(row: Row, list: ListIndex | undefined): JudgedRow {
  const { expected = null, accept } = row.fields;
  const answered = list === undefined ? null : answerIn(textOf(row), list);
  const accepted = Array.isArray(accept) ? accept : [expected];
  return { id: idOf(row), expected, answered, right: accepted.includes(answered) };
}

function answerIn(text: string, list: ListIndex): string | null {
  if (list.kind === 'commands') return matchCommand(text, list.index)?.id ?? null;
  const match = matchChoice(text, list.index);
  return match.kind === 'choice' ? match.id : null;
}

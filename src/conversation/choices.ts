import type { ChoiceModel, ChooseStep, Vocabulary } from '../flows/model.ts';
import { LANGUAGE_TITLES, type Language } from '../flows/model.ts';
import { fold } from '../language/fold.ts';
import type { Words } from './letter.ts';

/** Extra choices of the engine inside a question's buttons; `~` keeps them apart from an administrator's ids. */
export const SKIP = '~skip';
export const OTHER_GROUP = '~groups';
export const MORE = '~more';
export const EDIT = '~edit';

/** Messenger's 13 quick replies (messenger/limits.ts; a test compares them). */
export const MAX_ON_SCREEN = 13;

export interface Offered {
  id: string;
  title: Words;
  /** Key of its words in the vocabulary. */
  words: string;
}

/** What a choose step shows: groups, the items of one group, or a page of a long list. */
export function offered(step: ChooseStep, group: string | null, page: number): Offered[] {
  const { choices } = step;
  if (choices.kind !== 'groups') return pageOf(choices.items.map(asOffered), page);
  const open = choices.groups.find(({ choice }) => choice.id === group);
  if (open === undefined)
    return pageOf(
      choices.groups.map(({ choice }) => asOffered(choice)),
      page,
    );
  return pageOf(
    [
      ...open.items.map(asOffered),
      { id: OTHER_GROUP, title: { key: 'common.other_group' }, words: 'common.other_group' },
    ],
    page,
  );
}

export function asOffered(choice: ChoiceModel): Offered {
  return { id: choice.id, title: titleOf(choice), words: choice.titleKey };
}

/** Languages are offered each in its own script; everything else by its text. */
export function titleOf(choice: ChoiceModel): Words {
  const own = choice.titleKey.startsWith('languages.') ? LANGUAGE_TITLES[choice.id as Language] : undefined;
  return own === undefined ? { key: choice.titleKey } : { own };
}

function pageOf(all: Offered[], page: number): Offered[] {
  if (all.length <= MAX_ON_SCREEN) return all;
  const size = MAX_ON_SCREEN - 1;
  const pages = Math.ceil(all.length / size);
  const start = (page % pages) * size;
  return [...all.slice(start, start + size), { id: MORE, title: { key: 'common.more' }, words: 'common.more' }];
}

/** Every choice of a step, groups and items alike. */
export function everyChoice(step: ChooseStep): ChoiceModel[] {
  const { choices } = step;
  return choices.kind === 'groups'
    ? choices.groups.flatMap(({ choice, items }) => [choice, ...items])
    : [...choices.items];
}

export function choiceOf(step: ChooseStep, id: string): ChoiceModel | undefined {
  return everyChoice(step).find((choice) => choice.id === id);
}

/** A group alone is no answer, unless choosing it leads elsewhere at once (an emergency needs one tap). */
export function isGroupOnly(step: ChooseStep, id: string): boolean {
  return (
    step.choices.kind === 'groups' && step.choices.groups.some(({ choice, leaves }) => choice.id === id && !leaves)
  );
}

export type Match =
  | { kind: 'choice'; id: string }
  /** A city alone never routes: these are the choices it may mean. */
  | { kind: 'city'; ids: string[] }
  /** A number above the list. */
  | { kind: 'number_too_high' }
  | { kind: 'nothing' };

/**
 * What typed text means among choices: an exact title or word in any language, or the number on screen (Arabic digits and
 * keycaps are folded). `all` are recognised by words, `shown` are counted.
 */
export function matched(
  text: string,
  all: readonly Offered[],
  shown: readonly Offered[],
  vocabulary: Vocabulary,
): Match {
  const said = fold(text);
  const exact = all.filter(({ words }) => vocabulary.choices.get(words)?.words.includes(said));
  if (exact.length === 1) return { kind: 'choice', id: exact[0]!.id };
  if (/^\d{1,3}$/.test(said)) return numbered(Number(said), shown);
  const ids = all.filter(({ words }) => vocabulary.choices.get(words)?.cities.includes(said)).map(({ id }) => id);
  return ids.length > 0 ? { kind: 'city', ids } : { kind: 'nothing' };
}

function numbered(number: number, shown: readonly Offered[]): Match {
  const choice = shown[number - 1];
  return choice === undefined ? { kind: 'number_too_high' } : { kind: 'choice', id: choice.id };
}

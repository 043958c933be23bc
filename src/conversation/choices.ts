import type { ChoiceModel, ChooseStep, ContentSet } from '../flows/model.ts';
import { LANGUAGE_TITLES, type Language } from '../flows/model.ts';
import type { ChoiceMatch } from '../language/match/match-choice.ts';
import type { Spoken } from '../language/spoken.ts';
import type { Words } from './letter.ts';
import { choiceIn, LANGUAGES } from './understanding.ts';

/** Extra choices of the engine inside a question's buttons; `~` keeps them apart from an administrator's ids. */
export const SKIP = '~skip';
export const OTHER_GROUP = '~groups';
export const MORE = '~more';
export const EDIT = '~edit';
/** "Did you mean …?" "No": the question comes again. */
export const NONE_OF_IT = '~none';

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

/** What typed text means among choices: see `language/match`. */
export type Match = ChoiceMatch;

/**
 * What typed text means among choices. `all` are recognised by their words in any language, `shown` are counted. `list`
 * is where the choices come from: words of a list count inside a sentence, buttons only as the whole answer.
 */
export function matched(
  said: string | Spoken,
  all: readonly Offered[],
  shown: readonly Offered[],
  content: ContentSet,
  list?: string,
): Match {
  return choiceIn(said, all, shown, content, list);
}

/** Where the choices of a step come from; undefined for choices of its own. */
export function listOf({ choices }: ChooseStep): string | undefined {
  return choices.kind === 'languages' ? LANGUAGES : choices.list;
}

/** Extra choices of the engine that are on the screen now: "another topic", "more". */
export const isExtra = ({ id }: Offered): boolean => id === OTHER_GROUP || id === MORE;

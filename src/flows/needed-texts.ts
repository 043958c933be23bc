import type { AskStep, ChoiceModel, Choices, Flows, ReviewStep, Step } from './model.ts';
import type { Path } from './places.ts';

/** A text that a flows file asks for: under which key, as what it is shown, and which line wants it. */
export interface NeededText {
  readonly key: string;
  readonly shownAs: 'message' | 'buttons' | 'title' | 'menu' | 'label';
  /** `always`: depends on a number. `maybe`: plural forms are allowed, as after a route. */
  readonly plural: 'always' | 'maybe' | 'never';
  /** Path in flows.yml. */
  readonly wantedBy: Path;
  /** The step in which it is said; where its variables must have values. */
  readonly step?: Step;
}

export function neededTexts(flows: Flows): readonly NeededText[] {
  const all = [...flows.flows.values()].flatMap(({ name, steps }) =>
    steps.flatMap((step, index) => textsOfStep(step, ['flows', name, index, step.verb])),
  );
  const menu = flows.menu.map((name, index) => needed(`menu.${name}`, 'menu', ['menu', index]));
  const answers = answerLabels(flows);
  // The last rung offers a person, under the title that the menu has for it.
  const person = flows.ladder.includes('offer_human') ? [needed('menu.human', 'title', ['not_understood'])] : [];
  return onePerKey([...all, ...listTitles(flows), ...answers, ...menu, ...person]);
}

/** The first wish for a key is the one that is named; two questions may offer one list. */
function onePerKey(texts: readonly NeededText[]): NeededText[] {
  return [...new Map([...texts].reverse().map((text) => [text.key, text])).values()].reverse();
}

function needed(
  key: string,
  shownAs: NeededText['shownAs'],
  wantedBy: Path,
  step?: Step,
  plural: NeededText['plural'] = 'never',
): NeededText {
  return { key, shownAs, plural, wantedBy, ...(step === undefined ? {} : { step }) };
}

function textsOfStep(step: Step, at: Path): NeededText[] {
  switch (step.verb) {
    case 'say':
      return [needed(`${step.address}.text`, 'message', at, step, 'maybe')];
    case 'choose':
      return [
        needed(`${step.address}.ask`, hasButtons(step.choices, step.consent) ? 'buttons' : 'message', at, step),
        ...(step.choices.kind === 'groups' ? [needed(`${step.address}.ask_item`, 'message', at, step)] : []),
        ...optionTitles(step.choices.kind === 'flat' && step.choices.list === undefined ? step.choices.items : [], at),
      ];
    case 'ask':
      return textsOfAsk(step, at);
    case 'review':
      return [needed(`${step.address}.ask`, 'buttons', at, step), ...optionTitles(step.options, at)];
    case 'call':
    case 'route':
    case 'end':
      return [];
  }
}

/** Consent is sent with buttons that stay, other choices as quick replies. */
function hasButtons(choices: Choices, consent: string | undefined): boolean {
  return consent !== undefined && choices.kind === 'flat' && choices.items.length <= 3;
}

function optionTitles(items: readonly ChoiceModel[], at: Path): NeededText[] {
  return items.map(({ id, titleKey }) => needed(titleKey, 'title', [...at.slice(0, -1), 'options', id]));
}

function textsOfAsk(step: AskStep, at: Path): NeededText[] {
  const message = (name: string, plural: NeededText['plural'] = 'never'): NeededText =>
    needed(`${step.address}.${name}`, 'message', at, step, plural);
  return [
    message('ask'),
    ...(step.length === undefined ? [] : [message('too_short', 'always'), message('too_long', 'maybe')]),
    ...(step.type === 'text' ? [] : [message('not_valid')]),
  ];
}

function listTitles(flows: Flows): NeededText[] {
  return [...flows.lists.values()].flatMap((list) => {
    const title = (key: string, ...path: Path): NeededText =>
      needed(`lists.${list.name}.${key}`, 'title', ['lists', list.name, ...path]);
    if (list.kind === 'flat') return list.items.map(({ id }) => title(id, id));
    return list.groups.flatMap(({ id, items }) => [
      title(`${id}.title`, id),
      ...items.map((item, index) => title(`${id}.${item}`, id, index)),
    ]);
  });
}

/** Names of answers as the review shows them, and as buttons where one is to be changed. */
function answerLabels(flows: Flows): NeededText[] {
  const reviews = [...flows.flows.values()].flatMap(({ name, steps }) =>
    steps.flatMap((step, index): [ReviewStep, Path][] =>
      step.verb === 'review' ? [[step, ['flows', name, index, 'show']]] : [],
    ),
  );
  return reviews.flatMap(([step, path]) =>
    step.show.map((answer, index) => needed(`answers.${answer}`, 'label', [...path, index])),
  );
}

/** Keys that are allowed without being asked for: names of all saved answers. */
export function allowedTexts(flows: Flows): readonly string[] {
  return [...flows.steps.values()].flatMap((step) =>
    'save' in step && step.save !== undefined ? [`answers.${step.save}`] : [],
  );
}

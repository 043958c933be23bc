import type { Address, ChoiceModel, ChooseStep, ContentSet, ReviewStep, Step } from '../flows/model.ts';

export interface Watcher {
  /** A step was looked up: entered, or asked about. */
  step(address: Address): void;
  /** The way behind a choice was looked up: taken, or passed over because it stands already. */
  choice(address: Address, id: string): void;
}

/**
 * The same content, which tells what the engine looks up in it. The conversation itself leaves no trace of the steps it only
 * passes (`call`, `end`), and this way it needs none.
 */
export function watchedContent(content: ContentSet, watcher: Watcher): ContentSet {
  const steps = new WatchedSteps(watcher);
  for (const [address, step] of content.flows.steps) steps.set(address, watchedStep(step, watcher));
  return { ...content, flows: { ...content.flows, steps } };
}

class WatchedSteps extends Map<Address, Step> {
  readonly #watcher: Watcher;

  constructor(watcher: Watcher) {
    super();
    this.#watcher = watcher;
  }

  override get(address: Address): Step | undefined {
    this.#watcher.step(address);
    return super.get(address);
  }
}

function watchedStep(step: Step, watcher: Watcher): Step {
  const watched = ({ id, titleKey, to }: ChoiceModel): ChoiceModel => ({
    id,
    titleKey,
    get to() {
      watcher.choice(step.address, id);
      return to;
    },
  });
  if (step.verb === 'review') return { ...step, options: step.options.map(watched) } satisfies ReviewStep;
  if (step.verb !== 'choose') return step;
  return { ...step, choices: watchedChoices(step.choices, watched) };
}

function watchedChoices(
  choices: ChooseStep['choices'],
  watched: (choice: ChoiceModel) => ChoiceModel,
): ChooseStep['choices'] {
  if (choices.kind !== 'groups') return { ...choices, items: choices.items.map(watched) };
  const groups = choices.groups.map(({ choice, items, leaves }) => ({
    choice: watched(choice),
    items: items.map(watched),
    leaves,
  }));
  return { ...choices, groups };
}

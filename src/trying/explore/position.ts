import type { Standing } from '../../conversation/advance.ts';
import {
  type Answer,
  type ConversationState,
  type Focus,
  isQuestion,
  newState,
  type Question,
} from '../../conversation/state.ts';
import type { Flows } from '../../flows/model.ts';
import type { Button } from '../messages.ts';

/** A place in a conversation, and the buttons on the screen there. */
export interface Position {
  readonly standing: Standing;
  readonly now: Date;
  readonly buttons: readonly Button[];
  /** What the person did to come here, as a list of words. */
  readonly way: Way | null;
  readonly key: string;
  /** Reached by a command, a miss or a cry for help, not by answers alone. */
  readonly aside: boolean;
}
export interface Way {
  readonly from: Position;
  readonly by: string;
}

/** What the person does from the beginning up to here. */
export function trailTo({ way }: Position): string[] {
  return way === null ? [] : [...trailTo(way.from), way.by];
}

/** The step that is asked, or under way. */
export function stepAt({ standing }: Pick<Position, 'standing'>): string | null {
  const focus = standing.state?.student.focus;
  return focus?.kind === 'step' || focus?.kind === 'parked' ? focus.step : null;
}

export function questionAt({ standing }: Pick<Position, 'standing'>): Question | null {
  const focus = standing.state?.student.focus;
  return focus !== undefined && isQuestion(focus) ? focus : null;
}

/** Nothing is asked and nothing is under way. */
export function isEnd({ standing }: Pick<Position, 'standing'>): boolean {
  return standing.state === null || standing.state.student.focus.kind === 'nothing';
}

export function visitsAt({ standing }: Pick<Position, 'standing'>): number {
  return standing.state?.student.stack.filter(({ kind }) => kind === 'visit').length ?? 0;
}

/**
 * Two places with one key go on alike: words, names and times that nothing depends on are left out of it. Of the answers it
 * holds which there are, and of choices what a `route` looks at; beside the main path only what is asked, and on top of what.
 */
export function positionKey(state: ConversationState | null, flows: Flows, aside: boolean): string {
  const { student, language } = state ?? newState();
  const place = [
    language,
    focusKey(student.focus, flows),
    student.stack.map((frame) => (frame.kind === 'call' ? frame.step : focusKey(frame.focus, flows))),
    student.consent !== null,
    student.draft.aside,
  ];
  if (aside) return JSON.stringify(['aside', ...place]);
  const answers = Object.entries(student.draft.answers).toSorted(([one], [other]) => (one < other ? -1 : 1));
  const known = answers.map(([name, answer]) => [name, answerKey(name, answer, flows)]);
  return JSON.stringify([...place, known, student.requests.map((request) => request.state)]);
}

function focusKey(focus: Focus, { ladder }: Flows): unknown[] {
  switch (focus.kind) {
    case 'nothing':
      return [];
    case 'parked':
      return ['parked', focus.step];
    case 'step':
      return [focus.step, focus.group, focus.page, Math.min(focus.misses, ladder.length), focus.parts.length > 0];
    default:
      return [focus.kind, 'command' in focus ? focus.command : '', Math.min(focus.misses, ladder.length)];
  }
}

/** Where a choice sends a request; other choices are alike. */
function answerKey(name: string, answer: Answer, flows: Flows): unknown[] {
  if (answer.kind !== 'choice') return [answer.kind];
  const national = [...flows.lists.values()].some(
    (list) =>
      list.kind === 'flat' && list.items.some(({ id, committee }) => id === answer.choice && committee === 'national'),
  );
  const named = [...flows.steps.values()].flatMap((step) =>
    step.verb === 'route' ? step.rules.flatMap(({ when }) => when.get(name) ?? []) : [],
  );
  return [national, ...named.filter((value) => answer.choice === value || answer.choice.startsWith(`${value}.`))];
}

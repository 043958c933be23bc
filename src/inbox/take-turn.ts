import { advance } from '../conversation/advance.ts';
import type { WordsRef } from '../conversation/casework.ts';
import type { Effect } from '../conversation/effect.ts';
import { wordsOf } from '../conversation/hear-person.ts';
import type { Heard } from '../conversation/heard.ts';
import type { Letter, Words } from '../conversation/letter.ts';
import { heardCry, kindOf } from '../conversation/safety.ts';
import type { ConversationState } from '../conversation/state.ts';
import type { World } from '../conversation/talk.ts';
import type { Language } from '../flows/model.ts';
import type { GraphMessage } from '../outbox/ports.ts';
import type { EventBody, IsUrgent, NewEffect, TakeTurn } from './ports.ts';

/** What a turn needs of other rooms; `content()` gives the set that is published now, and one turn asks once. */
export interface TurnParts {
  world: () => World & { speak: (words: Words, language: Language) => string };
  heardFrom: (body: EventBody) => Heard;
  render: (letter: Letter, speak: (words: Words, language: Language) => string) => readonly GraphMessage[];
  /** 32 hex digits that nobody can guess and that a redo gives again. */
  seed: (...from: string[]) => string;
}

/** One turn: what was heard, the pure step, and its letters in Messenger's own words. */
export function createTakeTurn({ world, heardFrom, render, seed }: TurnParts): TakeTurn {
  return ({ key, eid, body, state, owner, timers, now }) => {
    const present = world();
    const standing = { state: state as ConversationState | null, owner, timers };
    const turn = advance(present, standing, heardFrom(body), { now, seed: seed(key, eid) });
    const effects = turn.effects.flatMap((effect) => committed(effect, (letter) => render(letter, present.speak)));
    return { state: turn.state, owner: turn.owner, timers: turn.timers, effects };
  };
}

function committed(effect: Effect, render: (letter: Letter) => readonly GraphMessage[]): NewEffect[] {
  if (effect.do === 'erase') return [{ do: 'erase', farewell: render(effect.farewell) }];
  if (effect.do !== 'say') return [effect];
  const { letter } = effect;
  const common = {
    do: 'say',
    unsure: letter.unsure,
    notAfterMs: letter.notAfter?.getTime() ?? null,
    safety: letter.safety ?? false,
    ...(letter.about === undefined ? {} : { about: letter.about }),
  } as const;
  const pictures = letter.picture === undefined ? [] : [{ ...common, message: {}, picture: letter.picture }];
  const messages = render(letter).map((message, at, all) => ({
    ...common,
    message,
    ...(letter.words === undefined ? {} : { words: reportedBy(letter.words, at === all.length - 1) }),
    ...(letter.humanAgent ? { humanAgent: true as const } : {}),
  }));
  return [...pictures, ...messages];
}

/** A letter that became several messages is told of once, with the last. */
const reportedBy = (words: WordsRef, isLast: boolean): WordsRef => ({ ...words, reports: words.reports && isLast });

/** Words that cry for help are taken before everything that waits. */
export function createIsUrgent({ world, heardFrom }: Pick<TurnParts, 'world' | 'heardFrom'>): IsUrgent {
  return (body) =>
    body.from === 'messenger' && kindOf(heardCry(wordsOf(heardFrom(body)), world().content.vocabulary)) !== null;
}

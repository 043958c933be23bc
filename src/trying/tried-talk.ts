import type { Heard, Routed, Timer } from '../conversation/heard.ts';
import type { Letter, Words } from '../conversation/letter.ts';
import type { Owner } from '../conversation/owner.ts';
import type { ConversationState } from '../conversation/state.ts';
import type { ContentSet, Language, RouteOutcome } from '../flows/model.ts';
import { asConversationKey, asEventId } from '../ids.ts';
import type { NewEffect, TakeTurn } from '../inbox/ports.ts';
import { createTakeTurn, type TurnParts } from '../inbox/take-turn.ts';
import type { GraphMessage } from '../outbox/ports.ts';
import { type Button, buttonsOf, wordsOf } from './messages.ts';
import { pictureMark } from './said.ts';

/** What a tried conversation gets from rooms that know the outside. */
export interface TryingParts {
  readonly content: ContentSet;
  readonly speak: (words: Words, language: Language) => string;
  readonly render: TurnParts['render'];
  readonly seed: TurnParts['seed'];
}

/**
 * What becomes of the next requests: `committee` delivers, to the national coordination as `redirected`; null: the mail
 * server is silent.
 */
export type WillAnswer = 'committee' | RouteOutcome | Routed | null;

/** A person and the bot, without network or database: the real flows, texts and letters, and a clock that is moved by hand. */
export class TriedTalk {
  state: ConversationState | null = null;
  owner: Owner = { by: 'bot' };
  timers: readonly Timer[] = [];
  now = new Date('2026-11-24T09:00:00Z');
  outcome: WillAnswer = 'committee';
  /** Meta's permission for a person's own words after 24 hours. */
  humanAgent = false;
  readonly said: GraphMessage[] = [];
  /** The same, before they were put into a language. */
  readonly letters: Letter[] = [];
  readonly effects: NewEffect[] = [];
  #events = 0;
  readonly #take: TakeTurn;

  constructor({ content, speak, render, seed }: TryingParts) {
    this.#take = createTakeTurn({
      world: () => ({ content, speak, humanAgent: this.humanAgent }),
      heardFrom: (body) => (body.from === 'bot' ? body.heard : { kind: 'other', what: 'raw' }),
      render: (letter, say) => {
        this.letters.push(letter);
        return render(letter, say);
      },
      seed,
    });
  }

  /** Takes one turn; gives what it brought about. */
  hear(heard: Heard): readonly NewEffect[] {
    this.#events += 1;
    const { state, owner, timers, effects } = this.#take({
      key: asConversationKey('0123456789abcdef'),
      eid: asEventId(`event:${this.#events}`),
      body: { from: 'bot', heard },
      state: this.state,
      owner: this.owner,
      timers: this.timers,
      now: this.now,
      at: this.now,
    });
    // As stored: a state that does not survive JSON would be found here.
    this.state = JSON.parse(JSON.stringify(state)) as ConversationState;
    this.owner = owner;
    this.timers = timers;
    this.effects.push(...effects);
    for (const effect of effects) if (effect.do === 'say') this.said.push(shown(effect));
    return [...effects, ...this.#answersTo(effects)];
  }

  types(text: string, mid = `m${this.#events}`): readonly NewEffect[] {
    return this.hear({ kind: 'text', mid, text });
  }

  /** Taps the newest button of that title. */
  taps(title: string): readonly NewEffect[] {
    const buttons = this.buttons();
    const button = buttons.findLast((one) => one.title === title);
    if (button === undefined)
      throw new Error(`no button "${title}" was ever shown; there are: ${buttons.map((one) => one.title).join(' | ')}`);
    return this.tapsPayload(button.payload, title);
  }

  tapsPayload(payload: string, title = ''): readonly NewEffect[] {
    return this.hear({ kind: 'tap', mid: `t${this.#events}`, payload, title });
  }

  /** Moves the clock; timers that are due ring on the way, in order. */
  wait(ms: number): readonly NewEffect[] {
    const until = new Date(this.now.getTime() + ms);
    const effects: NewEffect[] = [];
    for (let next = this.#due(until); next !== undefined; next = this.#due(until)) {
      if (next.at > this.now) this.now = next.at;
      effects.push(...this.hear({ kind: 'timer', id: next.id, type: next.type }));
    }
    this.now = until;
    return effects;
  }

  /** Waits until nothing more would be added to an answer of several messages. */
  waitForAnswer(): readonly NewEffect[] {
    const join = this.timers.find(({ type }) => type === 'join_messages');
    return join === undefined ? [] : this.wait(join.at.getTime() - this.now.getTime());
  }

  buttons(): Button[] {
    return this.said.flatMap(buttonsOf);
  }

  lastWords(): string {
    return wordsOf(this.said.at(-1) ?? {});
  }

  answer(name: string): string | null {
    const answer = this.state?.student.draft.answers[name];
    if (answer === undefined || answer.kind === 'skipped') return null;
    return answer.kind === 'choice'
      ? answer.choice
      : answer.parts.map((part) => (part.kind === 'text' ? part.text : `[${part.type}]`)).join('\n');
  }

  #due(until: Date): Timer | undefined {
    return this.timers
      .filter(({ at }) => at <= until)
      .toSorted((one, other) => one.at.getTime() - other.at.getTime())[0];
  }

  /** The outside world's part: a request that left is answered by the mail server. */
  #answersTo(effects: readonly NewEffect[]): NewEffect[] {
    return effects.flatMap((effect) => {
      if (effect.do === 'erase') {
        this.state = null;
        this.said.push(...effect.farewell);
        return [];
      }
      if (effect.do !== 'forward' || this.outcome === null) return [];
      const { requestId } = effect.request;
      return this.hear({ kind: 'routed', requestId, outcome: routed(this.outcome, effect.request) });
    });
  }
}

/** A picture stands there by its name. */
function shown(effect: Extract<NewEffect, { do: 'say' }>): GraphMessage {
  const [text] = pictureMark(effect);
  return text === undefined ? effect.message : { text };
}

function routed(outcome: NonNullable<WillAnswer>, { code, committee }: { code: string; committee: string }): Routed {
  if (typeof outcome !== 'string') return outcome;
  if (outcome === 'failed') return { result: 'failed' };
  if (outcome === 'queued') return { result: 'queued', code, committee };
  const usual = committee === 'national' ? 'redirected' : 'delivered';
  return {
    result: outcome === 'committee' ? usual : outcome,
    code,
    committee: outcome === 'redirected' ? 'national' : committee,
    reached: 2,
    languages: ['it', 'en'],
  };
}

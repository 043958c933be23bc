import { createHash } from 'node:crypto';
import type { Heard, Routed, Timer } from '../../src/conversation/heard.ts';
import type { Owner } from '../../src/conversation/owner.ts';
import type { ConversationState } from '../../src/conversation/state.ts';
import type { ContentSet } from '../../src/flows/model.ts';
import { asConversationKey, asEventId } from '../../src/ids.ts';
import type { NewEffect } from '../../src/inbox/ports.ts';
import { createTakeTurn } from '../../src/inbox/take-turn.ts';
import { heardFrom } from '../../src/messenger/events.ts';
import { renderLetter } from '../../src/messenger/letters.ts';
import type { GraphMessage } from '../../src/outbox/ports.ts';
import { createSpeaker } from '../../src/texts/speak.ts';
import { shippedContent } from './content.ts';
import { type Button, buttonsOf, wordsOf } from './messages.ts';

/** A person and the bot, without network or database: the real flows, texts and letters, and a clock that is moved by hand. */
export class TestTalk {
  state: ConversationState | null = null;
  owner: Owner = { by: 'bot' };
  timers: readonly Timer[] = [];
  now = new Date('2026-11-24T09:00:00Z');
  /** What `forward` will answer next; null: nothing (the mail server is silent). */
  outcome: Routed | null | 'committee' = 'committee';
  /** Meta's permission for a person's own words after 24 hours. */
  humanAgent = false;
  readonly said: GraphMessage[] = [];
  readonly effects: NewEffect[] = [];
  #events = 0;
  readonly #take: ReturnType<typeof createTakeTurn>;

  /** The shipped conversation, or another one that was loaded. */
  constructor(content: ContentSet = shippedContent()) {
    const { speak } = createSpeaker(content, (what, key) => {
      throw new Error(`${what}: ${key}`);
    });
    this.#take = createTakeTurn({
      world: () => ({ content, speak, humanAgent: this.humanAgent }),
      heardFrom: (body) => heardFrom(body),
      render: renderLetter,
      seed: (...from) => createHash('sha256').update(from.join('|')).digest('hex').slice(0, 32),
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
    for (const effect of effects) if (effect.do === 'say') this.said.push(effect.message);
    return [...effects, ...this.#answersTo(effects)];
  }

  types(text: string, mid = `m${this.#events}`): readonly NewEffect[] {
    return this.hear({ kind: 'text', mid, text });
  }

  /** Taps the newest button of that title. */
  taps(title: string): readonly NewEffect[] {
    const button = this.buttons().findLast((one) => one.title === title);
    if (button === undefined)
      throw new Error(
        `no button "${title}" was ever shown; there are: ${this.buttons()
          .map((one) => one.title)
          .join(' | ')}`,
      );
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
      const { committee, code, requestId } = effect.request;
      const delivered: Routed = {
        result: committee === 'national' ? 'redirected' : 'delivered',
        code,
        committee,
        reached: 2,
        languages: ['it', 'en'],
      };
      return this.hear({ kind: 'routed', requestId, outcome: this.outcome === 'committee' ? delivered : this.outcome });
    });
  }
}

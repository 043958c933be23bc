import { type Advanced, advance, type Standing } from '../../conversation/advance.ts';
import type { Heard } from '../../conversation/heard.ts';
import type { Letter } from '../../conversation/letter.ts';
import { newState } from '../../conversation/state.ts';
import type { Language } from '../../flows/model.ts';
import { FLOODS } from '../actor.ts';
import { type Button, buttonsOf } from '../messages.ts';
import type { Stage } from '../stage.ts';
import { type MessageLimits, overLimits } from './limits.ts';
import { type Move, movesAt, SILENCE_MS } from './moves.ts';
import { isEnd, type Position, positionKey, questionAt, stepAt, trailTo, visitsAt } from './position.ts';

/** Something that a person should not meet, and how one gets there. */
export interface Trouble {
  /** `warning`: a run that ends without a word. */
  readonly severity: 'error' | 'warning';
  readonly what: string;
  /** The step where it happens; null: no question was open. */
  readonly step: string | null;
  readonly language: Language;
  readonly trail: readonly string[];
}

export interface Exploration {
  readonly positions: number;
  readonly turns: number;
  readonly troubles: readonly Trouble[];
}

/** So many places and more: the flows have grown beyond what can be walked. */
const MOST_POSITIONS = 50_000;
const START = new Date('2026-11-24T09:00:00Z');

/**
 * Walks every path in one language: each choice, an answer that fits and ones that do not, each command, each outcome of a
 * request. Places that go on alike are walked once.
 */
export function explore(stage: Stage, language: Language, limits: MessageLimits): Exploration {
  return new Explorer(stage, language, limits).walk();
}

class Explorer {
  readonly #stage: Stage;
  readonly #language: Language;
  readonly #limits: MessageLimits;
  readonly #known = new Map<string, Position>();
  readonly #work: Position[] = [];
  /** From where answers lead here. */
  readonly #comingFrom = new Map<string, Set<string>>();
  readonly #troubles = new Map<string, Trouble>();
  #turns = 0;

  constructor(stage: Stage, language: Language, limits: MessageLimits) {
    this.#stage = stage;
    this.#language = language;
    this.#limits = limits;
  }

  walk(): Exploration {
    for (const heard of this.#beginnings()) this.#begin(heard);
    for (let at = this.#work.shift(); at !== undefined; at = this.#work.shift()) {
      for (const move of movesAt(at, this.#stage.parts.content)) this.#try(at, move);
      if (!isEnd(at) && !at.aside) this.#waitLong(at);
      if (this.#known.size > MOST_POSITIONS) break;
    }
    this.#findStuck();
    return { positions: this.#known.size, turns: this.#turns, troubles: [...this.#troubles.values()] };
  }

  /** A first word, and each entry of Messenger's menu. */
  #beginnings(): Heard[] {
    const { menu } = this.#stage.parts.content.flows;
    return [
      { kind: 'started' },
      ...menu.map((name): Heard => ({ kind: 'tap', mid: `menu.${name}`, payload: `menu:${name}`, title: name })),
    ];
  }

  #begin(heard: Heard): void {
    const name = heard.kind === 'tap' ? `menu ${heard.title}` : 'start';
    const empty: Position = {
      standing: { state: { ...newState(), language: this.#language }, owner: { by: 'bot' }, timers: [] },
      now: START,
      buttons: [],
      way: null,
      key: '',
      aside: false,
    };
    this.#try(empty, { name, heard, kind: 'answer', goOn: true });
  }

  #try(from: Position, move: Move): void {
    const turn = this.#turn(from, move.heard, move.name);
    if (turn === null) return;
    const position = this.#arrive(from, move, turn);
    const { key } = position;
    if (move.kind === 'answer') this.#comingFrom.set(key, (this.#comingFrom.get(key) ?? new Set()).add(from.key));
    if (this.#known.has(key) || !move.goOn || this.#isElsewhere(position)) return;
    this.#known.set(key, position);
    this.#work.push(position);
  }

  /** Another language has its own walk; deeper visits repeat what was walked. */
  #isElsewhere(position: Position): boolean {
    return position.standing.state?.language !== this.#language || visitsAt(position) > 1;
  }

  #arrive(from: Position, { name, kind }: Move, { standing, buttons, now }: Turn): Position {
    const aside = from.aside || kind === 'aside';
    const key = positionKey(standing.state, this.#stage.parts.content.flows, aside);
    return { standing, now, buttons, key, aside, way: { from, by: name } };
  }

  /** One turn, with the wait for the rest of an answer. Null when it broke. */
  #turn(from: Position, heard: Heard, name: string): Turn | null {
    const trouble = (what: string) => this.#note(what, from, name);
    try {
      let { standing, now } = from;
      const said: Letter[] = [];
      for (let next: Heard | null = heard; next !== null; ) {
        now = next.kind === 'timer' ? new Date(now.getTime() + 60_000) : now;
        const turn = this.#advance(standing, next, now);
        said.push(...lettersOf(turn));
        for (const what of this.#troublesIn(turn)) trouble(what);
        standing = { state: turn.state, owner: turn.owner, timers: turn.timers };
        const join = turn.timers.find(({ type }) => type === 'join_messages');
        next = join === undefined ? null : { kind: 'timer', id: join.id, type: join.type };
        if (turn.effects.some((effect) => effect.do === 'erase')) standing = { ...standing, state: null };
      }
      if (said.length === 0) this.#noteSilence({ standing }, from, name);
      return { standing, now, buttons: this.#buttonsIn(said) ?? stillShown(from, standing) };
    } catch (error) {
      trouble(`the bot breaks: ${error instanceof Error ? error.message : String(error)}`);
      return null;
    }
  }

  #advance(standing: Standing, heard: Heard, now: Date): Advanced {
    this.#turns += 1;
    const { content, seed } = this.#stage.parts;
    return advance({ content }, standing, heard, { now, seed: seed(String(this.#turns)) });
  }

  *#troublesIn(turn: Advanced): Generator<string> {
    const { speak } = this.#stage.parts;
    if (turn.effects.some((effect) => effect.do === 'alarm' && FLOODS.has(effect.code)))
      yield 'the bot has more messages or steps than a turn may have';
    for (const letter of lettersOf(turn)) yield* overLimits(letter, speak, this.#limits);
    for (const key of this.#stage.missing.splice(0)) yield `the text or value ${key} is missing`;
  }

  /** Those of the newest letter that has some. */
  #buttonsIn(letters: readonly Letter[]): Button[] | undefined {
    const { render, speak } = this.#stage.parts;
    const rendered = letters.flatMap((letter) => render(letter, speak)).map(buttonsOf);
    return rendered.findLast((buttons) => buttons.length > 0);
  }

  /** Days without a word: timers ring, and the person is met again. */
  #waitLong(at: Position): void {
    const until = new Date(at.now.getTime() + SILENCE_MS);
    try {
      let standing = at.standing;
      for (const { id, type } of at.standing.timers)
        standing = this.#advance(standing, { kind: 'timer', id, type }, until);
      this.#advance(standing, { kind: 'text', mid: 'back', text: 'xqzw' }, until);
      for (const key of this.#stage.missing.splice(0))
        this.#note(`the text or value ${key} is missing`, at, 'wait 31 days');
    } catch (error) {
      this.#note(`the bot breaks: ${error instanceof Error ? error.message : String(error)}`, at, 'wait 31 days');
    }
  }

  #noteSilence(to: Pick<Position, 'standing'>, from: Position, name: string): void {
    if (to.standing.state?.student.focus.kind === 'parked') return;
    this.#note('the bot says nothing', from, name, isEnd(to) ? 'warning' : 'error');
  }

  #note(what: string, from: Position, name: string | null, severity: Trouble['severity'] = 'error'): void {
    const step = stepAt(from);
    const key = `${what} ${step}`;
    if (!this.#troubles.has(key))
      this.#troubles.set(key, {
        severity,
        what,
        step,
        language: this.#language,
        trail: [...trailTo(from), ...(name === null ? [] : [name])],
      });
  }

  /** Places from which no answers lead to an end. */
  #findStuck(): void {
    const ending = new Set(this.#comingFrom.keys().filter((key) => leadsOn(this.#known.get(key))));
    for (const key of ending) for (const before of this.#comingFrom.get(key) ?? []) ending.add(before);
    for (const position of this.#known.values())
      if (!leadsOn(position) && !ending.has(position.key))
        this.#note('no answers lead to an ending from here', position, null);
  }
}

/** An end, or a place whose way on is walked elsewhere: in another language, or before the answer was missed. */
const leadsOn = (position: Position | undefined): boolean =>
  position === undefined || isEnd(position) || (questionAt(position)?.misses ?? 0) > 0;

/** The same question is open: its choices can still be named. */
function stillShown(from: Position, standing: Standing): readonly Button[] {
  return questionAt(from)?.id === questionAt({ standing })?.id ? from.buttons : [];
}

interface Turn {
  readonly standing: Standing;
  readonly now: Date;
  readonly buttons: readonly Button[];
}

function lettersOf({ effects }: Advanced): Letter[] {
  return effects.flatMap((effect) =>
    effect.do === 'say' ? [effect.letter] : effect.do === 'erase' ? [effect.farewell] : [],
  );
}

import type { Attachment, Heard } from '../conversation/heard.ts';
import type { Letter } from '../conversation/letter.ts';
import { newState } from '../conversation/state.ts';
import type { Language } from '../flows/model.ts';
import { OWN_BUTTONS } from '../flows/try/names.ts';
import type { Act, Sendable } from '../flows/try/test-file.ts';
import { type Button, buttonsOf, wordsOf } from './messages.ts';
import { keysOf, nameOf, pictureMark } from './said.ts';
import type { Stage } from './stage.ts';
import { TriedTalk } from './tried-talk.ts';

/** One way to play a test: in a language (null: none chosen yet), with buttons tapped or their titles typed. */
export interface Way {
  readonly language: Language | null;
  readonly typed: boolean;
}

/** What should have been, and what was. */
export interface Broken {
  readonly expected: string;
  readonly came: string;
}

/** Plays the person of one test. */
export class Actor {
  readonly talk: TriedTalk;
  /** The last ending that was reached. */
  ending: string | null = null;
  readonly #stage: Stage;
  readonly #way: Way;
  readonly #asked = new Set<string>();
  #mids = 0;

  constructor(stage: Stage, way: Way) {
    this.#stage = stage;
    this.#way = way;
    this.talk = new TriedTalk(stage.parts);
    if (way.language !== null) this.talk.state = { ...newState(), language: way.language };
  }

  /** Null when it could be done. */
  act(act: Act): Broken | null {
    const late = act.do === 'user' || act.do === 'send' ? null : this.waitForAnswer();
    if (late !== null) return late;
    switch (act.do) {
      case 'delivery':
        this.talk.outcome = act.outcome;
        return null;
      case 'wait':
        return this.#turn(() => this.talk.wait(act.ms));
      case 'tap':
        return this.#tap(act.choice, act.step);
      case 'repeat_last':
        return null;
      default:
        return this.#hear(heardOf(act, this.#mid())!);
    }
  }

  /** Until nothing more would be added to an answer of several messages. */
  waitForAnswer(): Broken | null {
    return this.#turn(() => this.talk.waitForAnswer());
  }

  /** What these letters say, in the words of a test, with the beginning of the last one. */
  saidIn(letters: readonly Letter[]): string {
    const last = wordsOf(this.talk.said.at(-1) ?? {}).split('\n')[0] ?? '';
    const names = letters.flatMap((letter) => [...pictureMark(letter), ...keysOf(letter).map(nameOf)]);
    return names.length === 0 ? 'it says nothing' : `it says ${names.join(', ')}: “${shortened(last)}”`;
  }

  #tap(choice: string, step: string | null): Broken | null {
    const shown = this.#shown(step);
    const id = OWN_BUTTONS.get(choice) ?? choice;
    const button = shown.findLast(({ payload }) => idIn(payload) === id);
    if (button === undefined) {
      const there = [...new Set(shown.map(({ payload }) => buttonName(payload)))];
      return {
        expected: `there is a button ${choice}`,
        came: there.length === 0 ? 'there are none' : `there are ${there.join(', ')}`,
      };
    }
    if (this.#way.typed && step === null && button.payload.startsWith('v1:'))
      return this.#hear({ kind: 'text', mid: this.#mid(), text: button.title });
    return this.#hear({ kind: 'tap', mid: this.#mid(), payload: button.payload, title: button.title });
  }

  /** Buttons of the newest message that has some; of an older question when it is named. */
  #shown(step: string | null): Button[] {
    if (step !== null) return this.talk.buttons().filter(({ payload }) => payload.split(':')[2] === step);
    return this.talk.said.map(buttonsOf).findLast((buttons) => buttons.length > 0) ?? [];
  }

  #hear(heard: Heard): Broken | null {
    return this.#turn(() => this.talk.hear(heard));
  }

  #turn(take: () => unknown): Broken | null {
    const { talk } = this;
    const [letters, effects] = [talk.letters.length, talk.effects.length];
    const before = talk.state?.language ?? null;
    try {
      take();
    } catch (error) {
      return {
        expected: 'the bot answers',
        came: `it breaks: ${error instanceof Error ? error.message : String(error)}`,
      };
    }
    const after = talk.state?.language ?? before;
    const { ended } = this.#stage.noted({ letters: talk.letters.slice(letters), before, after, asked: this.#asked });
    this.ending = ended ?? this.ending;
    const missing = this.#stage.missing.splice(0);
    if (missing.length > 0) return { expected: 'every text is there', came: `missing: ${missing.join(', ')}` };
    const alarm = talk.effects.slice(effects).find((effect) => effect.do === 'alarm' && FLOODS.has(effect.code));
    return alarm === undefined
      ? null
      : { expected: 'a turn has an end', came: 'it has more messages or steps than a turn may have' };
  }

  #mid(): string {
    this.#mids += 1;
    return `p${this.#mids}`;
  }
}

/** What the bot hears of it; null where the bot hears nothing, or nothing new. */
export function heardOf(act: Act, mid: string): Heard | null {
  switch (act.do) {
    case 'user':
      return { kind: 'text', mid, text: act.text };
    case 'menu':
      return { kind: 'tap', mid, payload: `menu:${act.entry}`, title: act.entry };
    case 'start':
      return { kind: 'started' };
    case 'send':
      return { kind: 'attachments', mid, attachments: [attachment(act.what)] };
    // The inbox knows each message by its id: what Messenger brings twice is one event.
    default:
      return null;
  }
}

/** Alarms about the flow itself; others are about the outside world. */
export const FLOODS: ReadonlySet<string> = new Set(['C101', 'C102']);

const idIn = (payload: string): string =>
  payload.startsWith('menu:') ? payload.slice('menu:'.length) : payload.split(':').slice(3).join(':');

/** As a test names it: `palermo`, `skip`. */
export function buttonName(payload: string): string {
  const id = idIn(payload);
  return [...OWN_BUTTONS].find(([, own]) => own === id)?.[0] ?? id;
}

const THUMB = '369239263222822';

function attachment(what: Sendable): Attachment {
  if (what === 'thumb') return { type: 'sticker', stickerId: THUMB };
  return what === 'sticker' || what === 'location'
    ? { type: what }
    : { type: what, url: 'https://scontent.example.fbcdn.net/f' };
}

const LONGEST = 70;
const shortened = (text: string): string => (text.length <= LONGEST ? text : `${text.slice(0, LONGEST).trimEnd()}…`);

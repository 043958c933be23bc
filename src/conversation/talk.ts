import type { ContentSet, Language } from '../flows/model.ts';
import { type Spoken, spoken } from '../language/spoken.ts';
import { copyOf } from './copy.ts';
import type { Effect } from './effect.ts';
import type { Timer } from './heard.ts';
import type { Letter, LetterChoice, PictureRef, Values, Words } from './letter.ts';
import type { Owner } from './owner.ts';
import { type ConversationState, newState, upToDate } from './state.ts';

/** At most this many messages leave in one turn; more means that a flow runs in a circle. */
export const MAX_LETTERS_PER_TURN = 5;
export const MAX_STEPS_PER_TURN = 50;

/** Meta's 24 hours after the person's last message, minus a margin for clocks that differ. */
export const WINDOW_MS = 24 * 3_600_000 - 5 * 60_000;

export interface World {
  readonly content: ContentSet;
  /** Meta lets a person's own words go for seven days (permission Human Agent). */
  readonly humanAgent?: boolean;
}

/** What a turn gets from outside besides the state: time, and a seed that nobody can guess and that is the same on a redo. */
export interface Moment {
  now: Date;
  /** 32 hex digits. */
  seed: string;
}

/** The turn being made: a working copy of the state, and what is to be done. Lives for one call of `advance`. */
export interface Talk {
  readonly world: World;
  readonly moment: Moment;
  state: ConversationState;
  owner: Owner;
  timers: Timer[];
  readonly effects: Effect[];
  steps: number;
  /** The words that are being understood, read once for everybody who looks into them. */
  said: Spoken | null;
  /** Buttons that go with the last question of the turn. */
  readonly offers: Offer[];
  /** What the outcome of a request lets the texts after `route` say. */
  sent?: { values: Values; count: number; hours: Words | null };
}

/** What somebody typed, read. */
export function spokenIn(talk: Talk, text: string): Spoken {
  if (talk.said?.text !== text) talk.said = spoken(text);
  return talk.said;
}

/** `alone`: what is said with the button where the turn asks nothing; null: then it is not offered. */
export interface Offer {
  choice: LetterChoice;
  alone: Words | null;
}

export function newTalk(
  world: World,
  state: ConversationState | null,
  owner: Owner,
  timers: readonly Timer[],
  moment: Moment,
): Talk {
  return {
    world,
    moment,
    state: state === null ? newState() : upToDate(copyOf(state)),
    owner,
    timers: [...timers],
    effects: [],
    steps: 0,
    said: null,
    offers: [],
  };
}

export interface SayOptions {
  choices?: Letter['choices'];
  language?: Language | 'every';
  unsure?: Letter['unsure'];
  safety?: boolean;
  about?: string;
  picture?: PictureRef;
}

/** Adds one message to the turn. Beyond the limit of a turn it becomes an alarm instead: the person is not flooded. */
export function say(talk: Talk, body: Words | readonly Words[], options: SayOptions = {}): void {
  const said = talk.effects.filter((effect) => effect.do === 'say' && effect.letter.author === 'bot').length;
  if (said >= MAX_LETTERS_PER_TURN) return alarmOnce(talk, 'C101');
  talk.effects.push({ do: 'say', letter: letter(talk, body, options) });
}

export function letter(talk: Talk, body: Words | readonly Words[], options: SayOptions = {}): Letter {
  const heardMs = talk.state.student.lastHeardMs || talk.moment.now.getTime();
  return {
    body: Array.isArray(body) ? (body as readonly Words[]) : [body as Words],
    language: options.language ?? talk.state.language ?? 'every',
    choices: options.choices ?? null,
    author: 'bot',
    unsure: options.unsure ?? 'resend',
    notAfter: new Date(heardMs + WINDOW_MS),
    ...(options.safety ? { safety: true } : {}),
    ...(options.about === undefined ? {} : { about: options.about }),
    ...(options.picture ? { picture: options.picture } : {}),
  };
}

export function alarmOnce(talk: Talk, code: string): void {
  if (!talk.effects.some((effect) => effect.do === 'alarm' && effect.code === code))
    talk.effects.push({ do: 'alarm', code });
}

export function common(key: string, values?: Values): Words {
  return values === undefined ? { key: `common.${key}` } : { key: `common.${key}`, values };
}

export function quick(items: readonly LetterChoice[]): Letter['choices'] {
  return items.length === 0 ? null : { style: 'quick', items };
}

/** A new question's id: `<draft>.<n>`, so that buttons of earlier drafts and questions are told apart. */
export function nextQuestionId(talk: Talk): string {
  const { student } = talk.state;
  student.questions += 1;
  return `${student.draft.number}.${student.questions}`;
}

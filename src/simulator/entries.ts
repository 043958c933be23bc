import type { Fields } from './graph/shape.ts';
import type { ThreadOwner } from './graph/thread.ts';

/** What the person's side of a thread can hold. */
export type Said =
  | { readonly is: 'text' | 'tap'; readonly text: string }
  | { readonly is: 'thumb' | 'photo' | 'voice' | 'file' | 'location' | 'other' };

export type DeliveryState = 'sending' | 'delivered' | 'not sent' | 'refused';

export type Mine = {
  readonly kind: 'mine';
  readonly mid: string;
  readonly at: number;
  said: Said;
  delivery: DeliveryState;
  state: 'said' | 'edited' | 'unsent';
};

export type Theirs = {
  readonly kind: 'theirs';
  readonly mid: string;
  readonly at: number;
  readonly author: 'bot' | 'staff';
  /** In Graph's own words. */
  readonly message: Fields;
  /** How often each button was tapped, by its place. */
  readonly taps: Map<number, number>;
};

export type Note =
  | {
      readonly is: 'refused';
      readonly code: number | undefined;
      readonly subcode: number | undefined;
      readonly fault: string | undefined;
    }
  | { readonly is: 'owner'; readonly owner: ThreadOwner }
  | { readonly is: 'link' }
  | { readonly is: 'clock'; readonly ms: number }
  | { readonly is: 'reach'; readonly reach: 'reachable' | 'blocked' | 'deleted' };

export type System = {
  readonly kind: 'system';
  readonly mid: string;
  readonly at: number;
  readonly note: Note;
  times: number;
};
export type Entry = Mine | Theirs | System;

export type Choice = { readonly title: string; readonly payload: string };
export type ThreadButton =
  | { readonly is: 'postback'; readonly title: string; readonly payload: string }
  | { readonly is: 'link'; readonly title: string; readonly url: string }
  | { readonly is: 'call'; readonly title: string; readonly number: string };
export type Card = {
  readonly title: string;
  readonly subtitle: string;
  readonly picture: string;
  readonly buttons: readonly ThreadButton[];
};

/** A message of the page, sorted for showing. The fake Graph has refused everything that does not fit. */
export type Shown =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'buttons'; readonly text: string; readonly buttons: readonly ThreadButton[] }
  | { readonly is: 'cards'; readonly cards: readonly Card[] }
  | { readonly is: 'uploaded'; readonly type: string; readonly id: string }
  | { readonly is: 'media'; readonly url: string | undefined };

export function shown(message: Fields): Shown {
  const attachment = message['attachment'] as Fields | undefined;
  if (attachment === undefined) return { is: 'text', text: textOf(message['text']) };
  const payload = (attachment['payload'] ?? {}) as Fields;
  if (payload['template_type'] === 'button')
    return { is: 'buttons', text: textOf(payload['text']), buttons: buttonsOf(payload['buttons']) };
  if (payload['template_type'] === 'generic') return { is: 'cards', cards: fieldsIn(payload['elements']).map(cardOf) };
  const id = payload['attachment_id'];
  if (typeof id === 'string') return { is: 'uploaded', type: textOf(attachment['type']), id };
  return { is: 'media', url: payload['url'] as string | undefined };
}

export function quickReplies(message: Fields): readonly Choice[] {
  return fieldsIn(message['quick_replies'])
    .filter((reply) => reply['content_type'] === 'text')
    .map((reply) => ({ title: textOf(reply['title']), payload: textOf(reply['payload']) }));
}

/** All buttons of a message in order, those of several cards one after another. */
export function buttonsIn(message: Fields): readonly ThreadButton[] {
  const what = shown(message);
  if (what.is === 'buttons') return what.buttons;
  return what.is === 'cards' ? what.cards.flatMap(({ buttons }) => buttons) : [];
}

export function buttonsOf(value: unknown): readonly ThreadButton[] {
  return fieldsIn(value).map((button) => {
    const title = textOf(button['title']);
    if (button['type'] === 'web_url') return { is: 'link', title, url: textOf(button['url']) };
    const payload = textOf(button['payload']);
    return button['type'] === 'phone_number'
      ? { is: 'call', title, number: payload }
      : { is: 'postback', title, payload };
  });
}

function cardOf(element: Fields): Card {
  return {
    title: textOf(element['title']),
    subtitle: textOf(element['subtitle']),
    picture: textOf(element['image_url']),
    buttons: buttonsOf(element['buttons']),
  };
}

const fieldsIn = (value: unknown): readonly Fields[] => (Array.isArray(value) ? (value as Fields[]) : []);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

import type { Entry, Mine, Said } from './entries.ts';
import type { Fields } from './graph/shape.ts';
import { type Item, STICKER_THUMBS_UP } from './graph/webhook-items.ts';

/** Adds to a phone's thread what its person, or staff in the Page inbox, just did. */
export function hearItem(entries: Entry[], item: Item, at: number): void {
  const message = item['message'] as Fields | undefined;
  const postback = item['postback'] as Fields | undefined;
  const edit = item['message_edit'] as Fields | undefined;
  if (edit !== undefined) return change(entries, edit['mid'], 'edited', String(edit['text'] ?? ''));
  if (postback !== undefined)
    return void entries.push(mine(String(postback['mid']), at, { is: 'tap', text: String(postback['title'] ?? '') }));
  if (message === undefined) return;
  const mid = String(message['mid']);
  if (message['is_deleted'] === true) return change(entries, mid, 'unsent');
  if (message['is_echo'] === true)
    return void entries.push({ kind: 'theirs', mid, at, author: 'staff', message, taps: new Map() });
  entries.push(mine(mid, at, saidIn(message)));
}

const mine = (mid: string, at: number, said: Said): Mine => ({
  kind: 'mine',
  mid,
  at,
  said,
  delivery: 'sending',
  state: 'said',
});

function change(entries: readonly Entry[], mid: unknown, state: 'edited' | 'unsent', text?: string): void {
  const entry = entries.find((one): one is Mine => one.kind === 'mine' && one.mid === mid);
  if (entry === undefined) return;
  entry.state = state;
  if (text !== undefined) entry.said = { is: 'text', text };
}

function saidIn(message: Fields): Said {
  const text = message['text'];
  if (typeof text === 'string') return { is: message['quick_reply'] === undefined ? 'text' : 'tap', text };
  const [first] = (message['attachments'] ?? []) as Fields[];
  return { is: enclosed(first) };
}

function enclosed(attachment: Fields | undefined): Exclude<Said['is'], 'text' | 'tap'> {
  const payload = (attachment?.['payload'] ?? {}) as Fields;
  if (payload['sticker_id'] !== undefined)
    return String(payload['sticker_id']) === STICKER_THUMBS_UP ? 'thumb' : 'other';
  switch (attachment?.['type']) {
    case 'image':
      return 'photo';
    case 'audio':
      return 'voice';
    case 'file':
      return 'file';
    case 'location':
      return 'location';
    default:
      return 'other';
  }
}

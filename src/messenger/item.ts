import { createHmac, type KeyObject } from 'node:crypto';
import { asConversationKey, asEventId, type ConversationKey, type EventId } from '../ids.ts';
import { asId, asRaw, asText, asTimeMs, inside, own, type Raw } from './raw.ts';

/** Kinds of events by the key that carries them. `finished` ones are recorded and call for nothing. */
const KINDS: readonly { key: string; name: string; as: 'new' | 'finished' }[] = [
  { key: 'message', name: 'message', as: 'new' },
  { key: 'postback', name: 'postback', as: 'new' },
  { key: 'message_edit', name: 'edit', as: 'new' },
  { key: 'reaction', name: 'reaction', as: 'new' },
  { key: 'referral', name: 'referral', as: 'new' },
  { key: 'pass_thread_control', name: 'pass_thread', as: 'new' },
  { key: 'take_thread_control', name: 'take_thread', as: 'new' },
  { key: 'delivery', name: 'delivery', as: 'finished' },
  { key: 'read', name: 'read', as: 'finished' },
];

/** One item of a webhook, as far as storing it needs to know it. */
export interface Item {
  /** Name of its kind, or `other`. */
  kind: string;
  as: 'new' | 'finished';
  person: string | null;
  page: string | null;
  echo: 'none' | 'own' | 'page_inbox';
  tsMs: number | null;
  raw: Raw;
  channel: 'messaging' | 'standby';
}

export function itemOf(value: unknown, channel: 'messaging' | 'standby', appId: string): Item | null {
  const raw = asRaw(value);
  if (raw === null) return null;
  const known = KINDS.find(({ key }) => asRaw(own(raw, key)) !== null);
  const echo = echoOf(raw, appId);
  const sender = asId(own(inside(raw, 'sender'), 'id'));
  const recipient = asId(own(inside(raw, 'recipient'), 'id'));
  return {
    kind: known?.name ?? 'other',
    as: echo === 'own' ? 'finished' : (known?.as ?? 'new'),
    // An echo is the Page talking: the person stands on the other side.
    person: echo === 'none' ? sender : recipient,
    page: echo === 'none' ? recipient : sender,
    echo,
    tsMs: asTimeMs(own(raw, 'timestamp')),
    raw,
    channel,
  };
}

/**
 * What we send comes back as an event; answering it would make the bot talk to itself for ever. An echo of any other app is
 * a person of the Page (or another tool) who took the word.
 */
function echoOf(raw: Raw, appId: string): Item['echo'] {
  const message = inside(raw, 'message');
  if (own(message, 'is_echo') !== true) return 'none';
  const app = asId(own(message, 'app_id'));
  if (app !== null) return app === appId ? 'own' : 'page_inbox';
  return /^[0-9a-f]{16}:/.test(asText(own(message, 'metadata')) ?? '') ? 'own' : 'page_inbox';
}

/** The HMAC gives an even spread, no PSID in keys or logs, and no way back. */
export function conversationKey(idKey: KeyObject, pageId: string, psid: string): ConversationKey {
  return asConversationKey(createHmac('sha256', idKey).update(`${pageId}|${psid}`).digest('hex').slice(0, 16));
}

/**
 * The name under which an event is stored once. Several kinds share one `mid`, so the kind is part of it; edits add their
 * number, reactions what was done and when. Without a `mid` the content itself is hashed, under `idKey`, because it may
 * hold an invitation that must not be guessed from the name.
 */
export function eventId(item: Item, idKey: KeyObject): EventId {
  const prefix = item.channel === 'standby' ? 'standby:' : '';
  if (item.echo === 'own') return asEventId(ownEchoName(item, idKey));
  const kind = item.echo === 'page_inbox' ? 'page_inbox' : isUnsend(item) ? 'unsent' : item.kind;
  return asEventId(`${prefix}${kind}:${particulars(item, idKey)}`);
}

/** Taking a message back comes under the message's own `mid`. */
const isUnsend = ({ raw }: Item): boolean => own(inside(raw, 'message'), 'is_deleted') === true;

/** Found by the sender when it is unsure whether a letter arrived: `echo:<effect id>`, however the echo came. */
function ownEchoName(item: Item, idKey: KeyObject): string {
  const metadata = printable(own(inside(item.raw, 'message'), 'metadata'), 1_000);
  return metadata === null ? `own_echo:${midOf(item) ?? contentHash(item, idKey)}` : `echo:${metadata}`;
}

function particulars(item: Item, idKey: KeyObject): string {
  const mid = midOf(item);
  if (mid === null) return contentHash(item, idKey);
  if (item.kind === 'edit') return `${mid}:${asId(own(inside(item.raw, 'message_edit'), 'num_edit')) ?? 0}`;
  if (item.kind !== 'reaction') return mid;
  const action = asId(own(inside(item.raw, 'reaction'), 'action')) ?? 'react';
  return `${mid}:${action}:${item.tsMs ?? 0}`;
}

function midOf(item: Item): string | null {
  const key = KINDS.find(({ name }) => name === item.kind)?.key;
  return key === undefined ? null : printable(own(inside(item.raw, key), 'mid'), 300);
}

const printable = (value: unknown, most: number): string | null =>
  typeof value === 'string' && /^[\x21-\x7e]+$/.test(value) && value.length <= most ? value : null;

const contentHash = (item: Item, idKey: KeyObject): string =>
  `#${createHmac('sha256', idKey).update(JSON.stringify(item.raw)).digest('hex').slice(0, 32)}`;

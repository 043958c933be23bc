import { REF_MOST } from '../limits.ts';
import { badParameter } from '../refusal.ts';
import { type Fields, objectAt, oneOf, onlyFields, textAt } from '../shape.ts';
import { checkMessage, type MessageWeight } from './message.ts';
import type { Rules } from './rules.ts';

export type Purpose = 'RESPONSE' | 'UPDATE' | 'HUMAN_AGENT' | 'UTILITY';

/** A checked body of `POST /messages`. */
export type Envelope =
  | {
      readonly kind: 'message';
      readonly psid: string;
      readonly purpose: Purpose;
      readonly message: Fields;
      readonly weight: MessageWeight;
      readonly replyTo?: string;
      readonly threadControl?: { readonly to: 'idle' } | { readonly to: 'app'; readonly appId: string };
    }
  | { readonly kind: 'action'; readonly psid: string; readonly action: string };

const MESSAGE_ENVELOPE = new Set([
  'recipient',
  'messaging_type',
  'tag',
  'message',
  'notification_type',
  'reply_to',
  'thread_control',
]);
const ACTIONS = ['mark_seen', 'typing_on', 'typing_off', 'react', 'unreact'] as const;
const DEAD_TAGS = new Set(['CONFIRMED_EVENT_UPDATE', 'ACCOUNT_UPDATE', 'POST_PURCHASE_UPDATE']);

/** @throws Refusal 100 for anything that Meta, or our own strictness, does not take */
export function envelopeOf(body: Fields, rules: Rules): Envelope {
  const psid = recipientOf(body['recipient']);
  if (body['sender_action'] !== undefined) return actionOf(body, psid);
  onlyFields(body, MESSAGE_ENVELOPE, 'body');
  const purpose = purposeOf(body);
  const message = objectAt(body['message'], 'message');
  const weight = checkMessage(message, rules);
  if ((purpose === 'UTILITY') !== (message['template'] !== undefined))
    throw badParameter('message[template]', 'goes with messaging_type UTILITY only.');
  if (purpose === 'HUMAN_AGENT') mustBeBare(message);
  return { kind: 'message', psid, purpose, message, weight, ...extrasOf(body) };
}

/** Our own strictness: under this tag goes what a person wrote, and a person writes no buttons. */
function mustBeBare(message: Fields): void {
  const attachment = message['attachment'] as Fields | undefined;
  if (message['quick_replies'] !== undefined || attachment?.['type'] === 'template')
    throw badParameter('tag', 'HUMAN_AGENT goes with a text or a file only.');
}

/** Only ids in words: a number would lose digits above 2^53. */
export function recipientOf(value: unknown): string {
  const recipient = objectAt(value, 'recipient');
  onlyFields(recipient, new Set(['id']), 'recipient');
  return textAt(recipient['id'], 'recipient[id]', 64);
}

function actionOf(body: Fields, psid: string): Envelope {
  const action = oneOf(body['sender_action'], ACTIONS, 'sender_action');
  const reacts = action === 'react' || action === 'unreact';
  onlyFields(body, new Set(['recipient', 'sender_action', ...(reacts ? ['payload'] : [])]), 'body');
  if (reacts) {
    const payload = objectAt(body['payload'], 'payload');
    onlyFields(payload, new Set(['message_id', 'reaction']), 'payload');
    textAt(payload['message_id'], 'payload[message_id]', 512);
    if (action === 'react') textAt(payload['reaction'], 'payload[reaction]', 32);
  }
  return { kind: 'action', psid, action };
}

function purposeOf(body: Fields): Purpose {
  const type = oneOf(body['messaging_type'], ['RESPONSE', 'UPDATE', 'MESSAGE_TAG', 'UTILITY'], 'messaging_type');
  if (type !== 'MESSAGE_TAG') {
    if (body['tag'] !== undefined) throw badParameter('tag', 'goes with messaging_type MESSAGE_TAG only.');
    return type;
  }
  if (DEAD_TAGS.has(String(body['tag']))) throw badParameter('tag', 'is no longer supported since 27 April 2026.');
  return oneOf(body['tag'], ['HUMAN_AGENT'], 'tag');
}

type Extras = Pick<Extract<Envelope, { kind: 'message' }>, 'replyTo' | 'threadControl'>;

function extrasOf(body: Fields): Extras {
  if (body['notification_type'] !== undefined)
    oneOf(body['notification_type'], ['REGULAR', 'SILENT_PUSH', 'NO_PUSH'], 'notification_type');
  return {
    ...(body['reply_to'] === undefined ? {} : { replyTo: replyToOf(body['reply_to']) }),
    ...(body['thread_control'] === undefined ? {} : { threadControl: threadControlOf(body['thread_control']) }),
  };
}

function replyToOf(value: unknown): string {
  const replyTo = objectAt(value, 'reply_to');
  onlyFields(replyTo, new Set(['mid']), 'reply_to');
  return textAt(replyTo['mid'], 'reply_to[mid]', REF_MOST);
}

function threadControlOf(value: unknown): NonNullable<Extras['threadControl']> {
  const control = objectAt(value, 'thread_control');
  onlyFields(control, new Set(['control_type', 'app_id']), 'thread_control');
  const type = oneOf(control['control_type'], ['pass', 'release'], 'thread_control[control_type]');
  if (type === 'release') return { to: 'idle' };
  return { to: 'app', appId: textAt(control['app_id'], 'thread_control[app_id]', 32) };
}

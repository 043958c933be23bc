import type { Attachment, Heard } from '../conversation/heard.ts';
import type { EventBody } from '../inbox/ports.ts';
import { PAGE_INBOX_APP_IDS } from './limits.ts';
import { asId, asList, asRaw, asText, inside, own, type Raw } from './raw.ts';

/** Payload of the Get Started button, as `profile.ts` sets it. */
export const GET_STARTED = 'GET_STARTED';

/**
 * What a person did, from a stored event. Never throws: what nobody knows is `other`.
 *
 * @param ourAppId tells whether a thread was passed to us; without it, to anybody but the Page inbox counts as to us
 */
export function heardFrom(body: EventBody, ourAppId?: string): Heard {
  if (body.from === 'bot') return body.heard;
  const stored = asRaw(body.item);
  const standby = inside(stored, 'standby');
  const item = standby ?? stored;
  const message = inside(item, 'message');
  if (own(message, 'is_echo') === true) return { kind: 'page_inbox_spoke' };
  return threadHeard(item, ourAppId) ?? (standby !== null ? { kind: 'standby' } : heardInOurThread(item, message));
}

function heardInOurThread(item: Raw | null, message: Raw | null): Heard {
  const postback = inside(item, 'postback');
  const edit = inside(item, 'message_edit');
  const reaction = inside(item, 'reaction');
  const referral = inside(item, 'referral');
  if (message !== null) return messageHeard(message);
  if (postback !== null) return postbackHeard(postback);
  if (edit !== null) return editHeard(edit);
  if (reaction !== null) return reactionHeard(reaction);
  if (referral !== null) return { kind: 'referral', ...refOf(referral) };
  return { kind: 'other', what: nameOf(item) };
}

/** Who may speak now, when Meta says that it changed; null for everything else. */
function threadHeard(item: Raw | null, ourAppId: string | undefined): Heard | null {
  const passed = inside(item, 'pass_thread_control');
  const taken = inside(item, 'take_thread_control');
  if (passed === null && taken === null) return null;
  const owner = asId(own(passed ?? taken, 'new_owner_app_id'));
  if (owner === null) return { kind: 'thread_passed', to: passed !== null ? 'bot' : 'page_inbox' };
  const isOurs = ourAppId === undefined ? !PAGE_INBOX_APP_IDS.includes(owner) : owner === ourAppId;
  return { kind: 'thread_passed', to: isOurs ? 'bot' : 'page_inbox' };
}

function messageHeard(message: Raw): Heard {
  const mid = asText(own(message, 'mid')) ?? '';
  if (own(message, 'is_deleted') === true) return { kind: 'unsent', mid };
  const text = asText(own(message, 'text'));
  const payload = asText(own(inside(message, 'quick_reply'), 'payload'));
  // A shared e-mail or phone number comes in payload and text alike: those are words, not a button of ours.
  if (payload !== null && payload !== text) return { kind: 'tap', mid, payload, title: text ?? '' };
  const attachments = asList(own(message, 'attachments')).map(attachmentFrom);
  if (attachments.length > 0 && !isLinkUnderText(text, attachments)) {
    return { kind: 'attachments', mid, ...(text === null ? {} : { text }), attachments };
  }
  if (text === null) return { kind: 'other', what: 'empty_message' };
  const replyTo = asText(own(inside(message, 'reply_to'), 'mid'));
  return { kind: 'text', mid, text, ...(replyTo === null ? {} : { replyTo }) };
}

/** A text with a link in it comes with a preview of that link, which nobody attached. */
const isLinkUnderText = (text: string | null, attachments: readonly Attachment[]): boolean =>
  text !== null && attachments.every(({ type }) => type === 'link');

const TYPES: Readonly<Record<string, Attachment['type']>> = {
  image: 'image',
  audio: 'voice',
  video: 'video',
  file: 'file',
  sticker: 'sticker',
  location: 'location',
  fallback: 'link',
  reel: 'link',
  ig_reel: 'link',
  post: 'link',
  ig_post: 'link',
};

/** Until 30 August 2026 a sticker was an image with a sticker's id; since then it is a type of its own. */
function attachmentFrom(value: unknown): Attachment {
  const raw = asRaw(value);
  const payload = inside(raw, 'payload');
  const named = asText(own(raw, 'type')) ?? '';
  const stickerId = asId(own(payload, 'sticker_id')) ?? asId(own(raw, 'sticker_id'));
  const type = stickerId !== null ? 'sticker' : Object.hasOwn(TYPES, named) ? TYPES[named] : undefined;
  const url = asText(own(payload, 'url')) ?? asText(own(raw, 'url'));
  return {
    type: type ?? 'unknown',
    ...(url === null ? {} : { url }),
    ...(stickerId === null ? {} : { stickerId }),
  };
}

function postbackHeard(postback: Raw): Heard {
  const payload = asText(own(postback, 'payload'));
  const referral = inside(postback, 'referral');
  if (payload === GET_STARTED) return { kind: 'started', ...(referral === null ? {} : refOf(referral)) };
  if (payload === null) return { kind: 'other', what: 'postback_without_payload' };
  return {
    kind: 'tap',
    mid: asText(own(postback, 'mid')) ?? '',
    payload,
    title: asText(own(postback, 'title')) ?? '',
  };
}

function editHeard(edit: Raw): Heard {
  const mid = asText(own(edit, 'mid'));
  const text = asText(own(edit, 'text'));
  if (mid === null || text === null) return { kind: 'other', what: 'message_edit' };
  return { kind: 'edited', mid, text, revision: Number(asId(own(edit, 'num_edit')) ?? 0) || 0 };
}

function reactionHeard(reaction: Raw): Heard {
  const mid = asText(own(reaction, 'mid'));
  const action = own(reaction, 'action');
  if (mid === null || (action !== 'react' && action !== 'unreact')) return { kind: 'other', what: 'reaction' };
  const emoji = asText(own(reaction, 'emoji'));
  return { kind: 'reaction', mid, action, ...(emoji === null ? {} : { emoji }) };
}

function refOf(referral: Raw): { ref?: string } {
  const ref = asText(own(referral, 'ref'));
  return ref === null ? {} : { ref };
}

const ENVELOPE = new Set(['sender', 'recipient', 'timestamp']);

/** The key that says what it is; from Meta, so it is cut to a word that may be logged. */
const nameOf = (item: Raw | null): string =>
  Object.keys(item ?? {}).find((key) => !ENVELOPE.has(key) && /^[a-z_-]{1,40}$/.test(key)) ?? 'unknown';

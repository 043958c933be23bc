import type { Fields } from './shape.ts';

/** Where an event goes in an entry: ours, or standby while another app controls the thread. */
export type Channel = 'messaging' | 'standby';
export type Item = Fields;

export type Parties = { readonly pageId: string; readonly psid: string; readonly at: number };

/** An event of the person: sender the person, recipient the Page. */
export const itemFrom = ({ pageId, psid, at }: Parties, what: Fields): Item => ({
  sender: { id: psid },
  recipient: { id: pageId },
  timestamp: at,
  ...what,
});

/** An echo: sender the Page, recipient the person. */
export const echoItem = ({ pageId, psid, at }: Parties, message: Fields): Item => ({
  sender: { id: pageId },
  recipient: { id: psid },
  timestamp: at,
  message: { is_echo: true, ...message },
});

export const STICKER_THUMBS_UP = '369239263222822';

/** `new`: the shape since 30 August 2026. `old`: an image beside a number. */
export function stickerMessage(mid: string, stickerId: string, url: string, shape: 'new' | 'old'): Fields {
  if (shape === 'new') return { mid, attachments: [{ type: 'sticker', payload: { url, sticker_id: stickerId } }] };
  const id = Number(stickerId);
  return { mid, sticker_id: id, attachments: [{ type: 'image', payload: { url, sticker_id: id } }] };
}

/** Postbacks in standby have no payload. */
export function asStandby(item: Item): Item {
  if (typeof item['postback'] !== 'object' || item['postback'] === null) return item;
  const { payload: _, ...postback } = item['postback'] as Fields;
  return { ...item, postback };
}

const FIELD_OF_KEY: Record<string, string> = {
  postback: 'messaging_postbacks',
  referral: 'messaging_referrals',
  optin: 'messaging_optins',
  delivery: 'message_deliveries',
  read: 'message_reads',
  reaction: 'message_reactions',
  message_edit: 'message_edits',
  pass_thread_control: 'messaging_handovers',
  take_thread_control: 'messaging_handovers',
  request_thread_control: 'messaging_handovers',
  app_roles: 'messaging_handovers',
  policy_enforcement: 'messaging_policy_enforcement',
  'policy-enforcement': 'messaging_policy_enforcement',
};

/** The fields that an app can subscribe to. */
export const WEBHOOK_FIELDS: ReadonlySet<string> = new Set([
  'messages',
  'message_echoes',
  'standby',
  'response_feedback',
  'messaging_account_linking',
  'messaging_feature_updates',
  ...Object.values(FIELD_OF_KEY),
]);

/** Which subscription an event needs. */
export function fieldOf(item: Item, channel: Channel): string {
  if (channel === 'standby') return 'standby';
  const message = item['message'] as Fields | undefined;
  if (message !== undefined) return message['is_echo'] === true ? 'message_echoes' : 'messages';
  const key = Object.keys(item).find((name) => FIELD_OF_KEY[name] !== undefined);
  return key === undefined ? 'messages' : FIELD_OF_KEY[key]!;
}

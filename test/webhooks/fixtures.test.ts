import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { startBoth, stopEverything } from '../simulator/graph/support.ts';

/** What stands in each saved body: the kinds of its events in order, or why there are none. */
const BODIES: Record<string, string> = {
  account_linking: 'account_linking',
  app_roles: 'app_roles',
  attachment: 'message',
  attachments_several: 'message',
  audio: 'message',
  changes: 'no events',
  different_page: 'message',
  dlr: 'delivery',
  dlr_without_mids: 'delivery',
  duplicate_msg: 'message message',
  echo: 'echo',
  echo_page_inbox: 'echo',
  echo_page_inbox_short_id: 'echo',
  echo_template: 'echo',
  echo_without_app_id: 'echo',
  edit: 'message_edit',
  edit_string_count: 'message_edit',
  fallback: 'message',
  fallback_without_payload: 'message',
  field_value: 'no entries',
  file: 'message',
  good_and_malformed: 'message malformed malformed malformed malformed message',
  hello_arabic: 'message',
  hello_msg: 'message',
  invalid_urn: 'message',
  location_attachment: 'message',
  message_empty: 'message',
  messaging_beside_standby: 'message message',
  mixed_pages: 'message message message',
  no_entries: 'no events',
  no_entry_field: 'no entries',
  no_messaging_entries: 'no events',
  no_messaging_field: 'no events',
  no_mid: 'message',
  no_sender: 'message',
  no_timestamp: 'message',
  not_page: 'message',
  notification_messages_optin: 'optin',
  numeric_ids: 'message',
  one_mid_three_events: 'message reaction message_edit',
  out_of_order: 'message message',
  pass_thread_control: 'pass_thread_control',
  pass_thread_control_elsewhere: 'pass_thread_control',
  pass_thread_control_numbers: 'pass_thread_control',
  policy_enforcement: 'policy_enforcement',
  policy_enforcement_hyphen: 'policy-enforcement',
  postback: 'postback',
  postback_get_started: 'postback',
  postback_referral: 'postback',
  postback_user_ref: 'postback',
  postback_without_mid: 'postback',
  quick_reply: 'message',
  quick_reply_email: 'message',
  reaction: 'reaction',
  read: 'read',
  reel: 'message',
  referral: 'referral',
  referral_europe: 'referral',
  referral_optin: 'optin',
  referral_optin_user_ref: 'optin',
  referral_seconds: 'referral',
  reply_to: 'message',
  request_thread_control: 'request_thread_control',
  several_entries: 'message message message postback',
  standby: 'message',
  standby_echo: 'echo',
  standby_postback: 'postback',
  sticker_other: 'message',
  take_thread_control: 'take_thread_control',
  template_attachment: 'message',
  template_status: 'no events',
  thumbs_up: 'message',
  thumbs_up_number: 'message',
  thumbs_up_old: 'message',
  unknown_messaging_entry: 'something_new',
  unreact: 'reaction',
  unsend: 'message',
  unsupported: 'message',
  video: 'message',
};

describe('the saved webhooks', () => {
  afterEach(stopEverything);

  it('hold the events that their names promise', () => {
    const names = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.json'));
    const found = names.map((name) => [name.replace('.json', ''), kindsIn(saved(name))]);
    expect(Object.fromEntries(found)).to.deep.equal(BODIES);
  });

  it('leave the fake signed as they are', async () => {
    const { graph, receiver } = await startBoth();
    const bodies = Object.keys(BODIES).map((name) => saved(`${name}.json`));
    for (const body of bodies) await graph.deliver(body);
    expect(receiver.received.map(({ body }) => body)).to.deep.equal(bodies);
  });
});

const saved = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(import.meta.dirname, name), 'utf8')) as Record<string, unknown>;

const PARTIES = new Set(['sender', 'recipient', 'timestamp']);

function kindsIn(body: Record<string, unknown>): string {
  if (!Array.isArray(body['entry'])) return 'no entries';
  const items = body['entry'].flatMap((entry: { messaging?: unknown[]; standby?: unknown[] } | null) => [
    ...(entry?.messaging ?? []),
    ...(entry?.standby ?? []),
  ]);
  return items.length === 0 ? 'no events' : items.map(kindOf).join(' ');
}

function kindOf(item: unknown): string {
  if (typeof item !== 'object' || item === null) return 'malformed';
  const [kind, what] = Object.entries(item).find(([name]) => !PARTIES.has(name)) ?? [];
  if (kind === undefined || typeof what !== 'object') return 'malformed';
  return kind === 'message' && 'is_echo' in what ? 'echo' : kind;
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Heard } from '../../src/conversation/heard.ts';
import { heardFrom } from '../../src/messenger/events.ts';
import { splitBody } from '../../src/messenger/split.ts';
import { APP_ID, ID_KEY, NOW, PAGE_ID } from './support/webhook-server.ts';

const FOLDER = join(import.meta.dirname, '../webhooks');

/** Every saved webhook: the names of its events and what was heard, or why it is dead. `#` stands for a hash. */
const SAVED: Readonly<Record<string, readonly string[]>> = {
  account_linking: ['other:# → other "account_linking"'],
  app_roles: ['dead W105'],
  attachment: ['message:m_image → attachments image'],
  attachments_several: ['message:m_several → attachments image, image, image'],
  audio: ['message:m_audio → attachments voice'],
  changes: ['dead W107'],
  different_page: ['dead W104'],
  dlr: ['delivery:# → recorded'],
  dlr_without_mids: ['delivery:# → recorded'],
  duplicate_msg: ['message:m_twice → text "ciao"', 'message:m_twice → text "ciao"'],
  echo: ['echo:out:65f0 → recorded'],
  echo_page_inbox: ['page_inbox:m_e3 → page_inbox_spoke'],
  echo_page_inbox_short_id: ['page_inbox:m_e4 → page_inbox_spoke'],
  echo_template: ['echo:out:65f1 → recorded'],
  echo_without_app_id: ['page_inbox:m_e5 → page_inbox_spoke'],
  edit: ['edit:m_hello:1 → edited "Buonasera" 1'],
  edit_string_count: ['edit:m_hello:2 → edited "Buonasera!" 2'],
  fallback: ['message:m_fallback → text "https://example.org/bando"'],
  fallback_without_payload: ['message:m_fallback2 → attachments link'],
  field_value: ['dead W103'],
  file: ['message:m_file → attachments file'],
  good_and_malformed: [
    'message:m_good1 → text "uno"',
    'other:# → other "message"',
    'message:m_good2 → text "due"',
    'dead W105',
    'dead W105',
    'dead W105',
    'dead W107',
    'dead W107',
  ],
  hello_arabic: ['message:m_arabic → text "مرحبا، أحتاج مساعدة 🙏 1/2"'],
  hello_msg: ['message:m_hello → text "Buongiorno, c’è qualcuno?"'],
  invalid_urn: ['message:m_urn → text "ciao"'],
  location_attachment: ['message:m_location → attachments location'],
  message_empty: ['message:m_empty → other "empty_message"'],
  messaging_beside_standby: ['message:m_ours → text "al bot"', 'standby:message:m_theirs → standby'],
  mixed_pages: ['message:m_p500 → text "a voi"', 'standby:message:m_p500b → standby', 'dead W104'],
  no_entries: ['dead W103'],
  no_entry_field: ['dead W103'],
  no_messaging_entries: ['dead W107'],
  no_messaging_field: ['dead W107'],
  no_mid: ['message:# → text "ciao"'],
  no_sender: ['dead W105'],
  no_timestamp: ['message:m_timeless → text "ciao"'],
  not_page: ['dead W103'],
  notification_messages_optin: ['other:# → other "optin"'],
  numeric_ids: ['message:m_numeric → text "ciao"'],
  one_mid_three_events: [
    'message:m_shared → text "Buongiorno"',
    'reaction:m_shared:react:1795430000002 → reaction "react" "❤"',
    'edit:m_shared:1 → edited "Buongiorno!" 1',
  ],
  out_of_order: ['message:m_late → text "second"', 'message:m_early → text "first"'],
  pass_thread_control: ['pass_thread:# → thread_passed "bot"'],
  pass_thread_control_elsewhere: ['pass_thread:# → thread_passed "page_inbox"'],
  pass_thread_control_numbers: ['pass_thread:# → thread_passed "bot"'],
  policy_enforcement: ['dead W106'],
  policy_enforcement_hyphen: ['dead W106'],
  postback: ['postback:m_postback → tap "MENU:main" "Menu"'],
  postback_get_started: ['postback:m_started → started'],
  postback_referral: ['postback:m_started_ref → started "committee_7f3a"'],
  postback_user_ref: ['dead W105'],
  postback_without_mid: ['postback:# → tap "MENU:main" "Menu"'],
  quick_reply: ['message:m_quick → tap "LANG:ar" "العربية"'],
  quick_reply_email: ['message:m_email → text "amal@example.org"'],
  reaction: ['reaction:m_e1:react:1795430000001 → reaction "react" "❤"'],
  read: ['read:# → recorded'],
  reel: ['message:m_reel → attachments link'],
  referral: ['referral:# → referral "committee_7f3a"'],
  referral_europe: ['referral:# → referral "committee_7f3a"'],
  referral_optin: ['other:# → other "optin"'],
  referral_optin_user_ref: ['dead W105'],
  referral_seconds: ['referral:# → referral "committee_7f3a"'],
  reply_to: ['message:m_reply → text "Questo" "m_e1"'],
  request_thread_control: ['other:# → other "request_thread_control"'],
  several_entries: [
    'message:m_a1 → text "uno"',
    'message:m_a2 → text "due"',
    'message:m_b1 → text "three"',
    'postback:m_c1 → started',
  ],
  standby: ['standby:message:m_standby → standby'],
  standby_echo: ['standby:page_inbox:m_e6 → page_inbox_spoke'],
  standby_postback: ['standby:postback:m_standby2 → standby'],
  sticker_other: ['message:m_sticker → attachments sticker 1001'],
  take_thread_control: ['take_thread:# → thread_passed "page_inbox"'],
  template_attachment: ['message:m_template → attachments unknown'],
  template_status: ['dead W107'],
  thumbs_up: ['message:m_thumb → attachments sticker 369239263222822'],
  thumbs_up_number: ['message:m_thumb2 → attachments sticker 369239263222822'],
  thumbs_up_old: ['message:m_thumb3 → attachments sticker 369239263222822'],
  unknown_messaging_entry: ['other:# → other "something_new"'],
  unreact: ['reaction:m_e1:unreact:1795430000050 → reaction "unreact"'],
  unsend: ['unsent:m_hello → unsent'],
  unsupported: ['message:m_unsupported → other "empty_message"'],
  video: ['message:m_video → attachments video'],
};

describe('every saved webhook is understood', () => {
  it('and stands in this table', () => {
    const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
    expect(files.map((name) => name.replace(/\.json$/, ''))).to.have.members(Object.keys(SAVED));
  });

  for (const [name, expected] of Object.entries(SAVED)) {
    it(name, () => expect(understood(readFileSync(join(FOLDER, `${name}.json`)))).to.deep.equal(expected));
  }
});

function understood(raw: Buffer): string[] {
  const { events, dead } = splitBody(raw, { pageId: PAGE_ID, appId: APP_ID, idKey: ID_KEY }, NOW);
  const lines = events.map(({ eid, as, body }) => {
    const meaning = as === 'finished' || body.from === 'replay' ? 'recorded' : brief(heardFrom(body, APP_ID));
    return `${eid.replace(/#.*/, '#')} → ${meaning}`;
  });
  return [...lines, ...dead.map(({ code }) => `dead ${code}`)];
}

/** Kind first, then what it holds; the `mid` stands in the name already. */
function brief({ kind, ...rest }: Heard): string {
  const attached = ({ type, stickerId }: { type: string; stickerId?: string }) =>
    stickerId === undefined ? type : `${type} ${stickerId}`;
  const parts = Object.entries(rest).map(([name, value]) => {
    if (name === 'mid') return '';
    return name === 'attachments' ? value.map(attached).join(', ') : JSON.stringify(value);
  });
  return [kind, ...parts].filter((part) => part !== '').join(' ');
}

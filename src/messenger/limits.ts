/**
 * Every number of Meta's, each with its source and the date of the page; the only such file in the product. Lengths are in
 * UTF-16 units, as JavaScript counts, because Meta names no unit. Where a number is not Meta's but our distance from it,
 * the comment says so.
 */

// ---- what a message may hold ----
/** Meta, "Send API", 2025-01-04: below 2,000 characters; the unit is not stated. */
export const TEXT_MAX_UNITS = 2_000;
/** Ours: where texts are split, so that no way of counting reaches Meta's limit early. */
export const TEXT_SPLIT_UNITS = 1_900;
/** Meta, "Send API", 2025-01-04: below 1,000 characters, returned in echoes. */
export const METADATA_MAX_UNITS = 1_000;
/** Meta, "Quick replies", 2026-06-17. */
export const QUICK_REPLIES_MAX = 13;
/** Meta, "Quick replies", 2026-06-17. */
export const QUICK_REPLY_TITLE_MAX_UNITS = 20;
/** Meta, "Quick replies", 2026-06-17. */
export const QUICK_REPLY_PAYLOAD_MAX_UNITS = 1_000;
/** Meta, "Button template", 2026-06-17. */
export const BUTTON_TEXT_MAX_UNITS = 640;
/** Meta, "Button template", 2026-06-17. */
export const BUTTONS_MAX = 3;
/** Meta, "Buttons", mid-2026. */
export const BUTTON_TITLE_MAX_UNITS = 20;
/** Meta, "Buttons", mid-2026. */
export const BUTTON_PAYLOAD_MAX_UNITS = 1_000;
/** Meta, "Generic template", 2026-04-22. */
export const GENERIC_ELEMENTS_MAX = 10;
/** Meta, "Generic template", 2026-04-22: title and subtitle alike. */
export const GENERIC_TITLE_MAX_UNITS = 80;
/** Meta, "Attachments", mid-2026: 25 MB. */
export const ATTACHMENT_MAX_BYTES = 25 * 1024 * 1024;

// ---- the Page's profile ----
/** Unverified (no page of Meta's at hand, 2026-11): 160. */
export const GREETING_MAX_UNITS = 160;
/** Meta, "Persistent menu" (an older page, undated): flat, up to 20 items. */
export const MENU_ITEMS_MAX = 20;
/** Meta, "Persistent menu" (an older page, undated). */
export const MENU_TITLE_MAX_UNITS = 30;
/** Meta, "Persistent menu" (an older page, undated). */
export const MENU_PAYLOAD_MAX_UNITS = 1_000;
/** Meta, "m.me links", mid-2026. */
export const REF_MAX_UNITS = 2_083;
/** Meta, "Messenger profile", mid-2026: calls per Page in ten minutes. */
export const PROFILE_CALLS_PER_TEN_MINUTES = 10;

// ---- time ----
/** Meta, "Messaging window", mid-2026: 24 hours from what a person last did. */
export const STANDARD_WINDOW_MS = 24 * 60 * 60 * 1_000;
/** Meta, "Human agent", summary of 2026-03: a person's own answer, under that tag, up to 7 days after what a person last did. */
export const HUMAN_AGENT_WINDOW_MS = 7 * 24 * 60 * 60 * 1_000;
/** Meta, "Conversation routing", 2025-09-24: the Page inbox's control lapses after 24 idle hours. */
export const PAGE_INBOX_HOLDS_MS = 24 * 60 * 60 * 1_000;
/** Meta, "Webhooks", 2026-05-05: an answer within 5 s. */
export const WEBHOOK_ANSWER_MAX_MS = 5_000;
/** Ours: 503 after this, so that Meta hears of a failure before it gives up itself. */
export const WEBHOOK_ANSWER_WITHIN_MS = 4_500;
/** Ours: an event older than this (Meta's time) is recorded and not answered. */
export const EVENT_TOO_OLD_MS = 7 * 24 * 60 * 60 * 1_000;
/** Ours: one try of a Graph call. */
export const GRAPH_TIMEOUT_MS = 10_000;
/** Ours: the upload of a file of 25 MB. */
export const UPLOAD_TIMEOUT_MS = 30_000;

// ---- rates ----
/** Meta, "Rate limits", 2026-03-23: texts, links, reactions and stickers, per Page. */
export const SENDS_PER_SECOND_MAX = 300;
/** Meta, "Rate limits", 2026-03-23: audio and video, per Page. */
export const MEDIA_SENDS_PER_SECOND_MAX = 10;
/** Meta, "Rate limits", 2026-03-23: calls in 24 hours, times the number of engaged people. */
export const CALLS_PER_PERSON_PER_DAY = 200;
/** Meta, "Rate limits", 2026-03-23: above this the Page's inbox stops showing. */
export const INBOX_SAFE_SENDS_PER_SECOND = 40;

// ---- bodies we take ----
/** Ours: a body of 300 KB has been met (nyaruka/courier#508, 2022-09); 1,000 events are 1 to 2 MB. */
export const WEBHOOK_BODY_MAX_BYTES = 5 * 1024 * 1024;
/** Ours: Meta's own bodies are about ten levels deep. */
export const WEBHOOK_JSON_MAX_DEPTH = 64;
/** Ours: POSTs parsed and stored at one time; the others wait their turn. */
export const WEBHOOK_POSTS_AT_ONCE = 64;

// ---- names ----
/** Meta, "Graph API versions", 2026-07-29: the newest known. A setting overrides it. */
export const GRAPH_VERSION = 'v26.0';
/** Meta, "Conversation routing", 2025-09-24; the echo page writes it with one digit fewer, probably by mistake. */
export const PAGE_INBOX_APP_IDS: readonly string[] = ['263902037430900', '26390203743090'];
/** Hosts from which Meta serves what people sent. */
export const CONTENT_HOSTS: readonly string[] = ['fbcdn.net', 'fbsbx.com'];

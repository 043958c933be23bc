/**
 * What the strict fake refuses, in numbers. This is Meta's side of the contract, written down independently of the bot's
 * own limits on purpose: an adapter never imports the other, and a test compares the two lists.
 * Sources are those of the Messenger fact sheet, section 4, 5, 7 and 8.
 */
const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

// Send API page, 2025-01-04: "below 2,000 characters", "below 1,000".
export const TEXT_BELOW = 2_000;
export const METADATA_BELOW = 1_000;

// Quick replies, 2026-06-17.
export const QUICK_REPLIES_MOST = 13;
export const QUICK_REPLY_TITLE_MOST = 20;
export const PAYLOAD_MOST = 1_000;

// Button template, 2026-06-17; buttons, mid-2026.
export const BUTTON_TEMPLATE_TEXT_MOST = 640;
export const BUTTONS_MOST = 3;
export const BUTTON_TITLE_MOST = 20;

// Generic template, 2026-04-22.
export const ELEMENTS_MOST = 10;
export const ELEMENT_TITLE_MOST = 80;
export const ELEMENT_SUBTITLE_MOST = 80;

// Attachments, mid-2026.
export const ATTACHMENT_BYTES_MOST = 25 * 1024 * 1024;
export const ATTACHMENT_ID_LIVES_MS = 90 * DAY_MS;

// Messenger profile; greeting unverified, the rest mid-2026 or older pages.
export const GREETING_MOST = 160;
export const MENU_ITEMS_MOST = 20;
export const MENU_TITLE_MOST = 30;
export const ICE_BREAKERS_MOST = 4;
export const COMMANDS_MOST = 100;
export const COMMAND_NAME_MOST = 32;
export const COMMAND_DESCRIPTION_MOST = 64;

// m.me links, mid-2026.
export const REF_MOST = 2_083;

// Standard window and HUMAN_AGENT, mid-2026.
export const WINDOW_MS = DAY_MS;
export const HUMAN_AGENT_WINDOW_MS = 7 * DAY_MS;

// Conversation Routing, 2025-09-24.
export const THREAD_IDLE_MS = DAY_MS;
export const THREAD_EXTENSION_MOST_SECONDS = 7 * 24 * 60 * 60;

// Rate limiting, 2026-03-23.
export const LIGHT_SENDS_A_SECOND = 300;
export const HEAVY_SENDS_A_SECOND = 10;
export const CALLS_A_DAY_PER_ENGAGED_PERSON = 200;
/** Above this the Page's own inbox stops showing: not refused, but counted. */
export const INBOX_BLIND_ABOVE_A_SECOND = 40;
export const PROFILE_CALLS_MOST = 10;
export const PROFILE_CALLS_SPAN_MS = 10 * MINUTE_MS;

// Batch requests; unverified.
export const BATCH_MOST = 50;

// Webhooks, 2026-05-05: one hour of failures, then the app is unsubscribed. Edits, mid-2026.
export const WEBHOOK_GIVE_UP_MS = HOUR_MS;
export const EDITS_MOST = 5;

/** Graph id of the Page inbox, as of Conversation Routing. */
export const PAGE_INBOX_APP_ID = '263902037430900';
export { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS };

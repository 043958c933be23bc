import { expect } from 'chai';
import * as bot from '../../../src/messenger/limits.ts';
import * as fake from '../../../src/simulator/graph/limits.ts';

/** Meta's numbers stand twice, once on each side of the wire. A new one on a page of Meta's changes both. */
const PAIRS: readonly [name: string, bot: number, fake: number][] = [
  ['texts', bot.TEXT_MAX_UNITS, fake.TEXT_BELOW],
  ['metadata', bot.METADATA_MAX_UNITS, fake.METADATA_BELOW],
  ['quick replies', bot.QUICK_REPLIES_MAX, fake.QUICK_REPLIES_MOST],
  ['titles of quick replies', bot.QUICK_REPLY_TITLE_MAX_UNITS, fake.QUICK_REPLY_TITLE_MOST],
  ['payloads', bot.QUICK_REPLY_PAYLOAD_MAX_UNITS, fake.PAYLOAD_MOST],
  ['texts above buttons', bot.BUTTON_TEXT_MAX_UNITS, fake.BUTTON_TEMPLATE_TEXT_MOST],
  ['buttons', bot.BUTTONS_MAX, fake.BUTTONS_MOST],
  ['titles of buttons', bot.BUTTON_TITLE_MAX_UNITS, fake.BUTTON_TITLE_MOST],
  ['elements', bot.GENERIC_ELEMENTS_MAX, fake.ELEMENTS_MOST],
  ['titles of elements', bot.GENERIC_TITLE_MAX_UNITS, fake.ELEMENT_TITLE_MOST],
  ['attachments', bot.ATTACHMENT_MAX_BYTES, fake.ATTACHMENT_BYTES_MOST],
  ['greetings', bot.GREETING_MAX_UNITS, fake.GREETING_MOST],
  ['menu items', bot.MENU_ITEMS_MAX, fake.MENU_ITEMS_MOST],
  ['titles of menu items', bot.MENU_TITLE_MAX_UNITS, fake.MENU_TITLE_MOST],
  ['refs of links', bot.REF_MAX_UNITS, fake.REF_MOST],
  ['profile calls', bot.PROFILE_CALLS_PER_TEN_MINUTES, fake.PROFILE_CALLS_MOST],
  ['the window', bot.STANDARD_WINDOW_MS, fake.WINDOW_MS],
  ['idle threads', bot.PAGE_INBOX_HOLDS_MS, fake.THREAD_IDLE_MS],
  ['light sends a second', bot.SENDS_PER_SECOND_MAX, fake.LIGHT_SENDS_A_SECOND],
  ['heavy sends a second', bot.MEDIA_SENDS_PER_SECOND_MAX, fake.HEAVY_SENDS_A_SECOND],
  ['calls a day', bot.CALLS_PER_PERSON_PER_DAY, fake.CALLS_A_DAY_PER_ENGAGED_PERSON],
  ['sends that blind the inbox', bot.INBOX_SAFE_SENDS_PER_SECOND, fake.INBOX_BLIND_ABOVE_A_SECOND],
];

describe('bot and fake Graph agree on', () => {
  for (const [name, ours, theirs] of PAIRS)
    it(name, () => {
      expect(ours).to.be.a('number');
      expect(ours).to.equal(theirs);
    });

  it('who the Page inbox is', () => {
    expect(bot.PAGE_INBOX_APP_IDS[0]).to.equal(fake.PAGE_INBOX_APP_ID);
  });
});

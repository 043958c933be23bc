import { expect } from 'chai';
import { MAX_ON_SCREEN } from '../src/conversation/choices.ts';
import { WINDOW_MS } from '../src/conversation/talk.ts';
import { HUMAN_AGENT_MS } from '../src/conversation/with-mentor/window.ts';
import * as ours from '../src/messenger/limits.ts';
import * as metas from '../src/simulator/graph/limits.ts';

// Two lists, written independently: what the bot keeps to, and what the strict fake refuses.
const pairs: { what: string; bot: number | string | undefined; fake: number | string }[] = [
  { what: 'length of a text', bot: ours.TEXT_MAX_UNITS, fake: metas.TEXT_BELOW },
  { what: 'length of metadata', bot: ours.METADATA_MAX_UNITS, fake: metas.METADATA_BELOW },
  { what: 'number of quick replies', bot: ours.QUICK_REPLIES_MAX, fake: metas.QUICK_REPLIES_MOST },
  { what: 'title of a quick reply', bot: ours.QUICK_REPLY_TITLE_MAX_UNITS, fake: metas.QUICK_REPLY_TITLE_MOST },
  { what: 'payload of a quick reply', bot: ours.QUICK_REPLY_PAYLOAD_MAX_UNITS, fake: metas.PAYLOAD_MOST },
  { what: 'text beside buttons', bot: ours.BUTTON_TEXT_MAX_UNITS, fake: metas.BUTTON_TEMPLATE_TEXT_MOST },
  { what: 'number of buttons', bot: ours.BUTTONS_MAX, fake: metas.BUTTONS_MOST },
  { what: 'title of a button', bot: ours.BUTTON_TITLE_MAX_UNITS, fake: metas.BUTTON_TITLE_MOST },
  { what: 'payload of a button', bot: ours.BUTTON_PAYLOAD_MAX_UNITS, fake: metas.PAYLOAD_MOST },
  { what: 'number of cards', bot: ours.GENERIC_ELEMENTS_MAX, fake: metas.ELEMENTS_MOST },
  { what: 'title of a card', bot: ours.GENERIC_TITLE_MAX_UNITS, fake: metas.ELEMENT_TITLE_MOST },
  { what: 'size of an attachment', bot: ours.ATTACHMENT_MAX_BYTES, fake: metas.ATTACHMENT_BYTES_MOST },
  { what: 'length of the greeting', bot: ours.GREETING_MAX_UNITS, fake: metas.GREETING_MOST },
  { what: 'entries of the menu', bot: ours.MENU_ITEMS_MAX, fake: metas.MENU_ITEMS_MOST },
  { what: 'title in the menu', bot: ours.MENU_TITLE_MAX_UNITS, fake: metas.MENU_TITLE_MOST },
  { what: 'payload in the menu', bot: ours.MENU_PAYLOAD_MAX_UNITS, fake: metas.PAYLOAD_MOST },
  { what: 'length of a ref', bot: ours.REF_MAX_UNITS, fake: metas.REF_MOST },
  { what: 'profile calls in ten minutes', bot: ours.PROFILE_CALLS_PER_TEN_MINUTES, fake: metas.PROFILE_CALLS_MOST },
  { what: 'standard window', bot: ours.STANDARD_WINDOW_MS, fake: metas.WINDOW_MS },
  { what: 'window of a person’s own words', bot: ours.HUMAN_AGENT_WINDOW_MS, fake: metas.HUMAN_AGENT_WINDOW_MS },
  { what: 'time the Page inbox holds a thread', bot: ours.PAGE_INBOX_HOLDS_MS, fake: metas.THREAD_IDLE_MS },
  { what: 'sends in a second', bot: ours.SENDS_PER_SECOND_MAX, fake: metas.LIGHT_SENDS_A_SECOND },
  { what: 'media in a second', bot: ours.MEDIA_SENDS_PER_SECOND_MAX, fake: metas.HEAVY_SENDS_A_SECOND },
  { what: 'calls a day and person', bot: ours.CALLS_PER_PERSON_PER_DAY, fake: metas.CALLS_A_DAY_PER_ENGAGED_PERSON },
  { what: 'sends the inbox can show', bot: ours.INBOX_SAFE_SENDS_PER_SECOND, fake: metas.INBOX_BLIND_ABOVE_A_SECOND },
  { what: 'id of the Page inbox', bot: ours.PAGE_INBOX_APP_IDS[0], fake: metas.PAGE_INBOX_APP_ID },
];

describe('Meta’s limits', () => {
  for (const { what, bot, fake } of pairs) {
    it(`are the same for the bot and for the fake Graph API: ${what}`, () => expect(bot).to.equal(fake));
  }

  it('are kept at a distance where their unit is unknown', () => {
    expect(ours.TEXT_SPLIT_UNITS).to.be.below(metas.TEXT_BELOW);
    expect(ours.WEBHOOK_ANSWER_WITHIN_MS).to.be.below(ours.WEBHOOK_ANSWER_MAX_MS);
  });

  it('are those that the conversation counts with, which may not look at them itself', () => {
    expect(MAX_ON_SCREEN).to.equal(ours.QUICK_REPLIES_MAX);
    expect(ours.STANDARD_WINDOW_MS - WINDOW_MS).to.equal(5 * 60_000);
    expect(ours.HUMAN_AGENT_WINDOW_MS - HUMAN_AGENT_MS).to.equal(5 * 60_000);
  });
});

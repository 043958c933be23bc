import { expect } from 'chai';
import type { Heard } from '../../src/conversation/heard.ts';
import { heardFrom } from '../../src/messenger/events.ts';
import { from71, PAGE_ID } from './support/webhook-server.ts';

const heard = (item: unknown, ourAppId?: string): Heard => heardFrom({ from: 'messenger', psid: '71', item }, ourAppId);
const message = (rest: object) => from71({ message: { mid: 'm', ...rest } });
const attached = (type: string, payload?: object, rest: object = {}) =>
  message({ attachments: [{ type, ...(payload ? { payload } : {}), ...rest }] });
const withAttachment = (attachment: object): Heard => ({
  kind: 'attachments',
  mid: 'm',
  attachments: [attachment as never],
});
const INBOX = '263902037430900';

const cases: { what: string; item: unknown; heard: Heard }[] = [
  { what: 'a text', item: message({ text: 'ciao' }), heard: { kind: 'text', mid: 'm', text: 'ciao' } },
  {
    what: 'a text that answers another',
    item: message({ text: 'sì', reply_to: { mid: 'm_0', is_self_reply: false } }),
    heard: { kind: 'text', mid: 'm', text: 'sì', replyTo: 'm_0' },
  },
  {
    what: 'a link, which comes with its preview',
    item: message({ text: 'https://unimib.it', attachments: [{ type: 'fallback', payload: { url: 'https://l' } }] }),
    heard: { kind: 'text', mid: 'm', text: 'https://unimib.it' },
  },
  {
    what: 'a quick reply',
    item: message({ text: 'العربية', quick_reply: { payload: 'v1:q1:s:ar' } }),
    heard: { kind: 'tap', mid: 'm', payload: 'v1:q1:s:ar', title: 'العربية' },
  },
  {
    what: 'a shared e-mail address, which is words',
    item: message({ text: 'a@b.it', quick_reply: { payload: 'a@b.it' } }),
    heard: { kind: 'text', mid: 'm', text: 'a@b.it' },
  },
  {
    what: 'a button',
    item: from71({ postback: { mid: 'm', title: 'Invia', payload: 'v1:q:s:send' } }),
    heard: { kind: 'tap', mid: 'm', payload: 'v1:q:s:send', title: 'Invia' },
  },
  {
    what: 'an entry of the menu',
    item: from71({ postback: { mid: 'm', title: 'Aiuto', payload: 'menu:help' } }),
    heard: { kind: 'tap', mid: 'm', payload: 'menu:help', title: 'Aiuto' },
  },
  {
    what: 'Get Started',
    item: from71({ postback: { mid: 'm', title: 'Inizia', payload: 'GET_STARTED' } }),
    heard: { kind: 'started' },
  },
  {
    what: 'Get Started from an m.me link',
    item: from71({
      postback: { mid: 'm', payload: 'GET_STARTED', referral: { ref: 'committee_7f3a', type: 'OPEN_THREAD' } },
    }),
    heard: { kind: 'started', ref: 'committee_7f3a' },
  },
  {
    what: 'an m.me link into a thread that exists',
    item: from71({ referral: { ref: 'x_1', source: 'SHORTLINK', type: 'OPEN_THREAD' } }),
    heard: { kind: 'referral', ref: 'x_1' },
  },
  { what: 'a referral without ref', item: from71({ referral: { source: 'ADS' } }), heard: { kind: 'referral' } },
  {
    what: 'a picture',
    item: attached('image', { url: 'https://scontent.fbcdn.net/p.jpg' }),
    heard: withAttachment({ type: 'image', url: 'https://scontent.fbcdn.net/p.jpg' }),
  },
  {
    what: 'a voice message',
    item: attached('audio', { url: 'u' }),
    heard: withAttachment({ type: 'voice', url: 'u' }),
  },
  { what: 'a video', item: attached('video', { url: 'u' }), heard: withAttachment({ type: 'video', url: 'u' }) },
  { what: 'a file', item: attached('file', { url: 'u' }), heard: withAttachment({ type: 'file', url: 'u' }) },
  {
    what: 'a sticker of before September 2026',
    item: message({
      sticker_id: 369239263222822,
      attachments: [{ type: 'image', payload: { url: 'u', sticker_id: 369239263222822 } }],
    }),
    heard: withAttachment({ type: 'sticker', url: 'u', stickerId: '369239263222822' }),
  },
  {
    what: 'a sticker of today',
    item: attached('sticker', { sticker_id: '369239263222822' }),
    heard: withAttachment({ type: 'sticker', stickerId: '369239263222822' }),
  },
  {
    what: 'a place',
    item: attached('location', { coordinates: { lat: 45.5, long: 9.2 } }),
    heard: withAttachment({ type: 'location' }),
  },
  { what: 'a shared link without payload', item: attached('fallback'), heard: withAttachment({ type: 'link' }) },
  { what: 'a shared reel', item: attached('reel', { url: 'u' }), heard: withAttachment({ type: 'link', url: 'u' }) },
  { what: 'a kind of attachment nobody knows', item: attached('hologram'), heard: withAttachment({ type: 'unknown' }) },
  {
    what: 'an attachment named like a method',
    item: attached('constructor'),
    heard: withAttachment({ type: 'unknown' }),
  },
  {
    what: 'a picture with words',
    item: message({ text: 'ecco', attachments: [{ type: 'image', payload: { url: 'u' } }] }),
    heard: { kind: 'attachments', mid: 'm', text: 'ecco', attachments: [{ type: 'image', url: 'u' }] },
  },
  { what: 'an unsent message', item: message({ is_deleted: true }), heard: { kind: 'unsent', mid: 'm' } },
  {
    what: 'an unsupported message',
    item: message({ is_unsupported: true }),
    heard: { kind: 'other', what: 'empty_message' },
  },
  {
    what: 'an edit, its number as a text',
    item: from71({ message_edit: { mid: 'm', text: 'nuovo', num_edit: '3' } }),
    heard: { kind: 'edited', mid: 'm', text: 'nuovo', revision: 3 },
  },
  {
    what: 'an edit, its number as a number',
    item: from71({ message_edit: { mid: 'm', text: 'nuovo', num_edit: 3 } }),
    heard: { kind: 'edited', mid: 'm', text: 'nuovo', revision: 3 },
  },
  {
    what: 'a reaction',
    item: from71({ reaction: { mid: 'm', action: 'react', reaction: 'love', emoji: '❤' } }),
    heard: { kind: 'reaction', mid: 'm', action: 'react', emoji: '❤' },
  },
  {
    what: 'a reaction taken back',
    item: from71({ reaction: { mid: 'm', action: 'unreact' } }),
    heard: { kind: 'reaction', mid: 'm', action: 'unreact' },
  },
  {
    what: 'the Page inbox speaking',
    item: {
      sender: { id: PAGE_ID },
      recipient: { id: '71' },
      message: { is_echo: true, app_id: 263902037430900, text: 'x' },
    },
    heard: { kind: 'page_inbox_spoke' },
  },
  {
    what: 'the Page inbox speaking while it holds the thread',
    item: { standby: { sender: { id: PAGE_ID }, recipient: { id: '71' }, message: { is_echo: true, mid: 'm' } } },
    heard: { kind: 'page_inbox_spoke' },
  },
  {
    what: 'words while the Page inbox holds the thread',
    item: { standby: message({ text: 'x' }) },
    heard: { kind: 'standby' },
  },
  {
    what: 'a tap while the Page inbox holds it',
    item: { standby: from71({ postback: { title: 'x' } }) },
    heard: { kind: 'standby' },
  },
  {
    what: 'the thread passed to us',
    item: from71({ pass_thread_control: { previous_owner_app_id: INBOX, new_owner_app_id: '123' } }),
    heard: { kind: 'thread_passed', to: 'bot' },
  },
  {
    what: 'the thread passed to the Page inbox',
    item: from71({ pass_thread_control: { new_owner_app_id: INBOX } }),
    heard: { kind: 'thread_passed', to: 'page_inbox' },
  },
  {
    what: 'the thread passed to the inbox, its id one digit short and a number',
    item: from71({ pass_thread_control: { new_owner_app_id: 26390203743090 } }),
    heard: { kind: 'thread_passed', to: 'page_inbox' },
  },
  {
    what: 'the thread taken by the Page inbox',
    item: from71({ take_thread_control: { previous_owner_app_id: '123', new_owner_app_id: INBOX } }),
    heard: { kind: 'thread_passed', to: 'page_inbox' },
  },
  { what: 'an opt-in', item: from71({ optin: { ref: 'x' } }), heard: { kind: 'other', what: 'optin' } },
  { what: 'a policy notice', item: { policy_enforcement: {} }, heard: { kind: 'other', what: 'policy_enforcement' } },
  { what: 'something new', item: from71({ hologram: 1 }), heard: { kind: 'other', what: 'hologram' } },
  {
    what: 'a key that is somebody’s name',
    item: from71({ 'Mario Rossi': 1 }),
    heard: { kind: 'other', what: 'unknown' },
  },
  { what: 'nothing', item: null, heard: { kind: 'other', what: 'unknown' } },
  { what: 'a list', item: [], heard: { kind: 'other', what: 'unknown' } },
  { what: 'a message that is null', item: from71({ message: null }), heard: { kind: 'other', what: 'message' } },
  {
    what: 'texts of the wrong type',
    item: message({ text: 7, attachments: 'x' }),
    heard: { kind: 'other', what: 'empty_message' },
  },
];

describe('what a person did', () => {
  for (const { what, item, heard: expected } of cases) {
    it(`is understood: ${what}`, () => {
      expect(heard(item)).to.deep.equal(expected);
    });
  }

  it('is not ours to answer when the thread went to an app we do not know', () => {
    const item = from71({ pass_thread_control: { new_owner_app_id: '777' } });
    expect(heard(item, '123')).to.deep.equal({ kind: 'thread_passed', to: 'page_inbox' });
  });

  it('comes as it is when the bot itself made the event', () => {
    const ours: Heard = { kind: 'timer', id: 't', type: 'remind' };
    expect(heardFrom({ from: 'bot', heard: ours })).to.equal(ours);
  });
});

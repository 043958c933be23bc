import { expect } from 'chai';
import type { IncomingEvent } from '../../src/inbox/ports.ts';
import { conversationKey } from '../../src/messenger/item.ts';
import { splitBody } from '../../src/messenger/split.ts';
import { APP_ID, bodyOf, from71, ID_KEY, NOW, NOW_MS, PAGE_ID, textFrom71 } from './support/webhook-server.ts';

const WHO = { pageId: PAGE_ID, appId: APP_ID, idKey: ID_KEY };
const splitOf = (body: string) => splitBody(Buffer.from(body), WHO, NOW);
const split = (...items: unknown[]) => splitOf(bodyOf(...items));
const only = (item: unknown): IncomingEvent => split(item).events[0] as IncomingEvent;
const KEY_OF_71 = conversationKey(ID_KEY, PAGE_ID, '71');
const DAY_MS = 24 * 60 * 60 * 1_000;
const echo = (message: object) => ({
  sender: { id: PAGE_ID },
  recipient: { id: '71' },
  timestamp: NOW_MS,
  message: { is_echo: true, mid: 'm_e', ...message },
});

describe('the key of a conversation', () => {
  it('has 16 hex digits and shows neither page nor person', () => {
    expect(KEY_OF_71).to.match(/^[0-9a-f]{16}$/);
  });
  it('differs by person and by page', () => {
    const keys = [KEY_OF_71, conversationKey(ID_KEY, PAGE_ID, '72'), conversationKey(ID_KEY, '501', '71')];
    expect(new Set(keys).size).to.equal(3);
  });
});

describe('the name of an event', () => {
  const named: { what: string; item: object; eid: string | RegExp; as: 'new' | 'finished' }[] = [
    { what: 'a message', item: textFrom71('m_1', 'x'), eid: 'message:m_1', as: 'new' },
    { what: 'a tap', item: from71({ postback: { mid: 'm_1', payload: 'p' } }), eid: 'postback:m_1', as: 'new' },
    {
      what: 'an edit',
      item: from71({ message_edit: { mid: 'm_1', text: 'y', num_edit: '2' } }),
      eid: 'edit:m_1:2',
      as: 'new',
    },
    {
      what: 'a reaction',
      item: from71({ reaction: { mid: 'm_1', action: 'react' } }),
      eid: `reaction:m_1:react:${NOW_MS}`,
      as: 'new',
    },
    { what: 'a referral', item: from71({ referral: { ref: 'r' } }), eid: /^referral:#[0-9a-f]{32}$/, as: 'new' },
    { what: 'a message without id', item: from71({ message: { text: 'x' } }), eid: /^message:#/, as: 'new' },
    {
      what: 'an unprintable id',
      item: from71({ message: { mid: 'a b\u0000', text: 'x' } }),
      eid: /^message:#/,
      as: 'new',
    },
    { what: 'an endless id', item: from71({ message: { mid: 'm'.repeat(5_000) } }), eid: /^message:#/, as: 'new' },
    {
      what: 'a message taken back',
      item: from71({ message: { mid: 'm_1', is_deleted: true } }),
      eid: 'unsent:m_1',
      as: 'new',
    },
    { what: 'a delivery', item: from71({ delivery: { watermark: 1 } }), eid: /^delivery:#/, as: 'finished' },
    { what: 'a read', item: from71({ read: { watermark: 1 } }), eid: /^read:#/, as: 'finished' },
    { what: 'something new of Meta’s', item: from71({ hologram: {} }), eid: /^other:#/, as: 'new' },
    { what: 'our own echo', item: echo({ app_id: 123, metadata: 'k:e.0' }), eid: 'echo:k:e.0', as: 'finished' },
    { what: 'our own echo without metadata', item: echo({ app_id: 123 }), eid: 'own_echo:m_e', as: 'finished' },
    {
      what: 'an echo without app that carries a letter’s id',
      item: echo({ metadata: '0123456789abcdef:message:m_1.0' }),
      eid: 'echo:0123456789abcdef:message:m_1.0',
      as: 'finished',
    },
    { what: 'an echo of the Page inbox', item: echo({ app_id: 263902037430900 }), eid: 'page_inbox:m_e', as: 'new' },
    { what: 'an echo without app', item: echo({ text: 'Ciao' }), eid: 'page_inbox:m_e', as: 'new' },
    {
      what: 'an echo of a stranger that uses our form of metadata',
      item: echo({ app_id: 999, metadata: '0123456789abcdef:message:m_1.0' }),
      eid: 'page_inbox:m_e',
      as: 'new',
    },
  ];
  for (const { what, item, eid, as } of named) {
    it(`tells ${what} apart (${as})`, () => {
      const event = only(item);
      if (typeof eid === 'string') expect(event.eid).to.equal(eid);
      else expect(event.eid).to.match(eid);
      expect([event.key, event.as]).to.deep.equal([KEY_OF_71, as]);
    });
  }

  it('keeps message, reaction and edit apart though they share one mid', () => {
    const { events } = split(
      textFrom71('m_1', 'x'),
      from71({ reaction: { mid: 'm_1', action: 'react' } }),
      from71({ reaction: { mid: 'm_1', action: 'unreact' } }),
      from71({ message_edit: { mid: 'm_1', text: 'y', num_edit: 1 } }),
      from71({ message_edit: { mid: 'm_1', text: 'z', num_edit: 2 } }),
    );
    expect(new Set(events.map(({ eid }) => eid)).size).to.equal(5);
  });

  it('is the same when Meta repeats the event, and another when the content differs', () => {
    const first = only(from71({ referral: { ref: 'one' } })).eid;
    expect(only(from71({ referral: { ref: 'one' } })).eid).to.equal(first);
    expect(only(from71({ referral: { ref: 'two' } })).eid).not.to.equal(first);
  });
});

describe('the time of an event', () => {
  const times: { what: string; timestamp: unknown; ts: number }[] = [
    { what: 'milliseconds', timestamp: NOW_MS - 5, ts: NOW_MS - 5 },
    { what: 'seconds', timestamp: NOW_MS / 1_000, ts: NOW_MS },
    { what: 'a text of digits', timestamp: String(NOW_MS), ts: NOW_MS },
    { what: 'nothing: the entry’s', timestamp: undefined, ts: NOW_MS },
    { what: 'nonsense: the entry’s', timestamp: 'soon', ts: NOW_MS },
    { what: 'a number beyond all dates: the entry’s', timestamp: 1e300, ts: NOW_MS },
  ];
  for (const { what, timestamp, ts } of times) {
    it(`comes from ${what}`, () => {
      expect(only({ ...textFrom71('m', 'x'), timestamp }).ts).to.equal(ts);
    });
  }

  it('decides that an event over seven days old is recorded, not answered', () => {
    expect(only(textFrom71('m', 'x')).as).to.equal('new');
    expect(only({ ...textFrom71('m', 'x'), timestamp: NOW_MS - 7 * DAY_MS }).as).to.equal('new');
    expect(only({ ...textFrom71('m', 'x'), timestamp: NOW_MS - 7 * DAY_MS - 1 }).as).to.equal('finished');
  });
});

describe('whose event it is', () => {
  it('takes ids as numbers too', () => {
    const event = only({ ...textFrom71('m', 'x'), sender: { id: 71 }, recipient: { id: 500 } });
    expect(event.key).to.equal(KEY_OF_71);
    expect(event.body).to.have.property('psid', '71');
  });

  it('keeps two people apart whose ids are numbers beyond 2^53', () => {
    const withId = (id: string) => bodyOf(textFrom71('m', 'x')).replace('"71"', id);
    const ids = ['72057594037927935', '72057594037927936'];
    const bodies = ids.flatMap((id) => splitOf(withId(id)).events.map(({ body }) => body));
    expect(bodies.map((body) => ('psid' in body ? body.psid : null))).to.deep.equal(ids);
  });

  it('keeps the raw item whole, and marks what came as standby', () => {
    const item = textFrom71('m', 'x');
    expect(only(item).body).to.deep.equal({ from: 'messenger', psid: '71', item });
    const { events } = splitOf(JSON.stringify({ object: 'page', entry: [{ id: PAGE_ID, standby: [item] }] }));
    expect(events[0]?.body).to.deep.equal({ from: 'messenger', psid: '71', item: { standby: item } });
  });

  const dead: { what: string; body: string; codes: string[] }[] = [
    {
      what: 'an entry of another Page',
      body: JSON.stringify({ object: 'page', entry: [{ id: '999', messaging: [textFrom71('m', 'x')] }] }),
      codes: ['W104'],
    },
    {
      what: 'an item for another Page inside our entry',
      body: bodyOf({ ...textFrom71('m', 'x'), recipient: { id: '999' } }),
      codes: ['W104'],
    },
    { what: 'an item without sender', body: bodyOf({ recipient: { id: PAGE_ID }, read: {} }), codes: ['W105'] },
    {
      what: 'a sender with user_ref only',
      body: bodyOf({ ...textFrom71('m', 'x'), sender: { user_ref: 'u' } }),
      codes: ['W105'],
    },
    {
      what: 'the Page as its own sender',
      body: bodyOf({ ...textFrom71('m', 'x'), sender: { id: PAGE_ID } }),
      codes: ['W105'],
    },
    { what: 'items that are none', body: bodyOf(null, 7, 'x', []), codes: ['W105', 'W105', 'W105', 'W105'] },
    {
      what: 'a notice of Meta’s police',
      body: bodyOf({ recipient: { id: PAGE_ID }, policy_enforcement: { action: 'block', reason: 'r' } }),
      codes: ['W106'],
    },
    {
      what: 'changes',
      body: JSON.stringify({ object: 'page', entry: [{ id: PAGE_ID, changes: [{ field: 'feed' }] }] }),
      codes: ['W107'],
    },
    {
      what: 'an empty entry',
      body: JSON.stringify({ object: 'page', entry: [{ id: PAGE_ID }, null] }),
      codes: ['W107', 'W107'],
    },
  ];
  for (const { what, body, codes } of dead) {
    it(`records ${what}, without a turn`, () => {
      const { events, dead } = splitOf(body);
      expect([events, dead.map(({ code }) => code)]).to.deep.equal([[], codes]);
    });
  }

  it('takes the good items of a body whose others are bad', () => {
    const { events, dead } = split(textFrom71('m_1', 'x'), null, { sender: null }, textFrom71('m_2', 'y'));
    expect([events.length, dead.length]).to.deep.equal([2, 2]);
  });
});

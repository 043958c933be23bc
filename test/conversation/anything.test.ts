import { expect } from 'chai';
import fc from 'fast-check';
import type { Timer } from '../../src/conversation/heard.ts';
import { MAX_LETTERS_PER_TURN } from '../../src/conversation/talk.ts';
import type { NewEffect } from '../../src/inbox/ports.ts';
import {
  BUTTON_TEXT_MAX_UNITS,
  BUTTONS_MAX,
  QUICK_REPLIES_MAX,
  QUICK_REPLY_TITLE_MAX_UNITS,
  TEXT_MAX_UNITS,
} from '../../src/messenger/limits.ts';
import { Committee } from '../support/committee-lines.ts';
import { buttonsOf, wordsOf } from '../support/messages.ts';
import { TestTalk } from '../support/talk.ts';

/** What a person may do, in any order. `tap` picks any button that was ever shown. */
type Move =
  | { do: 'type'; text: string }
  | { do: 'tap'; which: number }
  | { do: 'foreign tap'; payload: string }
  | { do: 'send'; type: 'image' | 'voice' | 'video' | 'file' | 'sticker' | 'location' | 'link' | 'unknown' }
  | { do: 'edit'; which: number; text: string }
  | { do: 'unsend'; which: number }
  | { do: 'wait'; seconds: number }
  | { do: 'arrive' }
  | { do: 'inbox'; what: 'speaks' | 'returns' }
  | { do: 'mail'; outcome: 'works' | 'silent' | 'nobody' }
  | { do: 'committee'; act: 'mentor' | 'news' | 'delivery'; line: string; which: number }
  | { do: 'permission'; granted: boolean };

const line = (act: 'mentor' | 'news' | 'delivery', ...lines: string[]) =>
  fc.record({
    do: fc.constant('committee' as const),
    act: fc.constant(act),
    line: fc.constantFrom(...lines),
    which: fc.nat(),
  });

const words = fc.constantFrom(
  'ciao',
  'hello',
  'مرحبا',
  'bonjour',
  '1',
  '٣',
  '99',
  'roma tre',
  'Palerme',
  'permesso soggiorno',
  'indietro',
  'menu',
  'lingua',
  'aiuto',
  'persona',
  'stato',
  'dati',
  'ricomincia',
  'cancella',
  'stop',
  'sì',
  'no',
  'salta',
  'grazie',
  'ok',
  '👍',
  '',
  '   ',
  'a@b.it',
  'voglio morire',
  'Cerco una stanza per settembre',
);
const text = fc.oneof(
  { weight: 6, arbitrary: words },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4_000 }) },
);
const moves: fc.Arbitrary<Move> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('type' as const), text }) },
  { weight: 8, arbitrary: fc.record({ do: fc.constant('tap' as const), which: fc.nat() }) },
  fc.record({
    do: fc.constant('foreign tap' as const),
    payload: fc.oneof(
      fc.string(),
      fc.constantFrom(
        'menu:delete',
        'menu:support',
        'menu:nothing',
        'v1:9.9:support.topic:xx',
        'v1:1.1:nowhere:x',
        '__proto__',
      ),
    ),
  }),
  fc.record({
    do: fc.constant('send' as const),
    type: fc.constantFrom('image', 'voice', 'video', 'file', 'sticker', 'location', 'link', 'unknown'),
  }),
  fc.record({ do: fc.constant('edit' as const), which: fc.nat(), text }),
  fc.record({ do: fc.constant('unsend' as const), which: fc.nat() }),
  fc.record({ do: fc.constant('wait' as const), seconds: fc.constantFrom(1, 8, 60, 90_000, 700_000, 2_700_000) }),
  fc.constant({ do: 'arrive' as const }),
  fc.record({ do: fc.constant('inbox' as const), what: fc.constantFrom('speaks', 'returns') }),
  {
    weight: 3,
    arbitrary: line('mentor', 'Ciao', 'x'.repeat(9_000), 'changes: no', 'unsends', '[image]', '[file]', '[lost video]'),
  },
  {
    weight: 4,
    arbitrary: line(
      'news',
      'claimed',
      'claimed',
      'taken_over',
      'returned',
      'resolved solved rate',
      'resolved waitlist no',
      'you resolved solved rate',
      'reopened',
      'closed',
      'expired',
      'cancelled',
      'another_mentor',
      'reported',
      'rated',
      'sent_again',
      'refused cancel in_conversation',
      'refused rate closed',
    ),
  },
  line('delivery', 'delivered', 'held', 'called', 'waiting', 'refused'),
  fc.record({ do: fc.constant('permission' as const), granted: fc.boolean() }),
  fc.record({ do: fc.constant('mail' as const), outcome: fc.constantFrom('works', 'silent', 'nobody') }),
);

describe('whatever a person does', function () {
  this.timeout(60_000);

  it('is answered within the limits of Messenger, never with an exception, and forwarded only after consent and review', () => {
    fc.assert(
      fc.property(fc.array(moves, { maxLength: 40 }), fc.nat(2), (story, sent) => {
        const talk = new TestTalk();
        for (const topic of ['Casa e alloggio', 'isee e caf'].slice(0, sent)) send(talk, topic);
        const mids: string[] = [];
        const committee = new Committee();
        for (const move of story) {
          const before = { owner: talk.owner, parked: isParked(talk), timers: talk.timers };
          const effects = perform(talk, move, mids, committee);
          expectFits(effects, talk);
          expectOneOwner(effects, talk, move, before);
        }
      }),
      { numRuns: Number(process.env['FUZZ_RUNS'] ?? 400) },
    );
  });
});

/** Asks for support as most people do, so that committees come into every other story. */
function send(talk: TestTalk, topic: string): void {
  if (talk.state === null) talk.types('ciao');
  talk.tapsPayload('menu:support');
  talk.types('roma tre');
  talk.types(topic);
  talk.types('sì, continua');
  talk.types('Cerco una stanza per settembre');
  talk.wait(8_000);
  talk.types('salta');
  talk.types('invia');
}

function perform(talk: TestTalk, move: Move, mids: string[], committee: Committee): readonly NewEffect[] {
  const mid = `p${mids.length}`;
  switch (move.do) {
    case 'type':
      mids.push(mid);
      return talk.types(move.text, mid);
    case 'tap': {
      const buttons = talk.buttons();
      const button = buttons[buttons.length - 1 - (move.which % Math.max(1, Math.min(buttons.length, 24)))];
      return button === undefined ? [] : talk.tapsPayload(button.payload, button.title);
    }
    case 'foreign tap':
      return talk.tapsPayload(move.payload, 'something');
    case 'send':
      mids.push(mid);
      return talk.hear({ kind: 'attachments', mid, attachments: [{ type: move.type, url: 'https://x.fbcdn.net/f' }] });
    case 'edit':
      return talk.hear({
        kind: 'edited',
        mid: mids[move.which % Math.max(1, mids.length)] ?? 'none',
        text: move.text,
        revision: 1,
      });
    case 'unsend':
      return talk.hear({ kind: 'unsent', mid: mids[move.which % Math.max(1, mids.length)] ?? 'none' });
    case 'wait':
      return talk.wait(move.seconds * 1_000);
    case 'arrive':
      return talk.hear({ kind: 'started' });
    case 'inbox':
      return talk.hear(move.what === 'speaks' ? { kind: 'page_inbox_spoke' } : { kind: 'thread_passed', to: 'bot' });
    case 'permission':
      talk.humanAgent = move.granted;
      return [];
    case 'committee': {
      const requests = talk.state?.student.requests.length ?? 0;
      if (requests === 0) return [];
      return talk.hear(committee.hears(talk, move.act, `${(move.which % requests) + 1}: ${move.line}`));
    }
    case 'mail':
      talk.outcome = move.outcome === 'works' ? 'committee' : move.outcome === 'silent' ? null : { result: 'failed' };
      return [];
  }
}

function expectFits(effects: readonly NewEffect[], talk: TestTalk): void {
  for (const effect of effects) {
    if (effect.do === 'forward') expectConfirmed(effect, talk);
    if (effect.do === 'keep_file') expect(talk.state?.student.consent, 'a file without consent').to.not.equal(null);
    if (effect.do !== 'say') continue;
    const { message } = effect;
    const buttons = buttonsOf(message);
    const isTemplate = message.attachment !== undefined;
    expect(wordsOf(message).trim(), 'an empty message').to.not.equal('');
    expect(wordsOf(message).length).to.be.at.most(isTemplate ? BUTTON_TEXT_MAX_UNITS : TEXT_MAX_UNITS);
    expect(buttons.length).to.be.at.most(isTemplate ? BUTTONS_MAX : QUICK_REPLIES_MAX);
    for (const { title, payload } of buttons) {
      expect(title.length, title).to.be.within(1, QUICK_REPLY_TITLE_MAX_UNITS);
      expect(payload.length).to.be.within(1, 1_000);
    }
    expect(wordsOf(message)).to.not.match(/\{\{|…$|undefined|\[object/);
  }
  // Long words of the person are split into several messages; what we say ourselves stays few.
  expect(effects.filter((effect) => effect.do === 'say' && buttonsOf(effect.message).length > 0).length).to.be.at.most(
    MAX_LETTERS_PER_TURN * 4,
  );
}

const isParked = (talk: TestTalk): boolean => JSON.stringify(talk.state).includes('"parked"');

/** The bot does not speak into what a mentor and a student say, nor into the Page inbox, nor after 24 hours. */
function expectOneOwner(
  effects: readonly NewEffect[],
  talk: TestTalk,
  move: Move,
  before: { owner: TestTalk['owner']; parked: boolean; timers: readonly Timer[] },
): void {
  const said = effects.filter((effect) => effect.do === 'say');
  const byTheBot = said.filter((effect) => effect.words === undefined);
  for (const { message, words } of said) if (words) expect(buttonsOf(message), 'buttons on words').to.deep.equal([]);
  if (move.do === 'committee') {
    const late = said.filter(({ notAfterMs }) => notAfterMs !== null && notAfterMs < talk.now.getTime());
    expect(late, 'said after the window').to.deep.equal([]);
    if (talk.owner.by === 'page_inbox') expect(said, 'said into the Page inbox').to.deep.equal([]);
  }
  const held = before.owner.by === 'request' && talk.owner.by === 'request' && !before.parked;
  if (move.do === 'wait' && held) expect(byTheBot, 'the bot interrupted').to.deep.equal([]);
  for (const effect of effects)
    if (effect.do === 'relay')
      expect(talk.state?.student.requests.map(({ id }) => id)).to.include(effect.relay.requestId);
}

function expectConfirmed({ request }: Extract<NewEffect, { do: 'forward' }>, talk: TestTalk): void {
  expect(request.consent.textHash).to.not.equal('');
  expect(['bicocca', 'palermo', 'romatre', 'national']).to.include(request.committee);
  if (request.university === null || ['other', 'unknown'].includes(request.university))
    expect(request.committee).to.equal('national');
  expect(talk.owner.by).to.equal('bot');
}

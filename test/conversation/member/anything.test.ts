import { expect } from 'chai';
import fc from 'fast-check';
import { NOTICES, OUTCOMES, REFUSALS } from '../../../src/committees/acts.ts';
import type { DeskAnswer, Notice, Relayed, RequestCard } from '../../../src/conversation/casework.ts';
import type { Heard } from '../../../src/conversation/heard.ts';
import type { ConversationState } from '../../../src/conversation/state.ts';
import { MAX_LETTERS_PER_TURN } from '../../../src/conversation/talk.ts';
import { LANGUAGES } from '../../../src/flows/model.ts';
import type { NewEffect } from '../../../src/inbox/ports.ts';
import {
  BUTTON_TEXT_MAX_UNITS,
  BUTTONS_MAX,
  QUICK_REPLIES_MAX,
  QUICK_REPLY_TITLE_MAX_UNITS,
  TEXT_MAX_UNITS,
} from '../../../src/messenger/limits.ts';
import { buttonsOf, wordsOf } from '../../support/messages.ts';
import { TestTalk } from '../../support/talk.ts';
import { cardFrom, idOf } from './cards.ts';

const code = fc.constantFrom('7F3A', '9B2C', '4XYZ', '5JKM');
const card: fc.Arbitrary<RequestCard> = fc
  .tuple(
    code,
    fc.constantFrom('free', 'mine', 'with=Omar', 'closed', 'mine resolved'),
    fc.subarray(['origin', 'join', 'waits', 'locked']),
  )
  .map(([one, who, marks]) => cardFrom([one, who, ...marks].join(' ')));
const file = fc.constantFrom('image' as const, 'voice' as const, 'video' as const, 'file' as const);
const relayed: fc.Arbitrary<Relayed> = fc
  .record({
    code,
    messageId: fc.string({ minLength: 1, maxLength: 8 }),
    from: fc.constantFrom('student' as const, 'history_student' as const, 'history_mentor' as const),
    change: fc.constantFrom('new' as const, 'edited' as const, 'unsent' as const),
    part: fc.oneof(
      fc.record({ kind: fc.constant('text' as const), cuts: fc.constantFrom([], [1], [640], [1_700, 1_980]) }),
      fc.record({ kind: fc.constant('file' as const), type: file, fileId: fc.constant('f1') }),
      fc.record({ kind: fc.constant('lost' as const), type: fc.oneof(file, fc.constant('unknown' as const)) }),
    ),
  })
  .map((one) => ({ ...one, requestId: idOf(one.code), university: null, writer: null, writtenMs: 0 }));
const membership = fc.record({
  membershipId: fc.constantFrom('a', 'b'),
  committee: fc.constantFrom('palermo', 'national'),
  role: fc.constantFrom('mentor' as const, 'coordinator' as const),
  status: fc.constantFrom('pending' as const, 'active' as const, 'active' as const),
});
const joined = {
  name: fc.constantFrom('Anna', '{{name}}', '$t(x)'),
  language: fc.constantFrom(...LANGUAGES),
  memberships: fc.array(membership, { maxLength: 2 }),
};
const act = fc.constantFrom(
  'claim' as const,
  'take_over' as const,
  'hand_back' as const,
  'resolve' as const,
  'first_reply' as const,
);
const answer: fc.Arbitrary<DeskAnswer> = fc.oneof(
  fc.record({ answer: fc.constant('joined' as const), ...joined, offered: fc.option(card) }),
  fc.record({ answer: fc.constantFrom('bad_code' as const, 'not_member' as const) }),
  {
    weight: 4,
    arbitrary: fc.record({
      answer: fc.constant('list' as const),
      which: fc.constantFrom('mine' as const, 'free' as const),
      requests: fc.array(card, { maxLength: 16 }),
      more: fc.nat(3),
    }),
  },
  { weight: 3, arbitrary: fc.record({ answer: fc.constant('opened' as const), request: card }) },
  {
    weight: 3,
    arbitrary: fc.record({
      answer: fc.constant('acted' as const),
      act,
      outcome: fc.option(fc.constantFrom(...OUTCOMES)),
      request: card,
      words: fc.array(relayed, { maxLength: 12 }),
    }),
  },
  fc.record({
    answer: fc.constant('refused' as const),
    act: fc.oneof(act, fc.constantFrom('open' as const, 'relay' as const)),
    why: fc.constantFrom(...REFUSALS),
    request: fc.option(card),
  }),
  fc.record({
    answer: fc.constant('held' as const),
    request: card,
    messageIds: fc.array(fc.string({ maxLength: 5 }), { maxLength: 3 }),
  }),
  fc.record({
    answer: fc.constant('paused' as const),
    untilMs: fc.option(fc.constant(Date.UTC(2026, 11, 1))),
    returned: fc.array(code, { maxLength: 3 }),
  }),
  fc.record({
    answer: fc.constant('confirmed' as const),
    name: fc.string({ maxLength: 20 }),
    committee: fc.constantFrom('palermo', 'gone'),
    accept: fc.boolean(),
  }),
  fc.record({ answer: fc.constant('spoken' as const), language: fc.constantFrom(...LANGUAGES) }),
);
const notice: fc.Arbitrary<Notice> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ notice: fc.constantFrom(...NOTICES), request: card, by: fc.option(fc.constant('Omar')) }),
  },
  code.map((one): Notice => ({ notice: 'withdrawn', requestId: idOf(one), code: one })),
  code.map((one): Notice => ({ notice: 'safety_card_shown', requestId: idOf(one), code: one })),
  code.map((one): Notice => ({ notice: 'document_kept_back', requestId: idOf(one), code: one })),
  fc.record({ notice: fc.constant('membership' as const), ...joined }),
  fc.constant<Notice>({ notice: 'wrong_codes' }),
  fc.constant<Notice>({
    notice: 'pending_member',
    membershipId: 'p:1',
    name: 'Lia',
    committee: 'palermo',
    role: 'focal_point',
  }),
);
const typed = fc.oneof(
  fc.constantFrom(
    'ciao',
    'Ecco il modulo',
    '7f3a',
    '9B2C',
    'prendo 7F3A',
    'rispondi a 9B2C',
    'fatto',
    'restituisco',
    'pausa',
    'lingua',
    'aiuto',
    'lato studente',
    'comitato',
    'le mie richieste',
    'libere',
    'menu',
    'dati',
    'cancella',
    'stop',
    'persona',
    'sì',
    'no',
    '1',
    '2',
    '',
    'voglio morire',
    'K7Q2-M9XR-4TFB',
    '__proto__',
    'grazie',
  ),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
);
type Move =
  | { do: 'hear'; heard: Heard }
  | { do: 'type'; text: string }
  | { do: 'tap'; which: number }
  | { do: 'send'; type: 'image' | 'voice' | 'file' | 'sticker' | 'link'; text?: string }
  | { do: 'change'; which: number; taken: boolean }
  | { do: 'wait'; hours: number };
const moves: fc.Arbitrary<Move> = fc.oneof(
  { weight: 4, arbitrary: answer.map((one): Move => ({ do: 'hear', heard: { kind: 'desk', answer: one } })) },
  { weight: 2, arbitrary: notice.map((one): Move => ({ do: 'hear', heard: { kind: 'notice', notice: one } })) },
  { weight: 3, arbitrary: relayed.map((one): Move => ({ do: 'hear', heard: { kind: 'relayed', relay: one } })) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('type' as const), text: typed }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('tap' as const), which: fc.nat() }) },
  fc.record({
    do: fc.constant('send' as const),
    type: fc.constantFrom('image' as const, 'voice' as const, 'file' as const, 'sticker' as const, 'link' as const),
    text: fc.constantFrom('', 'guarda'),
  }),
  fc.record({ do: fc.constant('change' as const), which: fc.nat(), taken: fc.boolean() }),
  fc.record({ do: fc.constant('wait' as const), hours: fc.constantFrom(1, 25) }),
  fc
    .constantFrom('join-abc', 'open-r7f3a', 'else')
    .map((ref): Move => ({ do: 'hear', heard: { kind: 'referral', ref } })),
  fc
    .constantFrom(
      'm1:',
      'm1:take:__proto__',
      'm1:reply:__proto__',
      'm1:answer:1:yes',
      'm1:confirm:yes',
      'm1:nothing:x',
      'v1:9.9:x:y',
      'menu:help',
    )
    .map((payload): Move => ({ do: 'hear', heard: { kind: 'tap', mid: 't', payload, title: 'x' } })),
  fc.constant<Move>({ do: 'hear', heard: { kind: 'page_inbox_spoke' } }),
  fc.constant<Move>({ do: 'hear', heard: { kind: 'thread_passed', to: 'bot' } }),
);

describe('whatever a member does and hears', function () {
  this.timeout(60_000);

  it('never throws, says at most five letters a turn, and relays only to the request that was chosen', () => {
    fc.assert(
      fc.property(fc.array(moves, { maxLength: 50 }), (story) => {
        const talk = memberTalk();
        const mids: string[] = [];
        for (const move of story) {
          const before = talk.state;
          const effects = perform(talk, move, mids);
          expectFits(effects);
          for (const effect of effects) if (effect.do === 'relay') expectChosen(effect, before, move);
          expectBounded(talk.state);
        }
      }),
      { numRuns: Number(process.env['FUZZ_RUNS'] ?? 400) },
    );
  });
});

function memberTalk(): TestTalk {
  const talk = new TestTalk();
  const memberships = [{ membershipId: 'a', committee: 'palermo', role: 'mentor', status: 'active' } as const];
  talk.types('ciao');
  talk.hear({ kind: 'desk', answer: { answer: 'joined', name: 'Anna', language: 'it', memberships, offered: null } });
  return talk;
}

function perform(talk: TestTalk, move: Move, mids: string[]): readonly NewEffect[] {
  const mid = `p${mids.length}`;
  switch (move.do) {
    case 'hear':
      return talk.hear(move.heard);
    case 'type':
      mids.push(mid);
      return talk.types(move.text, mid);
    case 'tap': {
      const buttons = talk.buttons();
      const button = buttons[buttons.length - 1 - (move.which % Math.max(1, Math.min(buttons.length, 12)))];
      return button === undefined ? [] : talk.tapsPayload(button.payload, button.title);
    }
    case 'send':
      mids.push(mid);
      return talk.hear({
        kind: 'attachments',
        mid,
        ...(move.text ? { text: move.text } : {}),
        attachments: [{ type: move.type, url: 'https://x.fbcdn.net/f' }],
      });
    case 'change': {
      const which = mids[move.which % Math.max(1, mids.length)] ?? 'none';
      return talk.hear(
        move.taken ? { kind: 'unsent', mid: which } : { kind: 'edited', mid: which, text: 'altro', revision: 1 },
      );
    }
    case 'wait':
      talk.now = new Date(talk.now.getTime() + move.hours * 3_600_000);
      return [];
  }
}

function expectFits(effects: readonly NewEffect[]): void {
  const letters = effects.flatMap((effect) => (effect.do === 'say' ? [effect] : []));
  expect(letters.length, 'letters of a turn').to.be.at.most(MAX_LETTERS_PER_TURN);
  expect(effects.filter((effect) => effect.do === 'alarm' && effect.code === 'C101')).to.deep.equal([]);
  for (const { message, words } of letters) {
    const buttons = buttonsOf(message);
    const isTemplate = message.attachment !== undefined;
    expect(wordsOf(message).length).to.be.within(1, isTemplate ? BUTTON_TEXT_MAX_UNITS : TEXT_MAX_UNITS);
    expect(buttons.length).to.be.at.most(isTemplate ? BUTTONS_MAX : QUICK_REPLIES_MAX);
    for (const { title } of buttons) expect(title.length, title).to.be.within(1, QUICK_REPLY_TITLE_MAX_UNITS);
    if (words !== undefined && words.range !== null)
      expect(wordsOf(message), 'words without their code').to.include(words.requestId.slice(1).toUpperCase());
  }
}

/** Chosen before, or named as the answer to "for whom?"; a change goes where its message went. */
function expectChosen(
  { relay }: Extract<NewEffect, { do: 'relay' }>,
  before: ConversationState | null,
  move: Move,
): void {
  if (relay.from !== 'member') return;
  const member = before?.member;
  const asked = member?.question?.kind === 'which' ? member.question.requestIds : [];
  if (relay.change !== 'new') return void expect(member?.sent[relay.of ?? '']).to.equal(relay.requestId);
  expect(['type', 'send', 'tap', 'hear']).to.include(move.do);
  expect([member?.chosen?.requestId, ...asked], 'relayed to a request nobody chose').to.include(relay.requestId);
  expect(member?.memberships.some(({ status }) => status === 'active')).to.equal(true);
}

function expectBounded(state: ConversationState | null): void {
  if (state?.member == null) return;
  expect(Object.keys(state.member.codes).length).to.be.at.most(30);
  expect(Object.keys(state.member.sent).length).to.be.at.most(50);
  expect(state.member.waiting.length).to.be.at.most(50);
  if (state.mode === 'member') expect(state.member).to.not.equal(null);
}

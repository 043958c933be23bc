import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'chai';
import type { MemberAct, NoticeKind, Outcome, Refusal } from '../../../src/committees/acts.ts';
import type { Delivery, DeskAnswer, MembershipView, Notice } from '../../../src/conversation/casework.ts';
import { WORDS_OF_THE_OTHER_SIDE } from '../../../src/conversation/letter.ts';
import type { Language } from '../../../src/flows/model.ts';
import type { NewEffect } from '../../../src/inbox/ports.ts';
import { buttonsOf, wordsOf } from '../../support/messages.ts';
import { TestTalk } from '../../support/talk.ts';
import { cardFrom, idOf, relayedFrom } from './cards.ts';

/**
 * A member's transcript: lines of the person and of the desk are played, everything else is what must come of it.
 * `UPDATE_GOLDEN=1 mocha test/conversation/member` rewrites the other lines; they are reviewed like code.
 *
 *   person   libere                          types these words
 *   taps     Prendo 7F3A                     taps the newest button of that title
 *   sends    image                           image, voice, video, file, sticker
 *   edits    2: new words                    edits the person's second message; `unsends  2`
 *   link     join-abc                        opens an m.me link
 *   wait     25 hours
 *   desk     joined Anna it palermo:active   what the desk answers, as `answerFrom` reads it
 *   notice   offered 7F3A free               what the member is told unasked
 *   words    7F3A 1700 1900                  words of a student, by their cuts
 *   delivery 7F3A held mailed                what became of the member's words
 */
export function expectMemberTranscript(file: string): void {
  const kept = readFileSync(file, 'utf8');
  const played = playMember(kept.split('\n'));
  if (process.env['UPDATE_GOLDEN']) writeFileSync(file, played);
  else expect(played, `${file} (UPDATE_GOLDEN=1 rewrites it)`).to.equal(kept);
}

export function playMember(lines: readonly string[], talk = new TestTalk()): string {
  const mids: string[] = [];
  const out: string[] = [];
  for (const line of lines) {
    const [, act = '', rest = ''] = /^(\w+)\s+(.*)$/.exec(line) ?? [];
    if (line.startsWith('#') || line.trim() === '') {
      if (line !== '' || out.at(-1) !== '') out.push(line);
    } else if (Object.hasOwn(ACTS, act)) out.push(line, ...ACTS[act]!(talk, rest, mids).flatMap(shown));
  }
  return `${out.join('\n').trimEnd()}\n`;
}

type Act = (talk: TestTalk, rest: string, mids: string[]) => readonly NewEffect[];

const ACTS: Readonly<Record<string, Act>> = {
  person: (talk, rest, mids) => talk.types(rest.replaceAll('\\n', '\n'), noted(mids)),
  taps: (talk, rest) => (rest.startsWith('menu:') ? talk.tapsPayload(rest) : talk.taps(rest)),
  sends: (talk, rest, mids) =>
    talk.hear({
      kind: 'attachments',
      mid: noted(mids),
      attachments: [
        rest === 'sticker'
          ? { type: 'sticker' }
          : { type: rest as 'image', url: 'https://scontent.example.fbcdn.net/file' },
      ],
    }),
  edits: (talk, rest, mids) => {
    const [, number, text = ''] = /^(\d+): (.*)$/.exec(rest) ?? [];
    return talk.hear({ kind: 'edited', mid: mids[Number(number) - 1] ?? '', text, revision: 1 });
  },
  unsends: (talk, rest, mids) => talk.hear({ kind: 'unsent', mid: mids[Number(rest) - 1] ?? '' }),
  link: (talk, rest) => talk.hear(rest === 'plain' ? { kind: 'referral' } : { kind: 'referral', ref: rest }),
  wait: (talk, rest) => {
    const [, number, unit] = /^(\d+) (minute|hour)s?$/.exec(rest) ?? [];
    return talk.wait(Number(number) * (unit === 'hour' ? 3_600_000 : 60_000));
  },
  desk: (talk, rest) => talk.hear({ kind: 'desk', answer: answerFrom(rest) }),
  notice: (talk, rest) => talk.hear({ kind: 'notice', notice: noticeFrom(rest) }),
  words: (talk, rest) => talk.hear({ kind: 'relayed', relay: relayedFrom(rest) }),
  delivery: (talk, rest) => talk.hear({ kind: 'delivery', delivery: deliveryFrom(rest, talk.now) }),
};

function noted(mids: string[]): string {
  const mid = `p${mids.length + 1}`;
  mids.push(mid);
  return mid;
}

/** `palermo:active national:pending` */
function membershipsFrom(words: readonly string[]): MembershipView[] {
  return words.map((word) => {
    const [committee = '', status] = word.split(':');
    return { membershipId: `member-${committee}`, committee, role: 'mentor', status: status as 'active' };
  });
}

/** Several cards are parted by commas. */
const cardsFrom = (words: string) => (words === '' ? [] : words.split(',').map(cardFrom));

export function answerFrom(words: string): DeskAnswer {
  const [kind = '', ...rest] = words.split(' ');
  const [first = '', ...more] = rest;
  switch (kind) {
    case 'joined': {
      const [language, ...others] = more;
      const at = others.findIndex((word) => !word.includes(':'));
      const memberships = membershipsFrom(at < 0 ? others : others.slice(0, at));
      const offered = at < 0 ? null : cardFrom(others.slice(at).join(' '));
      return { answer: 'joined', name: first, language: language as Language, memberships, offered };
    }
    case 'bad_code':
    case 'not_member':
      return { answer: kind };
    case 'mine':
    case 'free':
      return { answer: 'list', which: kind, requests: cardsFrom(rest.join(' ')), more: 0 };
    case 'opened':
      return { answer: 'opened', request: cardFrom(rest.join(' ')) };
    case 'held':
      return { answer: 'held', request: cardFrom(more.join(' ')), messageIds: first.split('+') };
    case 'paused':
      return { answer: 'paused', untilMs: first === '-' ? null : Date.parse(first), returned: more };
    case 'confirmed':
    case 'unconfirmed':
      return { answer: 'confirmed', name: first, committee: more[0] ?? '', accept: kind === 'confirmed' };
    case 'spoken':
      return { answer: 'spoken', language: first as Language };
    case 'refused': {
      const [why, ...card] = more;
      const request = card.length === 0 ? null : cardFrom(card.join(' '));
      return { answer: 'refused', act: first as 'relay', why: why as Refusal, request };
    }
    default:
      return acted(kind as MemberAct['kind'], rest.join(' '));
  }
}

/** `claim 7F3A mine | 7F3A before 30 | 7F3A before image`, `resolve solved 7F3A resolved` */
function acted(act: MemberAct['kind'], rest: string): DeskAnswer {
  const [card = '', ...words] = rest.split(' | ');
  const outcome = act === 'resolve' ? (card.split(' ')[0] as Outcome) : null;
  const request = cardFrom(outcome === null ? card : card.slice(outcome.length));
  return { answer: 'acted', act, outcome, request, words: words.map(relayedFrom) };
}

function noticeFrom(words: string): Notice {
  const [notice = '', ...rest] = words.split(' ');
  switch (notice) {
    case 'withdrawn':
    case 'safety_card_shown':
    case 'document_kept_back':
      return { notice, requestId: idOf(rest[0] ?? ''), code: rest[0] ?? '' };
    case 'wrong_codes':
      return { notice };
    case 'pending_member':
      return { notice, membershipId: 'p1:palermo', name: rest[0] ?? '', committee: 'palermo', role: 'mentor' };
    case 'membership':
      return { notice, name: 'Anna', language: 'it', memberships: membershipsFrom(rest) };
    default: {
      const by = rest.find((word) => word.startsWith('by='))?.slice('by='.length) ?? null;
      const card = cardFrom(rest.filter((word) => !word.startsWith('by=')).join(' '));
      return { notice: notice as NoticeKind, request: card, by };
    }
  }
}

function deliveryFrom(words: string, now: Date): Delivery {
  const [code = '', is, ...rest] = words.split(' ');
  const outcome: Delivery['outcome'] =
    is === 'held'
      ? { is, sinceMs: now.getTime() - 3_600_000, mailed: rest.includes('mailed') }
      : is === 'refused'
        ? { is, why: rest[0] as 'blocked', code: '551' }
        : { is: is as 'delivered' };
  return { messageId: 'm1', requestId: idOf(code), code, to: 'student', outcome };
}

export function shown(effect: NewEffect): string[] {
  switch (effect.do) {
    case 'say': {
      const [first = '', ...more] = visible(wordsOf(effect.message), effect.words?.range ?? null).split('\n');
      const buttons = buttonsOf(effect.message).map(({ title }) => `[${visible(title, null)}]`);
      return [
        `bot      ${first}`,
        ...more.map((line) => `         ${line}`),
        ...(buttons.length > 0 ? [`         ${buttons.join(' ')}`] : []),
      ];
    }
    case 'relay': {
      const { change, requestId, words, of } = effect.relay;
      const parts = words.map((part) => (part.kind === 'text' ? `“${part.text}”` : part.type)).join(' ');
      return [`relay    ${change}${of === null ? '' : ` of ${of}`} to ${requestId}: ${parts}`];
    }
    case 'desk':
      return [`asks     ${JSON.stringify(effect.ask).replaceAll('"', '')}`];
    case 'call_member':
      return [`call     about ${effect.relayed.code}, shut since ${new Date(effect.sinceMs).toISOString()}`];
    case 'keep_file':
      return [`keep     ${effect.type}`];
    case 'drop_files':
      return [`drop     ${effect.fileIds.length} of the files`];
    case 'count_missed':
      return [];
    default:
      return [effect.do];
  }
}

/** Direction isolates and the sign for words of the other side are invisible; here they are shown. */
function visible(text: string, range: readonly [number, number] | null): string {
  const words = range === null ? 'their file' : `their words ${range.join(' to ')}`;
  return text.replaceAll('\u2068', '⟨').replaceAll('\u2069', '⟩').replaceAll(WORDS_OF_THE_OTHER_SIDE, `«${words}»`);
}

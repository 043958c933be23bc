import type { RequestCard } from '../casework.ts';
import type { LetterChoice, Words } from '../letter.ts';
import { titleIn } from '../reports.ts';
import type { MemberHalf } from '../state.ts';
import { common, quick, type Talk } from '../talk.ts';
import { isActive, rememberCode } from './memory.ts';
import { sayHome } from './sides.ts';
import { aboutRequest, staying, tell, text } from './tell.ts';

const OVER = ['resolved', 'closed', 'expired', 'cancelled', 'transferred', 'erased'] as const;
type Over = (typeof OVER)[number];

/** What a request is about and, where nothing else is to follow, who has it: never a word or a name of the student. */
export function tellCard(
  talk: Talk,
  card: RequestCard,
  before: readonly Words[] = [],
  after: readonly Words[] = [standing(card)],
): void {
  const { member } = talk.state;
  if (member === null) return;
  rememberCode(member, card);
  tell(talk, [...before, ...cardLines(talk, card), ...after], staying(cardButtons(card)));
}

export function cardLines(talk: Talk, card: RequestCard): Words[] {
  return [
    text(card.kind === 'join' ? 'card_join' : 'card_support', { code: card.code }),
    ...(card.topic === null ? [] : [text('card_topic', { topic: topicOf(talk, card) })]),
    ...(card.university === null
      ? []
      : [text('card_university', { university: titleIn(talk, 'university', card.university) })]),
    text('card_language', { language: common(`lang_${card.language}`) }),
    ...(card.otherOrigin ? [text('card_origin')] : []),
  ];
}

/** Who has it, or how it ended. */
export function standing({ state, holder, waitsForMentor }: RequestCard): Words {
  if (isOver(state)) return text(`is_${state}`);
  if (holder.is === 'you') return text(waitsForMentor ? 'card_waits' : 'with_you');
  return holder.is === 'nobody' ? text('with_nobody') : text('with_member', { name: holder.name });
}

export const isOver = (state: RequestCard['state']): state is Over => OVER.includes(state as Over);

/** Only what the one access function allowed. */
export function cardButtons(card: RequestCard): LetterChoice[] {
  const may = (act: RequestCard['may'][number]) => card.may.includes(act);
  const isMine = card.holder.is === 'you' && !isOver(card.state);
  return [
    ...(isMine ? [aboutRequest('reply', 'reply', card)] : []),
    ...(may('claim') ? [aboutRequest(card.otherOrigin ? 'declare' : 'take', 'take', card)] : []),
    ...(may('take_over') && card.holder.is === 'other' ? [aboutRequest('over', 'take_over', card)] : []),
    ...(may('resolve') && isMine ? [aboutRequest('done', 'done', card)] : []),
    ...(may('hand_back') && isMine ? [aboutRequest('back', 'hand_back', card)] : []),
  ];
}

/** Messenger's 13 quick replies; a list of more says how many there are. */
const MAX_LISTED = 12;

/** One letter: a line for each, and its code to tap. */
export function tellList(
  talk: Talk,
  member: MemberHalf,
  which: 'mine' | 'free',
  requests: readonly RequestCard[],
  more: number,
): void {
  if (!isActive(member)) return sayHome(talk, member);
  if (requests.length === 0) return sayHome(talk, member, [text(`none_${which}`)]);
  const listed = requests.slice(0, MAX_LISTED);
  for (const card of listed) rememberCode(member, card);
  const left = more + requests.length - listed.length;
  const verb = which === 'mine' ? 'reply' : 'open';
  tell(
    talk,
    [
      text(`list_${which}`),
      ...listed.map((card) => listLine(talk, card)),
      ...(left > 0 ? [text('list_more', { number: left })] : []),
    ],
    quick(listed.map((card) => ({ ...aboutRequest(verb, 'look', card), title: { own: card.code } }))),
  );
}

function listLine(talk: Talk, card: RequestCard): Words {
  return text(card.waitsForMentor && card.holder.is === 'you' ? 'list_line_waits' : 'list_line', {
    code: card.code,
    topic: card.topic === null ? text('no_topic') : topicOf(talk, card),
    language: common(`lang_${card.language}`),
  });
}

const topicOf = (talk: Talk, card: RequestCard): Words => titleIn(talk, 'topic', card.topic);

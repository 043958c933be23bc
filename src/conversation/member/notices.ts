import type { NoticeKind } from '../../committees/acts.ts';
import type { Notice, RequestCard } from '../casework.ts';
import type { Words } from '../letter.ts';
import type { MemberHalf, MemberUnconfirmed } from '../state.ts';
import type { Talk } from '../talk.ts';
import { standing, tellCard } from './card.ts';
import { forget, letGo, rememberCode } from './memory.ts';
import { askAboutMember, isPaused } from './sides.ts';
import { aboutRequest, staying, tell, text } from './tell.ts';

type ToMember = Exclude<Notice, { notice: 'membership' }>;
type AboutRequest = Extract<Notice, { notice: NoticeKind }>;

/** What a member is told unasked. What it changes is noted even where nothing can be said. */
export function hearNotice(talk: Talk, member: MemberHalf, notice: ToMember): void {
  switch (notice.notice) {
    case 'withdrawn':
      forget(member, notice.requestId);
      return tell(talk, text('withdrawn', { code: notice.code }));
    case 'pending_member':
      return pendingMember(talk, member, notice);
    case 'safety_card_shown':
      return tell(talk, text('safety_card', { code: notice.code }));
    case 'attachment_lost':
      return tell(talk, text('attachment_lost', { code: notice.code }));
    case 'document_kept_back':
      return tell(talk, text('document_kept', { code: notice.code }));
    case 'wrong_codes':
      return tell(talk, text('wrong_codes'));
    default:
      return aboutRequestNow(talk, member, notice);
  }
}

/** Shown whole, under a line that says why. */
const CARDS: readonly NoticeKind[] = [
  'offered',
  'offered_again',
  'reminder',
  'escalated',
  'reopened',
  'reported',
  'expires_soon',
];
/** To somebody on a pause they are no matter. */
const OFFERS: readonly NoticeKind[] = ['offered', 'offered_again', 'reminder', 'escalated'];
/** From now on nothing goes to it. */
const ENDED: readonly NoticeKind[] = [
  'taken_over',
  'came_back_unanswered',
  'handed_back',
  'not_yours_any_more',
  'cancelled',
];

function aboutRequestNow(talk: Talk, member: MemberHalf, { notice, request, by }: AboutRequest): void {
  if (ENDED.includes(notice) && request.holder.is !== 'you') letGo(member, request.requestId);
  if (notice === 'resolved_by_student' && member.chosen?.requestId === request.requestId) member.chosen = null;
  if (OFFERS.includes(notice) && isPaused(talk, member)) return;
  if (saidAlready(member, notice, request)) return;
  // "Free again" says already who has it.
  const standsIn = notice === 'offered_again' ? [] : [standing(request)];
  if (CARDS.includes(notice)) return tellCard(talk, request, [text(notice)], standsIn);
  const { code } = request;
  const who: Words = by === null ? text('somebody') : { own: by };
  const named: readonly NoticeKind[] = ['taken', 'taken_over', 'handed_back'];
  tell(talk, text(notice, named.includes(notice) ? { code, by: who } : { code }), lookAt(member, notice, request));
}

/** Who tapped a moment too late was told at once who has it: the notice of it says nothing new. */
function saidAlready(member: MemberHalf, notice: NoticeKind, { requestId }: RequestCard): boolean {
  if (member.lost !== requestId) return false;
  delete member.lost;
  return notice === 'taken';
}

/** One may look again where there is still something to see. */
function lookAt(member: MemberHalf, notice: NoticeKind, request: RequestCard) {
  if (!['came_back_unanswered', 'handed_back'].includes(notice)) return null;
  rememberCode(member, request);
  return staying([aboutRequest('open', 'look', request)]);
}

const MAX_UNCONFIRMED = 5;

function pendingMember(talk: Talk, member: MemberHalf, notice: MemberUnconfirmed): void {
  const others = (member.unconfirmed ?? []).filter(({ membershipId }) => membershipId !== notice.membershipId);
  member.unconfirmed = [...others, notice].slice(-MAX_UNCONFIRMED);
  askAboutMember(talk, notice);
}

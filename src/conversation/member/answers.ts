import type { DeskAnswer, RequestCard } from '../casework.ts';
import type { MemberHalf } from '../state.ts';
import type { Talk } from '../talk.ts';
import { cardLines, standing, tellCard, tellList } from './card.ts';
import { sayChosen } from './commands.ts';
import { dayWords } from './dates.ts';
import { keepWaiting, letGo, rememberCode } from './memory.ts';
import { ask, forgetWords, nextId } from './questions.ts';
import { askTakeOver, refused } from './refusals.ts';
import { choose } from './relay.ts';
import { committeeName, sayHome } from './sides.ts';
import { tell, text } from './tell.ts';
import { sayMoreWaits, showWaiting } from './words.ts';

type Answer<Kind extends DeskAnswer['answer']> = Extract<DeskAnswer, { answer: Kind }>;
type ToMember = Exclude<DeskAnswer, { answer: 'joined' | 'bad_code' | 'not_member' }>;

/** What the desk answered to what this member asked. */
export function hearAnswer(talk: Talk, member: MemberHalf, answer: ToMember): void {
  switch (answer.answer) {
    case 'list':
      return listed(talk, member, answer);
    case 'opened':
      return opened(talk, member, answer.request);
    case 'acted':
      return acted(talk, member, answer);
    case 'refused':
      return refused(talk, member, answer);
    case 'held':
      return askTakeOver(talk, member, answer.request, answer.messageIds);
    case 'paused':
      return paused(talk, member, answer);
    case 'confirmed':
      return confirmed(talk, answer);
    case 'spoken':
      member.language = answer.language;
      return sayHome(talk, member, [text('language_done')]);
  }
}

/** A list of the own requests may be what "for whom?" was waiting for. */
function listed(talk: Talk, member: MemberHalf, { which, requests, more }: Answer<'list'>): void {
  const { question } = member;
  if (which === 'free' || question?.kind !== 'which') return tellList(talk, member, which, requests, more);
  const held = requests.filter(({ holder }) => holder.is === 'you').slice(0, 12);
  for (const card of held) rememberCode(member, card);
  if (held.length > 0) return ask(talk, member, { ...question, requestIds: held.map(({ requestId }) => requestId) });
  forgetWords(talk, member);
  sayHome(talk, member, [text('nobody_to_write')]);
}

/**
 * Opening one's own request chooses it. One that was chosen and is somebody else's stays so where this person could take it:
 * words for it are held, and "take over?" is asked. After "done" it is asked how it ended.
 */
function opened(talk: Talk, member: MemberHalf, request: RequestCard): void {
  const { question } = member;
  rememberCode(member, request);
  const isMine = request.holder.is === 'you' && request.may.includes('resolve');
  if (question?.kind === 'outcome' && question.id === '' && question.requestId === request.requestId) {
    member.question = null;
    const id = `${request.kind === 'join' ? 'join.' : ''}${nextId(member)}`;
    if (isMine) return ask(talk, member, { ...question, id });
  }
  const wasChosen = member.chosen?.requestId === request.requestId;
  if (wasChosen && !request.may.some((act) => act !== 'first_reply')) member.chosen = null;
  const chosen = isMine && choose(member, request.requestId);
  if (wasChosen && chosen && member.chosen !== null) return sayChosen(talk, member.chosen);
  tellCard(talk, request, [], [standing(request), ...(chosen ? [text('writes_to', { code: request.code })] : [])]);
  if (isMine && !chosen && member.waiting.length > 0) sayMoreWaits(talk);
}

function acted(talk: Talk, member: MemberHalf, answer: Answer<'acted'>): void {
  const { act, request, outcome } = answer;
  const { code, requestId } = request;
  rememberCode(member, request);
  if (act === 'first_reply') return;
  if (act === 'claim' || act === 'take_over') return got(talk, member, answer);
  letGo(member, requestId);
  if (act === 'hand_back') return sayHome(talk, member, [text('handed', { code })]);
  sayHome(talk, member, [text('ended', { code, outcome: text(outcome ?? 'solved') })]);
}

/**
 * What it is, then what was said so far, then what to press; there is nothing to write to before all of it is read. Taken on a
 * page while another request is chosen here: then nothing is chosen, because what is being typed is meant for the other one.
 */
function got(talk: Talk, member: MemberHalf, { request, words, onPage }: Answer<'acted'>): void {
  const isBesideAnother = onPage === true && member.chosen !== null && member.chosen.requestId !== request.requestId;
  if (!isBesideAnother) member.question = null;
  for (const one of words) keepWaiting(member, one);
  const [, ...about] = cardLines(talk, request);
  tell(talk, [text('have_it', { code: request.code }), ...about]);
  showWaiting(talk, member, 0, true);
  if (isBesideAnother) {
    member.chosen = null;
    tellCard(talk, request, [], []);
  } else if (choose(member, request.requestId)) sayChosen(talk, request);
}

function paused(talk: Talk, member: MemberHalf, { untilMs, returned }: Answer<'paused'>): void {
  member.pausedUntilMs = untilMs;
  for (const [requestId, code] of Object.entries(member.codes)) if (returned.includes(code)) letGo(member, requestId);
  const codes = returned.map((code) => ({ own: code }));
  const free = codes.length > 0 ? [text('now_free', { codes: { list: codes } })] : [];
  const said =
    untilMs === null ? text('pause_over') : text('paused_until', { date: dayWords(untilMs, member.language) });
  sayHome(talk, member, [said, ...free]);
}

function confirmed(talk: Talk, { name, committee, accept }: Answer<'confirmed'>): void {
  const values = { name, committee: committeeName(talk, committee) };
  tell(talk, text(accept ? 'member_confirmed' : 'member_refused', values));
}

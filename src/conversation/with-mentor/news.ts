import type { Outcome, RequestNews } from '../../committees/acts.ts';
import type { RequestState } from '../../committees/lifecycle.ts';
import { assertNever } from '../../errors.ts';
import { parkedRequest } from '../focus.ts';
import type { Heard } from '../heard.ts';
import type { Words } from '../letter.ts';
import { statusLine } from '../reports.ts';
import { hold } from '../routed.ts';
import type { SentRequest, SentState } from '../state.ts';
import { common, type SayOptions, say, type Talk } from '../talk.ts';
import { askAbout } from './questions.ts';
import { dropDocuments } from './relay.ts';
import { leaveToBot } from './thread.ts';
import { requestOf, whoHas } from './who.ts';
import { mayTellOf } from './window.ts';

type News = Extract<Heard, { kind: 'news' }>;

/** What became of the own request: noted always, said only while the bot may speak; else its status is told at the next contact. */
export function takeNews(talk: Talk, heard: News): void {
  const request = requestOf(talk, heard.requestId);
  if (request === undefined) return;
  const parked = parkedRequest(talk);
  // A mentor was faster than the mail server: first the student hears that it was sent.
  if (parked?.requestId === request.id && parked.outcome === null) return hold(parked, heard);
  request.code = heard.code;
  request.untold = false;
  note(talk, request, heard.news);
  if (talk.owner.by === 'request' && talk.owner.requestId === request.id && request.state !== 'with_mentor')
    backToBot(talk, request, heard.news);
  else tell(talk, request, heard.news, []);
}

/** The mentor's part of the conversation is over: the bot says that it is the bot again. */
function backToBot(talk: Talk, request: SentRequest, news: RequestNews): void {
  leaveToBot(talk);
  tell(talk, request, news, [common('bot_again')]);
}

const STATE_AFTER = {
  claimed: 'with_mentor',
  taken_over: 'with_mentor',
  returned: 'delivered',
  reopened: 'delivered',
  another_mentor: 'delivered',
  reported: 'delivered',
  sent_again: 'delivered',
  resolved: 'resolved',
  closed: 'closed',
  expired: 'expired',
  cancelled: 'cancelled',
} as const satisfies Partial<Record<RequestNews['news'], SentState>>;

function note(talk: Talk, request: SentRequest, news: RequestNews): void {
  if (news.news === 'rated') return;
  const before = request.state;
  request.state = news.news === 'refused' ? asSent(news.state, before) : STATE_AFTER[news.news];
  request.endedMs = endedMs(talk, request, before);
  if (news.news === 'resolved') {
    request.outcome = news.outcome;
    request.mayRate = news.mayRate && !request.safety && request.kind === 'support';
  } else if (news.news !== 'closed') request.mayRate = false;
  if (news.news === 'reported') request.national = true;
  if (news.news === 'sent_again') request.toldUnclaimed = false;
  if (news.news === 'returned') request.toldUnclaimed = true;
  if (['cancelled', 'expired', 'closed'].includes(request.state)) forgetDocuments(talk, request);
}

function endedMs(talk: Talk, request: SentRequest, before: SentState): number | null {
  if (!['resolved', 'closed', 'expired', 'cancelled'].includes(request.state)) return null;
  return before === 'resolved' && request.endedMs !== null ? request.endedMs : talk.moment.now.getTime();
}

function asSent(state: RequestState, before: SentState): SentState {
  switch (state) {
    case 'new':
    case 'forwarded':
    case 'reopened':
      return before === 'redirected' || before === 'queued' ? before : 'delivered';
    case 'claimed':
    case 'in_conversation':
      return 'with_mentor';
    case 'resolved':
    case 'expired':
    case 'cancelled':
      return state;
    case 'closed':
    case 'transferred':
    case 'erased':
      return 'closed';
    default:
      return assertNever(state);
  }
}

function forgetDocuments(talk: Talk, request: SentRequest): void {
  const { student } = talk.state;
  dropDocuments(
    talk,
    student.documents.filter(({ requestId }) => requestId === request.id),
  );
  student.documents = student.documents.filter(({ requestId }) => requestId !== request.id);
  if (student.focus.kind === 'document' && student.focus.requestId === request.id) student.focus = { kind: 'nothing' };
}

function tell(talk: Talk, request: SentRequest, news: RequestNews, before: readonly Words[]): void {
  if (news.news === 'closed') return;
  if (!mayTellOf(talk, request)) {
    request.untold = news.news !== 'rated';
    return;
  }
  const { code } = request;
  const sayIt = (words: Words, options: SayOptions = {}) =>
    say(talk, [...before, words], { ...options, about: request.id });
  switch (news.news) {
    case 'claimed':
    case 'taken_over':
      return sayIt(common(`news_${news.news}`, { code, who: whoHas(talk, request) }));
    case 'resolved':
      return tellEnd(talk, request, news, before);
    case 'expired':
      return askAbout(talk, 'request', request, before);
    case 'refused':
      return sayIt({ lines: [common('news_refused'), statusLine(talk, request)] });
    case 'rated':
      return sayIt(common('news_rated'));
    default:
      return sayIt(common(`news_${news.news}`, { code }));
  }
}

const ENDS: Partial<Record<Outcome, string>> = { signposted: 'news_signposted', no_answer: 'news_no_answer' };

/** A wish to take part hears its answer. Otherwise: whoever ended it, the student has the last word, and may rate. */
function tellEnd(
  talk: Talk,
  request: SentRequest,
  { by, outcome }: Extract<RequestNews, { news: 'resolved' }>,
  before: readonly Words[],
): void {
  if (request.kind === 'join') return say(talk, [...before, statusLine(talk, request)]);
  if (by === 'mentor')
    return askAbout(talk, 'solved', request, [
      ...before,
      common(ENDS[outcome] ?? 'news_solved', { code: request.code }),
    ]);
  const done = common('news_resolved', { code: request.code });
  if (request.mayRate) askAbout(talk, 'rating', request, [...before, done]);
  else say(talk, [...before, done]);
}

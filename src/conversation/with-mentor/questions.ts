import { assertNever } from '../../errors.ts';
import type { Offered } from '../choices.ts';
import type { Words } from '../letter.ts';
import type { Tapped } from '../payload.ts';
import { ask, letterChoices } from '../questions.ts';
import { statusLine } from '../reports.ts';
import type { Question, SentRequest } from '../state.ts';
import { common, nextQuestionId, quick, say, type Talk } from '../talk.ts';
import { requestOf, whoHas } from './who.ts';

/** A question of the engine about one of the person's own requests. */
export type AboutRequest = Extract<Question, { kind: 'request' | 'solved' | 'rating' | 'origin' | 'document' }>;
const KINDS: readonly string[] = ['request', 'solved', 'rating', 'origin', 'document'] satisfies AboutRequest['kind'][];

export function isAboutRequest(question: Question): question is AboutRequest {
  return KINDS.includes(question.kind);
}

/** Its buttons name the request, so that they work as long as they make sense, whatever is open by then. */
export function aboutRequest(
  talk: Talk,
  kind: AboutRequest['kind'],
  request: SentRequest,
  sure: 'cancel' | 'report' | null = null,
): AboutRequest {
  const id = `${request.id}.${nextQuestionId(talk).split('.')[1]}`;
  const question = { id, misses: 0, requestId: request.id };
  return kind === 'request' ? { kind, ...question, sure } : { kind, ...question };
}

/** Asks it as the open question, or, where another one is open, beside it: only its buttons answer then. */
export function askAbout(
  talk: Talk,
  kind: AboutRequest['kind'],
  request: SentRequest,
  before: readonly Words[] = [],
  sure: 'cancel' | 'report' | null = null,
): void {
  askThis(talk, aboutRequest(talk, kind, request, sure), before);
}

export function askThis(talk: Talk, question: AboutRequest, before: readonly Words[] = []): void {
  const { focus } = talk.state.student;
  if (focus.kind === 'nothing' || (focus.kind !== 'parked' && isAboutRequest(focus)))
    return ask(talk, question, before);
  const items = letterChoices(question, offeredAboutRequest(talk, question));
  say(talk, [...before, textAboutRequest(talk, question)], {
    choices: staysOnScreen(question) ? { style: 'buttons', items } : quick(items),
  });
}

/** Buttons that may be tapped later, when more was said. */
export function staysOnScreen({ kind }: Question): boolean {
  return kind === 'sure' || kind === 'solved' || kind === 'rating' || kind === 'document';
}

/** The question that a tapped button belongs to, though it is not the open one; null for others' buttons. */
export function aboutTapped(talk: Talk, tap: Extract<Tapped, { kind: 'choice' }>): AboutRequest | null {
  const kind = tap.step.slice(1);
  const request = requestOf(talk, tap.question.split('.')[0] ?? '');
  if (!tap.step.startsWith('~') || !KINDS.includes(kind) || request === undefined) return null;
  const question = { id: tap.question, misses: 0, requestId: request.id };
  const about = kind as AboutRequest['kind'];
  return about === 'request' ? { kind: about, ...question, sure: null } : { kind: about, ...question };
}

export function offeredAboutRequest(talk: Talk, question: AboutRequest): Offered[] {
  switch (question.kind) {
    case 'request':
      return offeredFor(requestOf(talk, question.requestId), question.sure);
    case 'solved':
      return [choice('yes', 'yes_solved'), choice('no', 'no')];
    case 'rating':
      return [choice('good', 'rate_good'), choice('so_so', 'rate_so_so'), choice('bad', 'rate_bad')];
    case 'origin':
      return [choice('other', 'yes'), choice('any', 'origin_any')];
    case 'document':
      return [choice('yes', 'yes'), choice('no', 'no')];
    default:
      return assertNever(question);
  }
}

function choice(id: string, key: string): Offered {
  return { id, title: common(key), words: `common.${key}` };
}

function offeredFor(request: SentRequest | undefined, sure: 'cancel' | 'report' | null): Offered[] {
  if (sure !== null) return [choice(`${sure}_sure`, 'yes'), choice('keep', 'no')];
  const cancel = choice('cancel', 'request_cancel');
  switch (request?.state) {
    case 'with_mentor':
      return [
        choice('solved', 'request_solved'),
        choice('another', 'request_another'),
        choice('report', 'request_report'),
        cancel,
      ];
    case 'sending':
    case 'queued':
    case 'delivered':
    case 'redirected':
      return request.answered ? [choice('report', 'request_report'), cancel] : [cancel];
    case 'expired':
      return [choice('again', 'request_again')];
    default:
      return [];
  }
}

/** Whether the request, as it stands now, offers this: old buttons are asked again. */
export function isOffered(talk: Talk, { requestId }: AboutRequest, id: string): boolean {
  const act = id.replace('_sure', '');
  return offeredFor(requestOf(talk, requestId), null).some((one) => one.id === act);
}

export function textAboutRequest(talk: Talk, question: AboutRequest): Words {
  const request = requestOf(talk, question.requestId);
  if (request === undefined) return common('status_none');
  const { code } = request;
  switch (question.kind) {
    case 'request':
      if (question.sure !== null) return common(`request_${question.sure}_sure`, { code });
      return { lines: [statusLine(talk, request), ...(request.state === 'expired' ? [] : [common('request_what')])] };
    case 'solved':
      return common('solved_ask', { code });
    case 'rating':
      return common('rating_ask', { code });
    case 'origin':
      return common('origin_ask');
    case 'document':
      return common('document_ask', { who: whoHas(talk, request) });
    default:
      return assertNever(question);
  }
}

import type { Rating, StudentAct } from '../../committees/acts.ts';
import { assertNever } from '../../errors.ts';
import { openQuestion } from '../focus.ts';
import { statusLine } from '../reports.ts';
import type { SentRequest } from '../state.ts';
import { common, say, type Talk } from '../talk.ts';
import { isWithMentor, mayReopen } from './candidates.ts';
import { type AboutRequest, askAbout, isAboutRequest, isOffered } from './questions.ts';
import { dropDocuments, giveTo, relayNow, reopen, takeDocuments } from './relay.ts';
import { requestOf } from './who.ts';

/** What the person chose at a question about an own request. An answer that does not fit any more is told how things stand. */
export function takeAboutRequest(talk: Talk, question: AboutRequest, id: string): void {
  const request = requestOf(talk, question.requestId);
  const open = openQuestion(talk);
  if (open !== null && isAboutRequest(open)) talk.state.student.focus = { kind: 'nothing' };
  if (request === undefined) return;
  switch (question.kind) {
    case 'request':
      return takeRequest(talk, question, request, id);
    case 'solved':
      return takeSolved(talk, request, id);
    case 'rating':
      return takeRating(talk, request, id);
    case 'origin':
      if (!isWithMentor(request)) return tellStatus(talk, request);
      return act(talk, request, { kind: 'another_mentor', otherOrigin: id === 'other' });
    case 'document':
      return takeDocument(talk, question, request, id);
    default:
      return assertNever(question);
  }
}

function act(talk: Talk, request: SentRequest, what: StudentAct): void {
  talk.effects.push({ do: 'act', requestId: request.id, act: what });
}

function tellStatus(talk: Talk, request: SentRequest): void {
  say(talk, statusLine(talk, request));
}

function takeRequest(talk: Talk, question: AboutRequest, request: SentRequest, id: string): void {
  if (id === 'open') return askRequest(talk, request);
  if (id === 'keep') return say(talk, common('kept_on'));
  if (!isOffered(talk, question, id)) return tellStatus(talk, request);
  switch (id) {
    case 'solved':
      return act(talk, request, { kind: 'resolve' });
    case 'another':
      return askAbout(talk, 'origin', request);
    case 'cancel':
    case 'report':
      return askAbout(talk, 'request', request, [], id);
    case 'cancel_sure':
      return act(talk, request, { kind: 'cancel' });
    case 'report_sure':
      return act(talk, request, { kind: 'report' });
    case 'again':
      return act(talk, request, { kind: 'send_again' });
  }
}

/** How it stands, and what can be done with it; where nothing can, only how it stands. */
export function askRequest(talk: Talk, request: SentRequest): void {
  const hasChoices = !['failed', 'cancelled', 'resolved', 'closed'].includes(request.state);
  if (hasChoices) askAbout(talk, 'request', request);
  else tellStatus(talk, request);
}

function takeSolved(talk: Talk, request: SentRequest, id: string): void {
  if (request.state !== 'resolved' && request.state !== 'closed') return tellStatus(talk, request);
  if (id === 'no') return mayReopen(talk, request) ? reopen(talk, request) : tellStatus(talk, request);
  if (request.mayRate) askAbout(talk, 'rating', request, [common('glad')]);
  else say(talk, common('glad'));
}

function takeRating(talk: Talk, request: SentRequest, id: string): void {
  if (!request.mayRate) return tellStatus(talk, request);
  request.mayRate = false;
  act(talk, request, { kind: 'rate', rating: id as Rating });
}

/** No: deleted at once, and the mentor hears only that a document was kept back. */
function takeDocument(talk: Talk, question: AboutRequest, request: SentRequest, id: string): void {
  const parts = takeDocuments(talk, question.id);
  if (parts.length === 0) return tellStatus(talk, request);
  if (id === 'yes' && isWithMentor(request)) return relayNow(talk, request, parts);
  if (id === 'yes') return giveTo(talk, request, parts);
  dropDocuments(
    talk,
    parts.map((part) => ({ part })),
  );
  if (isWithMentor(request))
    talk.effects.push({ do: 'tell_holder', requestId: request.id, what: 'document_kept_back' });
  say(talk, common('document_dropped'));
}

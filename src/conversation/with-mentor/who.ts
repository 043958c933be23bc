import type { Words } from '../letter.ts';
import { universityOf } from '../reports.ts';
import type { SentRequest } from '../state.ts';
import { common, type Talk } from '../talk.ts';

export function requestOf(talk: Talk, requestId: string): SentRequest | undefined {
  return talk.state.student.requests.find(({ id }) => id === requestId);
}

/** Who has a request, never by name: a mentor of …, a coordinator of …, the national coordination. */
export function whoHas(talk: Talk, request: SentRequest): Words {
  if (request.national) return common('who_national');
  const university = universityOf(talk, request);
  return common(request.kind === 'join' ? 'who_coordinator' : 'who_mentor', { university });
}

/** The label of a mentor's words: with the code where more than one request, or the member half, could be meant. */
export function labelOf(talk: Talk, request: SentRequest): Words {
  const who = whoHas(talk, request);
  const isOnly = talk.state.student.requests.filter(isAlive).length < 2;
  return isOnly && talk.state.member === null ? who : common('who_about', { who, code: request.code });
}

const isAlive = ({ state }: SentRequest): boolean => !['failed', 'cancelled', 'expired', 'closed'].includes(state);

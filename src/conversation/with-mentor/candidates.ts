import type { SentRequest } from '../state.ts';
import type { Talk } from '../talk.ts';

/** Counts as open for this long after sending: later words begin a new conversation. With a mentor it is open, however old. */
const OPEN_MS = 30 * 24 * 3_600_000;
/** Within this long after its end a real message opens a request again. */
const REOPEN_MS = 14 * 24 * 3_600_000;
const WAITING: readonly string[] = ['sending', 'queued', 'delivered', 'redirected'];

export function openRequests(talk: Talk): SentRequest[] {
  const since = talk.moment.now.getTime() - OPEN_MS;
  return talk.state.student.requests.filter(
    ({ state, sentMs }) => state === 'with_mentor' || (WAITING.includes(state) && sentMs > since),
  );
}

/** Requests that plain words may belong to: a mentor's before all, else what waits for one, and what ended lately. */
export function mayTakeWords(talk: Talk): SentRequest[] {
  const open = openRequests(talk);
  return open.some(isWithMentor)
    ? open
    : [...open, ...talk.state.student.requests.filter((one) => mayReopen(talk, one))];
}

export const isWithMentor = ({ state }: SentRequest): boolean => state === 'with_mentor';

export function mayReopen(talk: Talk, { state, endedMs }: SentRequest): boolean {
  const hasEnded = state === 'resolved' || state === 'closed';
  return hasEnded && endedMs !== null && talk.moment.now.getTime() - endedMs < REOPEN_MS;
}

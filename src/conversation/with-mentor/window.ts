import type { SentRequest } from '../state.ts';
import { type Talk, WINDOW_MS } from '../talk.ts';

/** Meta, "Human agent": a person may answer for seven days; minus the same margin as the window. */
export const HUMAN_AGENT_MS = 7 * 24 * 3_600_000 - 5 * 60_000;

export type Way = 'response' | 'human_agent' | 'shut';

/** How a mentor's words may reach the student now: decided by the author (a person) and the age of the last message. */
export function wayForWords(talk: Talk): Way {
  if (isUnreachable(talk)) return 'shut';
  const silentMs = talk.moment.now.getTime() - lastHeardMs(talk);
  if (silentMs < WINDOW_MS) return 'response';
  return talk.world.humanAgent === true && silentMs < HUMAN_AGENT_MS ? 'human_agent' : 'shut';
}

/** Since when words wait: the end of the window, or now where somebody else keeps the bot silent. */
export function shutSinceMs(talk: Talk): number {
  return Math.min(talk.moment.now.getTime(), lastHeardMs(talk) + WINDOW_MS);
}

/** The bot itself may say something about this request now: in the window, and nobody else speaks in the thread. */
export function mayTellOf(talk: Talk, request: SentRequest): boolean {
  const { owner } = talk;
  return wayForWords(talk) === 'response' && (owner.by !== 'request' || owner.requestId === request.id);
}

export function lastHeardMs(talk: Talk): number {
  return talk.state.student.lastHeardMs || talk.moment.now.getTime();
}

/** Somebody answers from the Page inbox, or the person wrote STOP. */
function isUnreachable({ owner, moment, state }: Talk): boolean {
  return (owner.by === 'page_inbox' && owner.until > moment.now) || state.student.dropped === 'stopped';
}

import type { RouteStep } from '../flows/model.ts';
import { answerText } from './answers.ts';
import type { SpokenPart } from './effect.ts';
import { ask, codeOf } from './questions.ts';
import type { SentRequest } from './state.ts';
import { common, nextQuestionId, say, type Talk } from './talk.ts';

/** Counts as open for this long after sending: later words begin a new conversation. */
const OPEN_MS = 30 * 24 * 3_600_000;
const MAX_OPEN_REQUESTS = 3;

export function openRequests(talk: Talk): SentRequest[] {
  const since = talk.moment.now.getTime() - OPEN_MS;
  return talk.state.student.requests.filter(({ state, sentMs }) => state !== 'failed' && sentMs > since);
}

/** Adds words to the open request and says so; with several open ones, asks which is meant. */
export function addToRequest(talk: Talk, words: SpokenPart[]): void {
  const open = openRequests(talk);
  const [only] = open;
  if (only !== undefined && open.length === 1) return addTo(talk, only.id, words);
  ask(talk, {
    kind: 'add',
    id: nextQuestionId(talk),
    misses: 0,
    words,
    requestIds: open.map(({ id }) => id),
    insteadOf: null,
  });
}

export function addTo(talk: Talk, requestId: string, words: readonly SpokenPart[]): void {
  talk.effects.push({ do: 'add_to_request', requestId, words });
  const request = talk.state.student.requests.find(({ id }) => id === requestId);
  request?.mids.push(...words.map(({ mid }) => mid));
  say(talk, common('add_to', { code: codeOf(talk, requestId) }));
}

/** Before sending: one on the same topic is open (add to it?), or there are as many as one person may have. */
export function isHeldBack(talk: Talk, route: RouteStep): boolean {
  const open = openRequests(talk);
  const [university, topic] = [answerText(talk, 'university'), answerText(talk, 'topic')];
  const same = open.find(
    (one) => one.kind === route.kind && one.topic === topic && one.university === university && topic !== null,
  );
  if (same !== undefined) {
    ask(talk, {
      kind: 'add',
      id: nextQuestionId(talk),
      misses: 0,
      words: draftWords(talk),
      requestIds: [same.id],
      insteadOf: route.address,
    });
    return true;
  }
  if (open.length < MAX_OPEN_REQUESTS) return false;
  say(talk, common('too_many_requests'));
  return true;
}

/** What was told in free words; an address is none: members never see it. */
function draftWords(talk: Talk): SpokenPart[] {
  const { steps } = talk.world.content.flows;
  return Object.values(talk.state.student.draft.answers).flatMap((answer) => {
    const step = steps.get(answer.step);
    return answer.kind === 'parts' && step?.verb === 'ask' && step.personal && step.type === 'text' ? answer.parts : [];
  });
}

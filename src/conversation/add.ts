import type { RouteStep } from '../flows/model.ts';
import { answerText } from './answers.ts';
import type { SpokenPart } from './effect.ts';
import { ask, codeOf } from './questions.ts';
import { common, nextQuestionId, say, type Talk } from './talk.ts';
import { openRequests } from './with-mentor/candidates.ts';

const MAX_OPEN_REQUESTS = 3;

/** Adds words to a request that nobody has taken yet, and says so. */
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

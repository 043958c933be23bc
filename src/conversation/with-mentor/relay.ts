import { addTo } from '../add.ts';
import type { SpokenPart } from '../effect.ts';
import { dropFiles } from '../files.ts';
import { ask } from '../questions.ts';
import type { SentRequest } from '../state.ts';
import { nextQuestionId, type Talk } from '../talk.ts';
import { isWithMentor, mayReopen, mayTakeWords } from './candidates.ts';
import { aboutRequest, askThis } from './questions.ts';
import { giveToRequest } from './thread.ts';

const MAX_RELAYED = 50;
const MAX_DOCUMENTS = 10;

/** Plain words go to the request they belong to; where several fit, the person is asked which. */
export function giveWords(talk: Talk, words: SpokenPart[]): void {
  const candidates = mayTakeWords(talk);
  const chosen =
    candidates.length === 1 ? candidates[0] : candidates.find(({ id }) => id === talk.state.student.writesTo);
  if (chosen !== undefined) return giveTo(talk, chosen, words);
  ask(talk, {
    kind: 'add',
    id: nextQuestionId(talk),
    misses: 0,
    words,
    requestIds: candidates.map(({ id }) => id),
    insteadOf: null,
  });
}

export function giveTo(talk: Talk, request: SentRequest, words: readonly SpokenPart[]): void {
  if (isWithMentor(request)) return relay(talk, request, words);
  if (mayReopen(talk, request)) return reopenWith(talk, request, words);
  addTo(talk, request.id, words);
}

/** A real message after the end: the request is open again, and the words are with it. What came of it is told as news. */
function reopenWith(talk: Talk, request: SentRequest, words: readonly SpokenPart[]): void {
  reopen(talk, request);
  talk.effects.push({ do: 'add_to_request', requestId: request.id, words });
  request.mids.push(...words.map(({ mid }) => mid));
}

export function reopen(talk: Talk, request: SentRequest): void {
  talk.effects.push({ do: 'act', requestId: request.id, act: { kind: 'reopen' } });
  request.state = 'delivered';
  request.mayRate = false;
}

/** To the mentor at once; a document only after the person said yes. */
function relay(talk: Talk, request: SentRequest, words: readonly SpokenPart[]): void {
  const { student } = talk.state;
  const documents = words.filter(isDocument);
  const others = words.filter((part) => !isDocument(part));
  giveToRequest(talk, request.id);
  student.writesTo = request.id;
  if (others.length > 0) relayNow(talk, request, others);
  if (documents.length === 0) return;
  const question = aboutRequest(talk, 'document', request);
  const waiting = documents.map((part) => ({ requestId: request.id, question: question.id, part }));
  const all = [...student.documents, ...waiting];
  dropDocuments(talk, all.slice(0, -MAX_DOCUMENTS));
  student.documents = all.slice(-MAX_DOCUMENTS);
  askThis(talk, question);
}

export function relayNow(talk: Talk, request: SentRequest, words: readonly SpokenPart[]): void {
  talk.effects.push({
    do: 'relay',
    relay: { requestId: request.id, from: 'student', change: 'new', words, of: null },
  });
  request.relayed = [...request.relayed, ...words.map(({ mid }) => mid)].slice(-MAX_RELAYED);
}

const isDocument = (part: SpokenPart): boolean => part.kind === 'file' && part.type === 'file';

/** Takes the documents that wait for the answer to this question out of the state. */
export function takeDocuments(talk: Talk, question: string): SpokenPart[] {
  const { student } = talk.state;
  const parts = student.documents.filter((one) => one.question === question).map(({ part }) => part);
  student.documents = student.documents.filter((one) => one.question !== question);
  return parts;
}

export function dropDocuments(talk: Talk, waiting: readonly { part: SpokenPart }[]): void {
  dropFiles(
    talk,
    waiting.map(({ part }) => part),
  );
}

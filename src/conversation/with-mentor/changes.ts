import type { SpokenPart } from '../effect.ts';
import type { SentRequest } from '../state.ts';
import type { Talk } from '../talk.ts';
import { dropDocuments } from './relay.ts';

/** Words that were relayed follow an edit or a taking back (`text` null): the mentor sees it as such. False: others' words. */
export function changeRelayed(talk: Talk, mid: string, text: string | null): boolean {
  if (changeWaiting(talk, mid, text)) return true;
  const request = talk.state.student.requests.find(({ relayed }) => relayed.includes(mid));
  if (request === undefined) return false;
  talk.effects.push({ do: 'relay', relay: changed(request, mid, text) });
  return true;
}

function changed({ id: requestId }: SentRequest, mid: string, text: string | null) {
  const words: SpokenPart[] = text === null ? [] : [{ kind: 'text', mid, text }];
  return { requestId, from: 'student', change: text === null ? 'unsent' : 'edited', words, of: mid } as const;
}

/** Words that wait for an answer of the person ("which request?", "may this document go?") change where they lie. */
function changeWaiting(talk: Talk, mid: string, text: string | null): boolean {
  const { student } = talk.state;
  const { focus } = student;
  const documents = student.documents.filter(({ part }) => part.mid === mid);
  if (documents.length > 0 && text === null) {
    dropDocuments(talk, documents);
    student.documents = student.documents.filter(({ part }) => part.mid !== mid);
    if (focus.kind === 'document' && !student.documents.some(({ question }) => question === focus.id))
      student.focus = { kind: 'nothing' };
    return true;
  }
  if (focus.kind !== 'add' || !focus.words.some((part) => part.mid === mid)) return false;
  if (focus.insteadOf !== null) return false;
  focus.words = text === null ? without(talk, focus.words, mid) : focus.words.map((part) => withText(part, mid, text));
  if (focus.words.length === 0) student.focus = { kind: 'nothing' };
  return true;
}

function without(talk: Talk, words: readonly SpokenPart[], mid: string): SpokenPart[] {
  dropDocuments(
    talk,
    words.filter((part) => part.mid === mid).map((part) => ({ part })),
  );
  return words.filter((part) => part.mid !== mid);
}

const withText = (part: SpokenPart, mid: string, text: string): SpokenPart =>
  part.mid === mid && part.kind === 'text' ? { ...part, text } : part;

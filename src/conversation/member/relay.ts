import type { SpokenPart } from '../effect.ts';
import { dropFiles, filesAmong, keepFiles } from '../files.ts';
import { isInSafetyVisit, leaveVisit } from '../focus.ts';
import type { PersonHeard } from '../hear-person.ts';
import type { Heard } from '../heard.ts';
import type { MemberHalf } from '../state.ts';
import type { Talk } from '../talk.ts';
import { askFirst } from './answering.ts';
import { codeOf, isActive, rememberSent, sentTo } from './memory.ts';
import { ask, nextId } from './questions.ts';
import { sayHome } from './sides.ts';
import { tell, text } from './tell.ts';

/**
 * Plain messages go to this request from now on. False: it is not known here (any more), or something waits to be read
 * first: until then no words go anywhere unasked.
 */
export function choose(member: MemberHalf, requestId: string): boolean {
  const code = codeOf(member, requestId);
  const isRead = member.waiting.length === 0;
  if (code !== undefined) member.chosen = isRead ? { requestId, code } : null;
  return code !== undefined && isRead;
}

export function relay(talk: Talk, member: MemberHalf, requestId: string, words: readonly SpokenPart[]): void {
  for (const { mid } of words) rememberSent(member, mid, requestId);
  talk.effects.push({ do: 'relay', relay: { requestId, from: 'member', change: 'new', words, of: null } });
}

/**
 * Words that are no command: to the chosen request's student, and to nobody while none is chosen. `unread`: they were
 * written before this turn showed what waited, so it is asked for whom they are.
 */
export function hearPlain(talk: Talk, member: MemberHalf, parts: SpokenPart[], unread: boolean): void {
  if (!isActive(member)) return sayHome(talk, member);
  afterSafetyCard(talk, member);
  if (unread) member.chosen = null;
  const { question, chosen } = member;
  if (question !== null && question.kind !== 'which') return askFirst(talk, member, question);
  if (question === null && chosen !== null) return relay(talk, member, chosen.requestId, parts);
  askWhich(talk, member, parts);
}

/** What follows a safety card may be an answer to it: it goes to nobody unasked. */
function afterSafetyCard(talk: Talk, member: MemberHalf): void {
  const { student } = talk.state;
  if (!isInSafetyVisit(student.stack)) return;
  student.focus = leaveVisit(talk) ?? { kind: 'nothing' };
  member.chosen = null;
}

const MAX_PARTS = 20;

/** Which requests this person has now, only the desk knows; its list makes the question's buttons. */
function askWhich(talk: Talk, member: MemberHalf, parts: readonly SpokenPart[]): void {
  const { question } = member;
  if (question?.kind !== 'which') {
    member.question = { kind: 'which', id: nextId(member), words: [...parts], requestIds: [] };
    talk.effects.push({ do: 'desk', ask: { ask: 'mine' } });
    return;
  }
  question.words.push(...parts.slice(0, Math.max(0, MAX_PARTS - question.words.length)));
  if (question.requestIds.length > 0) ask(talk, member, question);
}

type Attached = Extract<Heard, { kind: 'attachments' }>;

/** Files are kept first, each under an id that a redo gives again; what Messenger cannot carry is said. */
export function hearFiles(talk: Talk, member: MemberHalf, heard: Attached, unread: boolean): void {
  if (!isActive(member)) return sayHome(talk, member);
  const files = filesAmong(heard.attachments);
  const said = heard.text?.trim() ?? '';
  if (files.length < heard.attachments.length) tell(talk, text('cannot_pass'));
  if (member.question !== null && member.question.kind !== 'which') return askFirst(talk, member, member.question);
  const parts = keepFiles(talk, heard.mid, files);
  if (said !== '') parts.unshift({ kind: 'text', mid: heard.mid, text: said });
  if (parts.length > 0) hearPlain(talk, member, parts, unread);
}

/** An edit or a taking back follows the message it is about. False: that message was none of this half. */
export function hearChange(
  talk: Talk,
  member: MemberHalf,
  heard: Extract<PersonHeard, { kind: 'edited' | 'unsent' }>,
): boolean {
  const requestId = sentTo(member, heard.mid);
  if (requestId === undefined) return changeWaiting(talk, member, heard);
  const words: SpokenPart[] = heard.kind === 'edited' ? [{ kind: 'text', mid: heard.mid, text: heard.text }] : [];
  const change = heard.kind === 'edited' ? 'edited' : 'unsent';
  talk.effects.push({ do: 'relay', relay: { requestId, from: 'member', change, words, of: heard.mid } });
  return true;
}

/** Words that still wait for "for whom?". */
function changeWaiting(
  talk: Talk,
  { question }: MemberHalf,
  heard: Extract<PersonHeard, { kind: 'edited' | 'unsent' }>,
): boolean {
  if (question?.kind !== 'which' || !question.words.some(({ mid }) => mid === heard.mid)) return false;
  if (heard.kind === 'edited') {
    question.words = question.words.map((part) =>
      part.mid === heard.mid && part.kind === 'text' ? { ...part, text: heard.text } : part,
    );
    return true;
  }
  const gone = question.words.filter(({ mid }) => mid === heard.mid);
  question.words = question.words.filter(({ mid }) => mid !== heard.mid);
  dropFiles(talk, gone);
  return true;
}

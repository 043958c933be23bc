import { assertNever } from '../../errors.ts';
import type { Relayed, WordsRef } from '../casework.ts';
import type { FileType } from '../effect.ts';
import { fileWords } from '../files.ts';
import type { Letter, Words } from '../letter.ts';
import type { SentRequest } from '../state.ts';
import { common, letter, say, type Talk, WINDOW_MS } from '../talk.ts';
import { isWithMentor, openRequests } from './candidates.ts';
import { giveToRequest, putQuestionAside } from './thread.ts';
import { labelOf, requestOf } from './who.ts';
import { HUMAN_AGENT_MS, lastHeardMs, shutSinceMs, type Way, wayForWords } from './window.ts';

/** More replies than this cannot wait: the oldest are then read at the desk only. */
const MAX_HELD = 100;
const OTHER_SIDE: Words = { words: 'of the other side' };

/** A mentor's words: they leave now, or wait until the person writes again and the mentor is told since when. */
export function showWords(talk: Talk, relayed: Relayed): void {
  const request = requestOf(talk, relayed.requestId);
  if (request === undefined) return;
  if (relayed.change === 'unsent' && forgetHeld(talk, relayed)) return;
  if (relayed.change === 'edited' && changeHeld(talk, relayed)) return;
  const way = wayForWords(talk);
  if (way === 'shut' || (way === 'human_agent' && !carriesWords(relayed))) return holdBack(talk, relayed);
  showHeldWords(talk);
  // Only who holds it is relayed: the news of that may be on its way.
  if (relayed.change === 'new' && openRequests(talk).includes(request)) request.state = 'with_mentor';
  speakFor(talk, request, relayed, way);
}

/** What waited is said first, before anything else, once. */
export function showHeldWords(talk: Talk): void {
  const { student } = talk.state;
  const way = wayForWords(talk);
  if (way === 'shut') return;
  const mayGo = (one: Relayed) => way === 'response' || carriesWords(one);
  const going = student.heldReplies.filter(mayGo);
  student.heldReplies = student.heldReplies.filter((one) => !mayGo(one));
  for (const relayed of going) {
    const request = requestOf(talk, relayed.requestId);
    if (request !== undefined) speakFor(talk, request, relayed, way);
  }
}

function holdBack(talk: Talk, relayed: Relayed): void {
  const { student } = talk.state;
  student.heldReplies = [...student.heldReplies, relayed].slice(-MAX_HELD);
  if (carriesWords(relayed)) talk.effects.push({ do: 'hold_words', relayed, sinceMs: shutSinceMs(talk) });
}

function carriesWords({ change, part }: Relayed): boolean {
  return change !== 'unsent' && part.kind !== 'lost';
}

/** Edited before it was ever shown: only the last words are shown, as new ones. */
function changeHeld(talk: Talk, { messageId, part }: Relayed): boolean {
  const held = talk.state.student.heldReplies.find((one) => one.messageId === messageId);
  if (held !== undefined) held.part = part;
  return held !== undefined;
}

/** Taken back before it was ever shown. */
function forgetHeld(talk: Talk, { messageId }: Relayed): boolean {
  const { student } = talk.state;
  const kept = student.heldReplies.filter((one) => one.messageId !== messageId);
  const wasHeld = kept.length < student.heldReplies.length;
  student.heldReplies = kept;
  return wasHeld;
}

function speakFor(talk: Talk, request: SentRequest, relayed: Relayed, way: Exclude<Way, 'shut'>): void {
  const who = labelOf(talk, request);
  if (relayed.change === 'unsent') return say(talk, common('mentor_unsent', { who }), { unsure: 'skip' });
  const { part } = relayed;
  if (part.kind === 'lost') return say(talk, common('mentor_lost', { who, what: lostWords(part.type) }));
  takeTheWord(talk, request);
  const label = common(relayed.change === 'edited' ? 'mentor_edited' : 'mentor_says', { who });
  switch (part.kind) {
    case 'text':
      return sayText(talk, label, relayed, part.cuts, way);
    case 'file':
      push(talk, [common('mentor_sends', { who, what: fileWords(part.type) })], refTo(relayed, {}), way);
      return push(talk, [OTHER_SIDE], refTo(relayed, { fileId: part.fileId, reports: true }), way);
    default:
      return assertNever(part);
  }
}

const lostWords = (type: FileType | 'unknown'): Words => (type === 'unknown' ? common('some_file') : fileWords(type));

/** The thread is the request's from now on; with several mentors the next plain words are asked for. */
function takeTheWord(talk: Talk, request: SentRequest): void {
  const { student } = talk.state;
  request.answered = true;
  if (!isWithMentor(request)) return;
  request.untold = false;
  const others = openRequests(talk).some(({ id, state }) => id !== request.id && state === 'with_mentor');
  putQuestionAside(talk);
  if (!others) student.writesTo = request.id;
  else if (student.writesTo !== request.id) student.writesTo = null;
  giveToRequest(talk, request.id);
}

function sayText(talk: Talk, label: Words, relayed: Relayed, cuts: readonly number[], way: Exclude<Way, 'shut'>): void {
  cuts.forEach((to, at) => {
    const range = [cuts[at - 1] ?? 0, to] as const;
    const words = refTo(relayed, { range, reports: at === cuts.length - 1 });
    push(talk, at === 0 ? [label, OTHER_SIDE] : [OTHER_SIDE], words, way);
  });
}

function refTo({ messageId, requestId, writer }: Relayed, of: Partial<WordsRef>): WordsRef {
  return { messageId, requestId, range: null, fileId: null, writer, reports: false, ...of };
}

/** A person's own words: no buttons, nothing of ours but the label; never cut by the limit of a turn. */
function push(talk: Talk, body: readonly Words[], words: WordsRef, way: Exclude<Way, 'shut'>): void {
  const untilMs = lastHeardMs(talk) + (way === 'response' ? WINDOW_MS : HUMAN_AGENT_MS);
  const said: Letter = {
    ...letter(talk, body),
    author: 'person',
    words,
    notAfter: new Date(untilMs),
    ...(way === 'human_agent' ? { humanAgent: true } : {}),
  };
  talk.effects.push({ do: 'say', letter: said });
}

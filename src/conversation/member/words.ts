import type { Relayed, WordsRef } from '../casework.ts';
import type { Letter, Words } from '../letter.ts';
import type { MemberHalf } from '../state.ts';
import { common, letter, quick, type Talk } from '../talk.ts';
import { keepWaiting, rememberCode } from './memory.ts';
import { aboutRequest, button, mayTell, room, staying, tell, text, windowEndMs } from './tell.ts';

/** A student's words: shown when they can be, else kept for when this person comes back, called by e-mail. */
export function hearWords(talk: Talk, member: MemberHalf, relayed: Relayed): void {
  rememberCode(member, relayed);
  openChoice(member, relayed);
  if (changesUnread(member, relayed)) return;
  keepWaiting(member, relayed);
  if (mayTell(talk)) return showWaiting(talk, member, 0);
  const sinceMs = Math.min(windowEndMs(talk.state.student.lastHeardMs), talk.moment.now.getTime());
  talk.effects.push({ do: 'call_member', relayed, sinceMs });
}

/** A change of words that still wait: they are read as they are by then, or not at all. */
function changesUnread(member: MemberHalf, { messageId, change, part }: Relayed): boolean {
  const at = member.waiting.findIndex((one) => one.messageId === messageId);
  const unread = member.waiting[at];
  if (change === 'new' || unread === undefined) return false;
  if (change === 'unsent') member.waiting.splice(at, 1);
  else member.waiting[at] = { ...unread, part };
  return true;
}

/** In order, as many as leave `spare` letters of the turn free; the rest at the next message or tap. */
export function showWaiting(talk: Talk, member: MemberHalf, spare: number): void {
  if (!mayTell(talk) || member.waiting.length === 0) return;
  for (let next = member.waiting[0]; next !== undefined; next = member.waiting[0]) {
    const letters = lettersFor(talk, member, next);
    const forTheRest = member.waiting.length > 1 ? 1 : 0;
    if (letters.length > room(talk) - spare - forTheRest) return sayMoreWaits(talk);
    member.waiting.shift();
    openChoice(member, next);
    for (const one of letters) talk.effects.push({ do: 'say', letter: one });
  }
}

/** Another student writes, or is read only now: nobody can know any more for whom the next words are. */
function openChoice(member: MemberHalf, { requestId, from }: Relayed): void {
  if (from === 'student' && member.chosen?.requestId !== requestId) member.chosen = null;
}

function sayMoreWaits(talk: Talk): void {
  tell(talk, text('more_waits'), quick([button('read', 'read_on')]));
}

type Piece = { body: readonly Words[]; choices?: Letter['choices']; words?: WordsRef };

function lettersFor(talk: Talk, member: MemberHalf, relayed: Relayed): Letter[] {
  return piecesOf(relayed).map(({ body, choices = null, words }) => ({
    ...letter(talk, body, { choices, language: member.language }),
    ...(words === undefined ? {} : { words }),
  }));
}

const THEIR_WORDS: Words = { words: 'of the other side' };
const isHistory = ({ from }: Relayed): boolean => from === 'history_student' || from === 'history_mentor';

function piecesOf(relayed: Relayed): Piece[] {
  const { part, change, code } = relayed;
  if (change === 'unsent') return [{ body: [text('unsent', { code })] }];
  if (part.kind === 'lost')
    return [{ body: [text('lost', { code, what: fileWords(part.type) })], choices: buttonsUnder(relayed, 0) }];
  if (part.kind === 'text') return textPieces(relayed, part.cuts);
  const label = text(isHistory(relayed) ? 'file_before' : 'file', { code, what: fileWords(part.type) });
  return [
    { body: [label], choices: buttonsUnder(relayed, 0) },
    { body: [THEIR_WORDS], words: refTo(relayed, null, part.fileId, true) },
  ];
}

/** The code stands over every piece: this person may be a student, too. */
function textPieces(relayed: Relayed, cuts: readonly number[]): Piece[] {
  const ends = cuts.length === 0 ? [0] : cuts;
  return ends.map((end, at): Piece => {
    const from = ends[at - 1] ?? 0;
    const isLast = at === ends.length - 1;
    return {
      body: [labelOf(relayed), THEIR_WORDS],
      words: refTo(relayed, [from, end], null, isLast),
      ...(isLast ? { choices: buttonsUnder(relayed, end - from) } : {}),
    };
  });
}

function labelOf({ from, change, code }: Relayed): Words {
  if (from === 'history_mentor') return text('mentor_before', { code });
  if (from === 'history_student') return text('before', { code });
  return change === 'edited' ? text('edited', { code }) : { own: code };
}

/** Buttons that stay leave 640 units for text (messenger/limits.ts); longer words get quick replies. */
const WORDS_BESIDE_BUTTONS = 560;

function buttonsUnder(relayed: Relayed, units: number): Letter['choices'] {
  if (isHistory(relayed)) return null;
  const items = [aboutRequest('reply', 'reply', relayed), aboutRequest('done', 'done', relayed)];
  return units <= WORDS_BESIDE_BUTTONS ? staying(items) : quick(items);
}

function refTo(
  { messageId, requestId, writer }: Relayed,
  range: WordsRef['range'],
  fileId: string | null,
  isLast: boolean,
): WordsRef {
  return { messageId, requestId, range, fileId, writer, reports: isLast };
}

const FILES = { image: 'picture', voice: 'voice_message', video: 'video_file', file: 'document' } as const;

function fileWords(type: keyof typeof FILES | 'unknown'): Words {
  return type === 'unknown' ? text('some_message') : common(FILES[type]);
}

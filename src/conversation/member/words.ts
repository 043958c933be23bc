import type { Relayed, WordsRef } from '../casework.ts';
import type { FileType } from '../effect.ts';
import { fileWords } from '../files.ts';
import type { Letter, Words } from '../letter.ts';
import type { MemberHalf } from '../state.ts';
import { letter, MAX_LETTERS_PER_TURN, quick, type Talk } from '../talk.ts';
import { keepWaiting, rememberCode } from './memory.ts';
import { aboutRequest, button, mayTell, room, staying, tell, text, windowEndMs } from './tell.ts';

/** A student's words: shown when they can be, else kept for when this person comes back, called by e-mail. */
export function hearWords(talk: Talk, member: MemberHalf, relayed: Relayed): void {
  rememberCode(member, relayed);
  openChoice(member, relayed);
  if (changesUnread(member, relayed)) return;
  keepWaiting(member, relayed);
  if (mayTell(talk)) return void showWaiting(talk, member, 0);
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

/**
 * In order, as many as leave `spare` letters of the turn free; the rest at the next message or tap. `closes`: one more letter
 * follows where nothing is left to read. Answers of which requests something was shown.
 */
export function showWaiting(talk: Talk, member: MemberHalf, spare: number, closes = false): string[] {
  const shown: string[] = [];
  if (!mayTell(talk)) return shown;
  for (let next = member.waiting[0]; next !== undefined; next = member.waiting[0]) {
    const letters = lettersFor(talk, member, next);
    const forTheRest = closes || member.waiting.length > 1 ? 1 : 0;
    const fitting = room(talk) - spare - forTheRest;
    if (letters.length > fitting) {
      if (letters.length > MOST_OF_ONE) showBegin(talk, member, next, letters, Math.max(0, room(talk) - spare - 1));
      sayMoreWaits(talk);
      break;
    }
    member.waiting.shift();
    openChoice(member, next);
    shown.push(next.requestId);
    for (const one of letters) talk.effects.push({ do: 'say', letter: one });
  }
  return shown;
}

/** What one turn can show of one message, beside what else it says. */
const MOST_OF_ONE = MAX_LETTERS_PER_TURN - 2;

/** A message too long for any turn: its first pieces. The rest of it waits on. */
function showBegin(talk: Talk, member: MemberHalf, relayed: Relayed, letters: readonly Letter[], count: number): void {
  if (relayed.part.kind !== 'text' || count === 0) return;
  const { cuts } = relayed.part;
  openChoice(member, relayed);
  for (const one of letters.slice(0, count)) talk.effects.push({ do: 'say', letter: one });
  const from = cuts[count - 1] ?? 0;
  member.waiting[0] = { ...relayed, part: { kind: 'text', cuts: cuts.slice(count), from } };
}

/** Another student writes, or is read only now: nobody can know any more for whom the next words are. */
function openChoice(member: MemberHalf, { requestId }: Relayed): void {
  if (member.chosen?.requestId !== requestId) member.chosen = null;
}

/** The button stays: what comes after it does not take it away. */
export function sayMoreWaits(talk: Talk): void {
  tell(talk, text('more_waits'), staying([button('read', 'read_on')]));
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
    return [{ body: [text('lost', { code, what: whatWords(part.type) })], choices: buttonsUnder(relayed, 0) }];
  if (part.kind === 'text') return textPieces(relayed, part);
  const label = text(isHistory(relayed) ? 'file_before' : 'file', { code, what: whatWords(part.type) });
  return [
    { body: [label], choices: buttonsUnder(relayed, 0) },
    { body: [THEIR_WORDS], words: refTo(relayed, null, part.fileId, true) },
  ];
}

/** The code stands over every piece: this person may be a student, too. */
function textPieces(relayed: Relayed, { cuts, from: begin = 0 }: Extract<Relayed['part'], { kind: 'text' }>): Piece[] {
  const ends = cuts.length === 0 ? [0] : cuts;
  return ends.map((end, at): Piece => {
    const from = ends[at - 1] ?? begin;
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

function whatWords(type: FileType | 'unknown'): Words {
  return type === 'unknown' ? text('some_message') : fileWords(type);
}

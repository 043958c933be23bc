import type { Relayed, RequestCard } from '../../../src/conversation/casework.ts';

/**
 * A card from its words: `7F3A free`, `7F3A mine waits`, `7F3A with=Omar origin`, `9B2C join free`, `7F3A closed`.
 * What may be done with it follows from who has it, as the one access function would say.
 */
export function cardFrom(words: string): RequestCard {
  const [code = '', ...marks] = words.trim().split(' ');
  const name = marks.find((mark) => mark.startsWith('with='))?.slice('with='.length);
  const is = (mark: string) => marks.includes(mark);
  const ended = (['resolved', 'closed', 'expired', 'cancelled', 'transferred', 'erased'] as const).find(is);
  const holder: RequestCard['holder'] = is('mine')
    ? { is: 'you' }
    : name === undefined
      ? { is: 'nobody' }
      : { is: 'other', name };
  const open: RequestCard['may'] =
    holder.is === 'you' ? ['hand_back', 'resolve'] : holder.is === 'nobody' ? ['claim'] : ['take_over'];
  return {
    requestId: idOf(code),
    code,
    kind: is('join') ? 'join' : 'support',
    committee: 'palermo',
    university: 'palermo',
    topic: is('join') ? 'join.mentor' : 'life.housing',
    language: 'ar',
    state: ended ?? (holder.is === 'nobody' ? 'forwarded' : 'in_conversation'),
    holder,
    otherOrigin: is('origin'),
    createdMs: Date.UTC(2026, 10, 24, 8),
    lastStudentMs: Date.UTC(2026, 10, 24, 8),
    waitsForMentor: is('waits'),
    may: ended === undefined && !is('locked') ? open : [],
  };
}

export const idOf = (code: string): string => `r${code.toLowerCase()}`;

/** `7F3A`, `7F3A edited`, `7F3A unsent`, `7F3A image`, `7F3A lost`, `7F3A before 300 1700`: numbers are cuts, `#1` names it. */
export function relayedFrom(words: string): Relayed {
  const [code = '', ...marks] = words.trim().split(' ');
  const is = (mark: string) => marks.includes(mark);
  const file = (['image', 'voice', 'video', 'file'] as const).find(is);
  const cuts = marks.filter((mark) => /^\d+$/.test(mark)).map(Number);
  return {
    messageId: `m-${code}-${marks.find((mark) => mark.startsWith('#')) ?? marks.join('-')}`,
    requestId: idOf(code),
    code,
    from: is('before') ? 'history_student' : is('mentor') ? 'history_mentor' : 'student',
    change: is('edited') ? 'edited' : is('unsent') ? 'unsent' : 'new',
    part: is('lost')
      ? { kind: 'lost', type: 'voice' }
      : file !== undefined
        ? { kind: 'file', type: file, fileId: `file-${code}` }
        : { kind: 'text', cuts: cuts.length > 0 ? cuts : [40] },
    university: 'palermo',
    writer: null,
    writtenMs: Date.UTC(2026, 10, 24, 8),
  };
}

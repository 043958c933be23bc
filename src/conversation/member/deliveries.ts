import type { Delivery } from '../casework.ts';
import type { Words } from '../letter.ts';
import type { MemberHalf } from '../state.ts';
import type { Talk } from '../talk.ts';
import { momentWords } from './dates.ts';
import { tell, text } from './tell.ts';

/** On whose screen the words arrived, or why they did not: always with the code. */
export function tellDelivery(talk: Talk, member: MemberHalf, { code, outcome }: Delivery): void {
  tell(talk, outcomeWords(member, code, outcome));
}

const REASONS = { blocked: 'refused_blocked', gone: 'refused_gone', too_late: 'refused_too_late' } as const;

function outcomeWords(member: MemberHalf, code: string, outcome: Delivery['outcome']): Words[] {
  switch (outcome.is) {
    case 'delivered':
    case 'mailed':
    case 'waiting':
      return [text(outcome.is, { code })];
    case 'held':
      return [
        text('held', { code, date: momentWords(outcome.sinceMs, member.language) }),
        ...(outcome.mailed ? [text('held_mailed')] : []),
      ];
    case 'refused':
      return [text(outcome.why === 'other' ? 'refused_unknown' : REASONS[outcome.why], { code })];
  }
}

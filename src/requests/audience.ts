import type { Audience, NoticeKind } from '../committees/acts.ts';
import { isOnLeave, mayRead, NATIONAL } from '../committees/readers.ts';
import type { Case, Reach } from './ports.ts';
import { isQuiet } from './quiet.ts';

/**
 * Who is meant, of those who may read the request now. Whoever is on leave is left alone, unless all are. Where nobody
 * coordinates, all are called.
 */
export function audienceOf(to: Audience, { facts, memberships }: Case, now: Date): readonly Reach[] {
  const readers = memberships.filter((one) => mayRead(one, facts, now));
  switch (to.who) {
    case 'person':
      return readers.filter(({ personId }) => personId === to.personId);
    case 'readers':
      return here(
        readers.filter(({ personId }) => !to.except.includes(personId)),
        now,
      );
    case 'coordinators': {
      const coordinators = readers.filter(({ role }) => role === 'coordinator');
      return here(coordinators.length > 0 ? coordinators : readers, now);
    }
    case 'national':
      return here(
        readers.filter(({ committeeId }) => committeeId === NATIONAL),
        now,
      );
  }
}

function here(all: readonly Reach[], now: Date): readonly Reach[] {
  const present = all.filter((one) => !isOnLeave(one, now));
  return present.length > 0 ? present : all;
}

/** What nobody has asked for: not in quiet hours, not on leave, not for who wants e-mails only. */
const UNASKED: readonly NoticeKind[] = ['offered', 'offered_again', 'reminder', 'escalated', 'taken', 'expires_soon'];

export function mayBeTold(notice: NoticeKind, reach: Reach, zone: string | undefined, now: Date): boolean {
  if (!UNASKED.includes(notice)) return true;
  return reach.notify.messenger && !isOnLeave(reach, now) && !isQuiet(reach.quietHours, now, zone);
}

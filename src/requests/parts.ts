import type { EffectId } from '../ids.ts';
import type { Log } from '../log.ts';
import type { MailStore, RaiseAlarm } from '../outbox/mail-ports.ts';
import type { CarryContext } from '../outbox/ports.ts';
import type { CaseStore, Invitations, PeopleStore, Tell, WordsStore } from './ports.ts';

/** What this room is made of. */
export interface CaseworkParts {
  cases: CaseStore;
  words: WordsStore;
  people: PeopleStore;
  invitations: Invitations;
  mail: Pick<MailStore, 'queue'>;
  /** Letters were queued: the mail loop need not wait for its next look. */
  lettersWait: () => void;
  tell: Tell;
  alarm: RaiseAlarm;
  /** The clock of conversations and timers. */
  now: () => Date;
  log: Log;
}

/** What a change of a request, and all that follows from it, needs. */
export type ChangeParts = Pick<CaseworkParts, 'cases' | 'people' | 'mail' | 'lettersWait' | 'tell' | 'now'>;

/** The effect that is carried out, and for whom. */
export type Carrying = Pick<CarryContext, 'key' | 'now'> & { id: EffectId };
/** The same where it is all one whether the person is in Messenger. */
export type Acting = Pick<Carrying, 'id' | 'now'>;

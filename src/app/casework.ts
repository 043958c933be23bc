import type { MailStore, RaiseAlarm } from '../outbox/mail-ports.ts';
import { type Casework, createCasework } from '../requests/casework.ts';
import type { CaseworkParts } from '../requests/parts.ts';
import type { Invitations, Tell } from '../requests/ports.ts';
import { createCaseStore } from '../storage/case-store.ts';
import { createFileStore } from '../storage/file-store.ts';
import { createPeopleStore } from '../storage/people-store.ts';
import { createWordsStore } from '../storage/words-store.ts';
import type { Surroundings } from './engine.ts';

export interface OpenCasework {
  casework: Casework;
  parts: CaseworkParts;
}

/** What happens to requests at the committees: for the engine and for pages alike. */
export function openCasework(
  { database: { models }, keys, channel, log }: Pick<Surroundings, 'database' | 'keys' | 'channel' | 'log'>,
  around: {
    invitations: Invitations;
    mail: Pick<MailStore, 'queue'>;
    lettersWait: () => void;
    tell: Tell;
    alarm: RaiseAlarm;
  },
): OpenCasework {
  const files = createFileStore(models, keys.sealer, keys.studentIdFor);
  const parts: CaseworkParts = {
    ...around,
    cases: createCaseStore(models, keys.studentIdFor),
    words: createWordsStore(models, keys.sealer, keys.studentIdFor, files),
    people: createPeopleStore(models, keys.sealer),
    now: channel.now,
    log,
  };
  return { casework: createCasework(parts), parts };
}

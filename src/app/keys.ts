import { createSecretKey, type KeyObject } from 'node:crypto';
import { asStudentId, type ConversationKey, type StudentId } from '../ids.ts';
import { developmentKeys } from '../settings/development-keys.ts';
import type { Settings } from '../settings/settings.ts';
import { createSealer, keyedId, type Sealer } from '../storage/seal.ts';

/** Everything made from DATA_KEYS and ID_KEY. */
export interface Keys {
  sealer: Sealer;
  idKey: KeyObject;
  studentIdFor: (key: ConversationKey) => StudentId;
  emailHash: (lowerCased: string) => string;
  /** 32 hex digits for a turn: nobody can guess them, a redo gives them again. */
  seed: (...from: string[]) => string;
  /** The same for what is stored in place of a secret, or of a name that leads back to somebody. */
  hash: (...from: string[]) => string;
}

export function keysOf({ keys, dataDir }: Settings): Keys {
  const { data, id: idBytes } = keys ?? developmentKeys(dataDir);
  // Made once: made anew for each id it would cost six times the hash itself.
  const id = createSecretKey(idBytes);
  return {
    sealer: createSealer(data),
    idKey: id,
    studentIdFor: (key) => asStudentId(keyedId(id, 'student', key)),
    emailHash: (lowerCased) => keyedId(id, 'email', lowerCased),
    seed: (...from) => keyedId(id, 'turn', ...from),
    hash: (...from) => keyedId(id, 'hash', ...from),
  };
}

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
  /** 128 bits for the link of an e-mail; the same for the same e-mail. */
  linkToken: (mailId: string) => string;
  /** 32 hex digits for a turn: nobody can guess them, a redo gives them again. */
  seed: (...from: string[]) => string;
  /** Stored in place of a code, a token, or the effect that used it. */
  inviteHash: (kind: 'code' | 'token' | 'effect', text: string) => string;
  /** In place of a name that leads back to somebody. */
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
    linkToken: (mailId) => keyedId(id, 'link', mailId),
    seed: (...from) => keyedId(id, 'turn', ...from),
    inviteHash: (kind, text) => keyedId(id, 'invite', kind, text),
    hash: (...from) => keyedId(id, 'hash', ...from),
  };
}

import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  type KeyObject,
  randomFillSync,
} from 'node:crypto';
import { BotError } from '../errors.ts';

const VERSION = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const NONCES_AT_ONCE = 256;

export interface SealingKey {
  /** 1 to 32 letters or digits; stands unsealed in front of each sealed value. */
  id: string;
  /** 32 bytes. */
  bytes: Buffer;
}

/** Seals personal texts at rest (AES-256-GCM). A value opens only under the same `aad`: its document and field. */
export interface Sealer {
  seal(aad: string, plain: string): Buffer;
  sealBytes(aad: string, plain: Buffer): Buffer;
  /** @throws BotError K101 with an unknown key, K102 when key, place or bytes do not fit: never garbage. */
  open(aad: string, sealed: Uint8Array): string;
  openBytes(aad: string, sealed: Uint8Array): Buffer;
}

/** Layout: version, length of key id, key id, nonce, tag, ciphertext. The first key seals, all open. */
export function createSealer(keys: readonly SealingKey[]): Sealer {
  const [first] = keys;
  if (first === undefined) throw new BotError('K100', 'there is no key to seal with', 'Set DATA_KEYS.');
  const header = Buffer.concat([Buffer.from([VERSION, Buffer.byteLength(first.id)]), Buffer.from(first.id)]);
  const byId = new Map(keys.map((key) => [key.id, createSecretKey(key.bytes)]));
  const sealingKey = createSecretKey(first.bytes);
  const nextNonce = nonces();

  const sealBytes = (aad: string, plain: Buffer): Buffer => {
    const nonce = nextNonce();
    const cipher = createCipheriv('aes-256-gcm', sealingKey, nonce);
    cipher.setAAD(Buffer.from(aad));
    const body = Buffer.concat([cipher.update(plain), cipher.final()]);
    return Buffer.concat([header, nonce, cipher.getAuthTag(), body]);
  };
  const openBytes = (aad: string, sealed: Uint8Array): Buffer => {
    const { key, nonce, tag, body } = parts(Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength), byId);
    try {
      const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
      decipher.setAAD(Buffer.from(aad));
      decipher.setAuthTag(tag);
      return Buffer.concat([decipher.update(body), decipher.final()]);
    } catch (cause) {
      throw new BotError('K102', 'a sealed value does not open here', 'Was DATA_KEYS changed, or a row copied?', {
        cause,
      });
    }
  };
  return {
    sealBytes,
    openBytes,
    seal: (aad, plain) => sealBytes(aad, Buffer.from(plain)),
    open: (aad, sealed) => openBytes(aad, sealed).toString(),
  };
}

/** Random nonces, drawn many at a time: asking for 12 bytes costs as much as sealing does. */
function nonces(): () => Buffer {
  const pool = Buffer.alloc(NONCE_BYTES * NONCES_AT_ONCE);
  let used = pool.length;
  return () => {
    if (used === pool.length) {
      randomFillSync(pool);
      used = 0;
    }
    used += NONCE_BYTES;
    return Buffer.from(pool.subarray(used - NONCE_BYTES, used));
  };
}

function parts(sealed: Buffer, keys: ReadonlyMap<string, KeyObject>) {
  const idLength = sealed[1] ?? 0;
  const start = 2 + idLength;
  const key = keys.get(sealed.subarray(2, start).toString());
  if (sealed[0] !== VERSION || key === undefined) {
    throw new BotError(
      'K101',
      'a value was sealed with a key that is not here',
      'Add the old key to DATA_KEYS, behind the new one.',
    );
  }
  return {
    key,
    nonce: sealed.subarray(start, start + NONCE_BYTES),
    tag: sealed.subarray(start + NONCE_BYTES, start + NONCE_BYTES + TAG_BYTES),
    body: sealed.subarray(start + NONCE_BYTES + TAG_BYTES),
  };
}

/** An id that cannot be guessed or turned back, from anything: 32 hex digits under ID_KEY. */
export function keyedId(idKey: Buffer | KeyObject, ...from: string[]): string {
  return createHmac('sha256', idKey).update(from.join('|')).digest('hex').slice(0, 32);
}

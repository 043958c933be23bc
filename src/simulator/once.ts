import { randomBytes, timingSafeEqual } from 'node:crypto';

export type Once = {
  /** Every form carries it: a page elsewhere cannot know it. */
  readonly token: string;
  isOurs(token: unknown): boolean;
  /** False when this act was done before: a double tap is one act. An empty name always acts. */
  first(act: string): boolean;
};

const ACTS_REMEMBERED = 2_000;

export function createOnce(): Once {
  const token = randomBytes(16).toString('base64url');
  const done = new Set<string>();
  return {
    token,
    isOurs(given) {
      const bytes = Buffer.from(typeof given === 'string' ? given : '');
      return bytes.length === token.length && timingSafeEqual(bytes, Buffer.from(token));
    },
    first(act) {
      if (act === '') return true;
      if (done.has(act)) return false;
      done.add(act);
      if (done.size > ACTS_REMEMBERED) done.delete(done.values().next().value as string);
      return true;
    },
  };
}

import { createHash, timingSafeEqual } from 'node:crypto';

/** Meta asks once, when somebody saves the webhook in the app's dashboard. */
export type Verification = { challenge: string } | 'refused';

/** Answers a GET of Meta's; everything that is not exactly right is refused alike. */
export function verificationOf(url: string, verifyToken: string): Verification {
  const query = new URLSearchParams(url.split('?')[1] ?? '');
  const token = single(query, 'hub.verify_token');
  const challenge = single(query, 'hub.challenge');
  if (single(query, 'hub.mode') !== 'subscribe' || token === null || challenge === null) return 'refused';
  if (!sameText(token, verifyToken) || !/^[\x20-\x7e]{1,256}$/.test(challenge)) return 'refused';
  return { challenge };
}

function single(query: URLSearchParams, name: string): string | null {
  const values = query.getAll(name);
  return values.length === 1 ? (values[0] ?? null) : null;
}

/** Compares hashes, so that neither length nor content shows in the time it takes. */
function sameText(one: string, other: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text, 'utf8').digest();
  return timingSafeEqual(hash(one), hash(other));
}

const WRONG_TOKENS_MAX = 10;
const WRONG_TOKENS_WITHIN_MS = 10 * 60 * 1_000;
const ADDRESSES_MAX = 1_000;

/** Counts wrong tokens by address; who guessed ten times in ten minutes is not compared any more. */
export class WrongTokens {
  readonly #since = new Map<string, { count: number; fromMs: number }>();

  isBlocked(address: string, nowMs: number): boolean {
    const seen = this.#since.get(address);
    return seen !== undefined && nowMs - seen.fromMs < WRONG_TOKENS_WITHIN_MS && seen.count >= WRONG_TOKENS_MAX;
  }

  add(address: string, nowMs: number): void {
    const seen = this.#since.get(address);
    const fresh = seen !== undefined && nowMs - seen.fromMs < WRONG_TOKENS_WITHIN_MS;
    if (!fresh && this.#since.size >= ADDRESSES_MAX) this.#since.delete(this.#since.keys().next().value ?? '');
    this.#since.set(address, fresh ? { ...seen, count: seen.count + 1 } : { count: 1, fromMs: nowMs });
  }
}

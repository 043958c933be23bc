import { createHmac, createSecretKey, type KeyObject, timingSafeEqual } from 'node:crypto';

/** Made once at start: a key object spares every request the derivation. */
export type AppSecrets = readonly KeyObject[];

/** @param secrets the app secret; two while one is being changed */
export const appSecretsFrom = (secrets: readonly string[]): AppSecrets =>
  secrets.map((secret) => createSecretKey(Buffer.from(secret, 'utf8')));

/** The digest that a `X-Hub-Signature-256` header claims, null when it is not exactly that header. */
export function claimedDigest(header: string | string[] | undefined): Buffer | null {
  if (typeof header !== 'string') return null;
  const hex = /^sha256=([0-9a-f]{64})$/.exec(header)?.[1];
  return hex === undefined ? null : Buffer.from(hex, 'hex');
}

/**
 * Whether Meta signed these very bytes. `JSON.stringify(JSON.parse(body))` gives other bytes: Meta escapes letters and
 * slashes. Every secret is tried, so that the time does not tell which one fitted.
 */
export function signatureHolds(raw: Buffer, claimed: Buffer, secrets: AppSecrets): boolean {
  let holds = false;
  for (const secret of secrets) {
    const digest = createHmac('sha256', secret).update(raw).digest();
    holds = timingSafeEqual(digest, claimed) || holds;
  }
  return holds;
}

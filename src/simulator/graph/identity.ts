import { createHmac } from 'node:crypto';
import type { Call } from './call.ts';
import { badParameter, invalidToken } from './refusal.ts';

export type Identity = {
  /** @throws Refusal 190 for a wrong or revoked token, 100 for a wrong proof */
  check(call: Call): void;
  revoke(): void;
  renew(accessToken: string): void;
};

/** Knows one Page token; the proof may be made with any of the app's secrets, since they are rotated. */
export function createIdentity(accessToken: string, appSecrets: readonly string[]): Identity {
  let token: string | undefined = accessToken;
  let proofs = proofsOf(accessToken, appSecrets);
  return {
    check(call) {
      if (token === undefined || call.token !== token) throw invalidToken();
      if (call.proof === undefined) throw badParameter('appsecret_proof', 'is required: API calls need a proof.');
      if (!proofs.has(call.proof)) throw badParameter('appsecret_proof', 'is invalid.');
    },
    revoke() {
      token = undefined;
    },
    renew(next) {
      token = next;
      proofs = proofsOf(next, appSecrets);
    },
  };
}

const proofsOf = (token: string, secrets: readonly string[]): ReadonlySet<string> =>
  new Set(secrets.map((secret) => createHmac('sha256', secret).update(token, 'utf8').digest('hex')));

import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { CODE_LENGTH, CODE_SIGNS, INVITATION_LIFE_MS, shownCode } from '../committees/codes.ts';
import type { MembershipState } from '../committees/readers.ts';
import type { FreshInvite, InviteStore, NewInvite, UsedInvite } from '../requests/invite-ports.ts';
import { bytes } from './committee-store.ts';
import { isDuplicate } from './duplicate.ts';
import type { Models } from './models/index.ts';
import type { InviteRow } from './models/invite.ts';
import type { Sealer } from './seal.ts';

const TOKEN_BYTES = 16;
/** As long as an event can still be taken again: a redo must find the answer it gave. */
const KEPT_MS = 8 * 86_400_000;
const OVER: readonly MembershipState[] = ['suspended', 'ended'];

/** @param hashOf HMAC of code, token or effect id: a row alone gives nothing that could be used */
export function createInviteStore(
  { invites, memberships }: Models,
  sealer: Sealer,
  hashOf: (kind: 'code' | 'token' | 'effect', text: string) => string,
): InviteStore {
  const insert = async (_id: string, invite: NewInvite, now: Date): Promise<FreshInvite> => {
    const fresh = { code: newCode(), token: randomBytes(TOKEN_BYTES).toString('base64url') };
    const until = new Date(now.getTime() + INVITATION_LIFE_MS);
    // The newest counts: of two letters in a mailbox only one opens the door.
    await invites.deleteMany({ ...unusedOf(invite), _id: { $ne: _id } });
    await invites.create([
      {
        ...invite,
        _id,
        codeHash: hashOf('code', fresh.code),
        tokenHash: hashOf('token', fresh.token),
        secrets: sealer.seal(`${_id}:secrets`, JSON.stringify(fresh)),
        createdAt: now,
        until,
        v: 1,
      },
    ]);
    return { id: _id, until, ...fresh };
  };
  return {
    create: (invite, now) => insert(randomUUID(), invite, now),
    async offer(id, invite, now) {
      await insert(id, invite, now).catch((error: unknown) => {
        if (!isDuplicate(error)) throw error;
      });
    },
    async unused(of, now) {
      const row = await invites.findOne({ ...unusedOf(of), until: { $gt: now } }).lean();
      return row === null ? null : { id: row._id, createdAt: row.createdAt };
    },
    async open(id, now) {
      const row = await invites.findOne({ _id: { $eq: id }, usedBy: null, until: { $gt: now } }).lean();
      if (row === null || row.secrets === null) return null;
      const { personId, committeeId, secrets } = row;
      const membership = await memberships.findOne({ _id: { $eq: `${personId}.${committeeId}` } }).lean();
      if (membership === null || OVER.includes(membership.status)) return null;
      return { personId, committeeId, role: membership.role, ...opened(id, secrets, sealer) };
    },
    async use(secret, effectId, now) {
      const by = hashOf('effect', effectId);
      const which =
        'code' in secret
          ? { codeHash: { $eq: hashOf('code', secret.code) } }
          : { tokenHash: { $eq: hashOf('token', secret.token) } };
      const free = { ...which, usedBy: null, until: { $gt: now } };
      const set = { $set: { usedBy: by, usedAt: now, secrets: null }, $inc: { v: 1 } };
      const row =
        (await invites.findOneAndUpdate(free, set, { returnDocument: 'after' }).lean()) ??
        (await invites.findOne({ ...which, usedBy: { $eq: by } }).lean());
      return row === null ? null : usedOf(row, now);
    },
    async purge(now) {
      await invites.updateMany({ until: { $lte: now }, secrets: { $ne: null } }, { $set: { secrets: null } });
      await invites.deleteMany({ until: { $lte: new Date(now.getTime() - KEPT_MS) } });
    },
  };
}

const unusedOf = ({ personId, committeeId }: Pick<NewInvite, 'personId' | 'committeeId'>) => ({
  personId: { $eq: personId },
  committeeId: { $eq: committeeId },
  usedBy: null,
});

function newCode(): string {
  return Array.from({ length: CODE_LENGTH }, () => CODE_SIGNS[randomInt(CODE_SIGNS.length)]).join('');
}

function opened(id: string, secrets: Buffer, sealer: Sealer): { code: string; token: string } {
  const { code, token } = JSON.parse(sealer.open(`${id}:secrets`, bytes(secrets))) as { code: string; token: string };
  return { code: shownCode(code), token };
}

function usedOf({ _id: id, personId, committeeId, grants, requestId, usedAt }: InviteRow, now: Date): UsedInvite {
  return { id, personId, committeeId, grants, requestId, usedAt: usedAt ?? now };
}

import { asEventId } from '../ids.ts';
import type { Intake } from '../inbox/intake.ts';
import { createInvitations, type MembershipDesk } from '../requests/invitations.ts';
import type { InviteStore, MemberStore } from '../requests/invite-ports.ts';
import type { Tell } from '../requests/ports.ts';
import { createInviteStore } from '../storage/invite-store.ts';
import { createMailRows } from '../storage/mail-store.ts';
import { createMemberStore } from '../storage/member-store.ts';
import type { Models } from '../storage/models/index.ts';
import type { Keys } from './keys.ts';

export interface OpenInvitations {
  invites: InviteStore;
  members: MemberStore;
  desk: MembershipDesk;
}

/** Codes, who used them, and who confirms: for the engine, the commands and the pages alike. */
export function openInvitations(models: Models, keys: Keys, tell: Tell): OpenInvitations {
  const invites = createInviteStore(models, keys.sealer, keys.inviteHash);
  const members = createMemberStore(models, keys.sealer);
  const alias = (effectId: string) => keys.hash('effect', effectId);
  return { invites, members, desk: createInvitations({ invites, members, mail: createMailRows(models), tell, alias }) };
}

/** Tells conversations through the inbox: whoever makes turns hears of it, in this process or another. */
export function tellBy(intake: Pick<Intake, 'store'>, now: () => Date): Tell {
  return async (key, eid, heard) => {
    const event = { key, eid: asEventId(eid), ts: now().getTime(), body: { from: 'bot', heard }, as: 'new' } as const;
    await intake.store([event]);
  };
}

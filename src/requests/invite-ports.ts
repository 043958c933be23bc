import type { MembershipState } from '../committees/readers.ts';
import type { MembershipView } from '../conversation/casework.ts';
import type { ForwardedRequest } from '../conversation/effect.ts';
import type { ConversationKey } from '../ids.ts';
import type { OpenInvitation } from '../outbox/mail-ports.ts';

/** Typed by hand, or carried by an m.me link. */
export type InviteSecret = { code: string } | { token: string };

export interface NewInvite {
  personId: string;
  committeeId: string;
  grants: 'pending' | 'active';
  requestId: string | null;
}
/** What whoever is invited needs; never stored in the open. */
export interface FreshInvite {
  id: string;
  /** Twelve signs. */
  code: string;
  token: string;
  until: Date;
}
export interface UsedInvite extends NewInvite {
  id: string;
  usedAt: Date;
}

export interface InviteStore {
  /** Ends the unused ones of the same membership. */
  create(invite: NewInvite, now: Date): Promise<FreshInvite>;
  /** The same under a given id: twice makes one. */
  offer(id: string, invite: NewInvite, now: Date): Promise<void>;
  unused(of: Pick<NewInvite, 'personId' | 'committeeId'>, now: Date): Promise<{ id: string; createdAt: Date } | null>;
  /** As its letter leaves, the code in groups of four; null once it is used or over, or the membership has ended. */
  open: OpenInvitation;
  /** One conditional write. Null for wrong, used and expired alike; the effect that used it gets it again. */
  use(secret: InviteSecret, effectId: string, now: Date): Promise<UsedInvite | null>;
  /** Secrets whose time is over, and rows that no redo needs any more. */
  purge(now: Date): Promise<void>;
}

export interface MemberPerson {
  personId: string;
  name: string;
  language: ForwardedRequest['language'];
  /** The conversation that is this person's in Messenger. */
  key: ConversationKey | null;
  boundAt: Date | null;
}

/** Who a conversation is, and in which committees. */
export interface MemberStore {
  byKey(key: ConversationKey): Promise<MemberPerson | null>;
  byId(personId: string): Promise<MemberPerson | null>;
  /** The conversation becomes this person's, and nobody else's. A binding made later than `at` stays. */
  bind(personId: string, key: ConversationKey, at: Date): Promise<void>;
  /** The person is no longer reached by this conversation. With `before` only what was bound earlier. */
  unbind(key: ConversationKey, before?: Date): Promise<void>;
  /** Those that let their person in, or wait for a coordinator. */
  memberships(personId: string, now: Date): Promise<MembershipView[]>;
  membership(membershipId: string): Promise<{ personId: string; status: MembershipState; view: MembershipView } | null>;
  /** invited -> pending or active; nothing in every other state. */
  join(membershipId: string, as: 'pending' | 'active'): Promise<void>;
  /** pending -> active or ended; nothing in every other state. */
  settle(membershipId: string, accept: boolean): Promise<void>;
  coordinators(committeeId: string, now: Date): Promise<MemberPerson[]>;
}

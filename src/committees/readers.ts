export const ROLES = ['mentor', 'coordinator', 'focal_point'] as const;
export type Role = (typeof ROLES)[number];
export const MEMBERSHIP_STATES = ['invited', 'pending', 'active', 'suspended', 'ended'] as const;
export type MembershipState = (typeof MEMBERSHIP_STATES)[number];
export type RequestKind = 'support' | 'join';

/** The national coordination: a committee like the others, that takes what no other can. */
export const NATIONAL = 'national';

/** One person in one committee. Access is computed only from here. */
export interface Membership {
  readonly personId: string;
  readonly committeeId: string;
  readonly role: Role;
  readonly status: MembershipState;
  /** Languages this person answers in. */
  readonly languages: readonly string[];
  readonly validTo: Date | null;
}

export interface Readable {
  readonly kind: RequestKind;
  readonly committeeId: string;
}

/**
 * Whether this membership lets its person read the request. The one rule: lists, letters, notices and pages all ask it.
 * A wish to take part is for coordinators only.
 */
export function mayRead(membership: Membership, request: Readable, now: Date): boolean {
  const active = membership.status === 'active' && (membership.validTo === null || membership.validTo > now);
  const ofThisCommittee = membership.committeeId === request.committeeId;
  return active && ofThisCommittee && (request.kind === 'support' || membership.role === 'coordinator');
}

/** Everybody who may read the request, in the order given. */
export function readersOf(request: Readable, memberships: readonly Membership[], now: Date): Membership[] {
  return memberships.filter((membership) => mayRead(membership, request, now));
}

/** `redirected`: not a university's committee reads it but the national coordination. */
export type Destination =
  | { readonly to: 'committee' | 'redirected'; readonly committeeId: string; readonly readers: readonly Membership[] }
  | { readonly to: 'nobody' };

/** Who gets a request: the committee the rules chose, else the national coordination, else nobody. */
export function destinationOf(
  request: { readonly kind: RequestKind; readonly committee: string },
  active: ReadonlySet<string>,
  memberships: readonly Membership[],
  now: Date,
): Destination {
  for (const committeeId of new Set([request.committee, NATIONAL])) {
    const readers = active.has(committeeId) ? readersOf({ kind: request.kind, committeeId }, memberships, now) : [];
    if (readers.length > 0) return { to: committeeId === NATIONAL ? 'redirected' : 'committee', committeeId, readers };
  }
  return { to: 'nobody' };
}

import type { RequestState } from './lifecycle.ts';

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
  /** Times of leave: nothing is offered then and nothing held; reading stays as it is. */
  readonly vacation?: readonly Leave[];
}
export interface Leave {
  readonly from: Date;
  /** Null: until the person says so. */
  readonly until: Date | null;
}

export interface Readable {
  readonly kind: RequestKind;
  readonly committeeId: string;
  readonly state?: RequestState;
  /** Members whom the student does not want any more. */
  readonly notFor?: readonly string[];
}

/** Nobody reads what the student erased, nor here what went to another committee. */
const READ_BY_NOBODY: readonly (RequestState | undefined)[] = ['erased', 'transferred'];

/**
 * Whether this membership lets its person read the request. The one rule: lists, letters, notices and pages all ask it.
 * A wish to take part is for coordinators only.
 */
export function mayRead(membership: Membership, request: Readable, now: Date): boolean {
  const ofThisCommittee = membership.committeeId === request.committeeId;
  const ofTheirRole = request.kind === 'support' || membership.role === 'coordinator';
  const isWanted = !request.notFor?.includes(membership.personId);
  return (
    isActive(membership, now) && ofThisCommittee && ofTheirRole && isWanted && !READ_BY_NOBODY.includes(request.state)
  );
}

export const isActive = ({ status, validTo }: Membership, now: Date): boolean =>
  status === 'active' && (validTo === null || validTo > now);

export function isOnLeave({ vacation = [] }: Membership, now: Date): boolean {
  return vacation.some(({ from, until }) => from <= now && (until === null || now < until));
}

/** Whether this membership lets its person hold the request now. */
export function mayHold(membership: Membership, request: Readable, now: Date): boolean {
  return mayRead(membership, request, now) && !isOnLeave(membership, now);
}

export interface Held extends Readable {
  readonly state: RequestState;
  readonly holderId: string | null;
}
const WORDS_ARE_OPEN: readonly RequestState[] = ['claimed', 'in_conversation', 'resolved'];

/** What the student said is for the one who holds the request, as long as it is under way. */
export function mayReadWords(membership: Membership, request: Held, now: Date): boolean {
  const holds = request.holderId === membership.personId && WORDS_ARE_OPEN.includes(request.state);
  return holds && mayRead(membership, request, now);
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

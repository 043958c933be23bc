import type { RequestFacts, RequestPatch, RequestTimer } from '../committees/acts.ts';
import type { Reach } from '../requests/ports.ts';
import { membershipOf } from './committee-store.ts';
import type { MembershipRow } from './models/membership.ts';
import type { RequestRow } from './models/request.ts';

/** A row as decisions see it. What older rows leave out is as it is for a new request. */
export function factsOf(row: RequestRow): RequestFacts {
  const { preferred, due = {} } = row;
  return {
    id: row._id,
    code: row.code,
    kind: row.kind,
    committeeId: row.committeeId,
    state: row.state,
    holderId: row.holderId,
    notFor: row.notFor ?? [],
    preferred: preferred ? { personId: preferred.personId, untilMs: preferred.until.getTime() } : null,
    otherOrigin: row.otherOrigin ?? false,
    returns: row.returns ?? 0,
    createdMs: row.createdAt.getTime(),
    claimedMs: msOf(row.claimedAt),
    firstReplyMs: msOf(row.firstReplyAt),
    resolvedMs: msOf(row.resolvedAt),
    lastStudentMs: row.lastStudentAt.getTime(),
    outcome: row.outcome ?? null,
    rating: row.rating ?? null,
    safety: row.safety ?? false,
    due: Object.fromEntries(Object.entries(due).map(([timer, at]) => [timer, at.getTime()])),
  };
}

/** A decision's patch as fields of the row. */
export function fieldsOf(patch: RequestPatch): Partial<RequestRow> {
  const { preferred, due, claimedMs, firstReplyMs, resolvedMs, lastStudentMs, notFor, ...same } = patch;
  return {
    ...same,
    ...(notFor === undefined ? {} : { notFor: [...notFor] }),
    ...(preferred === undefined ? {} : { preferred: preferredOf(preferred) }),
    ...(claimedMs === undefined ? {} : { claimedAt: dateOf(claimedMs) }),
    ...(firstReplyMs === undefined ? {} : { firstReplyAt: dateOf(firstReplyMs) }),
    ...(resolvedMs === undefined ? {} : { resolvedAt: dateOf(resolvedMs) }),
    ...(lastStudentMs === undefined ? {} : { lastStudentAt: new Date(lastStudentMs) }),
    ...(due === undefined ? {} : dueFields(due)),
  };
}

function dueFields(due: RequestFacts['due']): Pick<RequestRow, 'due' | 'nextDueAt'> {
  const times = Object.entries(due) as [RequestTimer, number][];
  const first = Math.min(...times.map(([, at]) => at));
  return {
    due: Object.fromEntries(times.map(([timer, at]) => [timer, new Date(at)])),
    nextDueAt: times.length === 0 ? null : new Date(first),
  };
}

const msOf = (at: Date | null | undefined): number | null => at?.getTime() ?? null;
const dateOf = (ms: number | null): Date | null => (ms === null ? null : new Date(ms));
const preferredOf = (preferred: RequestFacts['preferred']) =>
  preferred === null ? null : { personId: preferred.personId, until: new Date(preferred.untilMs) };

export const reachOf = (row: MembershipRow): Reach => ({
  ...membershipOf(row),
  vacation: row.vacation ?? [],
  quietHours: row.quietHours ?? null,
  notify: row.notify ?? { messenger: true, mail: true },
});

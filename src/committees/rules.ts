import type { Membership } from './readers.ts';
import { type Hours, workingLengthMs, workingTimeAfter } from './working-time.ts';

/** Lengths that decisions need: ms of the committee's working time. */
export interface Lengths {
  readonly remindMs: number;
  readonly escalateMs: number;
  readonly coordinatorMs: number;
  readonly returnClaimMs: number;
  readonly warnExpiryMs: number;
  readonly expireMs: number;
  readonly sameMentorFirstMs: number;
}

/** What decisions about a request are made by. */
export interface Rules {
  readonly lengths: Lengths;
  /** The moment after that much working time. */
  after(fromMs: number, workingMs: number): number;
  /** Of the request's committee and of the national coordination. */
  readonly memberships: readonly Membership[];
}

/** What a committee has set; what it leaves out is as usual. */
export interface CommitteeTimes {
  readonly hours?: Hours | undefined;
  readonly reminders?: { readonly [name in keyof typeof USUAL]?: string | undefined } | undefined;
}

const USUAL = {
  remind_after: '12 hours',
  escalate_after: '24 hours',
  coordinator_after: '48 hours',
  return_claim_after: '24 hours',
  expire_after: '10 days',
} as const;
const SAME_MENTOR_FIRST = '12 hours';
/** Part of the time to expiry after which coordinators are warned. */
const WARNED_AT = 0.8;

export function rulesOf({ hours, reminders }: CommitteeTimes, memberships: readonly Membership[]): Rules {
  const ms = (name: keyof typeof USUAL) => workingLengthMs(reminders?.[name] ?? USUAL[name], hours);
  const expireMs = ms('expire_after');
  const lengths = {
    remindMs: ms('remind_after'),
    escalateMs: ms('escalate_after'),
    coordinatorMs: ms('coordinator_after'),
    returnClaimMs: ms('return_claim_after'),
    warnExpiryMs: Math.floor(expireMs * WARNED_AT),
    expireMs,
    sameMentorFirstMs: workingLengthMs(SAME_MENTOR_FIRST, hours),
  };
  return { lengths, after: (fromMs, workingMs) => workingTimeAfter(fromMs, workingMs, hours), memberships };
}

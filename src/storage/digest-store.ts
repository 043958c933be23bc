import { OPEN_STATES } from '../committees/lifecycle.ts';
import { isActive } from '../committees/readers.ts';
import { rulesOf } from '../committees/rules.ts';
import { type DigestStore, eightOn } from '../outbox/digest.ts';
import { membershipOf } from './committee-store.ts';
import type { CommitteeRow } from './models/committee.ts';
import type { Models } from './models/index.ts';
import type { RequestRow } from './models/request.ts';

/** Numbers only: nothing that a digest says leads to anybody. */
export function createDigestStore(models: Models): DigestStore {
  const { committees, memberships, requests } = models;

  const activeIn = async (committeeId: string, now: Date) => {
    const rows = await memberships.find({ committeeId: { $eq: committeeId }, status: 'active' }).lean();
    return rows.map(membershipOf).filter((membership) => isActive(membership, now));
  };
  return {
    async committees() {
      const rows = await committees.find({ active: true }, { hours: 1 }).sort({ _id: 1 }).lean();
      return rows.map(({ _id, hours }) => ({ id: _id, hours }));
    },
    async coordinators(committeeId, now) {
      const active = await activeIn(committeeId, now);
      return active.filter(({ role }) => role === 'coordinator').map(({ personId }) => personId);
    },
    async counts(committeeId, date, now) {
      const committee = await committees.findOne({ _id: { $eq: committeeId } }).lean();
      const eight = eightOn(date, committee?.hours);
      const theirs = { committeeId: { $eq: committeeId }, state: { $in: [...OPEN_STATES] } };
      const open = await requests.find({ ...theirs, createdAt: { $lt: eight } }).lean();
      const people = (await activeIn(committeeId, now)).map(({ personId }) => personId);
      return {
        open: open.length,
        unclaimed: open.filter(({ holderId }) => holderId === null).length,
        overdue: open.filter((request) => isOverdue(request, committee, now)).length,
        refusedMail: await countRefused(models, people, eight),
        blocked: await models.people.countDocuments({ _id: { $in: people }, blockedSince: { $lt: eight } }),
        pending: await countPending(models, committeeId, eight),
      };
    },
  };
}

/** Nobody took it in time, or whoever did has not answered in time. */
function isOverdue(request: RequestRow, committee: CommitteeRow | null, now: Date): boolean {
  const { lengths, after } = rulesOf(committee ?? {}, []);
  const { holderId, forwardedAt, createdAt, claimedAt, firstReplyAt } = request;
  if (holderId === null) return after((forwardedAt ?? createdAt).getTime(), lengths.escalateMs) <= now.getTime();
  const isUnanswered = !firstReplyAt && claimedAt;
  return isUnanswered ? after(claimedAt.getTime(), lengths.returnClaimMs) <= now.getTime() : false;
}

/** Members whose last letter was refused. */
async function countRefused({ mail }: Models, people: readonly string[], before: Date): Promise<number> {
  const ended = {
    personId: { $in: [...people] },
    createdAt: { $lt: before },
    state: { $in: ['sent', 'refused'] as const },
  };
  const rows = await mail.find(ended, { personId: 1, state: 1 }).sort({ createdAt: 1 }).lean();
  const last = new Map(rows.map(({ personId, state }) => [personId, state]));
  return [...last.values()].filter((state) => state === 'refused').length;
}

async function countPending({ memberships, invites }: Models, committeeId: string, before: Date): Promise<number> {
  const later = await invites
    .find({ committeeId: { $eq: committeeId }, usedAt: { $gte: before } }, { personId: 1 })
    .lean();
  const since = later.map(({ personId }) => personId);
  return memberships.countDocuments({
    committeeId: { $eq: committeeId },
    status: 'pending',
    personId: { $nin: since },
  });
}

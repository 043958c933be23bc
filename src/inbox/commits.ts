import type { Turn } from '../outbox/line.ts';
import { type Ground, TenureOver } from './ground.ts';
import { grouped } from './grouped.ts';
import type { Lane } from './lane.ts';
import type { Commit, CommitOutcome, Conversation } from './stores.ts';

/** Writes a conversation and what is left to do for it, if nobody has written since it was read. */
export type CommitLane = (lane: Lane, un: readonly Turn[], conversation: Conversation) => Promise<CommitOutcome['is']>;

export function createCommits({ parts, lease, counts, persist, holds, end }: Ground): CommitLane {
  const commits = grouped((batch: Commit[]): Promise<readonly CommitOutcome[]> => {
    counts.commits += 1;
    // The very same writes again after an error: their nonces tell whether an earlier try had won.
    return persist(() => parts.stores.conversations.commitTurns(batch));
  });
  return async (lane, un, conversation) => {
    const { v, stored } = lane.conversation ?? { v: 0, stored: false };
    const stands = un.map(({ eid, sealed, dead }) => ({ eid, sealed, dead }));
    const w = crypto.randomUUID();
    const outcome = await commits.add({ ...conversation, v, stored, key: lane.key, w, ep: lease.ep, un: stands });
    if (outcome.is === 'lost') counts.lost += 1;
    if (outcome.is === 'lost' && (outcome.now?.ep ?? 0) > lease.ep) end('lost');
    if (!holds()) throw new TenureOver();
    if (outcome.is === 'won') lane.conversation = { ...conversation, v: v + 1, stored: true };
    return outcome.is;
  };
}

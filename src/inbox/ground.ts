import { untilDone } from '../outbox/waits.ts';
import type { Lease } from './lease.ts';
import type { EngineCounts, EngineParts } from './parts.ts';

/** Why an engine stopped working: `newer`, a later version of the bot has written here. */
export type Ending = 'lost' | 'newer';

/** What all of one tenure of the lease stands on. */
export interface Ground {
  parts: EngineParts;
  lease: Lease;
  counts: EngineCounts;
  /** True while the lease is ours and nobody has ended the tenure. */
  holds(): boolean;
  end(why: Ending): void;
  ended: Promise<Ending>;
  /** Repeats while there is no database. Throws when the tenure is over, also when the answer comes too late. */
  persist<Answer>(ask: () => Promise<Answer>): Promise<Answer>;
}

/** Thrown into work that outlived its lease; it is simply dropped. */
export class TenureOver extends Error {}

export function createGround(parts: EngineParts, lease: Lease, counts: EngineCounts): Ground {
  const { promise: ended, resolve } = Promise.withResolvers<Ending>();
  let over = false;
  const holds = () => !over && lease.held();
  return {
    parts,
    lease,
    counts,
    holds,
    ended,
    end(why) {
      over = true;
      resolve(why);
    },
    async persist<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
      let answer: { is: Answer } | undefined;
      const done = await untilDone(async () => {
        answer = { is: await ask() };
      }, holds);
      if (!done || answer === undefined || !holds()) throw new TenureOver();
      return answer.is;
    },
  };
}

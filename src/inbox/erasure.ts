import { failpoint } from '../failpoint.ts';
import type { Turn } from '../outbox/line.ts';
import type { CommitLane } from './commits.ts';
import { type Erase, erase } from './erase.ts';
import { type Ground, TenureOver } from './ground.ts';
import type { Lane } from './lane.ts';
import type { Lanes } from './lanes.ts';
import { rowId } from './stores.ts';

export interface Erasures {
  /** Carries out the erasure of a committed turn. */
  carryOut(lane: Lane, turn: Turn, effect: Erase): Promise<void>;
  /** The farewell is said and marked: forgets it, too, and lets the person start anew. */
  end(lane: Lane): Promise<boolean>;
  /** Those that an engine before us left unended. */
  resume(): Promise<void>;
}

/** An erasure is a barrier in its lane: nothing commits from its turn on until it has ended. */
export function createErasures({ parts, persist }: Ground, lanes: Lanes, commit: CommitLane): Erasures {
  const { erasures } = parts.stores;
  /** What waits has perhaps been forgotten meanwhile: its rows are read again. */
  const doubt = (lane: Lane) => lane.doubtful.push(...lane.waiting.splice(0).map(({ row }) => row));

  return {
    async carryOut(lane, turn, effect) {
      await erase(parts, lane, turn, effect, async (un, conversation) => {
        if ((await commit(lane, un, conversation)) === 'won') return;
        lanes.replace(lane, []);
        throw new TenureOver();
      });
      for (const { eid } of lane.unfinished) if (eid !== turn.eid) lanes.leave(lane, rowId(lane.key, eid));
      lane.unfinished = [turn];
      doubt(lane);
    },
    async end(lane) {
      await failpoint('erase.marked');
      if (lane.conversation?.stored && (await commit(lane, [], lane.conversation)) !== 'won') {
        lanes.replace(lane, []);
        return false;
      }
      await failpoint('erase.emptied');
      await persist(() => erasures.end(lane.key));
      lane.erasing = false;
      lane.introduced = false;
      lane.psid = null;
      doubt(lane);
      return true;
    },
    async resume() {
      for (const { key } of await persist(() => erasures.open())) {
        const lane = lanes.of(key);
        lane.erasing = true;
        lanes.wake(lane);
      }
    },
  };
}

import { failpoint } from '../failpoint.ts';
import { asEventId, type ConversationKey } from '../ids.ts';
import { createOutbox, type Outbox } from '../outbox/outbox.ts';
import { pause } from '../outbox/waits.ts';
import { createCareful } from './careful.ts';
import { createCommits } from './commits.ts';
import { createEndings, type Endings } from './endings.ts';
import { createErasures, type Erasures } from './erasure.ts';
import { createGround, type Ending, type Ground } from './ground.ts';
import type { Lane } from './lane.ts';
import { createLaneWork } from './lane-work.ts';
import { createLanes, type Lanes } from './lanes.ts';
import type { Lease } from './lease.ts';
import type { EngineCounts, EngineParts } from './parts.ts';
import { createReading, type Reading } from './reading.ts';
import type { RowId } from './stores.ts';
import { createTimers } from './timers.ts';
import { createTurnTaking } from './turn-taking.ts';

/** What an engine does while it holds the lease. All memory of people lives here and goes with it. */
export interface Tenure {
  ended: Promise<Ending>;
  end(why: Ending): void;
  /** Takes no further events and waits for what is under way. */
  drain(): Promise<void>;
  lanes: Lanes;
  outbox: Outbox;
}

export function startTenure(parts: EngineParts, lease: Lease, counts: EngineCounts): Tenure {
  const ground = createGround(parts, lease, counts);
  const { persist, holds } = ground;
  let draining = false;

  const lanes: Lanes = createLanes(ground, (lane) => work(lane));
  const commit = createCommits(ground);
  const endings = createEndings(ground, lanes);
  const erasures = createErasures(ground, lanes, commit);
  const outbox = connectOutbox(ground, endings, erasures);
  const takeRows = createTurnTaking(ground, lanes, commit, endings, outbox.work);
  const careful = createCareful(parts, lease.unclean, persist);
  const work = createLaneWork(ground, {
    lanes,
    outbox,
    endings,
    careful,
    takeRows,
    endErasure: erasures.end,
    draining: () => draining,
  });
  const reading = connectReading(ground, lanes);
  receive(ground, reading, outbox);
  const ticks = startTicks(ground, lanes, outbox, () => draining);
  erasures
    .resume()
    .then(() => reading.run())
    .catch(() => undefined);

  void ground.ended.then(() => {
    parts.intake.handOverTo(null);
    clearInterval(ticks);
    outbox.end();
  });
  return {
    ended: ground.ended,
    end: ground.end,
    async drain() {
      draining = true;
      await failpoint('shutdown.duringDrain');
      const until = performance.now() + parts.limits.drainMs;
      while (holds() && performance.now() < until && ![...lanes.all()].every((lane) => isQuiet(lane, outbox)))
        await pause(5, () => {});
    },
    lanes,
    outbox,
  };
}

function connectOutbox({ parts, counts, holds }: Ground, endings: Endings, erasures: Erasures): Outbox {
  const { stores, intake, now, limits } = parts;
  return createOutbox(
    {
      carriers: parts.carriers,
      send: parts.sendLetter,
      askThread: parts.askThread,
      upload: parts.uploadFile,
      findPicture: parts.findPicture,
      fillIn: parts.fillIn,
      wordsEnded: parts.wordsEnded,
      tell: (key, eid, heard) =>
        intake.store([{ key, eid: asEventId(eid), ts: now().getTime(), body: { from: 'bot', heard }, as: 'new' }]),
      // Lines are lanes, of which the outbox sees only its part.
      erase: (line, turn, effect) => erasures.carryOut(line as Lane, turn, effect),
      bury: stores.dead.bury,
      alarm: parts.alarm,
      holds,
      async echoed(letters) {
        const ids = new Map(letters.map(({ line, effectId }) => [echoRow(line.key, effectId), effectId]));
        return new Set([...(await stores.inbox.present([...ids.keys()]))].map((id) => ids.get(id) ?? ''));
      },
      finished: (line, turn) => void endings.finish(line as Lane, turn).catch(() => undefined),
      receivingSinceMs: intake.receivingSinceMs,
      now,
      limits: limits.outbox,
    },
    counts.outbox,
  );
}

function connectReading({ parts, holds }: Ground, lanes: Lanes): Reading {
  const { stores, now, limits } = parts;
  return createReading({
    inbox: stores.inbox,
    times: limits.reading,
    now,
    holds,
    isFull: () => lanes.unfinishedEvents() > limits.mostUnfinished,
    seen: lanes.seen,
    fresh: lanes.fresh,
    pause: () => pause(limits.reading.pollMs, () => {}),
    caughtUp: lanes.begin,
  });
}

const ECHO = ':echo:';
const echoRow = (key: ConversationKey, effectId: string): RowId => `${key}${ECHO}${effectId}`;

function receive({ parts, holds }: Ground, reading: Reading, outbox: Outbox): void {
  const beganMs = performance.now();
  parts.intake.handOverTo({
    rows(rows, insertBeganMs) {
      // Begun under an earlier holder: it may have had its turn there. The polls look.
      if (insertBeganMs > beganMs && holds()) reading.handOver(rows);
    },
    finished(ids) {
      for (const id of ids) outbox.heardEcho(id.slice(id.indexOf(ECHO) + ECHO.length));
    },
  });
}

function startTicks({ parts }: Ground, lanes: Lanes, outbox: Outbox, draining: () => boolean) {
  const fireTimers = createTimers(parts.stores.conversations, parts.intake.store);
  let looking = false;
  const look = async () => {
    if (looking || !lanes.working() || draining()) return;
    looking = true;
    try {
      await outbox.lookForEchoes();
      await fireTimers(parts.now());
    } catch {
      // No database: the next tick looks again.
    }
    looking = false;
  };
  return setInterval(() => {
    void look();
    lanes.tend(parts.now().getTime());
  }, parts.limits.tickMs);
}

function isQuiet(lane: Lane, outbox: Outbox): boolean {
  return !lane.busy && (!lane.sending || outbox.rests(lane)) && !lane.unfinished.some(({ ending }) => ending);
}

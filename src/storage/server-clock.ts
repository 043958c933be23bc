import type { Db } from './connect.ts';

export interface ServerClock {
  /** Our wall clock, corrected by what it differs from the server's. */
  now(): Date;
  /** Measures the difference anew. Rejects, and keeps the old one, when the server does not answer. */
  measure(): Promise<void>;
}

/** Processes on several machines agree on one time for arrivals, timers and windows. Leases ask the server itself. */
export function createServerClock(db: Pick<Db, 'command'>): ServerClock {
  let aheadMs = 0;
  return {
    now: () => new Date(Date.now() + aheadMs),
    async measure() {
      const asked = Date.now();
      const { localTime } = await db.command({ hello: 1 });
      const answered = Date.now();
      if (localTime instanceof Date) aheadMs = Math.round(localTime.getTime() - (asked + answered) / 2);
    },
  };
}

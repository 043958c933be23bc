import { BotError } from '../errors.ts';
import { failpoint } from '../failpoint.ts';
import { grouped } from './grouped.ts';
import type { IncomingEvent, StoreEvents } from './ports.ts';
import { type InboxRow, type InboxStore, type Inserted, type NewRow, type RowId, rowId } from './stores.ts';

/** Above so many rows not yet stored a request is refused at once: Meta repeats it. */
const MOST_UNSTORED = 5_000;

/** Takes what this process itself has just stored, so that it need not be read again. Times are monotonic. */
export interface Receiver {
  rows(rows: readonly InboxRow[], insertBeganMs: number): void;
  /** Rows without a turn: our letters' echoes among them. */
  finished(ids: readonly RowId[]): void;
}

export interface Intake {
  store: StoreEvents;
  /** True while our own insert of this row is not answered: no reading may take it. */
  isBeingStored(id: RowId): boolean;
  handOverTo(receiver: Receiver | null): void;
  /** When webhooks began to be stored again after the last failure; 0 before the first. */
  receivingSinceMs(): number;
  counts: { stored: number; known: number; refused: number };
}

export function createIntake(inbox: Pick<InboxStore, 'insert'>, now: () => Date): Intake {
  const counts = { stored: 0, known: 0, refused: 0 };
  const storing = new Map<RowId, number>();
  let receiver: Receiver | null = null;
  let lastRx = 0;
  let sinceMs = 0;
  let broken = true;

  const arrival = () => {
    lastRx = Math.max(lastRx + 0.001, now().getTime());
    return lastRx;
  };
  const run = async (rows: NewRow[]): Promise<readonly Inserted[]> => {
    const beganMs = performance.now();
    for (const { id } of rows) storing.set(id, (storing.get(id) ?? 0) + 1);
    try {
      await failpoint('web.midBatch');
      const inserted = await inbox.insert(rows);
      noteReceiving(rows);
      handOver(rows, inserted, beganMs);
      return inserted;
    } catch (error) {
      broken = true;
      throw error;
    } finally {
      for (const { id } of rows) leaveOne(storing, id);
    }
  };
  const noteReceiving = (rows: readonly NewRow[]) => {
    if (!broken || !rows.some(({ body }) => body.from === 'messenger')) return;
    broken = false;
    sinceMs = performance.now();
  };
  const handOver = (rows: readonly NewRow[], inserted: readonly Inserted[], beganMs: number) => {
    const created = rows.filter((_, at) => inserted[at] === 'created');
    counts.stored += created.length;
    counts.known += rows.length - created.length;
    const fresh = created.filter(({ as }) => as === 'new').map(asRow);
    const finished = rows.filter(({ as }) => as === 'finished').map(({ id }) => id);
    if (fresh.length > 0) receiver?.rows(fresh, beganMs);
    if (finished.length > 0) receiver?.finished(finished);
  };

  const inserts = grouped(run);
  const storeOne = async (event: IncomingEvent) => {
    const outcome = await inserts.add({ ...event, id: rowId(event.key, event.eid), rx: arrival() });
    if (outcome === 'failed') throw new BotError('X203', 'the database refused an event for its content');
  };
  return {
    async store(events) {
      if (inserts.unanswered() + events.length > MOST_UNSTORED) {
        counts.refused += events.length;
        throw new BotError('X202', 'too many events wait to be stored');
      }
      await Promise.all(events.map(storeOne));
    },
    isBeingStored: (id) => storing.has(id),
    handOverTo(to) {
      receiver = to;
    },
    receivingSinceMs: () => sinceMs,
    counts,
  };
}

function asRow({ id, key, eid, ts, rx, body }: NewRow): InboxRow {
  return { id, key, eid, ts, rx, tries: 0, kills: 0, body: () => body };
}

function leaveOne(storing: Map<RowId, number>, id: RowId): void {
  const left = (storing.get(id) ?? 1) - 1;
  if (left === 0) storing.delete(id);
  else storing.set(id, left);
}

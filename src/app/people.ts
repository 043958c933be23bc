import type { StudentHalf } from '../conversation/state.ts';
import { arrowsWalked, placeOf } from '../conversation/way.ts';
import type { PeopleCounts } from '../drawing/people.ts';
import { wayFrom } from '../drawing/picture.ts';
import type { Flows } from '../flows/model.ts';
import { sealedJson } from '../storage/sealed-json.ts';
import { studentHalves } from '../storage/student-halves.ts';
import type { OpenDatabase } from './database.ts';
import type { Keys } from './keys.ts';

/** Opens every conversation once; only counts leave. */
export async function countPeople(
  { db }: Pick<OpenDatabase, 'db'>,
  { sealer }: Keys,
  flows: Flows,
  now: Date,
): Promise<PeopleCounts> {
  const [here, silent, went] = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()];
  for await (const student of studentHalves(db, sealedJson(sealer))) {
    for (const { from, to } of arrowsWalked(flows, student)) addOne(went, wayFrom(from, to));
    const place = placeOf(student);
    if (place === null || !flows.steps.has(place)) continue;
    addOne(here, place);
    if (isSilent(student, flows, now)) addOne(silent, place);
  }
  return { here, silent, went };
}

const isSilent = ({ lastHeardMs, draft }: StudentHalf, { silence }: Flows, now: Date): boolean =>
  draft.aside || now.getTime() - lastHeardMs >= silence.remindAfterMs;

function addOne(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

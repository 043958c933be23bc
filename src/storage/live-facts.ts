import { type ConversationState, type Focus, type Frame, upToDate } from '../conversation/state.ts';
import type { Db } from './connect.ts';
import type { Models } from './models/index.ts';
import type { SealedJson } from './sealed-json.ts';

/** Counts for the check of a conversation before it is published; nobody is named. */
export interface LiveCounts {
  /** Active members by committee id; committees that somebody made inactive are said so. */
  members: Map<string, number | 'inactive'>;
  /** People by step: where they wait, and where a visit or a call will bring them back. */
  people: Map<string, number>;
  /** Drafts by saved answer, then by choice. */
  drafts: Map<string, Map<string, number>>;
}

/** Opens every conversation once; nothing of it leaves this function but numbers. */
export async function readLiveCounts(db: Db, models: Models, sealed: SealedJson, now: Date): Promise<LiveCounts> {
  const counts: LiveCounts = { members: await countMembers(models, now), people: new Map(), drafts: new Map() };
  const conversations = db
    .collection<{ _id: string; st?: Uint8Array }>('conv')
    .find({ st: { $exists: true } }, { projection: { st: 1 } });
  for await (const { _id: key, st } of conversations)
    countConversation(counts, upToDate(sealed.open(`${key}|st`, st!) as ConversationState));
  return counts;
}

async function countMembers({ committees, memberships }: Models, now: Date): Promise<LiveCounts['members']> {
  const stillValid = [{ validTo: null }, { validTo: { $gt: now } }];
  const rows = await memberships.find({ status: 'active', $or: stillValid }, { committeeId: 1 }).lean();
  const all = await committees.find({}, { active: 1 }).lean();
  const membersOf = Map.groupBy(rows, ({ committeeId }) => committeeId);
  return new Map(all.map(({ _id: id, active }) => [id, active ? (membersOf.get(id)?.length ?? 0) : 'inactive']));
}

function countConversation({ people, drafts }: LiveCounts, { student }: ConversationState): void {
  for (const step of new Set([...stepsOf(student.focus), ...student.stack.flatMap(stepsOfFrame)])) addOne(people, step);
  for (const [name, answer] of Object.entries(student.draft.answers)) {
    if (answer.kind !== 'choice') continue;
    const choices = drafts.get(name) ?? new Map<string, number>();
    addOne(choices, answer.choice);
    drafts.set(name, choices);
  }
}

function stepsOf(focus: Focus): string[] {
  if (focus.kind === 'step' || focus.kind === 'parked') return [focus.step];
  return focus.kind === 'edit' ? [focus.review] : [];
}

const stepsOfFrame = (frame: Frame): string[] => (frame.kind === 'call' ? [frame.step] : stepsOf(frame.focus));

function addOne(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

import type { EventId, Psid } from '../ids.ts';
import { type Parcel, type Turn, tasksOf } from '../outbox/line.ts';
import { isDatabaseAway } from '../outbox/waits.ts';
import { type Grouped, grouped } from './grouped.ts';
import type { Lane } from './lane.ts';
import {
  type ConversationStore,
  type LoadedConversation,
  type RowId,
  rowId,
  type StoredTurn,
  type Stores,
} from './stores.ts';

export interface Loaded {
  conversation: LoadedConversation | null;
  /** Rows of `un` that are still new: their turns are not finished. */
  unfinished: ReadonlySet<RowId>;
  psid: Psid | null;
  erasedRx: number;
}

/** Loads conversations in groups; an answer that is an error concerns that one only. */
export function createLoader(stores: Stores): Grouped<Lane, Loaded | Error> {
  const load = async (lanes: readonly Lane[]): Promise<(Loaded | Error)[]> => {
    const keys = lanes.map(({ key }) => key);
    const found = new Map((await stores.conversations.load(keys)).map((one) => [one.key, one]));
    const committed = [...found.values()].flatMap(({ key, un }) => un.map(({ eid }) => rowId(key, eid)));
    // After the conversations: a row that is finished by now was finished by whoever wrote them.
    const [still, people, erased] = await Promise.all([
      stores.inbox.stillNew(committed),
      stores.identities.find(keys),
      stores.erasures.of(keys),
    ]);
    const unfinished = new Set(still.map(({ id }) => id));
    const erasedRx = new Map(erased.map(({ key, rx }) => [key, rx]));
    return keys.map((key) => ({
      conversation: found.get(key) ?? null,
      unfinished,
      psid: people.get(key) ?? null,
      erasedRx: erasedRx.get(key) ?? 0,
    }));
  };
  const oneByOne = async (lanes: readonly Lane[]): Promise<(Loaded | Error)[]> => {
    const answers: (Loaded | Error)[] = [];
    for (const lane of lanes) answers.push(...(await load([lane]).catch((error) => [ownFault(error)])));
    return answers;
  };
  return grouped(async (lanes: Lane[]) => {
    try {
      return await load(lanes);
    } catch (error) {
      if (isDatabaseAway(error)) throw error;
      return oneByOne(lanes);
    }
  });
}

function ownFault(error: unknown): Error {
  if (isDatabaseAway(error) || !(error instanceof Error)) throw error;
  return error;
}

/**
 * Takes a conversation as it stands. Turns left unfinished come first; their letters are unsure.
 *
 * @returns events whose effects do not open any more: they end as withdrawn
 */
export function adopt(lane: Lane, loaded: Loaded, conversations: Pick<ConversationStore, 'open'>): EventId[] {
  const { conversation, unfinished, psid, erasedRx } = loaded;
  const unreadable: EventId[] = [];
  const open = (stored: StoredTurn): Parcel => {
    try {
      return conversations.open(lane.key, stored);
    } catch {
      unreadable.push(stored.eid);
      return { effects: [] };
    }
  };
  lane.conversation = conversation ?? {
    v: 0,
    stored: false,
    state: null,
    owner: { by: 'bot' },
    timers: [],
    lastIn: null,
  };
  lane.erasedRx = erasedRx;
  lane.introduced = psid !== null;
  lane.psid = psid ?? lane.psid;
  const left = (conversation?.un ?? []).filter(({ eid }) => unfinished.has(rowId(lane.key, eid)));
  lane.unfinished = left.map((stored) => recoveredTurn(lane, stored, open(stored)));
  const stands = new Set(left.map(({ eid }) => eid));
  lane.waiting = lane.waiting.filter(({ row }) => !stands.has(row.eid));
  return unreadable;
}

function recoveredTurn(lane: Lane, { eid, sealed, dead }: StoredTurn, { effects, psid }: Parcel): Turn {
  // Only an erasure carries an address: the identity may be gone.
  if (psid !== undefined) {
    lane.psid = psid;
    lane.erasing = true;
  }
  const erases = effects.some((effect) => effect.do === 'erase');
  if (erases) lane.erasing = true;
  const farewell = psid !== undefined && !erases;
  const tasks = tasksOf(effects, true);
  return { eid, sealed, dead, tasks, farewell, owner: lane.owner(), ending: false, recovered: true };
}

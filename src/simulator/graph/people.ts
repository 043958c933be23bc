import type { MovableClock } from '../clock.ts';
import { DAY_MS } from './limits.ts';
import { noSuchPerson, Refusal } from './refusal.ts';
import type { Fields } from './shape.ts';
import type { Thread } from './thread.ts';

/** One message as the Page's inbox shows it. */
export type Line = {
  readonly mid: string;
  readonly from: 'person' | 'page';
  readonly at: number;
  text: string | undefined;
};

/** A message that Graph took. `at` is the time of the fake clock. */
export type AcceptedMessage = {
  readonly n: number;
  readonly mid: string;
  readonly psid: string;
  readonly at: Date;
  readonly purpose: string;
  readonly metadata: string | undefined;
  /** As it came: Graph's own snake_case. */
  readonly message: Fields;
  readonly replyTo: string | undefined;
};

export type Person = {
  readonly psid: string;
  readonly firstName: string;
  readonly lastName: string;
  reach: 'reachable' | 'blocked' | 'deleted';
  /** Time of the fake clock in ms; only interactions move it. */
  lastInteractionAt: number | undefined;
  /** A link was opened before the first word: its ref travels with Get Started. */
  pendingRef: string | undefined;
  /** A test declared that a human writes to this person: HUMAN_AGENT is allowed. */
  humanAuthor: boolean;
  thread: Thread;
  menu: unknown;
  readonly edits: Map<string, number>;
  readonly lines: Line[];
  readonly sent: AcceptedMessage[];
};

export type NewPerson = { psid?: string; firstName?: string; lastName?: string };

export type People = {
  add(person?: NewPerson): Person;
  /** @throws Error when a test speaks of somebody it never added */
  get(psid: string): Person;
  find(psid: string): Person | undefined;
  all(): readonly Person[];
  clear(): void;
  /** @throws Refusal 100/2018001 for a stranger, 551/1545041 for somebody who blocked the Page */
  reachable(psid: string): Person;
  /** Moves the person's window; how many people are engaged may change. */
  interacted(person: Person): void;
  /** People who interacted within the last 24 hours, at least 1; counted anew once a minute of the fake clock. */
  engaged(): number;
};

export function createPeople(clock: MovableClock): People {
  const known = new Map<string, Person>();
  const engagement = createEngagement(clock, known);
  let added = 0;
  return {
    add(wanted = {}) {
      added += 1;
      const psid = wanted.psid ?? `${7_000_000_000_000_000 + added}`;
      if (known.has(psid)) throw new Error('somebody with this psid is already there');
      const person = newPerson(psid, wanted);
      known.set(psid, person);
      return person;
    },
    get(psid) {
      const person = known.get(psid);
      if (person === undefined) throw new Error('nobody with this psid: add the person first');
      return person;
    },
    find: (psid) => known.get(psid),
    all: () => [...known.values()],
    clear: () => known.clear(),
    reachable(psid) {
      const person = known.get(psid);
      if (person === undefined || person.reach === 'deleted') throw noSuchPerson();
      if (person.reach === 'blocked') throw new Refusal(551, 1545041, '(#551) This person is not available right now.');
      return person;
    },
    interacted: (person) => engagement.interacted(person),
    engaged: () => engagement.count(),
  };
}

function newPerson(psid: string, { firstName = 'Person', lastName = psid }: NewPerson): Person {
  return {
    psid,
    firstName,
    lastName,
    reach: 'reachable',
    lastInteractionAt: undefined,
    pendingRef: undefined,
    humanAuthor: false,
    thread: { owner: 'idle', activeAt: 0, heldUntil: 0 },
    menu: undefined,
    edits: new Map(),
    lines: [],
    sent: [],
  };
}

function createEngagement(clock: MovableClock, known: ReadonlyMap<string, Person>) {
  let counted = 1;
  let countedInMinute = -1;
  return {
    interacted(person: Person): void {
      const now = clock.now().getTime();
      if (person.lastInteractionAt === undefined || now - person.lastInteractionAt > DAY_MS) countedInMinute = -1;
      person.lastInteractionAt = now;
    },
    count(): number {
      const now = clock.now().getTime();
      const minute = Math.floor(now / 60_000);
      if (minute !== countedInMinute) {
        countedInMinute = minute;
        counted = Math.max(1, [...known.values()].filter((person) => isEngaged(person, now)).length);
      }
      return counted;
    },
  };
}

const isEngaged = ({ lastInteractionAt }: Person, now: number): boolean =>
  lastInteractionAt !== undefined && now - lastInteractionAt <= DAY_MS;

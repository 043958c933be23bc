import { actsOf } from '../committees/decide-member.ts';
import { type Membership, mayRead } from '../committees/readers.ts';
import type { RequestCard } from '../conversation/casework.ts';
import type { Case, PeopleStore, Person } from './ports.ts';

/** The membership by which this person may know of the request now; null: not at all. */
export function readerOf({ facts, memberships }: Case, personId: string, now: Date): Membership | null {
  const theirs = memberships.filter((one) => one.personId === personId);
  return theirs.find((one) => mayRead(one, facts, now)) ?? null;
}

/** What this person sees of the request; null when that is nothing. */
export function cardOf(found: Case, personId: string, holders: ReadonlyMap<string, Person>, now: Date) {
  const membership = readerOf(found, personId, now);
  return membership === null ? null : card(found, membership, holders, now);
}

function card(found: Case, membership: Membership, holders: ReadonlyMap<string, Person>, now: Date): RequestCard {
  const { facts, university, topic, language } = found;
  return {
    requestId: facts.id,
    code: facts.code,
    kind: facts.kind,
    committee: facts.committeeId,
    university,
    topic,
    language,
    state: facts.state,
    holder: holderFor(facts.holderId, membership.personId, holders),
    otherOrigin: facts.otherOrigin,
    createdMs: facts.createdMs,
    lastStudentMs: facts.lastStudentMs,
    waitsForMentor: facts.holderId === null || facts.state === 'claimed',
    may: actsOf(membership, facts, now),
  };
}

function holderFor(holderId: string | null, personId: string, holders: ReadonlyMap<string, Person>) {
  if (holderId === null) return { is: 'nobody' } as const;
  if (holderId === personId) return { is: 'you' } as const;
  return { is: 'other', name: holders.get(holderId)?.name ?? '' } as const;
}

/** For somebody who had it and may not know of it any more: its code, and nothing they could not know. */
export const bareCard = ({ facts, language }: Case): RequestCard => ({
  requestId: facts.id,
  code: facts.code,
  kind: facts.kind,
  committee: facts.committeeId,
  university: null,
  topic: null,
  language,
  state: 'forwarded',
  holder: { is: 'nobody' },
  otherOrigin: false,
  createdMs: facts.createdMs,
  lastStudentMs: facts.createdMs,
  waitsForMentor: false,
  may: [],
});

/** Cards of several requests for one person; those that are not theirs to see are left out. */
export async function cardsOf(people: PeopleStore, found: readonly Case[], personId: string, now: Date) {
  const holders = await holdersOf(people, found);
  return found.flatMap((one) => cardOf(one, personId, holders, now) ?? []);
}

export function holdersOf(people: PeopleStore, found: readonly Case[]): Promise<ReadonlyMap<string, Person>> {
  const ids = found.flatMap(({ facts }) => facts.holderId ?? []);
  return ids.length === 0 ? Promise.resolve(new Map()) : people.byIds(ids);
}

import type { Delivery, Relayed } from '../casework.ts';
import type { PersonHeard } from '../hear-person.ts';
import type { Heard } from '../heard.ts';
import type { Talk } from '../talk.ts';

/** What a member hears of the committee: answers to what was asked, and notices. */
export function hearAsMember(_talk: Talk, _heard: Extract<Heard, { kind: 'desk' | 'notice' }>): void {}

/** What a person did while the member half has the word, or with a button of it. False: it is the student half's. */
export function hearMember(_talk: Talk, _heard: PersonHeard): boolean {
  return false;
}

/** A student's words for this member. */
export function showToMember(_talk: Talk, _relayed: Relayed): void {}

/** What became of this member's words. */
export function tellMember(_talk: Talk, _delivery: Delivery): void {}

import type { Delivery, Relayed } from '../casework.ts';
import type { Heard } from '../heard.ts';
import type { Talk } from '../talk.ts';

/** What became of the student's own request at the committee. */
export function hearNews(_talk: Talk, _heard: Extract<Heard, { kind: 'news' }>): void {}

/** A mentor's words for this student. */
export function showToStudent(_talk: Talk, _relayed: Relayed): void {}

/** What became of this student's words. */
export function tellStudent(_talk: Talk, _delivery: Delivery): void {}

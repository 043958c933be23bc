import type { Delivery, Relayed } from '../casework.ts';
import { parkedRequest } from '../focus.ts';
import type { Heard } from '../heard.ts';
import { hold } from '../routed.ts';
import type { Talk } from '../talk.ts';
import { tellDelivery } from './deliveries.ts';
import { takeNews } from './news.ts';
import { showWords } from './words.ts';

/** What became of the student's own request at the committee. */
export function hearNews(talk: Talk, heard: Extract<Heard, { kind: 'news' }>): void {
  takeNews(talk, heard);
}

/** A mentor's words for this student. */
export function showToStudent(talk: Talk, relay: Relayed): void {
  const parked = parkedRequest(talk);
  if (parked?.requestId === relay.requestId && parked.outcome === null) return hold(parked, { kind: 'relayed', relay });
  showWords(talk, relay);
}

/** What became of this student's words. */
export function tellStudent(talk: Talk, delivery: Delivery): void {
  tellDelivery(talk, delivery);
}

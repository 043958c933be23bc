import { assertNever } from '../../errors.ts';
import type { Delivery } from '../casework.ts';
import type { Words } from '../letter.ts';
import { common, say, type Talk } from '../talk.ts';
import { labelOf, requestOf } from './who.ts';
import { wayForWords } from './window.ts';

/** One short line: what became of the student's own words. Said while a request holds the thread, too. */
export function tellDelivery(talk: Talk, { requestId, code, outcome }: Delivery): void {
  const request = requestOf(talk, requestId);
  if (request === undefined || wayForWords(talk) !== 'response') return;
  say(talk, line(outcome, labelOf(talk, request), code), { unsure: 'skip', about: requestId });
}

function line(outcome: Delivery['outcome'], who: Words, code: string): Words {
  switch (outcome.is) {
    case 'delivered':
      return common('delivered', { who });
    case 'held':
      return common(outcome.mailed ? 'delivery_called' : 'delivery_held', { who });
    case 'mailed':
      return common('delivery_called', { who });
    case 'waiting':
      return common('delivery_waiting', { code });
    case 'refused':
      return common('delivery_refused', { code });
    default:
      return assertNever(outcome);
  }
}

/** Where a request stands. `routing.md` section 9 draws it; the table below is that picture. */
export const REQUEST_STATES = [
  'new',
  'forwarded',
  'claimed',
  'in_conversation',
  'resolved',
  'reopened',
  'closed',
  'transferred',
  'expired',
  'cancelled',
  'erased',
] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

export const REQUEST_EVENTS = [
  'letters_accepted',
  'nobody_to_read',
  'claim',
  'take_over',
  'first_reply',
  'hand_back',
  'remind',
  'expire',
  'transfer',
  'holder_unavailable',
  'resolve',
  'thanks',
  'student_writes',
  'offer_again',
  'quiet',
  'send_again',
  'cancel',
  'erase',
] as const;
export type RequestEvent = (typeof REQUEST_EVENTS)[number];

/** Somebody may still act on it; a student has at most three of these. */
export const OPEN_STATES: readonly RequestState[] = ['new', 'forwarded', 'claimed', 'in_conversation', 'reopened'];

type Moves = { readonly [event in RequestEvent]?: RequestState };
const WHILE_OPEN: Moves = { cancel: 'cancelled', erase: 'erased' };
const AT_REST: Moves = { erase: 'erased' };

const MOVES: Readonly<Record<RequestState, Moves>> = {
  // A card in Messenger may be quicker than the mail server.
  new: { ...WHILE_OPEN, letters_accepted: 'forwarded', nobody_to_read: 'expired', claim: 'claimed' },
  forwarded: { ...WHILE_OPEN, claim: 'claimed', remind: 'forwarded', expire: 'expired' },
  claimed: {
    ...WHILE_OPEN,
    take_over: 'claimed',
    first_reply: 'in_conversation',
    hand_back: 'forwarded',
    holder_unavailable: 'forwarded',
    resolve: 'resolved',
  },
  in_conversation: {
    ...WHILE_OPEN,
    take_over: 'claimed',
    transfer: 'transferred',
    hand_back: 'forwarded',
    holder_unavailable: 'forwarded',
    resolve: 'resolved',
  },
  resolved: { ...AT_REST, thanks: 'resolved', student_writes: 'reopened', quiet: 'closed' },
  reopened: { ...WHILE_OPEN, claim: 'claimed', offer_again: 'forwarded' },
  closed: { ...AT_REST, student_writes: 'reopened' },
  transferred: AT_REST,
  expired: { ...AT_REST, send_again: 'forwarded' },
  cancelled: AT_REST,
  erased: {},
};

/** The state that `event` leads to, or null when it may not happen in `from`. Guards that need facts are the caller's. */
export function mayMove(from: RequestState, event: RequestEvent): RequestState | null {
  return MOVES[from][event] ?? null;
}

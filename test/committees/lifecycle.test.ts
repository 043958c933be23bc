import { expect } from 'chai';
import {
  mayMove,
  OPEN_STATES,
  REQUEST_EVENTS,
  REQUEST_STATES,
  type RequestEvent,
} from '../../src/committees/lifecycle.ts';

const statesAllowing = (event: RequestEvent) => REQUEST_STATES.filter((state) => mayMove(state, event) !== null);

/** Every move of the table in routing.md, section 9, and none beside them. */
const ALLOWED = `
new              letters_accepted    forwarded
new              nobody_to_read      expired
new              claim               claimed
forwarded        claim               claimed
reopened         claim               claimed
claimed          take_over           claimed
in_conversation  take_over           claimed
claimed          first_reply         in_conversation
claimed          hand_back           forwarded
in_conversation  hand_back           forwarded
forwarded        remind              forwarded
forwarded        expire              expired
in_conversation  transfer            transferred
claimed          holder_unavailable  forwarded
in_conversation  holder_unavailable  forwarded
claimed          resolve             resolved
in_conversation  resolve             resolved
resolved         thanks              resolved
resolved         student_writes      reopened
closed           student_writes      reopened
reopened         offer_again         forwarded
resolved         quiet               closed
expired          send_again          forwarded
new              cancel              cancelled
forwarded        cancel              cancelled
claimed          cancel              cancelled
in_conversation  cancel              cancelled
reopened         cancel              cancelled
new              erase               erased
forwarded        erase               erased
claimed          erase               erased
in_conversation  erase               erased
reopened         erase               erased
resolved         erase               erased
closed           erase               erased
transferred      erase               erased
expired          erase               erased
cancelled        erase               erased`;

describe("a request's life", () => {
  const allowed = new Map(
    ALLOWED.trim()
      .split('\n')
      .map((line) => line.split(/\s+/))
      .map(([from, event, to]) => [`${from} ${event}`, to]),
  );

  it('moves only as the table allows', () => {
    for (const from of REQUEST_STATES)
      for (const event of REQUEST_EVENTS)
        expect(mayMove(from, event), `${from} ${event}`).to.equal(allowed.get(`${from} ${event}`) ?? null);
  });

  it('is taken only when it was offered', () => {
    expect(statesAllowing('claim')).to.deep.equal(['new', 'forwarded', 'reopened']);
  });

  it('can be cancelled exactly while it is open', () => {
    expect(statesAllowing('cancel')).to.have.members([...OPEN_STATES]);
  });
});

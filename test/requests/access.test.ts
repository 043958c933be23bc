import { expect } from 'chai';
import fc from 'fast-check';
import { REQUEST_STATES, type RequestState } from '../../src/committees/lifecycle.ts';
import { MEMBERSHIP_STATES, NATIONAL, ROLES } from '../../src/committees/readers.ts';
import type { DeskAnswer, RequestCard } from '../../src/conversation/casework.ts';
import { freeFromAbsent } from '../../src/requests/changes.ts';
import type { MembershipRow } from '../../src/storage/models/membership.ts';
import { type CaseWorld, claim, keyOf, NOW, STUDENT, startCaseWorld } from './world.ts';

/*
 * Each of these guards was taken out once, and this file failed each time:
 *   committees/readers   mayRead: active · not over · this committee · coordinators for wishes to take part ·
 *                        not whom the student does not want · nobody when erased or transferred
 *                        mayReadWords: the holder · while it is under way
 *   committees/decide-member   the reader's right before any act
 *   requests/cards       readerOf before any card (list, open, answer, page)
 *   requests/audience    readers only, for notices and letters
 *   requests/fill-in     the right to read words as they leave · held words · the address
 *   requests/student-acts, student-words   only the request's own student
 */
const PEOPLE = ['anna', 'bruno', 'carla', 'dario'];
const COMMITTEES = ['palermo', 'romatre', NATIONAL];
const REQUESTS = ['r1', 'r2', 'r3'];
const anyMembership = fc.record({
  personId: fc.constantFrom(...PEOPLE),
  committeeId: fc.constantFrom('palermo', 'palermo', ...COMMITTEES),
  role: fc.constantFrom(...ROLES),
  status: fc.oneof(
    { weight: 3, arbitrary: fc.constant('active' as const) },
    { weight: 1, arbitrary: fc.constantFrom(...MEMBERSHIP_STATES) },
  ),
  validTo: fc.constantFrom(null, null, new Date(NOW.getTime() - 1), new Date(NOW.getTime() + 1)),
});
const anyRequest = fc.record({
  committeeId: fc.constantFrom('palermo', 'palermo', ...COMMITTEES),
  kind: fc.constantFrom('support' as const, 'support' as const, 'join' as const),
  state: fc.oneof(fc.constantFrom<RequestState>('claimed', 'in_conversation'), fc.constantFrom(...REQUEST_STATES)),
  notFor: fc.uniqueArray(fc.constantFrom(...PEOPLE), { maxLength: 1 }),
  holder: fc.constantFrom(...PEOPLE),
});
type AnyRequest = { committeeId: string; kind: string; state: RequestState; notFor: string[]; holder: string };
type AnyMembership = Pick<MembershipRow, 'personId' | 'committeeId' | 'role' | 'status' | 'validTo'>;

const FREE: readonly RequestState[] = ['new', 'forwarded', 'reopened'];
const HELD: readonly RequestState[] = ['claimed', 'in_conversation', 'resolved'];

const ANNA: AnyMembership = {
  personId: 'anna',
  committeeId: 'palermo',
  role: 'mentor',
  status: 'active',
  validTo: null,
};
const FREE_REQUEST: AnyRequest = {
  committeeId: 'palermo',
  kind: 'support',
  state: 'forwarded',
  notFor: [],
  holder: 'anna',
};

/** The promise, said anew: an active membership of its committee, and the words only in the hands of its holder. */
function sees(memberships: readonly AnyMembership[], request: AnyRequest, personId: string): boolean {
  if (request.state === 'erased' || request.state === 'transferred' || request.notFor.includes(personId)) return false;
  return memberships.some(
    (one) =>
      one.personId === personId &&
      one.committeeId === request.committeeId &&
      one.status === 'active' &&
      (one.validTo === null || one.validTo.getTime() > NOW.getTime()) &&
      (request.kind === 'support' || one.role === 'coordinator'),
  );
}

describe('what a member sees of requests', () => {
  let world: CaseWorld;
  before(async () => {
    world = await startCaseWorld();
    for (const personId of PEOPLE) await world.member(personId, { committeeId: 'nowhere' });
    for (const requestId of REQUESTS) await store(requestId);
  });
  after(() => world.stop());

  const store = async (requestId: string) => {
    const personal = {
      description: [{ kind: 'text', mid: 'm_a', text: 'CANARY-WORDS' } as const],
      contact: [{ kind: 'text', mid: 'm_c', text: 'canary@example.org' } as const],
    };
    await world.request({ requestId, code: `AAA${requestId}`, personal });
    await world.says('student', 'CANARY-MORE', `s${requestId}`, { requestId });
    const writer = { is: 'member', key: keyOf('anna'), personId: 'anna' } as const;
    await world.parts.words.keep(requestId, writer, [{ kind: 'text', mid: 'm_h', text: 'CANARY-HELD' }], 'held', NOW);
  };
  /** The same requests and words, in other hands. */
  const build = async (memberships: readonly AnyMembership[], requests: readonly AnyRequest[]) => {
    const { models } = world;
    await models.memberships.deleteMany({ committeeId: { $ne: 'nowhere' } });
    await models.mail.deleteMany({});
    world.told.length = 0;
    const common = { areas: [], languages: ['it'], v: 1 };
    await models.memberships.create(
      memberships.map((one) => ({ ...one, ...common, _id: `${one.personId}.${one.committeeId}` })),
    );
    for (const [n, { committeeId, kind, state, notFor, holder }] of requests.entries()) {
      const holderId = HELD.includes(state) || state === 'closed' ? holder : null;
      const fresh = { by: [], todo: [], due: {}, nextDueAt: null };
      await world.set({ committeeId, kind, state, notFor, holderId, ...fresh }, REQUESTS[n]);
    }
  };
  const cardsIn = (answer: DeskAnswer | undefined): RequestCard[] => {
    if (answer === undefined) return [];
    if (answer.answer === 'list') return [...answer.requests];
    return 'request' in answer && answer.request !== null ? [answer.request] : [];
  };
  const all = fc.tuple(
    fc.uniqueArray(anyMembership, {
      maxLength: 6,
      selector: ({ personId, committeeId }) => `${personId}.${committeeId}`,
    }),
    fc.array(anyRequest, { minLength: 3, maxLength: 3 }),
  );
  const everywhere = (
    check: (personId: string, requestId: string, isVisible: boolean, request: AnyRequest) => Promise<void>,
    numRuns = 15,
  ) =>
    fc.assert(
      fc.asyncProperty(all, async ([memberships, requests]) => {
        await build(memberships, requests);
        for (const personId of PEOPLE)
          for (const [n, request] of requests.entries())
            await check(personId, REQUESTS[n] ?? '', sees(memberships, request, personId), request);
      }),
      { numRuns },
    );

  it('is, on every path, exactly what the active memberships allow', () =>
    everywhere(async (personId, requestId, isVisible, { state, holder }) => {
      expect((await world.casework.look(personId, requestId, NOW)) !== null).to.equal(isVisible);
      const opened = await world.desk(personId, { ask: 'open', requestId }, `open ${requestId}`);
      expect(opened?.answer === 'opened').to.equal(isVisible);
      expect(cardsIn(opened)).to.have.length(isVisible ? 1 : 0);

      const mine = cardsIn(await world.desk(personId, { ask: 'mine' }, `mine ${requestId}`));
      const free = cardsIn(await world.desk(personId, { ask: 'free' }, `free ${requestId}`));
      const isTheirs = holder === personId && (state === 'claimed' || state === 'in_conversation');
      expect(mine.some((card) => card.requestId === requestId)).to.equal(isVisible && isTheirs);
      expect(free.some((card) => card.requestId === requestId)).to.equal(isVisible && FREE.includes(state));

      const isHolder = isVisible && holder === personId && HELD.includes(state);
      const is = async (message: string) =>
        (await world.fill(personId, { messageId: `${requestId}:${message}`, requestId })).is;
      expect(await is('description:0')).to.equal(isHolder ? 'text' : 'withdrawn');
      expect(await is(`m_s${requestId}:0`)).to.equal(isHolder ? 'text' : 'withdrawn');
      expect(await is('contact:0')).to.equal('withdrawn');
      expect(await is('m_h:0')).to.equal('withdrawn');
    })).timeout(60_000);

  it('is never the address of the student, nor what another member’s held words say', async () => {
    await build([ANNA], [{ ...FREE_REQUEST, state: 'claimed' }]);
    for (const message of ['contact:0', 'm_h:0'])
      expect((await world.fill('anna', { messageId: `r1:${message}`, requestId: 'r1' })).is).to.equal('withdrawn');
  });

  it('is not read by the right to another request', async () => {
    await build([ANNA], [{ ...FREE_REQUEST, state: 'claimed' }, FREE_REQUEST, FREE_REQUEST]);
    expect((await world.fill('anna', { messageId: 'r1:description:0', requestId: 'r1' })).is).to.equal('text');
    expect((await world.fill('anna', { messageId: 'r2:description:0', requestId: 'r1' })).is).to.equal('withdrawn');
  });

  it('is not read any more by who held it, once it is over', async () => {
    for (const [state, is] of [
      ['resolved', 'text'],
      ['closed', 'withdrawn'],
    ] as const) {
      await build([ANNA], [{ ...FREE_REQUEST, state }]);
      expect((await world.fill('anna', { messageId: 'r1:description:0', requestId: 'r1' })).is).to.equal(is);
    }
  });

  it('changes nothing where it is nothing', () =>
    everywhere(async (personId, requestId, isVisible) => {
      if (isVisible) return;
      // Whoever touches it first sets free what somebody holds who is gone.
      await freeFromAbsent(world.parts, requestId, NOW);
      const before = await world.row(requestId);
      for (const kind of ['claim', 'take_over', 'hand_back'] as const) {
        const answer = await world.desk(personId, { ask: 'act', requestId, act: { kind } }, `${kind} ${requestId}`);
        expect(answer).to.deep.equal({ answer: 'refused', act: kind, why: 'not_yours', request: null });
      }
      await world.says(personId, 'CANARY', `w ${personId} ${requestId}`, { requestId });
      expect(await world.row(requestId)).to.deep.equal(before);
      expect(world.relayedTo(STUDENT)).to.deep.equal([]);
    })).timeout(60_000);

  it('is told of, in Messenger and by e-mail, to nobody else', () =>
    fc.assert(
      fc.asyncProperty(all, async ([memberships, requests]) => {
        await build(memberships, requests);
        const due = new Date(NOW.getTime() - 1);
        const times = Object.fromEntries(
          ['remind', 'escalate', 'coordinator', 'warn_expiry', 'offer_to_all'].map((timer) => [timer, due]),
        );
        for (const requestId of REQUESTS) await world.set({ due: times, nextDueAt: due }, requestId);
        await world.sweep.runOnce();
        for (const { key, heard } of world.told) {
          if (heard.kind !== 'notice' || !('request' in heard.notice) || heard.notice.request.topic === null) continue;
          const { requestId } = heard.notice.request;
          const row = await world.row(requestId);
          expect(
            PEOPLE.some(
              (one) =>
                keyOf(one) === key &&
                sees(memberships, { ...requests[REQUESTS.indexOf(requestId)]!, committeeId: row.committeeId }, one),
            ),
          ).to.equal(true);
        }
        for (const { requestId, personId } of await world.models.mail.find().lean()) {
          const request = requests[REQUESTS.indexOf(requestId ?? '')];
          expect(request !== undefined && sees(memberships, request, personId ?? '')).to.equal(true);
        }
      }),
      { numRuns: 15 },
    )).timeout(60_000);

  it('of a student is never touched by another student', async () => {
    await build([ANNA], [FREE_REQUEST, FREE_REQUEST, FREE_REQUEST]);
    await world.desk('anna', claim, 'c');
    const before = await world.row();
    const context = { key: keyOf('bruno'), now: NOW, tell: world.parts.tell };
    await world.casework.carriers.act(
      { id: 'x.1' as never, do: 'act', requestId: 'r1', act: { kind: 'cancel' } },
      context,
    );
    const relay = {
      requestId: 'r1',
      from: 'student',
      change: 'new',
      words: [{ kind: 'text', mid: 'm_x', text: 'no' }],
      of: null,
    } as const;
    await world.casework.carriers.relay({ id: 'x.2' as never, do: 'relay', relay }, context);
    await world.casework.carriers.tell_holder(
      { id: 'x.3' as never, do: 'tell_holder', requestId: 'r1', what: 'safety_card_shown' },
      context,
    );
    expect(await world.row()).to.deep.equal(before);
    expect(world.relayedTo(keyOf('anna'))).to.deep.equal([]);
    expect(world.noticesTo('anna')).to.deep.equal([]);
  });
});

import { expect } from 'chai';
import { asStudentId } from '../../src/ids.ts';
import type { EngineParts } from '../../src/inbox/parts.ts';
import { createIsUrgent, createTakeTurn } from '../../src/inbox/take-turn.ts';
import { heardFrom } from '../../src/messenger/events.ts';
import { renderLetter } from '../../src/messenger/letters.ts';
import { createForward, routedEid } from '../../src/outbox/forward.ts';
import type { Carriers, GraphMessage } from '../../src/outbox/ports.ts';
import { createCommitteeStore } from '../../src/storage/committee-store.ts';
import { createMailRows } from '../../src/storage/mail-store.ts';
import { createIndexes, type Models, modelsOn } from '../../src/storage/models/index.ts';
import { createRequestStore } from '../../src/storage/request-store.ts';
import { createSealer, keyedId } from '../../src/storage/seal.ts';
import { createSpeaker } from '../../src/texts/speak.ts';
import { IDLE_CARRIERS } from '../support/carriers.ts';
import { shippedContent } from '../support/content.ts';
import { buttonsOf, wordsOf } from '../support/messages.ts';
import { createWorld, keyOf, psidOf, QUICK, until, type World } from './world.ts';

const ID_KEY = Buffer.alloc(32, 7);
const sealer = createSealer([{ id: 'test', bytes: ID_KEY }]);
const NEVER = new Promise<never>(() => {});
const nothing = async () => {};

describe('the engine around the real conversation', function () {
  this.timeout(20_000);
  let world: World;
  let models: Models;
  let said: GraphMessage[];
  beforeEach(async () => {
    world = await createWorld();
    models = modelsOn(world.database.connection);
    await createIndexes(models);
    said = [];
  });
  afterEach(() => world.end());

  /** The shipped conversation, and a Messenger that shows every letter. */
  function talking(carriers: Partial<Carriers>): Partial<EngineParts> {
    const content = shippedContent();
    const { speak } = createSpeaker(content, (what, key) => expect.fail(`${what}: ${key}`));
    const present = () => ({ content, speak });
    const seed = (...from: string[]) => keyedId(ID_KEY, 'turn', ...from);
    return {
      takeTurn: createTakeTurn({ world: present, heardFrom, render: renderLetter, seed }),
      isUrgent: createIsUrgent({ world: present, heardFrom }),
      carriers: {
        ...IDLE_CARRIERS,
        ...carriers,
      },
      sendLetter: async ({ message, effectId }) => {
        said.push(message);
        return { result: 'accepted', messageId: effectId };
      },
    };
  }

  let mids = 0;
  async function webhook(message: object): Promise<void> {
    const ts = world.clock.now++;
    const mid = `r${++mids}`;
    const item = { sender: { id: psidOf(1) }, recipient: { id: '500' }, timestamp: ts, message: { mid, ...message } };
    const body = { from: 'messenger', psid: psidOf(1), item } as const;
    await world.intake.store([{ key: keyOf(1), eid: `message:${mid}` as never, ts, body, as: 'new' }]);
  }
  const types = (text: string) => webhook({ text });
  async function taps(title: string): Promise<void> {
    const shown = () => said.flatMap(buttonsOf).findLast((button) => button.title === title);
    await until(`"${title}" is shown`, () => shown() !== undefined);
    await webhook({ text: title, quick_reply: { payload: shown()?.payload } });
  }
  const reads = (words: RegExp) =>
    until(`${words} is said`, () => said.some((message) => words.test(wordsOf(message))));

  async function sendsARequest(): Promise<void> {
    await types('ciao');
    for (const title of ['Chiedi supporto', 'Roma Tre', 'Vita in città', 'Casa e alloggio', 'Sì, continua'])
      await taps(title);
    await reads(/Raccontaci la tua situazione/);
    await types('Cerco una stanza');
    await world.settled();
    // Nothing more comes: the message is whole.
    world.clock.now += 8_000;
    await taps('Salta');
    await reads(/Controlla la tua richiesta/);
    await taps('Invia');
  }

  for (const { when, forward } of [
    { when: 'the request is still being stored', forward: () => NEVER },
    { when: 'its letters wait for a silent mail server', forward: nothing },
  ]) {
    it(`safety.parked: a cry for help is answered at once while ${when}`, async () => {
      let forwarded = false;
      const carrier = () => {
        forwarded = true;
        return forward();
      };
      world.engine({ ...talking({ forward: carrier }), limits: { ...QUICK, drainMs: 0 } });
      await sendsARequest();
      await until('the request is forwarded', () => forwarded);
      const before = said.length;
      await types('voglio morire');
      await reads(/112/);
      expect(
        said
          .slice(before)
          .map(wordsOf)
          .findIndex((words) => words.includes('112')),
      ).to.be.at.most(1);
    });
  }

  const requestStore = () => createRequestStore(models, sealer, (key) => asStudentId(keyedId(ID_KEY, 'student', key)));
  const committees = () => createCommitteeStore(models, sealer, (email) => keyedId(ID_KEY, 'email', email));
  const forwardOf = () =>
    createForward({
      requests: requestStore(),
      findCommittees: committees().findCommittees,
      mail: createMailRows(models),
      alarm: nothing,
      lettersWait() {},
    });
  /** From now on the committee has somebody who can read. */
  const addReaders = async () => {
    const store = committees();
    await store.addCommittee({ id: 'romatre', name: 'Roma Tre', active: true, languages: ['it'] });
    const member = { committee: 'romatre', name: 'Ada', languages: ['it' as const], areas: [] };
    for (const role of ['mentor', 'coordinator'] as const)
      await store.addMember({ ...member, email: `${role}@example.org`, role });
    expect((await store.findCommittees(['romatre'])).memberships).to.have.length(2);
  };

  it('redo.routedAgrees: a request that is forwarded twice is one, and its person hears of it once', async () => {
    const forward = forwardOf();
    const ids: string[] = [];
    let dead = false;
    const dying: Carriers['forward'] = async (effect, context) => {
      ids.push(effect.id);
      await forward(effect, context);
      dead = true;
      return NEVER;
    };
    const first = world.engine({ ...talking({ forward: dying }), limits: { ...QUICK, drainMs: 0 } });
    await sendsARequest();
    await until('the first has told and dies', () => dead);
    await first.stop();

    // What it told, that nobody can read the request, was decided once: a committee that appears meanwhile changes nothing.
    await addReaders();
    world.engine(
      talking({
        forward: async (effect, context) => {
          ids.push(effect.id);
          await forward(effect, context);
        },
      }),
    );
    await world.settled();
    expect(new Set(ids)).to.have.length(1);
    expect(ids).to.have.length(2);
    const stored = await models.requests.find().lean();
    expect(stored.map(({ destination, sentTo }) => ({ destination, sentTo }))).to.deep.equal([
      { destination: 'nobody', sentTo: [] },
    ]);
    expect(await models.mail.countDocuments()).to.equal(0);
    const routed = `${keyOf(1)}:${routedEid(ids[0] ?? '')}`;
    expect(await world.database.db.collection('inbox').countDocuments({ _id: routed as never })).to.equal(1);
  });
});

import { expect } from 'chai';
import type { SendResult } from '../../../src/outbox/ports.ts';
import { createWorld, keyOf, psidOf, QUICK, textEvent, until, type World } from '../../inbox/world.ts';

const PEOPLE = 600;
const EACH = 10;
const MOST = 5_000;
/** A reading takes a page of rows before it looks again whether memory is full. */
const ONE_PAGE = 1_000;
const PAUSED: SendResult = { result: 'page_paused', code: '190', waitMs: 500, alarm: false };

describe('a paused Page', function () {
  this.timeout(300_000);
  let world: World;
  before(async () => {
    world = await createWorld();
  });
  after(() => world.end());

  it('page.pausedWith6000Waiting: memory stays bounded, storing goes on, and all are answered in order', async () => {
    let isPaused = true;
    let most = 0;
    const engine = world.engine({
      limits: { ...QUICK, mostUnfinished: MOST, lease: { ...QUICK.lease, leaseMs: 15_000, renewMs: 1_000 } },
      sendLetter: async ({ psid, effectId, message }) => {
        if (isPaused) return PAUSED;
        world.sent.push({ to: psid, text: message.text ?? '', id: effectId });
        return { result: 'accepted', messageId: effectId };
      },
    });
    const watch = setInterval(() => {
      most = Math.max(most, engine.health().unfinishedEvents);
    }, 20);
    for (let n = 0; n < EACH; n += 1) {
      const round = Array.from({ length: PEOPLE }, (_, at) => textEvent(at + 1, `${n}`, `${n}`, world.clock.now++));
      await world.intake.store(round);
    }
    expect(world.intake.counts.stored).to.equal(PEOPLE * EACH);
    await until('memory is full', () => most > MOST, 60_000);
    expect(engine.health().pagePaused).to.equal(true);
    isPaused = false;
    const all = () => world.sent.length === PEOPLE * EACH;
    await until('all are answered', all, 200_000);
    clearInterval(watch);
    expect(most).to.be.at.most(MOST + ONE_PAGE);
    const inOrder = Array.from({ length: EACH }, (_, n) => `re: ${n}`);
    const texts = Map.groupBy(world.sent, ({ to }) => to);
    for (let person = 1; person <= PEOPLE; person += 1)
      expect(
        texts.get(psidOf(person))?.map(({ text }) => text),
        keyOf(person),
      ).to.deep.equal(inOrder);
  });
});

import { expect } from 'chai';
import { createServerClock, followServerClock } from '../../src/storage/server-clock.ts';
import { until } from '../support/until.ts';
import { type HotPath, openHotPath } from './hot-path.ts';

const HOUR_MS = 3_600_000;

describe("the server's clock", () => {
  let hot: HotPath;
  beforeEach(async () => {
    hot = await openHotPath();
  });
  afterEach(() => hot.end());

  it('is followed, however wrong our own is', async () => {
    const clock = createServerClock(hot.database.db, { wallMs: () => Date.now() - HOUR_MS });
    await clock.measure();
    expect(clock.now().getTime() - Date.now()).to.be.closeTo(0, 100);
  });

  it('is followed again soon after somebody has set ours', async () => {
    let set = 0;
    const clocks = { wallMs: () => Date.now() + set, monotonicMs: () => performance.now() };
    const clock = await followServerClock(hot.database.db, clocks, 5);
    set = HOUR_MS;
    await until(() => Math.abs(clock.now().getTime() - Date.now()) < 100, 'the clock to be right again');
    clock.stop();
  });

  it('is ours until a server answers', async () => {
    let isThere = false;
    const command = async (ask: object) => (isThere ? hot.database.db.command(ask) : Promise.reject(new Error('away')));
    const clocks = { wallMs: () => Date.now() - HOUR_MS, monotonicMs: () => performance.now() };
    const clock = await followServerClock({ command } as never, clocks, 5);
    expect(Date.now() - clock.now().getTime()).to.be.closeTo(HOUR_MS, 100);
    isThere = true;
    await until(() => Math.abs(clock.now().getTime() - Date.now()) < 100, 'the clock to be right');
    clock.stop();
  });
});

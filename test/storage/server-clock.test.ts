import { expect } from 'chai';
import { createServerClock } from '../../src/storage/server-clock.ts';
import { type HotPath, openHotPath } from './hot-path.ts';

describe("the server's clock", () => {
  let hot: HotPath;
  beforeEach(async () => {
    hot = await openHotPath();
  });
  afterEach(() => hot.end());

  it('is followed, however wrong our own is', async () => {
    const hour = 3_600_000;
    const ahead = { command: async () => ({ localTime: new Date(Date.now() + hour) }) };
    const clock = createServerClock(ahead as never);
    await clock.measure();
    expect(clock.now().getTime() - Date.now()).to.be.closeTo(hour, 50);
  });

  it('agrees with ours on the same machine', async () => {
    const clock = createServerClock(hot.database.db);
    await clock.measure();
    expect(clock.now().getTime() - Date.now()).to.be.closeTo(0, 100);
  });
});

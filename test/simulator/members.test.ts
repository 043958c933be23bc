import { expect } from 'chai';
import { simulatedMembers } from '../../src/app/simulated-members.ts';
import type { RunningBot } from '../../src/app/start.ts';
import { createCommitteeStore } from '../../src/storage/committee-store.ts';
import { startSeededBot } from '../support/seeded-bot.ts';
import { until } from '../support/until.ts';

describe('members of the simulator', () => {
  let bot: RunningBot;
  let seeded: Awaited<ReturnType<typeof startSeededBot>>;
  before(async () => {
    seeded = await startSeededBot();
    bot = seeded.bot;
  });
  after(() => seeded.stop());

  const storeOf = () => {
    const { database, keys } = bot.around;
    return createCommitteeStore(database.models, keys.sealer, keys.emailHash);
  };

  it('are the examples first, to whom letters go already, and then somebody new', async () => {
    const members = simulatedMembers(bot.around) ?? expect.fail();
    expect((await members.committees()).map(({ name }) => name)).to.include('Roma Tre');
    const examples = (await storeOf().members()).filter(
      ({ committee, role }) => committee === 'romatre' && role === 'mentor',
    );
    const added = [];
    for (let n = 0; n <= examples.length; n += 1) added.push(await members.add('romatre', 'mentor', 'it'));
    expect(added.slice(0, -1).map((one) => one?.email)).to.deep.equal(examples.map(({ email }) => email));
    expect(added.at(-1)?.committee).to.equal('Roma Tre');
    expect(added.at(-1)?.email).to.match(/^[a-z]+\.romatre@example\.org$/);
    expect(new Set(added.map((one) => one?.email)).size).to.equal(added.length);
    expect(new Set(added.map((one) => one?.token)).size).to.equal(added.length);
    expect(await members.add('nowhere', 'mentor', 'it')).to.equal(null);
  });

  it('are active once their link was opened on a phone', async () => {
    const members = simulatedMembers(bot.around) ?? expect.fail();
    const { token, email } = (await members.add('romatre', 'coordinator', 'it')) ?? expect.fail();
    const graph = bot.around.channel.simulator?.graph ?? expect.fail();
    const { psid } = graph.addPerson();
    graph.openLink(psid, `join-${token}`);
    await graph.getStarted(psid).delivered;
    await until(async () => {
      const member = (await storeOf().members()).find((one) => one.email === email && one.committee === 'romatre');
      return member?.status === 'active' && member.inMessenger;
    }, 'the member to be active and reachable');
  });

  it('are not to be had on a database that may be somebody’s real one', () => {
    const settings = { ...bot.around.settings, environment: 'development' } as const;
    expect(simulatedMembers({ ...bot.around, settings })).to.equal(undefined);
  });
});

import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { expect } from 'chai';
import { createLog } from '../../src/log.ts';
import { createSender, SEND_CONNECTIONS, type Sender } from '../../src/messenger/bottender.ts';
import { movableClock } from '../../src/simulator/clock.ts';
import { createFakeGraph, type FakeGraph } from '../../src/simulator/graph/fake-graph.ts';
import type { FaultName } from '../../src/simulator/graph/fault-catalogue.ts';
import { CREDENTIALS } from '../support/whole-bot.ts';
import { createWorld, psidOf, QUICK, remember, say, until, type World } from './world.ts';

const PEOPLE = SEND_CONNECTIONS + 6;
const log = createLog('silent');

describe('a letter over real connections', () => {
  let world: World;
  let sender: Sender;
  const senderTo = (origin: string) =>
    createSender({ accessToken: CREDENTIALS.accessToken, appSecret: CREDENTIALS.appSecrets[0], origin, log });
  beforeEach(async () => {
    world = await createWorld();
  });
  afterEach(async () => {
    await world.end();
    await sender.close();
  });

  describe('to the strict Graph API', () => {
    let graph: FakeGraph;
    beforeEach(async () => {
      graph = createFakeGraph({ ...CREDENTIALS, clock: movableClock() });
      sender = senderTo(await graph.listen(0));
      graph.addPerson({ psid: psidOf(1) });
      graph.interact(psidOf(1));
      world.rules.set('again', (input) => ({ ...remember(input), effects: [say('Which one?')] }));
    });
    afterEach(() => graph.close());

    for (const fault of ['reset before accepting', 'reset after accepting'] satisfies FaultName[]) {
      it(`unsure.sameTextEarlier: stands in the thread once, beside the same question from before, after a ${fault}`, async () => {
        const engine = world.engine({ sendLetter: sender.send, askThread: sender.askThread });
        await world.tell(1, 'again');
        await world.settled();
        graph.faults.set(fault, { times: 1 });
        await world.tell(1, 'again');
        await world.settled();
        expect(graph.sent(psidOf(1)).map(({ message }) => message.text)).to.deep.equal(['Which one?', 'Which one?']);
        expect(engine.health().counts.outbox).to.include({ unsure: 1, byThread: 1, byPolicy: 0 });
      });
    }
  });

  it('unsure.poolFull: none waits inside the pool, to leave when the lease is long gone', async () => {
    const asked: Socket[] = [];
    const silent = createServer(({ socket }) => void asked.push(socket));
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    sender = senderTo(`http://127.0.0.1:${(silent.address() as AddressInfo).port}`);
    let holding = true;
    const lease = { ...world.stores.lease, renew: async () => holding };
    const engine = world.engine({
      stores: { ...world.stores, lease },
      sendLetter: sender.send,
      limits: { ...QUICK, standByMs: 60_000 },
    });
    await Promise.all(Array.from({ length: PEOPLE }, (_, person) => world.tell(person + 1, 'ciao')));
    await until('all places are taken', () => asked.length === SEND_CONNECTIONS);
    holding = false;
    await until('the lease is lost', () => !engine.health().leading);
    const closed = Promise.all(asked.map((socket) => new Promise((resolve) => socket.once('close', resolve))));
    for (const socket of asked) socket.destroy();
    await closed;
    await world.tell(1, 'stored all the same');
    expect(asked).to.have.length(SEND_CONNECTIONS);
    silent.close();
  });
});

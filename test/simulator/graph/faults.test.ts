import { Agent, request } from 'node:http';
import { expect } from 'chai';
import { FAULT_NAMES, FAULTS, type FaultName } from '../../../src/simulator/graph/fault-catalogue.ts';
import { type Bench, PROOF, startBoth, startGraph, stopEverything, TOKEN, VERSION } from './support.ts';

describe('a fault', () => {
  afterEach(stopEverything);

  const refusing = FAULT_NAMES.filter((name) => FAULTS[name].does === 'refuse');
  for (const name of refusing)
    it(`"${name}" answers its code`, async () => {
      const { graph, send } = await startGraph();
      graph.faults.set(name);
      const fault = FAULTS[name] as { code: number; subcode?: number; when: string };
      const { body } = await send('71', { text: 'x' });
      expect(body.error?.code).to.equal(fault.code);
      expect(body.error?.error_subcode).to.equal(fault.subcode);
      expect(graph.sent('71')).to.have.length(fault.when === 'after' ? 1 : 0);
    });

  for (const status of [429, 500, 503] as const)
    it(`"${status}" answers that status`, async () => {
      const { graph, send } = await startGraph();
      graph.faults.set(`${status}`);
      expect((await send('71', { text: 'x' })).status).to.equal(status);
      expect(graph.sent('71')).to.have.length(0);
    });

  const silent: { name: FaultName; accepts: number; sees: RegExp | string }[] = [
    { name: 'no answer', accepts: 0, sees: 'time-out' },
    { name: 'no answer after accepting', accepts: 1, sees: 'time-out' },
    { name: 'late reply', accepts: 1, sees: 'time-out' },
    { name: 'slow byte per second', accepts: 1, sees: 'time-out' },
    { name: 'reset before accepting', accepts: 0, sees: 'broken' },
    { name: 'reset after accepting', accepts: 1, sees: 'broken' },
    { name: 'wrong content length', accepts: 1, sees: 'broken' },
    { name: 'reply cut off', accepts: 1, sees: /^\{"recipient_id":"[^}]*$/ },
    { name: 'html reply', accepts: 1, sees: /^<html>/ },
    { name: '200 without message_id', accepts: 1, sees: '{"recipient_id":"71"}' },
    { name: '500 after accepting', accepts: 1, sees: '{}' },
  ];
  for (const { name, accepts, sees } of silent)
    it(`"${name}" ${accepts ? 'accepts and spoils the reply' : 'accepts nothing'}`, async () => {
      const bench = await startGraph();
      bench.graph.faults.set(name);
      const seen = await rawSend(bench);
      if (typeof sees === 'string') expect(seen).to.equal(sees);
      else expect(seen).to.match(sees);
      expect(bench.graph.sent('71')).to.have.length(accepts);
      expect(bench.graph.ledger.entries.at(-1)).to.include({
        decision: accepts ? 'accepted without reply' : 'no reply',
        fault: name,
      });
    });

  it('"idle socket closed" hits a kept-alive connection and spares a fresh one', async () => {
    const bench = await startGraph();
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    bench.graph.faults.set('idle socket closed');
    expect(await rawSend(bench, agent)).to.contain('message_id');
    expect(await rawSend(bench, agent)).to.equal('broken');
    expect(bench.graph.sent('71')).to.have.length(1);
    agent.destroy();
  });

  it('strikes at the nth call, or a number of times, or one person only', async () => {
    const { graph, send } = await startGraph();
    const codes = async (psid: string, count: number) => {
      const seen: (number | undefined)[] = [];
      for (let call = 0; call < count; call += 1) seen.push((await send(psid, { text: 'x' })).body.error?.code);
      return seen;
    };
    graph.faults.set('613 busy', { atCall: 2 });
    expect(await codes('71', 3)).to.deep.equal([undefined, 613, undefined]);
    graph.faults.set('613 busy', { times: 2 });
    expect(await codes('71', 3)).to.deep.equal([613, 613, undefined]);
    graph.addPerson({ psid: '72' });
    graph.interact('72');
    graph.faults.set('613 busy', { psid: '72' });
    expect(await codes('71', 1)).to.deep.equal([undefined]);
    expect(await codes('72', 1)).to.deep.equal([613]);
    expect(graph.faults.list()).to.deep.equal([{ name: '613 busy', calls: 1, strikes: 1 }]);
    graph.faults.clear();
    expect(await codes('72', 1)).to.deep.equal([undefined]);
  });

  it('strikes with the given probability', async () => {
    let chance = 0;
    const { graph, send } = await startGraph({ random: () => chance });
    graph.faults.set('500', { probability: 0.02 });
    expect((await send('71', { text: 'x' })).status).to.equal(500);
    chance = 0.02;
    expect((await send('71', { text: 'x' })).status).to.equal(200);
  });

  it('leaves typing alone unless told otherwise, and says when to come back', async () => {
    const { graph, call, send } = await startGraph();
    const typing = { recipient: { id: '71' }, sender_action: 'typing_on' };
    graph.faults.set('80006 messenger limit', { regainMinutes: 7 });
    expect((await call('POST', 'me/messages', typing)).status).to.equal(200);
    const usage = JSON.parse((await send('71', { text: 'x' })).headers.get('x-business-use-case-usage') ?? '');
    expect(usage['500'][0].estimated_time_to_regain_access).to.equal(7);
    graph.faults.set('500', { on: 'sends' });
    graph.faults.clear('80006 messenger limit');
    expect((await call('POST', 'me/messages', typing)).status).to.equal(500);
  });

  it('does not keep an accepted message from its echo', async () => {
    const bench = await startBoth();
    bench.graph.faults.set('reset after accepting');
    await rawSend(bench);
    await bench.graph.webhooksSettled();
    expect(bench.receiver.items()).to.have.length(1);
  });
});

/** What a client with little patience sees: the body, `time-out` or `broken`. */
function rawSend({ origin }: Bench, agent?: Agent): Promise<string> {
  const url = `${origin}/${VERSION}/me/messages?access_token=${TOKEN}&appsecret_proof=${PROOF}`;
  const body = JSON.stringify({ recipient: { id: '71' }, messaging_type: 'RESPONSE', message: { text: 'x' } });
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  return new Promise((resolve) => {
    const patience = setTimeout(() => {
      resolve('time-out');
      sent.destroy();
    }, 60);
    const settle = (seen: string) => {
      clearTimeout(patience);
      resolve(seen);
    };
    const sent = request(url, { method: 'POST', headers, ...(agent ? { agent } : {}) }, async (reply) => {
      try {
        settle(Buffer.concat(await reply.toArray()).toString());
      } catch {
        settle('broken');
      }
    });
    sent.on('error', () => settle('broken'));
    sent.end(body);
  });
}

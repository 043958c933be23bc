import { createHmac } from 'node:crypto';
import { expect } from 'chai';
import { HOUR_MS } from '../../../src/simulator/graph/limits.ts';
import { itemFrom } from '../../../src/simulator/graph/webhook-items.ts';
import {
  bodyOf,
  bothChannels,
  fieldValueBody,
  inSeconds,
  sharingOneMid,
  withNumericIds,
  withoutMid,
  withoutSender,
} from '../../../src/simulator/graph/webhook-shapes.ts';
import { SECRET, startBoth, startGraph, startReceiver, stopEverything } from './support.ts';

describe('the webhook sender', () => {
  afterEach(stopEverything);

  it('signs the exact bytes, with non-ASCII and slashes escaped and no SHA-1 beside', async () => {
    const { graph, receiver } = await startBoth();
    await graph.say('71', 'perché 1/2 😀').delivered;
    const [{ raw, headers, body }] = receiver.received as [(typeof receiver.received)[0]];
    expect(raw.toString('latin1')).to.contain('perch\\u00e9 1\\/2 \\ud83d\\ude00');
    const right = createHmac('sha256', SECRET).update(raw).digest('hex');
    expect(headers['x-hub-signature-256']).to.equal(`sha256=${right}`);
    expect(headers).not.to.have.property('x-hub-signature');
    expect(body.entry[0]!.messaging![0]!['message']!['text']).to.equal('perché 1/2 😀');
  });

  it('repeats what was not answered 200 and keeps each person in order', async () => {
    const { graph, receiver } = await startBoth();
    receiver.answer(503, 500, 201);
    const first = graph.say('71', 'one');
    graph.say('71', 'two');
    await graph.webhooksSettled();
    expect((await first.delivered).attempts).to.equal(4);
    const texts = receiver.items().map((item) => item['message']!['text']);
    expect(texts).to.deep.equal(['one', 'one', 'one', 'one', 'two']);
  });

  it('unsubscribes the Page after an hour of failures, and can be subscribed again', async () => {
    const { graph, receiver, clock, call } = await startBoth();
    receiver.answer(...Array(500).fill(500));
    const said = graph.say('71', 'lost');
    await until(() => receiver.received.length > 1);
    clock.forward(HOUR_MS);
    expect((await said.delivered).outcome).to.equal('given up');
    expect((await call('GET', 'me/subscribed_apps')).body).to.deep.equal({ data: [] });
    expect((await graph.say('71', 'unheard').delivered).outcome).to.equal('not sent');
    const subscribed = await call('POST', '500/subscribed_apps?subscribed_fields=messages,messaging_postbacks');
    expect(subscribed.body).to.deep.equal({ success: true });
    expect(graph.subscription.fields()).to.deep.equal(['messages', 'messaging_postbacks']);
  });

  it('tells only what the app subscribed to', async () => {
    const { graph, receiver } = await startBoth({ subscribedFields: ['messages'] });
    expect((await graph.tapButton('71', 'P', 'title').delivered).outcome).to.equal('not sent');
    await graph.say('71', 'ciao').delivered;
    expect(receiver.received).to.have.length(1);
  });

  it('verifies the address as Meta does', async () => {
    const { graph } = await startBoth();
    expect(await graph.verifyWebhook()).to.equal(true);
    const other = await startGraph({ verifyToken: 'wrong', webhookUrl: (await startReceiver()).url });
    expect(await other.graph.verifyWebhook()).to.equal(false);
  });

  const one = itemFrom({ pageId: '500', psid: '71', at: 1_795_430_000_001 }, { message: { mid: 'm_1', text: 'ciao' } });
  const many = Array.from({ length: 1_000 }, (_, n) => ({ ...one, message: { mid: `m_${n}`, text: `${n}` } }));

  it('puts a thousand items into one body', async () => {
    const { graph, receiver } = await startBoth();
    const [delivery] = await graph.deliver(many);
    expect(delivery).to.deep.equal({ outcome: 'acknowledged', attempts: 1, status: 200 });
    expect(receiver.received[0]!.body.entry[0]!.messaging).to.have.length(1_000);
  });

  it('repeats, shuffles and splits on request', async () => {
    const { graph, receiver } = await startBoth({ random: () => 0 });
    await graph.deliver(many.slice(0, 3), { times: 2, order: 'shuffled', bodies: 'each', pace: 'at once' });
    const mids = receiver.items().map((item) => item['message']!['mid']);
    expect(mids.toSorted()).to.deep.equal(['m_0', 'm_0', 'm_1', 'm_1', 'm_2', 'm_2']);
    await graph.deliver(many.slice(0, 3), { order: 'reversed' });
    const last = receiver.received.at(-1)!.body.entry[0]!.messaging!;
    expect(last.map((item) => item['message']!['mid'])).to.deep.equal(['m_2', 'm_1', 'm_0']);
  });

  for (const signing of ['corrupt', 'missing', 'other secret', 'sha-1 only'] as const)
    it(`can send a signature that is ${signing}`, async () => {
      const { graph, receiver } = await startBoth();
      receiver.answer(403);
      const [delivery] = await graph.deliver([one], { signing });
      const { raw, headers } = receiver.received[0]!;
      const right = `sha256=${createHmac('sha256', SECRET).update(raw).digest('hex')}`;
      expect(headers['x-hub-signature-256']).not.to.equal(right);
      expect(delivery).to.deep.equal({ outcome: 'refused', attempts: 1, status: 403 });
    });

  it('brings whatever body a test makes', async () => {
    const { graph, receiver } = await startBoth();
    const body = bodyOf(
      [
        { pageId: '500', items: [one] },
        { pageId: '501', items: [one], channel: 'standby' },
      ],
      1,
    );
    await graph.deliver(body);
    await graph.deliver(bothChannels('500', [one], [one], 1));
    await graph.deliver(fieldValueBody('messages', {}));
    expect(receiver.received[0]!.body.entry.map(({ id }) => id)).to.deep.equal(['500', '501']);
    expect(receiver.received[1]!.body.entry[0]).to.have.keys(['id', 'time', 'messaging', 'standby']);
    expect(receiver.received[2]!.body).to.have.keys(['field', 'value']);
  });

  it('disguises items as Meta has been seen to', () => {
    expect(withNumericIds(one)).to.deep.include({ sender: { id: 71 }, recipient: { id: 500 } });
    expect(inSeconds(one)['timestamp']).to.equal(1_795_430_000);
    expect(withoutSender(one)).not.to.have.property('sender');
    expect(withoutMid(one)['message']).to.deep.equal({ text: 'ciao' });
    const kinds = sharingOneMid(one, 'ciao!').map((item) => Object.keys(item).at(-1));
    expect(kinds).to.deep.equal(['message', 'reaction', 'message_edit']);
  });

  it('writes each try into the ledger', async () => {
    const { graph, receiver } = await startBoth();
    receiver.answer(503);
    const { mid } = graph.say('71', 'ciao');
    await graph.webhooksSettled();
    const tries = graph.ledger.entries.filter((entry) => entry.kind === 'webhook');
    expect(tries.map(({ attempt, outcome, ids }) => ({ attempt, outcome, ids }))).to.deep.equal([
      { attempt: 1, outcome: 503, ids: [mid] },
      { attempt: 2, outcome: 200, ids: [mid] },
    ]);
  });
});

async function until(holds: () => boolean, deadlineMs = 2_000): Promise<void> {
  const end = Date.now() + deadlineMs;
  while (!holds()) {
    if (Date.now() > end) throw new Error('it did not happen in time');
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

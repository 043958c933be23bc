import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { movableClock, standingClock } from '../../../src/simulator/clock.ts';
import { startBoth, startGraph, startReceiver, stopEverything } from './support.ts';

describe('the clock of the simulator', () => {
  it('runs with its base, moves ahead and never back', () => {
    let base = 1_000;
    const clock = movableClock(() => new Date(base));
    clock.forward(500);
    base += 1;
    expect(clock.now().getTime()).to.equal(1_501);
    expect(() => clock.forward(-1)).to.throw(RangeError);
    expect(standingClock(new Date(7)).now().getTime()).to.equal(7);
  });
});

describe('an accepted message', () => {
  afterEach(stopEverything);

  it('is answered, kept in order and found by whoever waits', async () => {
    const { graph, send } = await startGraph();
    const waiting = graph.waitFor('71', ({ metadata }) => metadata === 'out:2');
    const { body } = await send('71', { text: 'one', metadata: 'out:1' });
    await send('71', { text: 'two', metadata: 'out:2' });
    expect(body).to.deep.equal({ recipient_id: '71', message_id: graph.sent('71')[0]!.mid });
    expect((await waiting).message['text']).to.equal('two');
    expect(graph.sent('71').map(({ metadata }) => metadata)).to.deep.equal(['out:1', 'out:2']);
    expect((await failure(graph.waitFor('71', () => false, 5))).message).to.contain('2 others');
  });

  it('may be as long as Meta allows', async () => {
    const { send } = await startGraph();
    const quick_replies = Array(13).fill({ content_type: 'text', title: 'x'.repeat(20), payload: 'x'.repeat(1_000) });
    const { status } = await send('71', { text: 'ع'.repeat(1_999), metadata: 'm'.repeat(999), quick_replies });
    expect(status).to.equal(200);
  });

  it('may be counted in bytes', async () => {
    const { send } = await startGraph({ textUnit: 'utf-8 bytes' });
    expect((await send('71', { text: 'ع'.repeat(999) })).status).to.equal(200);
    expect((await send('71', { text: 'ع'.repeat(1_000) })).status).to.equal(400);
  });

  it('comes back as an echo with metadata, our app and the parties swapped', async () => {
    const { graph, receiver, send } = await startBoth();
    const { body } = await send('71', { text: 'Grazie!', metadata: 'out:65f0' });
    await graph.webhooksSettled();
    expect(receiver.items()).to.deep.equal([
      {
        sender: { id: '500' },
        recipient: { id: '71' },
        timestamp: Date.parse('2026-11-24T10:00:00Z'),
        message: { is_echo: true, app_id: 123, metadata: 'out:65f0', mid: body['message_id'], text: 'Grazie!' },
      },
    ]);
  });

  it('can lose its echo, or get it twice', async () => {
    const { graph, receiver, send } = await startBoth();
    graph.echoes.lose = 1;
    await send('71', { text: 'lost' });
    graph.echoes.lose = 0;
    graph.echoes.duplicate = 1;
    await send('71', { text: 'twice' });
    await graph.webhooksSettled();
    expect(receiver.items().map((item) => item['message']!['text'])).to.deep.equal(['twice', 'twice']);
  });

  it('can be echoed before its reply', async () => {
    const order: string[] = [];
    const receiver = await startReceiver(() => order.push('echo'));
    const { send } = await startGraph({ webhookUrl: receiver.url, echoes: { beforeReply: true } });
    await send('71', { text: 'x' });
    order.push('reply');
    expect(order).to.deep.equal(['echo', 'reply']);
  });

  it('can be echoed late, and the fake knows that something is still to come', async () => {
    const { graph, receiver, send } = await startBoth({ echoes: { delayMs: 30 } });
    await send('71', { text: 'x' });
    expect(receiver.received).to.have.length(0);
    await graph.webhooksSettled();
    expect(receiver.received).to.have.length(1);
  });

  it('makes an idle thread ours and can hand it on', async () => {
    const { graph, send, call } = await startGraph();
    expect((await call('GET', 'me/thread_owner?recipient=71')).body).to.deep.equal({ data: [] });
    await send('71', { text: 'x' });
    expect((await call('GET', 'me/thread_owner?recipient=71')).body).to.deep.equal({
      data: [{ thread_owner: { app_id: '123' } }],
    });
    await send('71', { text: 'x' }, { thread_control: { control_type: 'pass', app_id: '263902037430900' } });
    expect(graph.person('71').owner).to.equal('inbox');
  });

  it('stands in a ledger that is on disk before the reply', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ledger-'));
    const ledgerFile = join(folder, 'graph.ndjson');
    const { send, graph } = await startGraph({ ledgerFile });
    const { body } = await send('71', { text: 'secret words', metadata: 'out:1' });
    await send('99', { text: 'secret words' });
    const text = readFileSync(ledgerFile, 'utf8');
    const lines = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines[0]).to.include({ decision: 'accepted', psid: '71', metadata: 'out:1', mid: body['message_id'] });
    expect(lines[1]).to.include({ decision: 'refused', psid: '99', code: 100, subcode: 2018001 });
    expect(text).not.to.contain('secret words');
    expect(lines).to.deep.equal(JSON.parse(JSON.stringify(graph.ledger.entries)));
    rmSync(folder, { recursive: true });
  });

  it('is seen live beside actions and refusals', async () => {
    const { graph, send, call } = await startGraph();
    const kinds: string[] = [];
    const end = graph.subscribe(({ kind }) => kinds.push(kind));
    await send('71', { text: 'x' });
    await call('POST', 'me/messages', { recipient: { id: '71' }, sender_action: 'typing_on' });
    await send('99', { text: 'x' });
    end();
    await send('71', { text: 'unseen' });
    expect(kinds).to.deep.equal(['owner', 'accepted', 'action', 'refused']);
  });
});

async function failure(promise: Promise<unknown>): Promise<Error> {
  try {
    await promise;
  } catch (problem) {
    return problem as Error;
  }
  throw new Error('it did not fail');
}

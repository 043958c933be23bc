import { expect } from 'chai';
import { createGate, type Gate } from '../../src/outbox/gate.ts';
import { createRate } from '../../src/outbox/rate.ts';
import { until } from '../support/until.ts';

describe('what leaves in a second', () => {
  it('is never more than the limit, whichever second one looks at', () => {
    let nowMs = 0;
    const rate = createRate(3, () => nowMs);
    const left: number[] = [];
    for (nowMs = 0; nowMs < 5_000; nowMs += 70) {
      if (rate.waitMs() > 0) continue;
      rate.take();
      left.push(nowMs);
    }
    for (const from of left) expect(left.filter((at) => at >= from && at < from + 1_000)).to.have.length.at.most(3);
    expect(left).to.have.length(15);
  });

  const enter = (gate: Gate, into: string[], name: string, first: boolean) =>
    gate.enter(first, () => {}).then((admitted) => admitted && into.push(name));

  it('waits at the gate for its second, and goes by itself; a card for an emergency does not wait', async () => {
    const gate = createGate({ places: 64, rate: createRate(2) });
    const admitted: string[] = [];
    const began = performance.now();
    for (const name of ['a', 'b', 'c', 'd']) void enter(gate, admitted, name, false);
    void enter(gate, admitted, 'card', true);
    await until(() => admitted.length === 3, 'the card');
    expect(admitted).to.deep.equal(['a', 'b', 'card']);
    await until(() => admitted.length === 5, 'the next second');
    expect(performance.now() - began).to.be.within(990, 1_500);
    expect(admitted).to.deep.equal(['a', 'b', 'card', 'c', 'd']);
    gate.end();
  });
});

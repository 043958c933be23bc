import { movableClock } from '../src/simulator/clock.ts';
import { createFakeGraph, type FakeGraph } from '../src/simulator/graph/fake-graph.ts';
import { CREDENTIALS } from './credentials.ts';

/** Meta's side of a benchmark: strict in shape, without Meta's rates, and keeping nothing but counts. */
export function benchGraph(): FakeGraph {
  const { appSecret, ...page } = CREDENTIALS;
  return createFakeGraph({ ...page, appSecrets: [appSecret], clock: movableClock(), limits: 'off', keep: 'counts' });
}

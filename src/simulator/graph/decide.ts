import type { Decision } from './answer.ts';
import type { Call } from './call.ts';
import { badParameter, Refusal } from './refusal.ts';
import { routeOf } from './routes/index.ts';
import type { World } from './world.ts';

/** Checks version and identity, counts the call and hands it to its route. Never throws a Refusal. */
export function decide(world: World, call: Call): Decision {
  try {
    const isBatch = call.path.length === 0;
    if (call.version !== world.graphVersion && !(isBatch && call.version === undefined))
      throw badParameter('version', `must be ${world.graphVersion}.`);
    world.identity.check(call);
    world.rates.countCall();
    return { kind: 'answered', call, answer: routeOf(world, call)(world, call) };
  } catch (problem) {
    if (problem instanceof Refusal) return { kind: 'refused', call, refusal: problem };
    throw problem;
  }
}

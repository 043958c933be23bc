import { randomBytes } from 'node:crypto';
import type { FakeGraphOptions } from './contract.ts';
import { createEvents } from './events.ts';
import { createIdentity } from './identity.ts';
import { createPeople } from './people.ts';
import { createRates } from './rates.ts';
import { utf8Bytes, utf16Units } from './shape.ts';
import { createSubscription } from './subscription.ts';
import { createUploads } from './uploads.ts';
import type { World } from './world.ts';

export function createWorld(options: FakeGraphOptions): World {
  const { clock, pageId, appId, graphVersion, limits = 'meta', keep = 'everything', defaultApp = true } = options;
  const people = createPeople(clock);
  const run = randomBytes(4).toString('hex');
  let mids = 0;
  return {
    pageId,
    appId,
    graphVersion,
    clock,
    people,
    rates: createRates(clock, people, limits, pageId),
    identity: createIdentity(options.accessToken, options.appSecrets),
    subscription: createSubscription(options.subscribedFields ?? 'every field'),
    uploads: createUploads(clock, keep),
    events: createEvents(),
    profile: new Map(),
    templates: new Set(options.templates ?? []),
    measure: options.textUnit === 'utf-8 bytes' ? utf8Bytes : utf16Units,
    keep,
    defaultApp,
    humanAgent: options.humanAgent ?? 'withheld',
    names: options.names ?? 'granted',
    nextMid: () => {
      mids += 1;
      return `m_${run}${mids.toString(36)}`;
    },
    accepted: 0,
  };
}

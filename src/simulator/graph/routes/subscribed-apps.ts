import type { Answer } from '../answer.ts';
import type { Call } from '../call.ts';
import { badParameter } from '../refusal.ts';
import { onlyFields } from '../shape.ts';
import type { World } from '../world.ts';

export function readSubscription(world: World, { params }: Call): Answer {
  onlyFields(params, new Set(['fields']), 'query');
  const fields = world.subscription.fields();
  return { body: { data: fields.length === 0 ? [] : [{ id: world.appId, subscribed_fields: fields }] } };
}

export function subscribe(world: World, { params }: Call): Answer {
  onlyFields(params, new Set(['subscribed_fields']), 'body');
  const wanted = params['subscribed_fields'];
  if (typeof wanted !== 'string' && !Array.isArray(wanted)) throw badParameter('subscribed_fields', 'is required.');
  world.subscription.start(typeof wanted === 'string' ? wanted.split(',') : wanted.map(String));
  return { body: { success: true } };
}

export function unsubscribe(world: World, { params }: Call): Answer {
  onlyFields(params, new Set(), 'query');
  world.subscription.end();
  return { body: { success: true } };
}

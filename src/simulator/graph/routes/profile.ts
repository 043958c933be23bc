import type { Answer } from '../answer.ts';
import type { Call } from '../call.ts';
import { checkProfileField, isProfileField, type ProfileField } from '../checks/profile.ts';
import { badParameter } from '../refusal.ts';
import { listAt, onlyFields } from '../shape.ts';
import type { World } from '../world.ts';

const EUROPE = 'subject_to_new_eu_privacy_rules';

export function readProfile(world: World, { params }: Call): Answer {
  world.rates.countProfileCall('page');
  onlyFields(params, new Set(['fields']), 'query');
  const wanted = String(params['fields'] ?? '').split(',');
  const stranger = wanted.find((name) => !isProfileField(name) && name !== EUROPE);
  if (stranger !== undefined) throw badParameter('fields', 'has an unknown field.');
  const found: [string, unknown][] = wanted.flatMap((name) => fieldOf(world, name));
  return { body: { data: found.length === 0 ? [] : [Object.fromEntries(found)] } };
}

function fieldOf(world: World, name: string): [string, unknown][] {
  // Until a real Page tells otherwise we assume the European rules apply.
  if (name === EUROPE) return [[name, true]];
  const value = world.profile.get(name as ProfileField);
  return value === undefined ? [] : [[name, value]];
}

/** Nothing is set unless everything is right; a menu needs Get Started. */
export function writeProfile(world: World, { params }: Call): Answer {
  world.rates.countProfileCall('page');
  const fields = Object.entries(params).map(([name, value]) => [checkProfileField(name, value), value] as const);
  if (fields.length === 0) throw badParameter('body', 'must have at least one field.');
  const setsMenu = params['persistent_menu'] !== undefined;
  if (setsMenu && params['get_started'] === undefined && !world.profile.has('get_started'))
    throw badParameter('persistent_menu', 'needs get_started.');
  for (const [name, value] of fields) world.profile.set(name, value);
  return { body: { result: 'success' } };
}

export function deleteProfile(world: World, { params }: Call): Answer {
  world.rates.countProfileCall('page');
  onlyFields(params, new Set(['fields']), 'body');
  const fields = listAt(params['fields'], 'fields', 10).map(String);
  for (const name of fields) if (!isProfileField(name)) throw badParameter('fields', 'has an unknown field.');
  if (fields.includes('get_started') && !fields.includes('persistent_menu') && world.profile.has('persistent_menu'))
    throw badParameter('fields', 'must have persistent_menu too: the menu needs get_started.');
  for (const name of fields) world.profile.delete(name as ProfileField);
  return { body: { result: 'success' } };
}

import type { Answer } from '../answer.ts';
import type { Call } from '../call.ts';
import { badParameter, Refusal } from '../refusal.ts';
import { type Fields, onlyFields } from '../shape.ts';
import type { World } from '../world.ts';

const PAGE_FIELDS = new Set(['id', 'name', 'messaging_feature_status']);
const REVIEWED = new Set(['locale', 'timezone', 'gender']);

export function readPage(world: World, { params }: Call): Answer {
  const wanted = fieldsOf(params, 'id,name');
  if (wanted.some((name) => !PAGE_FIELDS.has(name))) throw badParameter('fields', 'has an unknown field.');
  const page: Fields = { id: world.pageId, name: 'Page of the simulator', messaging_feature_status: {} };
  return { body: Object.fromEntries(['id', ...wanted].map((name) => [name, page[name]])) };
}

/** Without access Meta answers an empty object; a field that was not reviewed fails the whole call. */
export function readPerson(world: World, { params, path }: Call): Answer {
  const person = world.people.find(path[0] ?? '');
  if (person === undefined || person.reach === 'deleted')
    throw new Refusal(100, 33, '(#100) Unsupported get request. Object does not exist.');
  const known: Fields = {
    id: person.psid,
    name: `${person.firstName} ${person.lastName}`,
    first_name: person.firstName,
    last_name: person.lastName,
    profile_pic: 'https://example.org/picture.png',
  };
  const wanted = fieldsOf(params, 'first_name,last_name,profile_pic');
  if (wanted.some((name) => REVIEWED.has(name))) throw new Refusal(100, 2018247, '(#100) Insufficient permission.');
  if (wanted.some((name) => !Object.hasOwn(known, name))) throw badParameter('fields', 'has an unknown field.');
  const body =
    world.names === 'withheld' ? {} : Object.fromEntries(['id', ...wanted].map((name) => [name, known[name]]));
  return { body, psid: person.psid };
}

function fieldsOf(params: Fields, otherwise: string): string[] {
  onlyFields(params, new Set(['fields']), 'query');
  return String(params['fields'] ?? otherwise).split(',');
}

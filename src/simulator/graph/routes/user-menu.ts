import type { Answer } from '../answer.ts';
import type { Call } from '../call.ts';
import { checkMenu } from '../checks/profile.ts';
import { badParameter } from '../refusal.ts';
import { listAt, onlyFields, textAt } from '../shape.ts';
import type { World } from '../world.ts';

export function readUserMenu(world: World, { params }: Call): Answer {
  onlyFields(params, new Set(['psid']), 'query');
  const person = personOf(world, params['psid']);
  return {
    body: {
      data: [
        {
          ...(person.menu === undefined ? {} : { user_level_persistent_menu: person.menu }),
          ...(world.profile.has('persistent_menu')
            ? { page_level_persistent_menu: world.profile.get('persistent_menu') }
            : {}),
        },
      ],
    },
  };
}

export function writeUserMenu(world: World, { params }: Call): Answer {
  onlyFields(params, new Set(['psid', 'persistent_menu']), 'body');
  const person = personOf(world, params['psid']);
  checkMenu(params['persistent_menu']);
  person.menu = params['persistent_menu'];
  return { body: { result: 'success' }, psid: person.psid };
}

export function deleteUserMenu(world: World, { params }: Call): Answer {
  onlyFields(params, new Set(['psid', 'params']), 'query');
  const person = personOf(world, params['psid']);
  const names = listAt(params['params'], 'params', 1);
  if (names[0] !== 'persistent_menu') throw badParameter('params', 'may be persistent_menu only.');
  person.menu = undefined;
  return { body: { result: 'success' }, psid: person.psid };
}

function personOf(world: World, value: unknown) {
  const person = world.people.reachable(textAt(value, 'psid', 64));
  world.rates.countProfileCall(person.psid);
  return person;
}

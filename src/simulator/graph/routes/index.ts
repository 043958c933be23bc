import type { Answer } from '../answer.ts';
import type { Call } from '../call.ts';
import { badParameter } from '../refusal.ts';
import type { World } from '../world.ts';
import { uploadAttachment } from './attachments.ts';
import { batch } from './batch.ts';
import { readConversations } from './conversations.ts';
import { messages } from './messages.ts';
import { readPage, readPerson } from './objects.ts';
import { deleteProfile, readProfile, writeProfile } from './profile.ts';
import { readSubscription, subscribe, unsubscribe } from './subscribed-apps.ts';
import { extendControl, passControl, readOwner, releaseControl, takeControl } from './thread-control.ts';
import { deleteUserMenu, readUserMenu, writeUserMenu } from './user-menu.ts';

export type Route = (world: World, call: Call) => Answer;

const EDGES: Record<string, Route> = {
  'POST messages': messages,
  'POST message_attachments': uploadAttachment,
  'GET messenger_profile': readProfile,
  'POST messenger_profile': writeProfile,
  'DELETE messenger_profile': deleteProfile,
  'GET custom_user_settings': readUserMenu,
  'POST custom_user_settings': writeUserMenu,
  'DELETE custom_user_settings': deleteUserMenu,
  'GET subscribed_apps': readSubscription,
  'POST subscribed_apps': subscribe,
  'DELETE subscribed_apps': unsubscribe,
  'POST pass_thread_control': passControl,
  'POST take_thread_control': takeControl,
  'POST release_thread_control': releaseControl,
  'POST extend_thread_control': extendControl,
  'GET thread_owner': readOwner,
  'GET conversations': readConversations,
};

/** @throws Refusal 100 for a route that the bot has no business with */
export function routeOf(world: World, { method, path }: Call): Route {
  const [object, edge] = path;
  const isPage = object === 'me' || object === world.pageId;
  const route =
    path.length === 2 && isPage && Object.hasOwn(EDGES, `${method} ${edge}`)
      ? EDGES[`${method} ${edge}`]
      : shortRoute(method, path.length, isPage);
  if (route === undefined) throw badParameter('path', 'has unknown components.');
  return route;
}

function shortRoute(method: string, length: number, isPage: boolean): Route | undefined {
  if (length === 0 && method === 'POST') return batch;
  if (length === 1 && method === 'GET') return isPage ? readPage : readPerson;
  return undefined;
}

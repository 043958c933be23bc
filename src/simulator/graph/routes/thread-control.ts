import type { Answer } from '../answer.ts';
import type { Call } from '../call.ts';
import { recipientOf } from '../checks/envelope.ts';
import { METADATA_BELOW, PAGE_INBOX_APP_ID, THREAD_EXTENSION_MOST_SECONDS } from '../limits.ts';
import type { Person } from '../people.ts';
import { badParameter, Refusal, threadHeldByOther } from '../refusal.ts';
import { onlyFields, textAt } from '../shape.ts';
import { giveTo, mustBeOpenToUs, ownerOf, ownerWithId, type ThreadOwner } from '../thread.ts';
import type { World } from '../world.ts';

export function passControl(world: World, { params }: Call): Answer {
  onlyFields(params, new Set(['recipient', 'target_app_id', 'metadata']), 'body');
  const target = String(params['target_app_id'] ?? '');
  if (!/^\d+$/.test(target)) throw badParameter('target_app_id', 'must be an app id.');
  if (target === world.appId) throw badParameter('target_app_id', 'must be another app.');
  checkMetadata(params['metadata']);
  return change(world, params['recipient'], ownerWithId(target, world.appId), mustBeOpenToUs);
}

/** Only the default app may take a thread away from somebody else. */
export function takeControl(world: World, { params }: Call): Answer {
  onlyFields(params, new Set(['recipient', 'metadata']), 'body');
  checkMetadata(params['metadata']);
  if (!world.defaultApp) throw new Refusal(10, undefined, '(#10) Only the default app may take thread control.');
  return change(world, params['recipient'], 'ours', () => {});
}

export function releaseControl(world: World, { params }: Call): Answer {
  onlyFields(params, new Set(['recipient']), 'body');
  return change(world, params['recipient'], 'idle', mustBeOurs);
}

export function extendControl(world: World, { params }: Call): Answer {
  onlyFields(params, new Set(['recipient', 'duration']), 'body');
  const seconds = Number(params['duration']);
  if (!Number.isInteger(seconds) || seconds < 1 || seconds > THREAD_EXTENSION_MOST_SECONDS)
    throw badParameter('duration', 'must be seconds up to 7 days.');
  const person = personOf(world, params['recipient']);
  const now = world.clock.now().getTime();
  mustBeOurs(person.thread, now);
  person.thread.heldUntil = now + seconds * 1_000;
  return { body: { success: true }, psid: person.psid };
}

export function readOwner(world: World, { params }: Call): Answer {
  onlyFields(params, new Set(['recipient']), 'query');
  const person = world.people.reachable(textAt(params['recipient'], 'recipient', 64));
  const appId = appIdOf(ownerOf(person.thread, world.clock.now().getTime()), world.appId);
  return { body: { data: appId === undefined ? [] : [{ thread_owner: { app_id: appId } }] }, psid: person.psid };
}

/** `1` stands for an app nobody knows. */
const appIdOf = (owner: ThreadOwner, ourAppId: string): string | undefined =>
  ({ idle: undefined, ours: ourAppId, inbox: PAGE_INBOX_APP_ID, app: '1' })[owner];

function change(
  world: World,
  recipient: unknown,
  owner: ThreadOwner,
  check: (thread: Person['thread'], now: number) => void,
): Answer {
  const person = personOf(world, recipient);
  const now = world.clock.now().getTime();
  check(person.thread, now);
  giveTo(person.thread, owner, now);
  world.events.emit({ kind: 'owner', psid: person.psid, owner });
  return { body: { success: true }, psid: person.psid };
}

function mustBeOurs(thread: Person['thread'], now: number): void {
  if (ownerOf(thread, now) !== 'ours') throw threadHeldByOther();
}

const personOf = (world: World, recipient: unknown): Person => world.people.reachable(recipientOf(recipient));

function checkMetadata(value: unknown): void {
  if (value !== undefined) textAt(value, 'metadata', METADATA_BELOW - 1);
}

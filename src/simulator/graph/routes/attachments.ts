import type { Answer } from '../answer.ts';
import type { Call } from '../call.ts';
import { mediaUrl } from '../checks/attachment.ts';
import { badParameter } from '../refusal.ts';
import { objectAt, oneOf, onlyFields } from '../shape.ts';
import type { World } from '../world.ts';

/** Upload: only a reusable attachment gets an id. */
export function uploadAttachment(world: World, { params, file }: Call): Answer {
  onlyFields(params, new Set(['message']), 'body');
  const message = objectAt(params['message'], 'message');
  onlyFields(message, new Set(['attachment']), 'message');
  const attachment = objectAt(message['attachment'], 'message[attachment]');
  onlyFields(attachment, new Set(['type', 'payload']), 'message[attachment]');
  const type = oneOf(attachment['type'], ['image', 'audio', 'video', 'file'], 'message[attachment][type]');
  const payload = objectAt(attachment['payload'], 'message[attachment][payload]');
  onlyFields(payload, new Set(['url', 'is_reusable']), 'message[attachment][payload]');
  if (payload['is_reusable'] !== true) throw badParameter('message[attachment][payload][is_reusable]', 'must be true.');
  if ((payload['url'] === undefined) === (file === undefined))
    throw badParameter('message[attachment][payload]', 'must have exactly one of url and a file.');
  if (payload['url'] !== undefined) mediaUrl(payload['url'], 'message[attachment][payload][url]');
  return { body: { attachment_id: world.uploads.add({ type, file }) } };
}

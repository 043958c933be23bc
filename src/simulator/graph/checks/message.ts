import { METADATA_BELOW, TEXT_BELOW } from '../limits.ts';
import { badParameter } from '../refusal.ts';
import { type Fields, listAt, objectAt, onlyFields, textAt, utf16Units } from '../shape.ts';
import { checkAttachment } from './attachment.ts';
import { checkQuickReplies } from './quick-replies.ts';
import type { Rules } from './rules.ts';

export type MessageWeight = 'light' | 'heavy';

const MESSAGE = new Set(['text', 'attachment', 'template', 'quick_replies', 'metadata']);
const TEMPLATE = new Set(['name', 'language', 'components']);

/**
 * Refuses what section 4 of the fact sheet forbids.
 *
 * @returns how heavy the message is for the rate limits: audio and video are heavy
 * @throws Refusal 100
 */
export function checkMessage(message: Fields, rules: Rules): MessageWeight {
  onlyFields(message, MESSAGE, 'message');
  checkOneContent(message);
  if (message['quick_replies'] !== undefined) checkQuickReplies(message['quick_replies'], 'message[quick_replies]');
  if (message['metadata'] !== undefined)
    textAt(message['metadata'], 'message[metadata]', METADATA_BELOW - 1, utf16Units);
  if (message['text'] !== undefined) textAt(message['text'], 'message[text]', TEXT_BELOW - 1, rules.measure);
  if (message['template'] !== undefined) checkUtilityTemplate(message['template'], rules);
  if (message['attachment'] === undefined) return 'light';
  const kind = checkAttachment(message['attachment'], 'message[attachment]', rules);
  return kind === 'audio' || kind === 'video' ? 'heavy' : 'light';
}

function checkOneContent(message: Fields): void {
  const contents =
    Number(message['text'] !== undefined) +
    Number(message['attachment'] !== undefined) +
    Number(message['template'] !== undefined);
  if (contents !== 1) throw badParameter('message', 'must have exactly one of text, attachment and template.');
}

function checkUtilityTemplate(value: unknown, rules: Rules): void {
  const template = objectAt(value, 'message[template]');
  onlyFields(template, TEMPLATE, 'message[template]');
  const name = textAt(template['name'], 'message[template][name]', 512);
  const language = objectAt(template['language'], 'message[template][language]');
  onlyFields(language, new Set(['code']), 'message[template][language]');
  const code = textAt(language['code'], 'message[template][language][code]', 16);
  if (template['components'] !== undefined) listAt(template['components'], 'message[template][components]', 10);
  if (!rules.isTemplateApproved(name, code)) throw badParameter('message[template]', 'is not an approved template.');
}

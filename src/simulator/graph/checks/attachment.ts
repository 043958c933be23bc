import { BUTTON_TEMPLATE_TEXT_MOST, ELEMENT_SUBTITLE_MOST, ELEMENT_TITLE_MOST, ELEMENTS_MOST } from '../limits.ts';
import { badParameter, Refusal } from '../refusal.ts';
import { type Fields, listAt, objectAt, oneOf, onlyFields, textAt, urlAt } from '../shape.ts';
import { checkButtons } from './buttons.ts';
import type { Rules } from './rules.ts';

const ATTACHMENT = new Set(['type', 'payload']);
const BUTTON_TEMPLATE = new Set(['template_type', 'text', 'buttons']);
const ELEMENTS_TEMPLATE = new Set(['template_type', 'elements']);
const GENERIC_ELEMENT = new Set(['title', 'subtitle', 'image_url', 'default_action', 'buttons']);
const MEDIA_ELEMENT = new Set(['media_type', 'attachment_id', 'url', 'buttons']);
const MEDIA = ['image', 'audio', 'video', 'file'] as const;

export type AttachmentKind = (typeof MEDIA)[number] | 'template';

export function checkAttachment(value: unknown, where: string, rules: Rules): AttachmentKind {
  const attachment = objectAt(value, where);
  onlyFields(attachment, ATTACHMENT, where);
  const type = oneOf(attachment['type'], [...MEDIA, 'template'], `${where}[type]`);
  const payload = objectAt(attachment['payload'], `${where}[payload]`);
  if (type === 'template') checkTemplate(payload, `${where}[payload]`, rules);
  else checkMedia(type, payload, `${where}[payload]`, rules);
  return type;
}

const MEDIA_FIELDS = new Set(['url', 'attachment_id']);

/** `is_reusable` belongs to an upload, not to a send; a file in the same multipart body replaces the address. */
function checkMedia(type: string, payload: Fields, where: string, rules: Rules): void {
  onlyFields(payload, MEDIA_FIELDS, where);
  const sources = [payload['url'], payload['attachment_id'], rules.fileComesAlong || undefined];
  if (sources.filter((source) => source !== undefined).length !== 1)
    throw badParameter(where, 'must have exactly one of url, attachment_id or a file.');
  if (payload['url'] !== undefined) mediaUrl(payload['url'], `${where}[url]`);
  if (payload['attachment_id'] !== undefined) rules.checkAttachmentId(payload['attachment_id'], type);
}

export function mediaUrl(value: unknown, where: string): string {
  try {
    return urlAt(value, where);
  } catch {
    throw new Refusal(100, 2018008, '(#100) Failed to fetch the file from the url.');
  }
}

function checkTemplate(payload: Fields, where: string, rules: Rules): void {
  const type = oneOf(payload['template_type'], ['button', 'generic', 'media'], `${where}[template_type]`);
  onlyFields(payload, type === 'button' ? BUTTON_TEMPLATE : ELEMENTS_TEMPLATE, where);
  if (type === 'button') {
    textAt(payload['text'], `${where}[text]`, BUTTON_TEMPLATE_TEXT_MOST, rules.measure);
    checkButtons(payload['buttons'], `${where}[buttons]`);
    return;
  }
  const check = type === 'generic' ? checkGenericElement : checkMediaElement;
  listAt(payload['elements'], `${where}[elements]`, type === 'generic' ? ELEMENTS_MOST : 1).forEach(
    (element, index) => {
      check(objectAt(element, `${where}[elements][${index}]`), `${where}[elements][${index}]`, rules);
    },
  );
}

function checkGenericElement(element: Fields, where: string): void {
  onlyFields(element, GENERIC_ELEMENT, where);
  textAt(element['title'], `${where}[title]`, ELEMENT_TITLE_MOST);
  if (element['subtitle'] !== undefined) textAt(element['subtitle'], `${where}[subtitle]`, ELEMENT_SUBTITLE_MOST);
  if (element['image_url'] !== undefined) urlAt(element['image_url'], `${where}[image_url]`);
  if (element['buttons'] !== undefined) checkButtons(element['buttons'], `${where}[buttons]`);
  if (element['default_action'] !== undefined)
    checkDefaultAction(element['default_action'], `${where}[default_action]`);
  if (Object.keys(element).length < 2) throw badParameter(where, 'must have a title and at least one other field.');
}

function checkDefaultAction(value: unknown, where: string): void {
  const action = objectAt(value, where);
  onlyFields(action, new Set(['type', 'url', 'webview_height_ratio']), where);
  oneOf(action['type'], ['web_url'], `${where}[type]`);
  urlAt(action['url'], `${where}[url]`);
}

/** Video in the media template is listed as not restored in Europe, so only images pass. */
function checkMediaElement(element: Fields, where: string, rules: Rules): void {
  onlyFields(element, MEDIA_ELEMENT, where);
  oneOf(element['media_type'], ['image'], `${where}[media_type]`);
  if ((element['url'] === undefined) === (element['attachment_id'] === undefined))
    throw badParameter(where, 'must have exactly one of url and attachment_id.');
  if (element['url'] !== undefined) mediaUrl(element['url'], `${where}[url]`);
  else rules.checkAttachmentId(element['attachment_id'], 'image');
  if (element['buttons'] !== undefined) checkButtons(element['buttons'], `${where}[buttons]`);
}

import { PAYLOAD_MOST, QUICK_REPLIES_MOST, QUICK_REPLY_TITLE_MOST } from '../limits.ts';
import { type Fields, listAt, objectAt, oneOf, onlyFields, textAt, urlAt } from '../shape.ts';

const TEXT_FIELDS = new Set(['content_type', 'title', 'payload', 'image_url']);
const PROFILE_FIELDS = new Set(['content_type']);

export function checkQuickReplies(value: unknown, where: string): void {
  listAt(value, where, QUICK_REPLIES_MOST).forEach((reply, index) => {
    checkQuickReply(objectAt(reply, `${where}[${index}]`), `${where}[${index}]`);
  });
}

function checkQuickReply(reply: Fields, where: string): void {
  const type = oneOf(reply['content_type'], ['text', 'user_email', 'user_phone_number'], `${where}[content_type]`);
  onlyFields(reply, type === 'text' ? TEXT_FIELDS : PROFILE_FIELDS, where);
  if (type !== 'text') return;
  textAt(reply['title'], `${where}[title]`, QUICK_REPLY_TITLE_MOST);
  textAt(reply['payload'], `${where}[payload]`, PAYLOAD_MOST);
  if (reply['image_url'] !== undefined) urlAt(reply['image_url'], `${where}[image_url]`);
}

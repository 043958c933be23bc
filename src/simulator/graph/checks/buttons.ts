import { BUTTON_TITLE_MOST, BUTTONS_MOST, PAYLOAD_MOST } from '../limits.ts';
import { type Fields, listAt, objectAt, oneOf, onlyFields, textAt, urlAt } from '../shape.ts';

const FIELDS = {
  postback: new Set(['type', 'title', 'payload']),
  phone_number: new Set(['type', 'title', 'payload']),
  web_url: new Set(['type', 'title', 'url', 'webview_height_ratio', 'webview_share_button']),
};

/** One to three buttons. `messenger_extensions` is refused: it is not restored in Europe. */
export function checkButtons(value: unknown, where: string, most = BUTTONS_MOST): void {
  listAt(value, where, most).forEach((button, index) => {
    checkButton(objectAt(button, `${where}[${index}]`), `${where}[${index}]`, BUTTON_TITLE_MOST);
  });
}

export function checkButton(button: Fields, where: string, titleMost: number): void {
  const type = oneOf(button['type'], ['postback', 'web_url', 'phone_number'], `${where}[type]`);
  onlyFields(button, FIELDS[type], where);
  textAt(button['title'], `${where}[title]`, titleMost);
  if (type === 'web_url') urlAt(button['url'], `${where}[url]`);
  else textAt(button['payload'], `${where}[payload]`, PAYLOAD_MOST);
}

import { type Html, html, type Piece } from '../html.ts';
import { type IconName, icon } from './icons.ts';

export function emptyState(sign: IconName, body: Piece): Html {
  return html`<div class="empty">${icon(sign)}<p>${body}</p></div>`;
}

import { type Html, html, type Piece } from '../html.ts';
import { words } from '../words.ts';

/** `staff`: a person of the page; `gone`: taken back; `bare`: a picture or sticker without a bubble. */
export type BubbleKind = 'mine' | 'bot' | 'staff' | 'gone' | 'bare';

export function bubble(kind: BubbleKind, body: Piece): Html {
  return html`<div class="bubble ${kind}">${body}</div>`;
}

/** People's words: every line finds its own direction, and no translator of the browser sends them away. */
export function spoken(text: string): Html {
  return html`<div class="words" dir="auto" translate="no">${words(text)}</div>`;
}

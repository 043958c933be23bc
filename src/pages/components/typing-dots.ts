import { type Html, html } from '../html.ts';

export function typingDots(isWriting: string): Html {
  return html`<div class="dots" role="img" aria-label="${isWriting}"><i></i><i></i><i></i></div>`;
}

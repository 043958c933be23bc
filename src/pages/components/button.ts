import { type Html, html, type Piece } from '../html.ts';

export type ButtonLook = 'primary' | 'plain' | 'danger' | 'quiet';

/** A button of a form; `choice` is what the form learns from it. */
export function button(look: ButtonLook, body: Piece, choice?: { name: string; value: string }): Html {
  if (choice === undefined) return html`<button class="button ${look}">${body}</button>`;
  return html`<button class="button ${look}" name="${choice.name}" value="${choice.value}">${body}</button>`;
}

import { type Html, html, type Piece } from '../html.ts';
import type { Tone } from './banner.ts';
import { type IconName, icon } from './icons.ts';

/** Sign, word and colour: none of them alone carries the meaning. */
export function chip(tone: Tone | 'neutral', sign: IconName, body: Piece): Html {
  return html`<span class="chip ${tone}">${icon(sign)}<span>${body}</span></span>`;
}

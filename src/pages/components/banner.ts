import { type Html, html, type Piece } from '../html.ts';
import { type IconName, icon } from './icons.ts';

export type Tone = 'info' | 'ok' | 'warn' | 'stop';

const SIGN: Readonly<Record<Tone, IconName>> = { info: 'lock', ok: 'tick', warn: 'alert', stop: 'alert' };

/** @param kindInWords what the colour means, for those who do not see it: "Information", "Warning" */
export function banner(tone: Tone, kindInWords: string, body: Piece): Html {
  return html`<div class="banner ${tone}">${icon(SIGN[tone])}<p><span class="hidden">${kindInWords}: </span>${body}</p></div>`;
}

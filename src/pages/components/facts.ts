import { type Html, html, type Piece } from '../html.ts';

/** A few things about one subject: each a name and what it is. */
export function facts(rows: readonly (readonly [name: string, value: Piece])[]): Html {
  return html`<dl class="facts">${rows.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

import { type Html, html } from '../html.ts';

/** @param field id of the control to mend */
export type Problem = { readonly field: string; readonly words: string };

/** Stands at the top of `main` and takes the focus; the same words stand at each field. */
export function errorSummary(title: string, problems: readonly Problem[]): Html {
  return html`<div class="error-summary" role="alert" tabindex="-1" autofocus>
<h2>${title}</h2>
<ul>${problems.map(({ field, words }) => html`<li><a href="#${field}">${words}</a></li>`)}</ul>
</div>`;
}

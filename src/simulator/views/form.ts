import { type Html, html, type Piece } from '../../pages/html.ts';
import type { PageLanguage, PageWords } from '../words.ts';

/** What every view needs to know about the page around it. */
export type Frame = {
  readonly language: PageLanguage;
  readonly words: PageWords;
  /** Proves that a form is ours. */
  readonly token: string;
  /** Number of the phone whose person just acted: it gets the focus back. */
  readonly focus: number | undefined;
};

export type FormParts = {
  readonly action: string;
  readonly once?: string;
  readonly look?: string;
  readonly body: Piece;
};

/** @param once names the act, so that a double tap is one; left out where every tap counts */
export function form({ language, token }: Frame, { action, once, look = 'plain', body }: FormParts): Html {
  return html`<form class="${look}" method="post" action="/simulator/${action}">
<input type="hidden" name="t" value="${token}"><input type="hidden" name="lang" value="${language}">${
    once !== undefined && html`<input type="hidden" name="once" value="${once}">`
  }${body}</form>`;
}

/** A link in a letter: to the chat with the Page, or to a page of the bot's. */
export type LetterLink =
  | { readonly is: 'chat'; readonly ref: string | null }
  | { readonly is: 'page'; readonly url: string };

const LINK = /https?:\/\/[^\s<>"]+/g;
const CHAT = /^https:\/\/m\.me\/[^/?]+(?:\?ref=([\w%=-]+))?$/;

/** Every link of a letter's plain text once, in order. The letter itself is shown in a frame that may open nothing. */
export function linksIn(text: string): readonly LetterLink[] {
  const urls = [...text.matchAll(LINK)].map(([url]) => url.replace(/[.,;:)\]]+$/, ''));
  return [...new Set(urls)].map(linkOf);
}

function linkOf(url: string): LetterLink {
  const chat = CHAT.exec(url);
  if (chat === null) return { is: 'page', url };
  return { is: 'chat', ref: chat[1] === undefined ? null : decodeURIComponent(chat[1]) };
}

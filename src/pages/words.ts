import { type Html, html, type Piece } from './html.ts';

// Bounded on purpose: a letter of two thousand digits costs no more than its length.
const URL_PART = String.raw`https?:\/\/[^\s<>"']{1,2000}`;
const EMAIL_PART = String.raw`[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}`;
const RANGE_PART = String.raw`\d{1,2}(?:[:.]\d{2})?\s?[-–]\s?\d{1,2}[:.]\d{2}`;
const DATE_PART = String.raw`\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}`;
const PHONE_PART = String.raw`\+?\(?\d[\d ().\/-]{4,24}\d`;
const TURNS_ROUND = new RegExp(`(${[URL_PART, EMAIL_PART, RANGE_PART, DATE_PART, PHONE_PART].join('|')})`, 'gu');

/**
 * Somebody's words, escaped; then phone numbers, ranges, dates and addresses are kept from turning round in Arabic
 * (`+39 06 1234` would be shown as 1234 06 39+). Belongs into an element of class `words`.
 */
export function words(text: string): Html {
  // Splitting by a group gives words and matches in turn.
  return html`${text.split(TURNS_ROUND).map((piece, at) => (at % 2 === 0 ? piece : isolated(piece)))}`;
}

/** Our own number or sign that must keep its order in every language. */
export function isolated(piece: string): Html {
  return html`<bdi dir="ltr">${linked(piece)}</bdi>`;
}

function linked(piece: string): Piece {
  if (!/^https?:\/\//.test(piece)) return piece;
  const address = piece.replace(/[.,;:!?)\]]+$/, '');
  const rest = piece.slice(address.length);
  return html`<a href="${address}" target="_blank" rel="noopener noreferrer">${address}</a>${rest}`;
}

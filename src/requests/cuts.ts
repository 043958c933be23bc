/** Longest piece of somebody's words that goes into one letter, UTF-16 units: a label and isolates fit beside it. */
export const MAX_CUT = 1_700;
/** A nicer place is looked for in the last part of a piece. */
const NICE_FROM = 1_200;

/** Where a text is cut: each piece ends there, the last with the text. At a line or word where there is one. */
export function cutsOf(text: string): number[] {
  const cuts: number[] = [];
  for (let from = 0; from < text.length; from = cuts.at(-1) ?? text.length) cuts.push(endOfPiece(text, from));
  return cuts;
}

function endOfPiece(text: string, from: number): number {
  if (text.length - from <= MAX_CUT) return text.length;
  const piece = text.slice(from, from + MAX_CUT);
  for (const boundary of ['\n\n', '\n', '. ', ' ']) {
    const at = piece.lastIndexOf(boundary);
    if (at >= NICE_FROM) return from + at + boundary.length;
  }
  return from + MAX_CUT - (isInsidePair(text, from + MAX_CUT) ? 1 : 0);
}

/** Whether a cut here would part the two halves of one sign. */
function isInsidePair(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/**
 * Cuts texts to Messenger's lengths without breaking what belongs together: surrogate pairs, combining marks, and the
 * invisible isolates that keep numbers and names in order inside Arabic.
 */
const OPENS = /[\u2066\u2067\u2068]/;
const CLOSES = '\u2069';
const JOINER = '\u200d';

/** Shortens a title as a last resort: the loader has already refused long ones. */
export function cutTitle(title: string, maxUnits: number): string {
  if (title.length <= maxUnits) return title;
  let end = maxUnits - 1;
  while (end > 0 && isInsideCluster(title, end)) end -= 1;
  return `${title.slice(0, end).trimEnd()}…`;
}

/** Splits at line ends where it can, else between words, else between characters. Never gives an empty piece. */
export function piecesOf(text: string, maxUnits: number): string[] {
  const pieces: string[] = [];
  let rest = text.trim();
  while (rest.length > maxUnits) {
    const { at, open } = cutIn(rest, maxUnits);
    // An isolate longer than a message is closed here and opened again in the next one.
    pieces.push(rest.slice(0, at).trimEnd() + CLOSES.repeat(open.length));
    rest = open + rest.slice(at).trimStart();
  }
  return [...pieces, rest].filter((piece) => piece !== '');
}

interface Cut {
  at: number;
  /** The isolates that are open there. */
  open: string;
}

/** The best place to cut: among those in the second half a line end, then a space, each rather outside isolates. */
function cutIn(text: string, maxUnits: number): Cut {
  const best: (Cut | undefined)[] = [];
  let open = '';
  for (let at = 1; at + open.length <= maxUnits; at += 1) {
    const before = text[at - 1] ?? '';
    if (OPENS.test(before)) open += before;
    else if (before === CLOSES) open = open.slice(0, -1);
    const rank = rankOf(text, at, open, maxUnits);
    if (rank !== undefined && at + open.length <= maxUnits) best[rank] = { at, open };
  }
  return best.find((cut) => cut !== undefined) ?? { at: maxUnits, open: '' };
}

const ONLY_WHEN_NOTHING_ELSE = 8;

/** 0 is best, undefined impossible. */
function rankOf(text: string, at: number, open: string, maxUnits: number): number | undefined {
  const before = text[at - 1] ?? '';
  const within = open === '' ? 0 : 1;
  if (isInsidePair(text, at) || OPENS.test(before)) return undefined;
  if (isInsideCluster(text, at)) return ONLY_WHEN_NOTHING_ELSE;
  if (!/\s/.test(before)) return 6 + within;
  if (at < maxUnits / 2) return 4 + within;
  return (before === '\n' ? 0 : 2) + within;
}

const isInsidePair = (text: string, at: number): boolean => /^[\ud800-\udbff]/.test(text[at - 1] ?? '');

/** Whether a cut here would tear one visible character apart, or leave an isolate's end behind. */
function isInsideCluster(text: string, at: number): boolean {
  if (isInsidePair(text, at) || text[at - 1] === JOINER) return true;
  return text[at] === JOINER || text[at] === CLOSES || /^\p{M}/u.test(text.slice(at, at + 2));
}

/** How many isolates are open at the end of a text. */
export function openIsolates(text: string): number {
  let open = 0;
  for (const character of text) {
    if (OPENS.test(character)) open += 1;
    else if (character === CLOSES && open > 0) open -= 1;
  }
  return open;
}

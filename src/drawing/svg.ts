import type { Address } from '../flows/model.ts';
import { type Html, html, type Piece } from '../pages/html.ts';
import { TOKENS_CSS } from '../pages/tokens.ts';
import { type Drawing, LINE, type PlacedArrow, type PlacedBox, type Point } from './layout.ts';
import { GRAPH_CSS } from './style.ts';
import type { DrawingWords } from './words.ts';

/** Names of phones by the step at which their person is. */
export type Marks = ReadonlyMap<Address, readonly string[]>;
export const NO_MARKS: Marks = new Map();

/** As part of a page, whose stylesheet gives the colours. */
export function svgOf(drawing: Drawing, words: DrawingWords, marks: Marks = NO_MARKS): Html {
  const { flow, width, height } = drawing;
  return html`<svg class="graph" role="img" direction="ltr" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" aria-labelledby="graph-title-${flow}"><title id="graph-title-${flow}">${words.graph(flow)}</title>${inside(drawing, words, marks)}</svg>`;
}

/** A file of its own: all flows, one below the other, with their colours. */
export function svgFile(drawings: readonly Drawing[], words: DrawingWords): string {
  const width = Math.max(320, ...drawings.map((drawing) => drawing.width));
  let top = 0;
  const placed = drawings.map((drawing) => {
    const y = top;
    top += drawing.height + TITLE_HEIGHT;
    return html`<g transform="translate(0 ${y})"><text class="heading" x="16" y="28">${words.flow(drawing.flow)}</text><g transform="translate(0 ${TITLE_HEIGHT})">${inside(drawing, words, NO_MARKS)}</g></g>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
${html`<svg xmlns="http://www.w3.org/2000/svg" class="graph" direction="ltr" width="${width}" height="${top}" viewBox="0 0 ${width} ${top}"><title>${words.title}</title>`}<style>${TOKENS_CSS}${GRAPH_CSS}</style><rect class="ground" width="100%" height="100%"/>${html`${placed}`}</svg>
`;
}

const TITLE_HEIGHT = 40;

function inside({ flow, boxes, arrows }: Drawing, words: DrawingWords, marks: Marks): Piece {
  const head = `head-${flow}`;
  return html`<defs><marker id="${head}" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto-start-reverse"><path class="head" d="M0 0 10 5 0 10Z"/></marker></defs>${arrows.map(
    (arrow) => arrowView(arrow, head),
  )}${boxes.map((box) => boxView(box, words, marks))}${arrows.map(labelView)}`;
}

function arrowView({ points }: PlacedArrow, head: string): Html {
  return html`<path class="arrow" d="${pathThrough(points)}" marker-end="url(#${head})"/>`;
}

/** Straight at both ends, round in between. */
function pathThrough(points: readonly Point[]): string {
  const [first, ...rest] = points.map(({ x, y }) => ({ x: round(x), y: round(y) }));
  if (first === undefined) return '';
  const last = rest.at(-1) ?? first;
  const bends = rest.slice(0, -1).map((point, at) => {
    const next = rest[at + 1] ?? last;
    const isLast = at === rest.length - 2;
    const [x, y] = isLast ? [next.x, next.y] : [round((point.x + next.x) / 2), round((point.y + next.y) / 2)];
    return `Q${point.x} ${point.y} ${x} ${y}`;
  });
  return `M${first.x} ${first.y}${bends.length > 0 ? bends.join('') : `L${last.x} ${last.y}`}`;
}

const round = (value: number): number => Math.round(value * 10) / 10;

function labelView({ label, at }: PlacedArrow): Piece {
  if (label.length === 0) return false;
  const top = at.y - ((label.length - 1) * LINE) / 2;
  return label.map(
    (line, row) => html`<text class="label" x="${round(at.x)}" y="${round(top + row * LINE)}">${line}</text>`,
  );
}

function boxView({ box, x, y, width, height, lines }: PlacedBox, words: DrawingWords, marks: Marks): Html {
  const { step, isElsewhere } = box;
  const names = isElsewhere ? [] : (marks.get(step.address) ?? []);
  const look = `box ${isElsewhere ? 'elsewhere' : step.verb}${names.length > 0 ? ' marked' : ''}`;
  const radius = isElsewhere || step.verb === 'end' ? height / 2 : 8;
  return html`<g class="${look}" transform="translate(${round(x)} ${round(y)})"><rect width="${width}" height="${height}" rx="${radius}"/>${lines.map(
    ({ as, text, y: middle }) =>
      html`<text class="${as}" x="${as === 'name' && !isElsewhere ? 12 : width / 2}" y="${middle}">${text}</text>`,
  )}${!isElsewhere && html`<text class="verb" x="${width - 12}" y="${lines[0]!.y}">${words.verbs[step.verb]}</text>`}${
    names.length > 0 && markView(words.is(names.join(', ')), width)
  }</g>`;
}

/** Lies over the upper edge, so that nothing moves when somebody does. */
function markView(text: string, width: number): Html {
  const long = Math.min(width, text.length * 7 + 24);
  return html`<g class="mark" transform="translate(${round((width - long) / 2)} -13)"><rect width="${long}" height="24" rx="12"/><text x="${long / 2}" y="12">${text}</text></g>`;
}

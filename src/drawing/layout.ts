import { Graph, layout } from '@dagrejs/dagre';
import type { PeopleCounts, ShownPeople } from './people.ts';
import { shownPeople } from './people.ts';
import type { Arrow, Box, Picture } from './picture.ts';
import { countInWords, type DrawingWords, labelInWords, shareInWords, shortened } from './words.ts';

/** A picture in which everything has its place, in pixels from the top left corner. */
export interface Drawing {
  readonly flow: string;
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly PlacedBox[];
  readonly arrows: readonly PlacedArrow[];
}
export interface PlacedBox extends Rectangle {
  readonly box: Box;
  readonly lines: readonly Line[];
}
export interface Line {
  readonly as: 'name' | 'title' | 'count' | 'loop';
  readonly text: string;
  /** Distance of its middle from the top of the box. */
  readonly y: number;
}
export interface PlacedArrow {
  readonly arrow: Arrow;
  readonly points: readonly Point[];
  /** What stands on it, line by line, around this point. */
  readonly label: readonly string[];
  readonly at: Point;
}
interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
export interface Point {
  readonly x: number;
  readonly y: number;
}

const BOX_WIDTH = 224;
export const LINE = 19;
const PADDING = 10;
/** What a letter of 13 px takes on average, and one of 12 px on an arrow. */
const LETTER = { title: 6.6, label: 6.4, name: 8 } as const;
const LETTERS_IN_BOX = Math.floor((BOX_WIDTH - 2 * PADDING) / LETTER.title);
const TITLE_LINES = 2;

export function drawingOf(picture: Picture, words: DrawingWords, counts: PeopleCounts | null): Drawing {
  const people = counts === null ? null : shownPeople(counts);
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'TB', nodesep: 36, ranksep: 34, edgesep: 22, marginx: 16, marginy: 24 });
  const lines = new Map(picture.boxes.map((box) => [box.id, linesOf(box, words, people)]));
  for (const box of picture.boxes)
    graph.setNode(box.id, { width: widthOf(box, words), height: 2 * PADDING + lines.get(box.id)!.length * LINE });
  const labels = picture.arrows.map((arrow) => labelOf(arrow, words, people));
  for (const [at, { from, to }] of picture.arrows.entries()) graph.setEdge(from, to, sizeOf(labels[at]!), String(at));
  layout(graph);
  return {
    flow: picture.flow,
    width: Math.ceil(graph.graph().width ?? 0),
    height: Math.ceil(graph.graph().height ?? 0),
    boxes: picture.boxes.map((box) => placedBox(box, graph.node(box.id) as Rectangle, lines.get(box.id)!)),
    arrows: picture.arrows.map((arrow, at) => {
      const { points, x, y } = graph.edge({ v: arrow.from, w: arrow.to, name: String(at) });
      return { arrow, points, label: labels[at]!, at: { x, y } };
    }),
  };
}

/** Name and verb stand in one line. */
function widthOf({ id, step, isElsewhere }: Box, words: DrawingWords): number {
  if (isElsewhere) return Math.ceil(id.length * LETTER.name) + 3 * PADDING;
  const verb = words.verbs[step.verb].length * LETTER.label;
  return Math.max(BOX_WIDTH, Math.ceil(step.name.length * LETTER.name + verb) + 5 * PADDING);
}

/** dagre gives middles. */
function placedBox(box: Box, { x, y, width, height }: Rectangle, lines: readonly Omit<Line, 'y'>[]): PlacedBox {
  return {
    box,
    x: x - width / 2,
    y: y - height / 2,
    width,
    height,
    lines: lines.map((line, at) => ({ ...line, y: PADDING + (at + 0.5) * LINE })),
  };
}

function linesOf(box: Box, words: DrawingWords, people: ShownPeople | null): Omit<Line, 'y'>[] {
  const { step, isElsewhere, title, loops } = box;
  if (isElsewhere) return [{ as: 'name', text: box.id }];
  const loop = loops.length > 0 ? [`↻ ${labelInWords(words, loops) || words.again}`] : [];
  const count = people === null ? '' : countLine(words, people, step.address);
  return [
    { as: 'name', text: step.name },
    ...wrapped(title || subtitle(box)).map((text) => ({ as: 'title' as const, text })),
    ...loop.map((text) => ({ as: 'loop' as const, text: shortened(text, LETTERS_IN_BOX) })),
    ...(count === '' ? [] : [{ as: 'count' as const, text: count }]),
  ];
}

/** What a step that says nothing has to do with. */
function subtitle({ step }: Box): string {
  if (step.verb === 'call') return step.callee;
  if (step.verb !== 'route') return '';
  return 'committee' in step.otherwise ? step.otherwise.committee : step.otherwise.ofAnswer;
}

function countLine(words: DrawingWords, people: ShownPeople, address: string): string {
  const here = countInWords(words, people.here(address));
  const share = people.dropOff(address);
  const leaves = share.say === 'percent' ? words.leaves(shareInWords(words, share)) : '';
  return [here && words.hereNow(here), leaves].filter(Boolean).join(' · ');
}

function labelOf({ labels, way }: Arrow, words: DrawingWords, people: ShownPeople | null): string[] {
  const count = people === null ? '' : countInWords(words, people.went(way));
  return [labelInWords(words, labels), count].filter((line) => line !== '');
}

function sizeOf(label: readonly string[]): { width: number; height: number; labelpos: 'c' } {
  const letters = Math.max(0, ...label.map((line) => line.length));
  return { width: Math.ceil(letters * LETTER.label), height: label.length * LINE, labelpos: 'c' };
}

/** The beginning of a text, in at most two lines that fit the box. */
function wrapped(text: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.replaceAll(/\s+/g, ' ').trim().split(' ')) {
    if (line !== '' && line.length + 1 + word.length > LETTERS_IN_BOX) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  if (line !== '') lines.push(line);
  if (lines.length <= TITLE_LINES) return lines.map((one) => shortened(one, LETTERS_IN_BOX));
  return [lines[0]!, shortened(`${lines[1]} ${lines[2]}`, LETTERS_IN_BOX)].map((one) => shortened(one, LETTERS_IN_BOX));
}

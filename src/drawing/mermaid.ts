import type { Address, Step } from '../flows/model.ts';
import type { PeopleCounts } from './people.ts';
import { type ShownPeople, shownPeople } from './people.ts';
import type { Arrow, Box, Picture } from './picture.ts';
import { countInWords, type DrawingWords, labelInWords, shortened } from './words.ts';

/** For whatever reads Mermaid, as GitHub does: one flowchart, a frame around each flow. */
export function mermaidOf(pictures: readonly Picture[], words: DrawingWords, counts: PeopleCounts | null): string {
  const people = counts === null ? null : shownPeople(counts);
  const drawn = new Set(pictures.flatMap(({ boxes }) => boxes.filter((box) => !box.isElsewhere).map(({ id }) => id)));
  const frames = pictures.flatMap(({ flow, boxes }) => [
    `  subgraph flow__${flow}["${quoted(words.flow(flow))}"]`,
    ...boxes.filter(({ isElsewhere }) => !isElsewhere).map((box) => `    ${boxLine(box, words, people)}`),
    '  end',
  ]);
  // A step of a flow that is not drawn stands alone, once.
  const alone = new Map(
    pictures.flatMap(({ boxes }) => boxes.filter(({ step }) => !drawn.has(step.address)).map((box) => [box.id, box])),
  );
  const strangers = [...alone.values()].map(({ id, step }) => `  ${idOf(step.address)}(["${quoted(id)}"])`);
  const arrows = pictures.flatMap((picture) => picture.arrows.map((arrow) => `  ${arrowLine(arrow, words, people)}`));
  return `${['flowchart TD', ...frames, ...strangers, ...arrows].join('\n')}\n`;
}

/** No word of Mermaid's own has two underscores in it. */
const idOf = (address: Address): string => address.replace('.', '__');

function boxLine({ step, title, loops }: Box, words: DrawingWords, people: ShownPeople | null): string {
  const here = people === null ? '' : countInWords(words, people.here(step.address));
  const loop = loops.length > 0 ? `↻ ${labelInWords(words, loops) || words.again}` : '';
  const lines = [step.name, shortened(title, 60), loop, here && words.hereNow(here)].filter((line) => line !== '');
  const [open, close] = SHAPES[step.verb];
  return `${idOf(step.address)}${open}"${lines.map(quoted).join('<br/>')}"${close}`;
}

const SHAPES: Readonly<Record<Step['verb'], readonly [string, string]>> = {
  say: ['[', ']'],
  choose: ['{{', '}}'],
  ask: ['[/', '/]'],
  review: ['[\\', '\\]'],
  call: ['[[', ']]'],
  route: ['[(', ')]'],
  end: ['([', '])'],
};

function arrowLine({ from, way, labels }: Arrow, words: DrawingWords, people: ShownPeople | null): string {
  const count = people === null ? '' : countInWords(words, people.went(way));
  const label = [labelInWords(words, labels), count].filter((line) => line !== '').map(quoted);
  const arrow = label.length === 0 ? '-->' : `-->|"${label.join('<br/>')}"|`;
  return `${idOf(from)} ${arrow} ${idOf(way.slice(way.indexOf('>') + 1))}`;
}

/** Inside quotes only these mean something to Mermaid; a line that begins like Markdown must not become a list. */
const quoted = (text: string): string =>
  text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[#"<>&`{}\\|]/g, (sign) => `#${sign.codePointAt(0)};`)
    .replace(/^(\d+)\./, '$1#46;')
    .replace(/^[-*+] /, (start) => `#${start.codePointAt(0)}; `);

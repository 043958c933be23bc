import { edgesOf } from '../flows/graph.ts';
import type { Language, Step } from '../flows/model.ts';
import { BASE_CSS } from '../pages/base-style.ts';
import { chip } from '../pages/components/chip.ts';
import { directionOf } from '../pages/document.ts';
import { type Html, html, type Piece } from '../pages/html.ts';
import { TOKENS_CSS } from '../pages/tokens.ts';
import { drawingOf } from './layout.ts';
import { type PeopleCounts, type ShownPeople, shownPeople } from './people.ts';
import { type Drawable, type Picture, pictureOf } from './picture.ts';
import { FLOW_CSS, GRAPH_CSS } from './style.ts';
import { type Marks, NO_MARKS, svgOf } from './svg.ts';
import {
  countInWords,
  DRAWING_WORDS,
  type DrawingLanguage,
  type DrawingWords,
  shareInWords,
  shortened,
} from './words.ts';

export interface FlowView {
  readonly drawable: Drawable;
  readonly flow: string;
  /** Of the page. */
  readonly language: DrawingLanguage;
  /** Of the titles, when they are not of the page's. */
  readonly titles?: Language;
  /** Null: no database was asked. */
  readonly counts: PeopleCounts | null;
  readonly marks?: Marks;
  /** Address of the page that shows a flow. */
  readonly hrefOf: (flow: string) => string;
}

/** One flow: its steps as a table, then its graph in a box of its own. */
export function flowView(view: FlowView): Html {
  const { drawable, flow, language, titles = language, counts, marks = NO_MARKS } = view;
  const words = DRAWING_WORDS[language];
  const picture = pictureOf(drawable, flow, titles);
  const graph = svgOf(drawingOf(picture, words, counts), words, marks);
  return html`<section class="flow" id="flow-${flow}" aria-labelledby="flow-title-${flow}"><h2 id="flow-title-${flow}">${words.flow(flow)}</h2>
<p class="small muted">${counts === null ? words.noCounts : words.counting}</p>
<div class="side">${tableView(view, picture, words)}
<div class="scroll" id="scroll-${flow}" tabindex="0" role="region" aria-label="${words.graph(flow)}">${graph}</div></div></section>`;
}

function tableView(view: FlowView, { flow, boxes }: Picture, words: DrawingWords): Html {
  const people = view.counts === null ? null : shownPeople(view.counts);
  const own = boxes.filter(({ isElsewhere }) => !isElsewhere);
  const numbers =
    people !== null &&
    html`<th scope="col" class="number">${words.here}</th><th scope="col" class="number">${words.dropOff}</th>`;
  return html`<div><table class="steps-table"><caption class="hidden">${words.graphHint}</caption><thead><tr><th scope="col">${words.step}</th>${numbers}</tr></thead>
<tbody>${own.map(({ step, title, loops }) => rowView(view, { step, title, loops, people, words }))}</tbody></table>${
    view.counts !== null &&
    view.counts.here.size === 0 &&
    html`<p class="muted empty" id="nobody-${flow}">${words.nobody}</p>`
  }</div>`;
}

interface Row {
  readonly step: Step;
  readonly title: string;
  readonly loops: readonly string[];
  readonly people: ShownPeople | null;
  readonly words: DrawingWords;
}

function rowView(view: FlowView, { step, title, loops, people, words }: Row): Html {
  const names = view.marks?.get(step.address) ?? [];
  const said =
    title !== '' &&
    html`<span class="more muted" dir="auto" lang="${view.titles ?? view.language}">${shortened(title, 90)}</span>`;
  const loop = loops.length > 0 && html`<span class="more">↻ ${words.again}: ${shortened(loops.join(', '), 60)}</span>`;
  const mark = names.length > 0 && html`<span class="more">${chip('info', 'phone', words.is(names.join(', ')))}</span>`;
  const look = names.length > 0 ? 'here-row' : 'row-of-step';
  return html`<tr class="${look}" id="step-${step.flow}-${step.name}"><th scope="row"><b>${step.name}</b> <span class="muted">${words.verbs[step.verb]}</span>${mark}${said}${loop}${onward(view, step, words)}</th>${
    people !== null && numberCells(people, step, words)
  }</tr>`;
}

function numberCells(people: ShownPeople, { address }: Step, words: DrawingWords): Piece {
  const share = people.dropOff(address);
  const bar =
    share.say === 'percent' &&
    html`<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect width="${share.percent}" height="8"/></svg>`;
  return html`<td>${countInWords(words, people.here(address)) || '0'}</td><td>${shareInWords(words, share) || words.none}${bar}</td>`;
}

/** Where a step leads, each step once; another flow's steps are links to it. */
function onward({ drawable, hrefOf }: FlowView, step: Step, words: DrawingWords): Piece {
  const targets = [...new Set(edgesOf(step).map(({ to }) => to))].flatMap((to) => drawable.flows.steps.get(to) ?? []);
  const called = step.verb === 'call' ? [drawable.flows.flows.get(step.callee)?.steps[0]].filter((one) => !!one) : [];
  const all = [...called, ...targets.filter(({ address }) => address !== step.address)];
  if (all.length === 0) return false;
  const named = all.map(({ flow, name, address }, at) => {
    const separator = at > 0 && ', ';
    return flow === step.flow ? html`${separator}${name}` : html`${separator}<a href="${hrefOf(flow)}">${address}</a>`;
  });
  return html`<span class="more muted">${words.leadsTo}: ${named}</span>`;
}

/** A file that is opened without a server: everything in it, and nothing from elsewhere. */
export function flowsFile(
  drawable: Drawable,
  flows: readonly string[],
  { language, titles, counts }: Pick<FlowView, 'language' | 'titles' | 'counts'>,
): string {
  const words = DRAWING_WORDS[language];
  const sections = flows.map((flow) =>
    flowView({
      drawable,
      flow,
      language,
      ...(titles === undefined ? {} : { titles }),
      counts,
      hrefOf: (one) => `#flow-${one}`,
    }),
  );
  const links = flows.map((flow) => html`<li><a href="#flow-${flow}">${flow}</a></li>`);
  return `${html`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${words.title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
`}<style>${TOKENS_CSS}${BASE_CSS}${GRAPH_CSS}${FLOW_CSS}</style>
${html`</head>
<body>
<header class="flows-top"><h1>${words.title}</h1></header>
<nav class="tabs" aria-label="${words.flows}"><ul>${links}</ul></nav>
<main>${sections}</main>
</body>
</html>
`}`;
}

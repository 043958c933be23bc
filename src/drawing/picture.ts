import { type Edge, edgesOf } from '../flows/graph.ts';
import { type Address, type Flows, LANGUAGE_TITLES, type Language, type Step } from '../flows/model.ts';

/** A language's texts by full key. */
export type Texts = Readonly<Record<string, string>>;
/** What there is to draw; a content set is one. */
export interface Drawable {
  readonly flows: Flows;
  readonly texts: Readonly<Record<Language, Texts>>;
}

/** One flow as boxes and arrows, before anything has a place. */
export interface Picture {
  readonly flow: string;
  readonly boxes: readonly Box[];
  readonly arrows: readonly Arrow[];
}

export interface Box {
  /** The step's address; of another flow's step with an arrow before it. */
  readonly id: string;
  readonly step: Step;
  /** A step of another flow, drawn only as where to go. */
  readonly isElsewhere: boolean;
  /** The beginning of what the person reads there; empty where nothing is said. */
  readonly title: string;
  /** Choices that ask the same question again. */
  readonly loops: readonly string[];
}

export interface Arrow {
  readonly from: string;
  readonly to: string;
  /** What people choose to go this way, or how a step ended; empty where there is only one way. */
  readonly labels: readonly string[];
  /** For counting: which step leads to which. */
  readonly way: Way;
}

/** `support.topic>support.consent` */
export type Way = string;
export const wayFrom = (from: Address, to: Address): Way => `${from}>${to}`;

export function pictureOf({ flows, texts }: Drawable, flow: string, language: Language): Picture {
  const steps = flows.flows.get(flow)?.steps ?? [];
  const arrows = steps.flatMap((step) => arrowsFrom(step, flows, texts[language]));
  const elsewhere = new Set(arrows.filter(({ to }) => isElsewhere(to)).map(({ to }) => to));
  const boxes = steps.map((step) => boxOf(step, step.address, texts[language]));
  const others = [...elsewhere].map((id) => boxOf(flows.steps.get(id.slice(ELSEWHERE.length))!, id, texts[language]));
  return { flow, boxes: [...boxes, ...others], arrows };
}

const ELSEWHERE = '→ ';
const isElsewhere = (id: string): boolean => id.startsWith(ELSEWHERE);

function boxOf(step: Step, id: string, texts: Texts): Box {
  const loops = edgesOf(step).filter(({ to }) => to === step.address);
  const titles = titlesOf(step, texts);
  return {
    id,
    step,
    isElsewhere: isElsewhere(id),
    title: isElsewhere(id) ? '' : saidAt(step, texts),
    loops: loops.map(({ by }) => titles.get(by) ?? by),
  };
}

/** What the person reads there; of a plural text the general form. */
export function saidAt({ address, verb }: Step, texts: Texts): string {
  const key = verb === 'say' ? `${address}.text` : `${address}.ask`;
  return texts[key] ?? texts[`${key}_other`] ?? '';
}

/** Ways that lead to one step are one arrow; a step that leads to itself is no arrow but a loop of its box. */
function arrowsFrom(step: Step, flows: Flows, texts: Texts): Arrow[] {
  const titles = titlesOf(step, texts);
  const ways = edgesOf(step).filter(({ to }) => to !== step.address && flows.steps.has(to));
  return [...Map.groupBy(ways, ({ to }) => to)].map(([to, edges]) => ({
    from: step.address,
    to: flows.steps.get(to)!.flow === step.flow ? to : ELSEWHERE + to,
    labels: labelsOf(edges, titles),
    way: wayFrom(step.address, to),
  }));
}

function labelsOf(edges: readonly Edge[], titles: ReadonlyMap<string, string>): string[] {
  return edges.flatMap(({ by }) => (by === 'next' ? [] : [titles.get(by) ?? by]));
}

/** Titles of what a step offers, by choice id; endings and outcomes keep their names. */
function titlesOf(step: Step, texts: Texts): ReadonlyMap<string, string> {
  if (step.verb !== 'choose' && step.verb !== 'review') return new Map();
  if (step.verb === 'review') return new Map(step.options.map(({ id, titleKey }) => [id, texts[titleKey] ?? id]));
  const { choices } = step;
  if (choices.kind === 'languages') return new Map(Object.entries(LANGUAGE_TITLES));
  const items =
    choices.kind === 'flat' ? choices.items : choices.groups.flatMap(({ choice, items }) => [choice, ...items]);
  return new Map(items.map(({ id, titleKey }) => [id, texts[titleKey] ?? id]));
}

import { checkGraph } from './check/graph.ts';
import { checkNames } from './check/names.ts';
import { checkPrivacy } from './check/privacy.ts';
import { checkShape } from './check/shape.ts';
import { checkTexts } from './check/texts.ts';
import { checkWords } from './check/words.ts';
import { compileContent } from './compile.ts';
import { compileFlows } from './compile-flows.ts';
import { FLOWS } from './files.ts';
import { localeOf } from './locale.ts';
import { type ContentSet, LANGUAGES } from './model.ts';
import { outlineOf } from './outline.ts';
import { parseAll } from './parse.ts';
import { inReadingOrder, isError, type Problem } from './problem.ts';
import { wordsOf } from './words.ts';

/** In this order; each looks only at what those before found clean. */
export const PHASES = ['syntax', 'shape', 'names', 'graph', 'texts', 'words', 'privacy'] as const;
export type Phase = (typeof PHASES)[number];

export interface Loaded {
  /** Null as long as there is an error. */
  readonly content: ContentSet | null;
  /** In reading order, warnings among them. */
  readonly problems: readonly Problem[];
  /** Phases that did not run, because an earlier one found errors. */
  readonly skipped: readonly Phase[];
}

/**
 * Checks and compiles a content set. `files` by the names of `CONTENT_FILES`. Never throws: whatever an administrator
 * wrote comes back as problems with a place.
 */
export function loadContent(files: ReadonlyMap<string, string>): Loaded {
  const problems: Problem[] = [];
  let phase: Phase = 'syntax';
  const clean = (next: Phase, found: readonly Problem[]): boolean => {
    problems.push(...found);
    if (found.some(isError)) return false;
    phase = next;
    return true;
  };
  const stopped = (): Loaded => ({
    content: null,
    problems: inReadingOrder(problems),
    skipped: PHASES.slice(PHASES.indexOf(phase) + 1),
  });

  const parsed = parseAll(files);
  if (!clean('shape', parsed.problems)) return stopped();
  const { sources } = parsed;
  const shape = checkShape(sources);
  if (!clean('names', shape.problems)) return stopped();
  const { shaped } = shape;
  const source = sources.get(FLOWS)!;
  const outline = outlineOf(shaped.flows);
  if (!clean('graph', checkNames(outline, source, Object.keys(shaped.committees.committees)))) return stopped();
  const flows = compileFlows(outline);
  if (!clean('texts', checkGraph(flows, source))) return stopped();
  const locales = LANGUAGES.map((language) => localeOf(language, sources));
  if (!clean('words', checkTexts(flows, source, locales, Object.keys(shaped.emergencies.numbers)))) return stopped();
  const words = wordsOf(shaped.match, sources, flows);
  if (!clean('privacy', checkWords(flows, words, locales, sources))) return stopped();
  if (!clean('privacy', checkPrivacy(flows, source))) return stopped();
  return { content: compileContent(flows, shaped, locales), problems: inReadingOrder(problems), skipped: [] };
}

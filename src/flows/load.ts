import { checkBefore } from './check/before.ts';
import { checkGraph } from './check/graph.ts';
import { checkLive } from './check/live.ts';
import { checkNames } from './check/names.ts';
import { checkPictures } from './check/pictures.ts';
import { checkPrivacy } from './check/privacy.ts';
import { checkRules } from './check/rules.ts';
import { checkShape, shapedFlows } from './check/shape.ts';
import { checkTables } from './check/tables.ts';
import { checkTests } from './check/tests.ts';
import { checkTexts } from './check/texts.ts';
import { checkWords } from './check/words.ts';
import { compileContent } from './compile.ts';
import { compileFlows } from './compile-flows.ts';
import { COMMITTEES, FLOWS } from './files.ts';
import type { Known } from './known.ts';
import { localeOf } from './locale.ts';
import { type ContentSet, type Flows, LANGUAGES } from './model.ts';
import { outlineOf } from './outline.ts';
import { parseAll, parseFile } from './parse.ts';
import { type Finding, inReadingOrder, isError, type Problem, worded } from './problem.ts';
import { wordsOf } from './words.ts';

/** In this order; each looks only at what those before found clean. */
export const PHASES = ['syntax', 'shape', 'names', 'graph', 'texts', 'words', 'privacy', 'tests', 'live'] as const;
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
export function loadContent(files: ReadonlyMap<string, string>, known: Known = {}): Loaded {
  const found: Finding[] = [];
  const content = checked(files, known, found);
  const problems = inReadingOrder(found).map((one) => worded(one, known.language ?? 'en'));
  return 'stoppedAt' in content
    ? { content: null, problems, skipped: phasesAfter(content.stoppedAt, known) }
    : { content, problems, skipped: [] };
}

/** The last two look at more than files: they are not missed where there is nothing to look at. */
function phasesAfter(phase: Phase, { tests, live }: Known): Phase[] {
  const runs = { tests: tests !== undefined, live: live !== undefined } as Partial<Record<Phase, boolean>>;
  return PHASES.slice(PHASES.indexOf(phase) + 1).filter((name) => runs[name] ?? true);
}

function checked(
  files: ReadonlyMap<string, string>,
  known: Known,
  found: Finding[],
): ContentSet | { stoppedAt: Phase } {
  const clean = (...some: (readonly Finding[])[]): boolean => {
    found.push(...some.flat());
    return !some.flat().some(isError);
  };

  const parsed = parseAll(files);
  if (!clean(parsed.findings)) return { stoppedAt: 'syntax' };
  const { sources } = parsed;
  const shape = checkShape(sources);
  if (!clean(shape.findings)) return { stoppedAt: 'shape' };
  const { shaped } = shape;
  const [source, seeds] = [sources.get(FLOWS)!, sources.get(COMMITTEES)!];
  const outline = outlineOf(shaped.flows);
  const committees = Object.keys(shaped.committees.committees);
  if (!clean(checkNames(outline, source, committees), checkTables(outline, source))) return { stoppedAt: 'names' };
  const flows = compileFlows(outline);
  if (!clean(checkGraph(flows, source))) return { stoppedAt: 'graph' };
  const locales = LANGUAGES.map((language) => localeOf(language, sources));
  const numbers = Object.keys(shaped.emergencies.numbers);
  if (!clean(checkTexts(flows, source, locales, numbers, known), checkPictures(flows, source, known.pictures)))
    return { stoppedAt: 'texts' };
  const words = wordsOf(shaped.match, sources, flows);
  if (!clean(checkWords(flows, words, locales, sources))) return { stoppedAt: 'words' };
  if (!clean(checkPrivacy(flows, source), checkRules(flows, source), checkBefore(flows, source, known.before)))
    return { stoppedAt: 'privacy' };
  const content = compileContent(flows, shaped, locales);
  if (!clean(checkTests(content, source, known))) return { stoppedAt: 'tests' };
  return clean(checkLive(flows, source, seeds, known)) ? content : { stoppedAt: 'live' };
}

/** The structure alone, of an earlier flows.yml; null when it has mistakes. */
export function flowsOf(text: string): Flows | null {
  const source = parseFile(FLOWS, text);
  const file = 'root' in source ? shapedFlows(source) : null;
  if (file === null || !('root' in source)) return null;
  const outline = outlineOf(file);
  // Which committees there were, nobody knows here.
  const unknown = checkNames(outline, source, []).filter(({ code }) => code !== 'F205');
  return unknown.some(isError) ? null : compileFlows(outline);
}

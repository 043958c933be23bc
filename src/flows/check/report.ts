import { HINTS, type Wording } from '../messages.ts';
import { nearest } from '../near.ts';
import type { Part, Path, SourceFile } from '../places.ts';
import { type Problem, type ProblemCode, problem } from '../problem.ts';

/** Collects the problems of one phase. */
export class Report {
  readonly problems: Problem[] = [];

  add<Code extends ProblemCode>(code: Code, at: At, facts: Parameters<Wording[Code]>[0], hint?: string): void {
    this.problems.push(problem(code, at.source.placeOf(at.path, at.part), facts, hint));
  }
}

/** A place not yet looked up: a path in a file, and which half of the entry is meant. */
export interface At {
  readonly source: SourceFile;
  readonly path: Path;
  readonly part?: Part;
}

export const keyAt = (source: SourceFile, ...path: Path): At => ({ source, path, part: 'key' });
export const valueAt = (source: SourceFile, ...path: Path): At => ({ source, path, part: 'value' });

export function didYouMean(wanted: string, candidates: Iterable<string>): string | undefined {
  const near = nearest(wanted, candidates);
  return near === undefined ? undefined : HINTS.didYouMean(near);
}

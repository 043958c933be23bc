import type { FactsOf, Hint, ProblemCode } from '../messages.ts';
import { nearest } from '../near.ts';
import type { Part, Path, SourceFile } from '../places.ts';
import { type Finding, finding } from '../problem.ts';

/** Collects what one phase finds. */
export class Report {
  readonly findings: Finding[] = [];

  add<Code extends ProblemCode>(code: Code, at: At, facts: FactsOf[Code], hint?: Hint): void {
    this.findings.push(finding(code, at.source.placeOf(at.path, at.part), facts, hint));
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

export function didYouMean(wanted: string, candidates: Iterable<string>): Hint | undefined {
  const near = nearest(wanted, candidates);
  return near === undefined ? undefined : { say: 'didYouMean', name: near };
}

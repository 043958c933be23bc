import { CONTENT_FILES } from './files.ts';
import { MAX_FILE_UNITS, type ReadError } from './node.ts';
import { placesIn, type SourceFile, sourceFile } from './places.ts';
import { type Place, type Problem, problem } from './problem.ts';
import { readJson } from './read-json.ts';
import { readYaml } from './read-yaml.ts';

/** More in one file help nobody. */
const MOST_ERRORS = 50;

/** Text to tree, for one file. Never throws. */
export function parseFile(name: string, text: string | undefined): SourceFile | readonly Problem[] {
  const top = { file: name, line: 1, column: 1 };
  if (text === undefined) return [problem('F101', top, { what: 'this file is missing or cannot be read' })];
  if (text.length > MAX_FILE_UNITS) return [problem('F101', top, { what: 'this file is larger than 1 MB' })];
  const reading = name.endsWith('.json') ? readJson(text) : readYaml(text);
  const placeOf = placesIn(name, text);
  return 'root' in reading
    ? sourceFile(name, text, reading.root)
    : reading.errors.slice(0, MOST_ERRORS).map((error) => asProblem(error, placeOf(error.at)));
}

/** All files of a content set; whoever calls goes on only when `problems` is empty. */
export function parseAll(files: ReadonlyMap<string, string>): {
  sources: ReadonlyMap<string, SourceFile>;
  problems: Problem[];
} {
  const sources = new Map<string, SourceFile>();
  const problems: Problem[] = [];
  for (const name of CONTENT_FILES) {
    const parsed = parseFile(name, files.get(name));
    if ('root' in parsed) sources.set(name, parsed);
    else problems.push(...parsed);
  }
  return { sources, problems };
}

function asProblem({ code, what }: ReadError, place: Place): Problem {
  if (code === 'F102') return problem(code, place, { key: what });
  if (code === 'F106') return problem(code, place, { name: what, why: 'trap' });
  return problem(code, place, { what });
}

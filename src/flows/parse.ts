import { CONTENT_FILES } from './files.ts';
import { MAX_FILE_UNITS, type ReadError } from './node.ts';
import { placesIn, type SourceFile, sourceFile } from './places.ts';
import { type Finding, finding, type Place } from './problem.ts';
import { readJson } from './read-json.ts';
import { readYaml } from './read-yaml.ts';

/** More in one file help nobody. */
const MOST_ERRORS = 50;

/** Text to tree, for one file. Never throws. */
export function parseFile(name: string, text: string | undefined): SourceFile | readonly Finding[] {
  const top = { file: name, line: 1, column: 1 };
  if (text === undefined) return [finding('F101', top, { is: 'missing' })];
  if (text.length > MAX_FILE_UNITS) return [finding('F101', top, { is: 'too_large' })];
  const placeOf = placesIn(name, text);
  const damage = damageIn(text);
  if (damage !== undefined) return [finding('F101', placeOf(damage.at), { is: damage.is })];
  const reading = name.endsWith('.json') ? readJson(text) : readYaml(text);
  return 'root' in reading
    ? sourceFile(name, text, reading.root)
    : reading.errors.slice(0, MOST_ERRORS).map((error) => asFinding(error, placeOf(error.at)));
}

/** All files of a content set; whoever calls goes on only when `findings` is empty. */
export function parseAll(files: ReadonlyMap<string, string>): {
  sources: ReadonlyMap<string, SourceFile>;
  findings: Finding[];
} {
  const sources = new Map<string, SourceFile>();
  const findings: Finding[] = [];
  for (const name of CONTENT_FILES) {
    const parsed = parseFile(name, files.get(name));
    if ('root' in parsed) sources.set(name, parsed);
    else findings.push(...parsed);
  }
  return { sources, findings };
}

/** What no file may hold, whatever its format: leftovers of merging, and signs that no keyboard makes. */
const DAMAGE = [
  { is: 'conflict', sign: /^(?:<{7}|={7}|>{7})(?: |$)/m },
  { is: 'not_utf8', sign: /\ufffd/ },
  { is: 'control', sign: /(?![\t\n\r\u0085])\p{Cc}/u },
] as const;

function damageIn(text: string): { at: number; is: (typeof DAMAGE)[number]['is'] } | undefined {
  for (const { is, sign } of DAMAGE) {
    const at = text.search(sign);
    if (at >= 0) return { at, is };
  }
  return undefined;
}

function asFinding(error: ReadError, place: Place): Finding {
  if (error.code === 'F102') return finding('F102', place, { key: error.key });
  if (error.code === 'F106') return finding('F106', place, { name: error.name, why: error.why });
  return finding('F101', place, error.why);
}

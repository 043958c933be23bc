import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rowsOf } from '../../src/cli/evaluation.ts';
import type { ChoiceMatch } from '../../src/language/match/match-choice.ts';

const SETS = join(import.meta.dirname, 'sets');

export const rowsIn = (name: string): ReturnType<typeof rowsOf> => rowsOf(textIn(name));
export const textIn = (name: string): string => readFileSync(join(SETS, name), 'utf8');

/** Short enough to stand in a table of a test: an id, `near:id`, `a|b`, `city:a`, or null. */
export function told(match: ChoiceMatch): string | null {
  switch (match.kind) {
    case 'choice':
      return match.id;
    case 'near':
      return `near:${match.id}`;
    case 'ambiguous':
      return match.ids.join('|');
    case 'city':
      return `city:${match.ids.join('|')}`;
    case 'number_too_high':
      return 'too high';
    default:
      return null;
  }
}

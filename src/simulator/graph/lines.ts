import type { Line, Person } from './people.ts';

const LINES_KEPT = 100;

/** Adds to what the Page's inbox shows; the oldest lines are forgotten. */
export function keepLine(person: Person, line: Line): void {
  person.lines.push(line);
  if (person.lines.length > LINES_KEPT) person.lines.shift();
}

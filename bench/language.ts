import { execFileSync } from 'node:child_process';
import type { Row } from './table.ts';

interface LanguageCost {
  microseconds: Record<'detection' | 'matching' | 'commands' | 'emergencies' | 'request' | 'everything', number>;
  megabytes: number;
  prepareMs: number;
  timesUsual: number;
}

/** Understanding alone, in a process of its own; goals of the project: 100 µs a message, 120 MB. */
export function languageRows(): Row[] {
  const script = `${import.meta.dirname}/language-cost.ts`;
  const told = execFileSync(process.execPath, ['--expose-gc', script], { encoding: 'utf8' });
  const { microseconds, megabytes, prepareMs, timesUsual } = JSON.parse(told) as LanguageCost;
  const row = (what: string, unit: string, ours: number, goal: number | null): Row => ({
    what,
    unit,
    ours,
    bottender: null,
    bare: null,
    goal: goal === null ? null : { is: 'at most', value: goal, of: 'absolute' },
  });
  return [
    row('language of a message', 'µs CPU', microseconds.detection, null),
    row('which university and which topic it names', 'µs CPU', microseconds.matching, null),
    row('whether it is a command', 'µs CPU', microseconds.commands, null),
    row('whether it cries for help', 'µs CPU', microseconds.emergencies, null),
    row('the whole request in it', 'µs CPU', microseconds.request, null),
    row('all of these', 'µs CPU', microseconds.everything, 100),
    row('the worst of 20,000 characters, of all of these', '× usual', timesUsual, null),
    row('memory for understanding', 'MB', megabytes, 120),
    row('putting its words in order, at start', 'ms', prepareMs, null),
  ];
}

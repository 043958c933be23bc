import type { Address } from '../flows/model.ts';
import type { Way } from './picture.ts';

/** People of unfinished conversations at this moment. Counts only: nobody is named. */
export interface PeopleCounts {
  readonly here: ReadonlyMap<Address, number>;
  /** Of those here, who have written nothing for so long that the reminder was due. */
  readonly silent: ReadonlyMap<Address, number>;
  /** Who went that way and are still on their way. */
  readonly went: ReadonlyMap<Way, number>;
}

/** What may be shown of a count. One to four people could be recognised, so nobody learns how many of them there are. */
export type Shown =
  | { readonly say: 'nobody' }
  | { readonly say: 'few' }
  | { readonly say: 'number'; readonly number: number }
  | { readonly say: 'at_least'; readonly number: number };

export interface ShownPeople {
  here(step: Address): Shown;
  /** Percent of all who came as far as this step and fell silent there; undefined where it could give somebody away. */
  dropOff(step: Address): DropOff;
  went(way: Way): Shown;
}
export type DropOff =
  | { readonly say: 'none' }
  | { readonly say: 'few' }
  | { readonly say: 'percent'; readonly percent: number };

const FEWEST = 5;

/**
 * Who goes into a step either stands there or went on, so a hidden number could be worked out from those around it.
 * Therefore arrows are rounded down to fives, and shares to tens, as soon as one number anywhere is hidden.
 */
export function shownPeople(counts: PeopleCounts): ShownPeople {
  const all = [...counts.here.values(), ...counts.went.values(), ...counts.silent.values(), ...others(counts)];
  const somethingHides = all.some(isFew);
  return {
    here: (step) => shown(counts.here.get(step) ?? 0),
    went: (way) => (somethingHides ? rounded(counts.went.get(way) ?? 0) : shown(counts.went.get(way) ?? 0)),
    dropOff: (step) => dropOff(counts, step, somethingHides),
  };
}

const isFew = (count: number): boolean => count > 0 && count < FEWEST;

function shown(count: number): Shown {
  if (count === 0) return { say: 'nobody' };
  return isFew(count) ? { say: 'few' } : { say: 'number', number: count };
}

function rounded(count: number): Shown {
  return count < FEWEST ? shown(count) : { say: 'at_least', number: count - (count % FEWEST) };
}

/** Those here who are not silent: told by nobody, but a difference away. */
function others({ here, silent }: PeopleCounts): number[] {
  return [...here].map(([step, count]) => count - (silent.get(step) ?? 0));
}

function dropOff({ here, silent, went }: PeopleCounts, step: Address, somethingHides: boolean): DropOff {
  const stopped = silent.get(step) ?? 0;
  const there = here.get(step) ?? 0;
  if (stopped === 0) return { say: 'none' };
  const wentOn = [...went].filter(([way]) => way.startsWith(`${step}>`)).reduce((sum, [, count]) => sum + count, 0);
  if (isFew(stopped) || isFew(there - stopped) || isFew(wentOn)) return { say: 'few' };
  const percent = (100 * stopped) / (there + wentOn);
  return { say: 'percent', percent: somethingHides ? 10 * Math.round(percent / 10) : Math.round(percent) };
}

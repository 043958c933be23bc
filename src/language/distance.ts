/**
 * How far two spellings are apart: Damerau-Levenshtein, where swapped neighbours count once (optimal string alignment).
 *
 * @returns the distance, or `limit + 1` as soon as it is certain to be above `limit`
 */
export function distanceWithin(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  if (a === b) return 0;
  const start = sharedStart(a, b);
  const end = sharedEnd(a, b, start);
  return distanceOfRest(a.slice(start, a.length - end), b.slice(start, b.length - end), limit);
}

function sharedStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}

function sharedEnd(a: string, b: string, start: number): number {
  const most = Math.min(a.length, b.length) - start;
  let count = 0;
  while (count < most && a[a.length - 1 - count] === b[b.length - 1 - count]) count++;
  return count;
}

function distanceOfRest(a: string, b: string, limit: number): number {
  if (a.length === 0 || b.length === 0) return Math.min(a.length + b.length, limit + 1);
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = rowAfter(previous, before, a, b, i, limit);
    if (row === null) return limit + 1;
    before = previous;
    previous = row;
  }
  return Math.min(previous[b.length]!, limit + 1);
}

/** One row of the table, filled only near its diagonal; null when every way is already too long. */
function rowAfter(
  previous: readonly number[],
  before: readonly number[],
  a: string,
  b: string,
  i: number,
  limit: number,
): number[] | null {
  const from = Math.max(1, i - limit);
  const to = Math.min(b.length, i + limit);
  const row = new Array<number>(b.length + 1).fill(limit + 1);
  if (i <= limit) row[0] = i;
  let best = row[0]!;
  for (let j = from; j <= to; j++) {
    let cost = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
    if (previous[j]! < cost) cost = previous[j]! + 1;
    if (row[j - 1]! < cost) cost = row[j - 1]! + 1;
    if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1);
    row[j] = cost;
    if (cost < best) best = cost;
  }
  return best > limit ? null : row;
}

/** A bit for each of 32 kinds of letter: words that share few bits cannot be near, and this is seen at once. */
export function letterMask(word: string): number {
  let mask = 0;
  for (let i = 0; i < word.length; i++) mask |= 1 << (word.charCodeAt(i) & 31);
  return mask;
}

/** Each edit can make at most one letter appear and one disappear. */
export function mayBeWithin(mask: number, other: number, limit: number): boolean {
  return ones(mask & ~other) <= limit && ones(other & ~mask) <= limit;
}

function ones(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** `alloggio` and `alogio` are one: in Italian nobody's ear, and no learner's hand, keeps double letters apart. */
export function withoutDoubles(word: string): string {
  return word.replace(/(\p{L})\1+/gu, '$1');
}

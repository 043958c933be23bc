/**
 * Several lists of keys as one, in the order of the first; what only others have comes behind the one it follows there,
 * or else behind its nearest relative.
 */
export function inOneOrder(lists: readonly (readonly string[])[]): string[] {
  const [first = [], ...others] = lists;
  const order = [...first];
  const known = new Set(order);
  for (const list of others)
    for (const [at, key] of list.entries()) {
      if (known.has(key)) continue;
      order.splice(placeFor(order, known, key, list[at - 1]), 0, key);
      known.add(key);
    }
  return order;
}

function placeFor(
  order: readonly string[],
  known: ReadonlySet<string>,
  key: string,
  before: string | undefined,
): number {
  if (before !== undefined && known.has(before) && parentOf(before) === parentOf(key)) return order.indexOf(before) + 1;
  for (let parent = parentOf(key); parent !== ''; parent = parentOf(parent)) {
    const last = order.findLastIndex((one) => one.startsWith(`${parent}.`));
    if (last >= 0) return last + 1;
  }
  return order.length;
}

const parentOf = (key: string): string => key.slice(0, Math.max(0, key.lastIndexOf('.')));

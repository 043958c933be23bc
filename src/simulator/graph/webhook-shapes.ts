import type { Fields } from './shape.ts';
import type { Channel, Item } from './webhook-items.ts';

/** Bodies and disguises that tests send: everything Meta has been seen to send, and what nobody should. */

export type Entry = { readonly pageId: string; readonly items: readonly Item[]; readonly channel?: Channel };

export function bodyOf(entries: readonly Entry[], time: number): Fields {
  return {
    object: 'page',
    entry: entries.map(({ pageId, items, channel = 'messaging' }) => ({ id: pageId, time, [channel]: items })),
  };
}

/** `messaging` beside `standby` in one entry. */
export const bothChannels = (
  pageId: string,
  ours: readonly Item[],
  standby: readonly Item[],
  time: number,
): Fields => ({
  object: 'page',
  entry: [{ id: pageId, time, messaging: ours, standby }],
});

/** What the dashboard's test button sends. */
export const fieldValueBody = (field: string, value: unknown): Fields => ({ field, value });

/** Ids as numbers, as some of Meta's examples have them. */
export function withNumericIds(item: Item): Item {
  return { ...item, sender: numericId(item['sender']), recipient: numericId(item['recipient']) };
}

function numericId(party: unknown): unknown {
  const id = (party as { id?: unknown } | undefined)?.id;
  return /^\d+$/.test(String(id)) ? { ...(party as Fields), id: Number(id) } : party;
}

export const inSeconds = (item: Item): Item => ({
  ...item,
  timestamp: Math.floor(Number(item['timestamp']) / 1_000),
});

export function withoutSender(item: Item): Item {
  const { sender: _, ...rest } = item;
  return rest;
}

export function withoutMid(item: Item): Item {
  return Object.fromEntries(
    Object.entries(item).map(([name, value]) => {
      if (typeof value !== 'object' || value === null || !('mid' in value)) return [name, value];
      const { mid: _, ...rest } = value as Fields;
      return [name, rest];
    }),
  );
}

/** A message, a reaction to it and an edit of it: three events under one mid. */
export function sharingOneMid(message: Item, newText: string): readonly Item[] {
  const { message: said, ...parties } = message;
  const mid = (said as { mid: string }).mid;
  return [
    message,
    { ...parties, reaction: { mid, action: 'react', reaction: 'love', emoji: '❤' } },
    { ...parties, message_edit: { mid, text: newText, num_edit: 1 } },
  ];
}

export function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const copy = [...items];
  for (let last = copy.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [copy[last], copy[other]] = [copy[other]!, copy[last]!];
  }
  return copy;
}

import type { Fields } from './shape.ts';
import type { Channel, Item } from './webhook-items.ts';
import type { Signing } from './webhook-post.ts';
import type { Delivery, WebhookSender } from './webhook-sender.ts';
import { bodyOf, shuffled } from './webhook-shapes.ts';
import type { World } from './world.ts';

export type DeliverOptions = {
  /** How often every body comes; 1 without it. */
  readonly times?: number;
  /** Order of the items. */
  readonly order?: 'given' | 'shuffled' | 'reversed';
  /** All items in one body, or a body for each. */
  readonly bodies?: 'one' | 'each';
  readonly pace?: 'one after another' | 'at once';
  readonly channel?: Channel;
  readonly signing?: Signing;
  /** Repeats until 200, as Meta does; without it a refusal is the answer. */
  readonly retry?: boolean;
};

/** Sends anything at all: whole bodies as they are, or items wrapped into bodies. Moves no window and no thread. */
export async function deliver(
  world: World,
  sender: WebhookSender,
  random: () => number,
  what: Fields | readonly Item[],
  options: DeliverOptions = {},
): Promise<readonly Delivery[]> {
  const { times = 1, pace = 'one after another', signing = 'right', retry = false } = options;
  const bodies = bodiesOf(world, random, what, options).flatMap((body) => Array<unknown>(times).fill(body));
  const post = (body: unknown) => sender.post(body, { signing, retry });
  if (pace === 'at once') return Promise.all(bodies.map(post));
  const deliveries: Delivery[] = [];
  for (const body of bodies) deliveries.push(await post(body));
  return deliveries;
}

function bodiesOf(
  world: World,
  random: () => number,
  what: Fields | readonly Item[],
  options: DeliverOptions,
): unknown[] {
  if (!isList(what)) return [what];
  const { order = 'given', bodies = 'one', channel = 'messaging' } = options;
  const items = order === 'shuffled' ? shuffled(what, random) : order === 'reversed' ? what.toReversed() : what;
  const groups = bodies === 'one' ? [items] : items.map((item) => [item]);
  const time = world.clock.now().getTime();
  return groups.map((group) => bodyOf([{ pageId: world.pageId, items: group, channel }], time));
}

const isList = (what: Fields | readonly Item[]): what is readonly Item[] => Array.isArray(what);

interface Ask<Item, Answer> {
  item: Item;
  resolve(answer: Answer): void;
  reject(error: unknown): void;
}

export interface Grouped<Item, Answer> {
  add(item: Item): Promise<Answer>;
  /** How many have been asked for and are not answered yet. */
  unanswered(): number;
}

/**
 * Makes few big calls out of many small ones. No timer: what has gathered goes whenever fewer than two batches are under way,
 * so a quiet hour waits for nothing and a busy one sizes its batches itself. `gatherMs` waits that long before each batch:
 * for work nobody waits for.
 *
 * @param run answers per item, in the order of the batch; when it rejects, every item of the batch rejects
 */
export function grouped<Item, Answer>(
  run: (batch: Item[]) => Promise<readonly Answer[]>,
  { most = 200, underWay = 2, gatherMs = 0 } = {},
): Grouped<Item, Answer> {
  let gathered: Ask<Item, Answer>[] = [];
  let batches = 0;
  let inside = 0;
  let scheduled = false;

  const send = async () => {
    scheduled = false;
    if (gathered.length === 0 || batches >= underWay) return;
    const batch = gathered.slice(0, most);
    gathered = gathered.slice(most);
    batches += 1;
    inside += batch.length;
    try {
      const answers = await run(batch.map(({ item }) => item));
      for (const [at, { resolve }] of batch.entries()) resolve(answers[at] as Answer);
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
    batches -= 1;
    inside -= batch.length;
    schedule();
  };
  const schedule = () => {
    if (scheduled || gathered.length === 0 || batches >= underWay) return;
    scheduled = true;
    // All that one tick of the loop brings goes together.
    if (gatherMs > 0) setTimeout(send, gatherMs);
    else setImmediate(send);
  };
  return {
    add: (item) =>
      new Promise((resolve, reject) => {
        gathered.push({ item, resolve, reject });
        schedule();
      }),
    unanswered: () => gathered.length + inside,
  };
}

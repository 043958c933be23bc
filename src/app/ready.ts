import type { Surroundings, Worker } from './engine.ts';

const WITHIN_MS = 2_000;

/** Whether this process can do its work: the database takes a write, and the newest conversation files are in use. */
export async function isReady(
  { database, content }: Surroundings,
  worker: Worker | null,
): Promise<{ ready: boolean; database: boolean; content: string; version: string; leading: boolean }> {
  const write = database.db
    .collection<{ _id: string }>('heartbeats')
    .updateOne({ _id: 'ready' }, { $currentDate: { at: true } }, { upsert: true });
  const takesWrites = await Promise.race([
    write.then(
      () => true,
      () => false,
    ),
    after(WITHIN_MS),
  ]);
  return {
    ready: takesWrites,
    database: takesWrites,
    content: content.refused() ?? 'current',
    version: content.current().content.version,
    leading: worker?.health().leading ?? false,
  };
}

function after(ms: number): Promise<false> {
  return new Promise((resolve) => setTimeout(() => resolve(false), ms).unref());
}

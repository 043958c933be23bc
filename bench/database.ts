import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '../src/storage/embedded.ts';

/** A real mongod on an empty folder, gone with all its data after `stop`. */
export async function startBenchMongod(): Promise<{ uri: string; stop(): Promise<void> }> {
  const dbPath = await mkdtemp(join(tmpdir(), 'bot-bench-'));
  const mongod = await startEmbedded({
    dataDir: '.data',
    dbPath,
    systemBinary: process.env['MONGOMS_SYSTEM_BINARY'],
    searchPath: process.env['PATH'] ?? '',
    progress: console.log,
  });
  const stop = async () => {
    await mongod.stop();
    await rm(dbPath, { recursive: true, force: true });
  };
  return { uri: mongod.uri, stop };
}

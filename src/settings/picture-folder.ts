import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Picture } from '../flows/known.ts';

const FOLDER = 'media';

/** The pictures of a content folder under the names people see (`config/media/poster.it.png`). */
export function readPictureFolder({ configDir }: { configDir: string }): Map<string, Picture> {
  const folder = join(configDir, FOLDER);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return new Map();
  return new Map(readdirSync(folder).map((name) => [`config/${FOLDER}/${name}`, pictureAt(join(folder, name))]));
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
  const type = BEGINNINGS.find(({ bytes }) => bytes.every((byte, at) => head[at] === byte))?.type ?? 'unknown';
  return { bytes: statSync(path).size, type };
}

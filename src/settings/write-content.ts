import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { BotError } from '../errors.ts';
import { type ContentFolders, pathOf } from './content-folder.ts';

/**
 * Replaces files of a content set together: all are written beside the old ones first, and only then take their places.
 *
 * @throws BotError F010, and nothing has changed
 */
export function writeContentFiles(folders: ContentFolders, files: ReadonlyMap<string, string>): void {
  const undo: (() => void)[] = [];
  try {
    const paths = [...files].map(([name, text]) => ({ text, path: pathOf(name, folders) }));
    for (const { path, text } of paths) {
      writeFileSync(fresh(path), text);
      undo.push(() => rmSync(fresh(path), { force: true }));
    }
    for (const { path } of paths) {
      const before = readFileSync(path);
      renameSync(fresh(path), path);
      undo.push(() => writeFileSync(path, before));
    }
  } catch (cause) {
    for (const one of undo) one();
    const mend = 'May you write in the folder? Nothing has changed.';
    throw new BotError('F010', 'the files cannot be written', mend, { cause });
  }
}

const fresh = (path: string): string => `${path}.new`;

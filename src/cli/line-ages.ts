import { execFile } from 'node:child_process';
import { basename, dirname } from 'node:path';
import { promisify } from 'node:util';
import { localeFile, TEXT_PARTS } from '../flows/files.ts';
import { LANGUAGES } from '../flows/model.ts';
import { type ContentFolders, pathOf } from '../settings/content-folder.ts';

const run = promisify(execFile);
const MAX_OUTPUT_BYTES = 64 * 1024 * 1024;

/** When each line of the texts was last changed, as git knows it; lines not committed are of today. */
export async function lineAges(folders: ContentFolders): Promise<(file: string, line: number) => number | undefined> {
  const names = LANGUAGES.flatMap((language) => TEXT_PARTS.map((part) => localeFile(language, part)));
  const ages = await Promise.all(names.map(async (name) => [name, await agesOf(pathOf(name, folders))] as const));
  const byName = new Map(ages);
  return (file, line) => byName.get(file)?.[line - 1];
}

/** Nothing outside a git work tree, or for a file that git does not know. */
async function agesOf(path: string): Promise<readonly number[]> {
  try {
    const { stdout } = await run('git', ['blame', '--line-porcelain', '--', basename(path)], {
      cwd: dirname(path),
      maxBuffer: MAX_OUTPUT_BYTES,
    });
    return [...stdout.matchAll(/^committer-time (\d+)$/gm)].map(([, seconds]) => Number(seconds) * 1000);
  } catch {
    return [];
  }
}

/** Files as they were in a revision, under the names people see; those that it does not have are left out. */
export async function filesAt(
  revision: string,
  names: readonly string[],
  folders: ContentFolders,
): Promise<Map<string, string>> {
  const files = await Promise.all(names.map(async (name) => [name, await fileAt(revision, pathOf(name, folders))]));
  return new Map(files.filter((file): file is [string, string] => file[1] !== undefined));
}

async function fileAt(revision: string, path: string): Promise<string | undefined> {
  try {
    const shown = run('git', ['show', `${revision}:./${basename(path)}`], {
      cwd: dirname(path),
      maxBuffer: MAX_OUTPUT_BYTES,
    });
    return (await shown).stdout;
  } catch {
    return undefined;
  }
}

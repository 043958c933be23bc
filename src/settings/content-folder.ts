import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { SettingsError } from '../errors.ts';
import { CONTENT_FILES } from '../flows/files.ts';

export interface ContentFolders {
  /** CONFIG_DIR: flows.yml, committees.yml, emergencies.yml. */
  readonly configDir: string;
  /** LOCALES_DIR: one folder for each language. */
  readonly localesDir: string;
}

/**
 * The files that `loadContent` wants, under the names it wants. A file that is not there is left out, and the check
 * says so with the others; a folder that is not there is a setting to mend.
 */
export function readContentFolder(folders: ContentFolders): Map<string, string> {
  const problems = missingFolders(folders);
  if (problems.length > 0) throw new SettingsError(problems);
  return new Map(
    CONTENT_FILES.flatMap((name): [string, string][] => {
      const text = textOf(pathOf(name, folders));
      return text === undefined ? [] : [[name, text]];
    }),
  );
}

/** Where each file of the content set lies. */
export const contentPaths = (folders: ContentFolders): string[] => CONTENT_FILES.map((name) => pathOf(name, folders));

/** Where a file of the content set lies. */
export function pathOf(name: string, { configDir, localesDir }: ContentFolders): string {
  const [root, ...rest] = name.split('/');
  return join(root === 'config' ? configDir : localesDir, ...rest);
}

function missingFolders({ configDir, localesDir }: ContentFolders) {
  const folders = [
    ['CONFIG_DIR', configDir, 'flows.yml'],
    ['LOCALES_DIR', localesDir, 'it/, en/, ar/ and fr/'],
  ] as const;
  return folders.flatMap(([setting, folder, holds]) =>
    statSync(folder, { throwIfNoEntry: false })?.isDirectory()
      ? []
      : [{ setting, problem: `there is no folder "${folder}"`, mend: `Give the folder that holds ${holds}.` }],
  );
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const code = (error as { code?: string }).code;
    if (code === 'ENOENT' || code === 'EISDIR' || code === 'EACCES') return undefined;
    throw error;
  }
}

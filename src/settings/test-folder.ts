import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TEST_FOLDER } from '../flows/files.ts';
import type { ContentFolders } from './content-folder.ts';

/** Example conversations under the names people see (`config/tests/typing.yml`); none where there is no such folder. */
export function readTestFolder({ configDir }: Pick<ContentFolders, 'configDir'>): Map<string, string> {
  const folder = join(configDir, 'tests');
  return new Map(
    filesIn(folder)
      .filter((name) => /\.ya?ml$/.test(name))
      .map((name) => [`${TEST_FOLDER}/${name}`, readFileSync(join(folder, name), 'utf8')]),
  );
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder).toSorted();
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return [];
    throw error;
  }
}

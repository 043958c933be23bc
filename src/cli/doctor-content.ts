import { loadContent } from '../flows/load.ts';
import { isError } from '../flows/problem.ts';
import type { Settings } from '../settings/settings.ts';
import type { Db } from '../storage/connect.ts';
import { createVersionStore } from '../storage/version-store.ts';
import type { Finding } from './doctor.ts';

/** What was published last, and whether this bot would run it. In production it is what runs; elsewhere the files may be newer. */
export async function publishedFinding(db: Db, { environment }: Settings): Promise<Finding> {
  const what = 'published version';
  const versions = createVersionStore(db);
  const number = await versions.published();
  const version = number === null ? null : await versions.find(number);
  if (version === null)
    return {
      what,
      is: 'not set',
      say: 'none: production publishes the files at its first start, or `bot flows publish`',
    };
  const errors = loadContent(version.files).problems.filter(isError).length;
  if (errors > 0)
    return {
      what,
      is: 'wrong',
      say: `F000: version ${version.number} has ${errors} errors, the one before goes on: mend the files and \`bot flows publish\``,
    };
  const day = version.at.toISOString().slice(0, 10);
  const runs = environment === 'production' ? 'runs' : 'was published';
  return { what, is: 'works', say: `version ${version.number} of ${day} by ${version.author} ${runs}` };
}

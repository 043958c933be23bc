import { join } from 'node:path';
import { FLOWS } from '../../../src/flows/files.ts';
import { flowsOf } from '../../../src/flows/load.ts';
import { readContentFolder } from '../../../src/settings/content-folder.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** The shipped files, as they are now. */
export const SHIPPED: ReadonlyMap<string, string> = readContentFolder({
  configDir: join(ROOT, 'config'),
  localesDir: join(ROOT, 'locales'),
});
export const SHIPPED_FLOWS = flowsOf(SHIPPED.get(FLOWS)!)!;

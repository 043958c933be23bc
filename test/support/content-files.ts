import { readContentFolder } from '../../src/settings/content-folder.ts';

/** The files of the shipped conversation, by the names people see. */
export const shippedFiles = (): Map<string, string> =>
  readContentFolder({ configDir: 'config', localesDir: 'locales' });

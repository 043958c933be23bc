import { loadContent } from '../src/flows/load.ts';
import { readContentFolder } from '../src/settings/content-folder.ts';

/** How long the check of the shipped conversation takes in a process that has just started, reading included. */
const startedMs = performance.now();
const { content } = loadContent(readContentFolder({ configDir: 'config', localesDir: 'locales' }));
if (content === null) throw new Error('the shipped conversation has errors: run `bot flows check`');
console.log(performance.now() - startedMs);

import { loadContent } from '../src/flows/load.ts';
import { readContentFolder } from '../src/settings/content-folder.ts';
import { largeSet } from './large-set.ts';

/**
 * How long a check takes in a process that has just started: of the shipped conversation, reading included, or with
 * `large` of a set with 200 steps in four languages.
 */
const folders = { configDir: 'config', localesDir: 'locales' };
const large = process.argv[2] === 'large' ? largeFiles() : undefined;
const startedMs = performance.now();
const { content, problems } = loadContent(large ?? readContentFolder(folders));
const tookMs = performance.now() - startedMs;
if (content === null) throw new Error(`the conversation has errors: ${problems[0]?.code} ${problems[0]?.text}`);
if (large !== undefined && content.flows.steps.size < 200) throw new Error('the large set is too small');
console.log(tookMs);

/** Steps are counted by the eye, so that nothing of the check is warm before it is timed. */
function largeFiles(): Map<string, string> {
  const shipped = readContentFolder(folders);
  const steps = shipped.get('config/flows.yml')!.match(/^ {4}- (say|choose|ask|review|call|route|end): /gm) ?? [];
  return largeSet(shipped, steps.length);
}

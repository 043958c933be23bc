import { loadContent } from '../../src/flows/load.ts';
import type { ContentSet } from '../../src/flows/model.ts';
import { readContentFolder } from '../../src/settings/content-folder.ts';

let shipped: ContentSet | undefined;

/** The conversation as it is shipped, loaded once a run. */
export function shippedContent(): ContentSet {
  shipped ??= load();
  return shipped;
}

function load(): ContentSet {
  const { content, problems } = loadContent(readContentFolder({ configDir: 'config', localesDir: 'locales' }));
  if (content === null)
    throw new Error(
      `the shipped config has errors:\n${problems.map(({ code, text }) => `${code} ${text}`).join('\n')}`,
    );
  return content;
}

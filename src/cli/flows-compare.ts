import { differences } from '../flows/diff.ts';
import { inWords } from '../flows/diff-words.ts';
import { loadContent } from '../flows/load.ts';
import type { ContentSet } from '../flows/model.ts';
import { createVersionStore, type VersionStore } from '../storage/version-store.ts';
import { type Candidate, folderCandidate, publishedVersion, versionCandidate, versionNamed } from './flows-versions.ts';
import { type CliContext, withDatabase } from './output.ts';

export const compare = (
  context: CliContext,
  from: string | undefined,
  to: string | undefined,
  lang: 'en' | 'it',
): Promise<void> => withDatabase(context, async ({ db }) => diff(context, createVersionStore(db), from, to, lang));

async function diff(
  context: CliContext,
  versions: VersionStore,
  from: string | undefined,
  to: string | undefined,
  lang: 'en' | 'it',
): Promise<void> {
  const after = to === undefined ? folderCandidate(context.settings()) : await named(versions, to);
  const before = from === undefined ? await published(versions) : await named(versions, from);
  if (before === null || after === null) return refuse(context, 'There is no such version: see `bot flows versions`.');
  const [one, other] = [contentOf(before), contentOf(after)];
  if (one === null || other === null)
    return refuse(context, `${(one === null ? before : after).name} cannot be compared: see \`bot flows check\`.`);
  for (const line of differenceLines(one, other, lang)) context.print(line);
}

/** What a version changes, a line each; one line when there is nothing. */
export function differenceLines(before: ContentSet, after: ContentSet, lang: 'en' | 'it'): string[] {
  const lines = differences(before, after).map((one) => `- ${inWords(one, lang)}`);
  return lines.length > 0 ? lines : [lang === 'it' ? 'Nessuna differenza.' : 'No difference.'];
}

async function named(versions: VersionStore, name: string): Promise<Candidate | null> {
  const version = await versionNamed(versions, name);
  return version && versionCandidate(version);
}

async function published(versions: VersionStore): Promise<Candidate | null> {
  const now = await publishedVersion(versions);
  return now && named(versions, String(now.number));
}

const contentOf = ({ files }: Candidate): ContentSet | null => loadContent(files).content;

function refuse(context: CliContext, why: string): void {
  context.print(why);
  context.exitCode = 1;
}

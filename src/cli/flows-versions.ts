import { CONTENT_FILES } from '../flows/files.ts';
import { loadContent } from '../flows/load.ts';
import type { ContentSet } from '../flows/model.ts';
import { readContentFolder } from '../settings/content-folder.ts';
import type { Settings } from '../settings/settings.ts';
import { readTestFolder } from '../settings/test-folder.ts';
import type { Version, VersionFacts, VersionStore } from '../storage/version-store.ts';

/** The files of a version, wherever they come from: what is looked at before it is published. */
export interface Candidate {
  readonly files: ReadonlyMap<string, string>;
  readonly tests: ReadonlyMap<string, string>;
  /** What people call it: `the files`, `version 7`. */
  readonly name: string;
}

export function folderCandidate(settings: Settings): Candidate {
  return { files: readContentFolder(settings), tests: readTestFolder(settings), name: 'the files' };
}

export function versionCandidate({ number, files }: Version): Candidate {
  const isContent = ([name]: [string, string]) => CONTENT_FILES.includes(name);
  const all = [...files];
  return {
    files: new Map(all.filter(isContent)),
    tests: new Map(all.filter((file) => !isContent(file))),
    name: `version ${number}`,
  };
}

/** Content and example conversations together, as they are stored. */
export const allFiles = ({ files, tests }: Candidate): ReadonlyMap<string, string> => new Map([...files, ...tests]);

/** The version that runs now; `content` is null when this bot would refuse it. */
export async function publishedVersion(
  versions: VersionStore,
): Promise<{ number: number; content: ContentSet | null } | null> {
  const number = await versions.published();
  const version = number === null ? null : await versions.find(number);
  return version && { number: version.number, content: loadContent(versionCandidate(version).files).content };
}

/** A number, or the beginning of a hash. */
export async function versionNamed(versions: VersionStore, name: string): Promise<Version | null> {
  const all = await versions.list();
  const found = all.find(({ number, hash }) => String(number) === name || (name.length >= 6 && hash.startsWith(name)));
  return found === undefined ? null : versions.find(found.number);
}

/** `7  2026-11-24 10:00  anna  3f2a91bc…  a note`. */
export function versionLine({ number, at, author, hash, note }: VersionFacts, published: number | null): string {
  const day = at.toISOString().slice(0, 16).replace('T', ' ');
  const mark = number === published ? '*' : ' ';
  return `${mark}${String(number).padStart(4)}  ${day}  ${hash.slice(0, 8)}  ${author}${note === '' ? '' : `: ${note}`}`;
}

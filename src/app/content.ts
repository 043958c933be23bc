import { statSync } from 'node:fs';
import { BotError } from '../errors.ts';
import { loadContent } from '../flows/load.ts';
import type { ContentSet } from '../flows/model.ts';
import { formatProblems, type Problem } from '../flows/problem.ts';
import type { Log } from '../log.ts';
import { contentPaths, readContentFolder } from '../settings/content-folder.ts';
import type { Settings } from '../settings/settings.ts';
import { createSpeaker, type Speaker } from '../texts/speak.ts';

const LOOK_EVERY_MS = 1_000;

/** The conversation as it runs now: flows, words, and the voice that says them; always of one version. */
export type Present = { content: ContentSet } & Speaker;

export interface ContentHolder {
  current(): Present;
  /** Code of the newest files' first error, when they were refused and the older ones go on. */
  refused(): string | null;
  stop(): void;
}

type Folders = Pick<Settings, 'configDir' | 'localesDir'>;

/**
 * Loads the files, and looks for changes: a changed set that passes the check is swapped in one go, a bad one never.
 *
 * @throws BotError F000 with every problem, when there is nothing good to start with
 */
export function holdContent(folders: Folders, log: Log, onMissing: (key: string) => void): ContentHolder {
  let present = load(folders, onMissing);
  let refused: string | null = null;
  let seen = stampOf(folders);
  const look = () => {
    const stamp = stampOf(folders);
    if (stamp === seen) return;
    seen = stamp;
    try {
      present = load(folders, onMissing);
      refused = null;
      log.info({ version: present.content.version }, 'a new version of the conversation runs');
    } catch (error) {
      refused = error instanceof BotError ? error.code : 'X001';
      log.error(
        { code: refused },
        'the changed conversation files have errors, the version before goes on: run `bot flows check`',
      );
    }
  };
  const timer = setInterval(look, LOOK_EVERY_MS);
  timer.unref();
  return { current: () => present, refused: () => refused, stop: () => clearInterval(timer) };
}

function load(folders: Folders, onMissing: (key: string) => void): Present {
  const { content, problems } = loadContent(readContentFolder(folders));
  if (content === null) throw refusal(problems);
  return { content, ...createSpeaker(content, (_what, key) => onMissing(key)) };
}

function refusal(problems: readonly Problem[]): BotError {
  const errors = problems.filter(({ severity }) => severity === 'error');
  return new BotError(
    'F000',
    `the conversation files have ${errors.length} errors:\n${formatProblems(errors)}`,
    'Mend them; `bot flows check` says the same.',
  );
}

/** Newest change of any of the files: cheap enough to look every second. */
function stampOf(folders: Folders): string {
  return contentPaths(folders)
    .map((file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0)
    .join();
}

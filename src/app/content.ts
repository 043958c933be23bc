import { prepareUnderstanding } from '../conversation/understanding.ts';
import { BotError } from '../errors.ts';
import { loadContent } from '../flows/load.ts';
import type { ContentSet } from '../flows/model.ts';
import { formatProblems, isError, type Problem } from '../flows/problem.ts';
import type { Log } from '../log.ts';
import { readContentFolder } from '../settings/content-folder.ts';
import { readPictureFolder } from '../settings/picture-folder.ts';
import type { Settings } from '../settings/settings.ts';
import type { VersionStore } from '../storage/version-store.ts';
import { createSpeaker, type Speaker } from '../texts/speak.ts';
import { refuseUnverifiedNumbers } from './production.ts';
import { watchFolder } from './watch-folder.ts';

const FOLLOW_EVERY_MS = 2_000;

/** The conversation as it runs now: flows, words, and the voice that says them; always of one version. */
export type Present = { content: ContentSet } & Speaker;

export interface ContentHolder {
  current(): Present;
  /** Code of the newest version's first error, when it was refused and the one before goes on. */
  refused(): string | null;
  /** From now on follows what is published. In production that alone counts; before it there is no content. */
  follow(versions: VersionStore): Promise<void>;
  stop(): void;
}

type Sources = Pick<Settings, 'configDir' | 'localesDir' | 'environment'>;

/**
 * Holds the content and swaps it in one go: outside production when the files change, and everywhere when a version is published,
 * whichever came last. A set with an error never takes the place of a good one.
 *
 * @throws BotError F000 with every problem, when there is nothing good to start with
 */
export function holdContent(settings: Sources, log: Log, onMissing: (key: string) => void): ContentHolder {
  const isProduction = settings.environment === 'production';
  const read = () => loaded(readContentFolder(settings), settings, onMissing);
  let present: Present | null = isProduction ? null : read();
  let refused: string | null = null;
  const closes: (() => void)[] = [];

  const swap = (load: () => Present, from: string): boolean => {
    try {
      const next = load();
      refused = null;
      if (present?.content.version === next.content.version) return true;
      present = next;
      log.info({ version: next.content.version, from }, 'a new version of the conversation runs');
      return true;
    } catch (error) {
      refused = error instanceof BotError ? error.code : 'X001';
      log.error(
        { code: refused, from },
        'a new version of the conversation has errors, the one before goes on: run `bot flows check`',
      );
      return false;
    }
  };
  if (!isProduction) closes.push(watchFolder(settings, () => void swap(read, 'files')));

  const take = async (versions: VersionStore, number: number): Promise<boolean> => {
    const version = await versions.find(number);
    return version !== null && swap(() => loaded(version.files, settings, onMissing), `version ${number}`);
  };
  /** A newer bot may refuse what an older one let through: then the newest version without an error runs. */
  const startWithLastGood = async (versions: VersionStore, newest: number): Promise<void> => {
    if (await take(versions, newest)) return;
    const code = refused;
    for (const { number } of await versions.list()) if (number < newest && (await take(versions, number))) break;
    refused = code;
    if (present === null) throw new BotError('F000', 'no published version is free of errors', PUBLISH);
  };
  return {
    current: () => present ?? notYet(),
    refused: () => refused,
    async follow(versions) {
      let seen = await versions.published();
      if (isProduction) seen = seen === null ? await seed(versions, settings) : seen;
      if (isProduction) await startWithLastGood(versions, seen!);
      closes.push(
        followPointer(versions, async (number) => {
          if (number !== seen) await take(versions, number);
          seen = number;
        }),
      );
    },
    stop() {
      for (const close of closes) close();
    },
  };
}

const PUBLISH = 'Mend the files, then run `bot flows publish`.';

function notYet(): never {
  throw new Error('the conversation is read from the database first');
}

/** @throws BotError F000, or S102 where nobody has verified the numbers that people in danger would call */
function loaded(files: ReadonlyMap<string, string>, settings: Sources, onMissing: (key: string) => void): Present {
  const { content, problems } = loadContent(files, { pictures: readPictureFolder(settings) });
  if (content === null) throw refusal(problems);
  refuseUnverifiedNumbers(settings, content);
  prepareUnderstanding(content);
  return { content, ...createSpeaker(content, (_what, key) => onMissing(key)) };
}

function refusal(problems: readonly Problem[]): BotError {
  const errors = problems.filter(isError);
  return new BotError(
    'F000',
    `the conversation files have ${errors.length} errors:\n${formatProblems(errors)}`,
    'Mend them; `bot flows check` says the same.',
  );
}

/** An empty database gets the files of the folder; another process may be faster. */
async function seed(versions: VersionStore, settings: Sources): Promise<number> {
  const files = readContentFolder(settings);
  const { content } = loaded(files, settings, () => {});
  const facts = { hash: content.version, at: new Date(), author: 'bot', note: 'the files of the first start' };
  const number = await versions.publish({ ...facts, files }, null);
  return number === 'overtaken' ? (await versions.published())! : number;
}

/** One look after the other; what fails is looked at again. */
function followPointer(versions: VersionStore, found: (number: number) => Promise<void>): () => void {
  let looking = false;
  const look = async () => {
    if (looking) return;
    looking = true;
    const number = await versions.published().catch(() => null);
    if (number !== null) await found(number).catch(() => undefined);
    looking = false;
  };
  const timer = setInterval(() => void look(), FOLLOW_EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}
